import type { CardKind } from '@/lib/domain/cards/card-kinds';
import type { CardText } from '@/lib/domain/cards/card-text';

/** What a text of a card being written is: sides of different kinds share one where they mean the same. */
type Part = 'question' | 'answer' | 'text' | 'extra' | 'task' | 'items' | 'picture';

const PARTS: Readonly<Record<CardKind, Readonly<{ front: Part; back: Part }>>> = {
  basic: { front: 'question', back: 'answer' },
  typed: { front: 'question', back: 'answer' },
  cloze: { front: 'text', back: 'extra' },
  occlusion: { front: 'picture', back: 'extra' },
  order: { front: 'task', back: 'items' },
};

/** A card being written, with what was written for other kinds of card before this one was chosen. */
export interface CardDraft {
  readonly kind: CardKind;
  readonly parts: Readonly<Partial<Record<Part, string>>>;
  /** Whether a second card is to ask it the other way round; of a question and its answer only. */
  readonly bothWays: boolean;
}

export const EMPTY_DRAFT: CardDraft = { kind: 'basic', parts: {}, bothWays: false };

/** The card of the kind that is chosen. */
export const cardOf = ({ kind, parts }: CardDraft): CardText => ({
  kind,
  front: parts[PARTS[kind].front] ?? '',
  back: parts[PARTS[kind].back] ?? '',
});

export const writeCard = (draft: CardDraft, { kind, front, back }: CardText): CardDraft => ({
  ...draft,
  kind,
  parts: { ...draft.parts, [PARTS[kind].front]: front, [PARTS[kind].back]: back },
});

/** Takes out the card that was added; what was written for other kinds alone stays. */
export const withoutCard = (draft: CardDraft): CardDraft => ({
  ...writeCard(draft, { kind: draft.kind, front: '', back: '' }),
  bothWays: false,
});

export const isEmptyDraft = ({ parts }: CardDraft): boolean =>
  Object.values(parts).every((part) => part === '');
