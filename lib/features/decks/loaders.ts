import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { idSchema } from '@/lib/domain/ids';
import { requireActor } from '@/lib/server/auth/actor';
import { type CardPage, type DeckSummary, findDeck, listDecks, searchCards } from './data';
import { cardSearchSchema, type CardSearch } from './schema';

/** The signed-in person's decks; sends anyone else to sign in. */
export const loadDecks: () => Promise<DeckSummary[]> = cache(async () =>
  listDecks(await requireActor('/decks')),
);

/** One of the signed-in person's decks; "not found" for any other. */
export const loadDeck: (deckId: string) => Promise<DeckSummary> = cache(async (deckId) => {
  const actor = await requireActor(`/decks/${encodeURIComponent(deckId)}`);
  const deck = idSchema.safeParse(deckId).success ? await findDeck(actor, deckId) : null;
  return deck ?? notFound();
});

/** The cards of such a deck that the address asks for, and what it asks for. */
export async function loadDeckCards(
  deckId: string,
  address: Record<string, unknown>,
): Promise<{ search: CardSearch; found: CardPage }> {
  const search = cardSearchSchema.parse(address);
  return { search, found: await searchCards(await requireActor('/decks'), deckId, search) };
}
