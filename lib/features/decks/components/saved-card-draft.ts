import type { CardText } from '@/lib/domain/cards/card-text';
import { readTabJson, writeTab } from '@/lib/ui/tab-storage';
import { type CardDraft, cardOf, isEmptyDraft, withoutCard } from './card-draft';

const key = (deckId: string) => `recto.card-draft.1.${deckId}`;

/** What was written for a new card of this deck and not added yet; null when nothing was. */
export const savedCardDraft = (deckId: string): CardDraft | null => readTabJson<CardDraft>(key(deckId));

export const saveCardDraft = (deckId: string, draft: CardDraft): void =>
  writeTab(key(deckId), isEmptyDraft(draft) ? null : JSON.stringify(draft));

/** Takes out a card that was added: its form may have been left before that was known. What was written since stays. */
export function forgetAddedCard(deckId: string, added: CardText): void {
  const saved = savedCardDraft(deckId);
  if (!saved) return;
  const { kind, front, back } = cardOf(saved);
  if (kind === added.kind && front === added.front && back === added.back)
    saveCardDraft(deckId, withoutCard(saved));
}
