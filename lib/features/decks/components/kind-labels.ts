import type { CardKind } from '@/lib/domain/cards/card-kinds';

/** What the kinds of cards are called. */
export const KIND_LABELS: Readonly<Record<CardKind, string>> = {
  basic: 'Question and answer',
  cloze: 'Fill the blanks',
  typed: 'Type the answer',
  order: 'Put in order',
  occlusion: 'Covered picture',
};
