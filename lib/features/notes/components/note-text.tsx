import { Fragment } from 'react';
import { layOutPlaces } from '@/lib/domain/notes/lay-out-places';
import { type NotePlace, cardsId, sentenceId } from './note-places';

/** The notes as they were written; a sentence with cards is a link to them. */
export function NoteText({
  body,
  places,
  lit,
}: {
  body: string;
  places: readonly NotePlace[];
  /** The place to show lit, if any. */
  lit: number | null;
}) {
  // Ink like the text around, against `card-text`'s own colour of links: most sentences have cards.
  return (
    <div className="card-text text-lg wrap-anywhere whitespace-pre-wrap">
      {layOutPlaces(body.length, places).map(({ start, end, place, begins }) => {
        const text = body.slice(start, end);
        const [first, ...others] = begins.map(sentenceId);
        const targets = others.map((id) => <span key={id} id={id} />);
        if (place === null) return <Fragment key={start}>{text}</Fragment>;
        return (
          <Fragment key={start}>
            {targets}
            <a
              id={first}
              href={`#${cardsId(place)}`}
              // The number in the addresses, which `LightSentence` finds it by.
              data-place={place + 1}
              aria-current={place === lit || undefined}
              className="text-base-content! decoration-primary! target:bg-warning target:text-warning-content! not-aria-[current=true]:hover:bg-base-200 aria-[current=true]:lit rounded-sm underline decoration-dotted! decoration-2! underline-offset-4"
            >
              {text}
            </a>
          </Fragment>
        );
      })}
    </div>
  );
}
