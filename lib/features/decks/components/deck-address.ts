import type { CardSearch } from '../schema';

/** The address of a deck's page with a search in it; what is not asked for is left out. */
export function deckAddress(deckId: string, { q, archived, page }: Partial<CardSearch>): string {
  const query = new URLSearchParams();
  if (q) query.set('q', q);
  if (archived) query.set('archived', archived);
  if (page && page > 1) query.set('page', String(page));
  const text = query.toString();
  return `/decks/${deckId}${text === '' ? '' : `?${text}`}`;
}
