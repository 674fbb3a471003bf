import Link from 'next/link';
import type { NoteCard } from '../data';
import { type NotePlace, cardsId, sentenceId } from './note-places';
import { StaleSentence } from './stale-sentence';

/** The cards of a note in the order of their sentences, then those whose sentence is gone. */
export function NoteCards({
  body,
  places,
  orphans,
}: {
  body: string;
  places: readonly NotePlace[];
  orphans: readonly NoteCard[];
}) {
  return (
    <div className="flex flex-col gap-6">
      <ol className="flex flex-col gap-4">
        {places.map(({ start, end, cards }, place) => (
          <li
            key={cardsId(place)}
            id={cardsId(place)}
            tabIndex={-1}
            className="rounded-box border-base-300 target:border-primary border p-4 target:border-2"
          >
            <ul className="flex flex-col gap-4">
              {cards.map((card) => (
                <CardLines key={card.cardId} card={card}>
                  {card.state === 'stale' && (
                    <StaleSentence cardId={card.cardId} before={card.exact} now={body.slice(start, end)} />
                  )}
                </CardLines>
              ))}
            </ul>
            <a
              href={`#${sentenceId(place)}`}
              className="text-muted mt-2 inline-flex min-h-11 items-center text-sm underline"
            >
              In the notes
              <span className="sr-only">: {body.slice(start, end).slice(0, 80)}</span>
            </a>
          </li>
        ))}
      </ol>
      {orphans.length > 0 && (
        <section aria-labelledby="orphans">
          <h3 id="orphans" className="mb-2 font-semibold">
            Cards whose sentence is gone
          </h3>
          <p className="text-muted mb-3 text-sm">
            They are still asked when they are due. Archive in the deck what you no longer need.
          </p>
          <ul className="flex flex-col gap-4">
            {orphans.map((card) => (
              <CardLines key={card.cardId} card={card}>
                <p className="text-muted mt-1 text-sm">Drawn from: “{card.exact}”</p>
              </CardLines>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function CardLines({ card, children }: { card: NoteCard; children: React.ReactNode }) {
  return (
    <li className="wrap-anywhere">
      <p className="font-serif font-semibold">{card.front}</p>
      <p className="font-serif">{card.back}</p>
      {children}
      <Link
        href={`/decks/${card.deckId}?card=${card.cardId}`}
        className="text-muted inline-flex min-h-11 items-center text-sm underline"
      >
        Edit<span className="sr-only"> the card “{card.front}”</span>
      </Link>
    </li>
  );
}
