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

export interface DeckPageData {
  readonly deck: DeckSummary;
  readonly search: CardSearch;
  readonly found: CardPage;
}

/** One of the signed-in person's decks with the cards that the address asks for; "not found" for any other. */
export async function loadDeckPage(deckId: string, address: Record<string, unknown>): Promise<DeckPageData> {
  const actor = await requireActor(`/decks/${encodeURIComponent(deckId)}`);
  const deck = idSchema.safeParse(deckId).success ? await findDeck(actor, deckId) : null;
  if (!deck) notFound();
  const search = cardSearchSchema.parse(address);
  return { deck, search, found: await searchCards(actor, deckId, search) };
}
