import { placeKey } from '@/lib/domain/notes/plan-kept-cards';
import type { NoteCard } from '../data';

/** Cards that were drawn from one place of the notes. */
export interface NotePlace {
  readonly start: number;
  readonly end: number;
  readonly cards: readonly NoteCard[];
}

/** Groups cards by where they stand, in the order of the notes; those without a place are left out. */
export function placesOf(cards: readonly NoteCard[]): NotePlace[] {
  const places = new Map<string, { start: number; end: number; cards: NoteCard[] }>();
  for (const card of cards) {
    if (card.start === null || card.end === null) continue;
    const key = placeKey(card.start, card.end);
    const place = places.get(key) ?? { start: card.start, end: card.end, cards: [] };
    place.cards.push(card);
    places.set(key, place);
  }
  return [...places.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Where the text of a place stands on the page, and where its cards. */
export const sentenceId = (place: number): string => `sentence-${place + 1}`;
export const cardsId = (place: number): string => `cards-${place + 1}`;

/** Where one card stands on the page. */
export const cardLineId = (cardId: string): string => `card-${cardId}`;
