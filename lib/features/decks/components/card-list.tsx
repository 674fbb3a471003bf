import Link from 'next/link';
import type { CardPage } from '../data';
import type { CardSearch } from '../schema';
import { CardRows } from './card-rows';
import { deckAddress } from './deck-address';

/** A page of the deck's cards and the ways to the next and the one before. */
export function CardList({ deckId, search, found }: { deckId: string; search: CardSearch; found: CardPage }) {
  if (found.cards.length === 0) return <p className="py-4">{emptySentence(search)}</p>;
  const { page, pages } = found;
  return (
    <>
      <p role="status" className="text-muted text-sm">
        {found.found === 1 ? '1 card' : `${found.found} cards`}
        {pages > 1 && `, page ${page} of ${pages}`}
      </p>
      <CardRows deckId={deckId} cards={found.cards} />
      {pages > 1 && (
        <nav aria-label="Pages of cards" className="flex gap-6 pt-4">
          {page > 1 && (
            <Link href={deckAddress(deckId, { ...search, page: page - 1 })} className="min-h-11 underline">
              Previous page
            </Link>
          )}
          {page < pages && (
            <Link href={deckAddress(deckId, { ...search, page: page + 1 })} className="min-h-11 underline">
              Next page
            </Link>
          )}
        </nav>
      )}
    </>
  );
}

function emptySentence({ q, card, archived }: CardSearch): string {
  if (card !== undefined) return 'That card is not in this deck.';
  if (/(^|\s)(is|flag):/i.test(q)) return `No card here fits “${q}”.`;
  if (q !== '') return `No card here has “${q}” in it. Try fewer or shorter words.`;
  return archived ? 'No card of this deck is archived.' : 'No cards yet. Write the first one below.';
}
