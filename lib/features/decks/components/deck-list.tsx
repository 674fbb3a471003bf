import Link from 'next/link';
import type { DeckSummary } from '../data';

/** The decks there are, archived ones below; says where decks come from when there are none. */
export function DeckList({ decks }: { decks: readonly DeckSummary[] }) {
  const archived = decks.filter((deck) => deck.archived);
  const current = decks.filter((deck) => !deck.archived);
  return (
    <div className="flex flex-col gap-8">
      {current.length === 0 ? (
        <p>
          No decks yet.{' '}
          <Link href="/notes/new" className="underline">
            Add notes
          </Link>{' '}
          and keep the cards you like: they get a deck of their own. Or make an empty deck below and write the
          cards yourself.
        </p>
      ) : (
        <DeckLinks decks={current} />
      )}
      {archived.length > 0 && (
        <section aria-labelledby="archived-decks">
          <h2 id="archived-decks" className="mb-2 text-lg font-semibold">
            Archived
          </h2>
          <DeckLinks decks={archived} />
        </section>
      )}
    </div>
  );
}

function DeckLinks({ decks }: { decks: readonly DeckSummary[] }) {
  return (
    <ul className="divide-base-300 border-base-300 divide-y border-y">
      {decks.map(({ id, name, cards }) => (
        <li key={id}>
          <Link href={`/decks/${id}`} className="hover:bg-base-200 block rounded px-2 py-3">
            <span className="block text-lg font-medium wrap-anywhere">{name}</span>
            <span className="text-muted block text-sm">{cards === 1 ? '1 card' : `${cards} cards`}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
