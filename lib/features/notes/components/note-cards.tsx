import Link from 'next/link';
import type { NoteCard } from '../data';
import { EditHere } from './edit-here';
import { type NotePlace, cardLineId, cardsId, sentenceId } from './note-places';
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
            className="rounded-box border-base-300 target:border-primary border px-4 pt-1 pb-4 target:border-2"
          >
            <a
              href={`#${sentenceId(place)}`}
              className="text-muted flex min-h-11 items-center text-sm underline"
            >
              <span className="min-w-0 truncate">
                <span className="sr-only">In the notes: </span>
                {body.slice(start, Math.min(end, start + 120))}
              </span>
            </a>
            <ul className="flex flex-col gap-3">
              {cards.map((card) => (
                <CardLines key={card.cardId} card={card}>
                  {card.state === 'stale' && <StaleSentence card={card} now={body.slice(start, end)} />}
                </CardLines>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {orphans.length > 0 && (
        <section aria-labelledby="orphans">
          <h3 id="orphans" tabIndex={-1} className="mb-2 scroll-my-28 font-semibold">
            Cards whose sentence is gone
          </h3>
          <p className="text-muted mb-3 text-sm">
            They are still asked when they are due. What you no longer need can be archived in its deck.
          </p>
          <ul className="flex flex-col gap-4">
            {orphans.map((card) => (
              <CardLines key={card.cardId} card={card}>
                <p className="text-muted mt-1 text-sm">Drawn from: “{card.exact}”</p>
                <Link
                  href={`/decks/${card.deckId}?card=${card.cardId}`}
                  className="text-muted inline-flex min-h-11 items-center text-sm underline"
                >
                  Show in the deck<span className="sr-only"> the card “{card.front}”</span>
                </Link>
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
    <li id={cardLineId(card.cardId)} tabIndex={-1} className="scroll-my-28 wrap-anywhere">
      <div className="font-serif">
        <p className="font-semibold">{card.front}</p>
        <p>{card.back}</p>
      </div>
      <EditHere card={card} />
      {children}
    </li>
  );
}
