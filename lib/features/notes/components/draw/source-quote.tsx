import clsx from 'clsx';
import type { Draft } from '@/lib/domain/drafting/types';

/** As much of a sentence on either side of the answer is shown, in characters: some "sentences" are pages long. */
const AROUND = 500;

/** The sentence a draft came from, within the card: where the screen is too narrow for the notes beside it. */
export function SourceQuote({
  source,
  answer,
  whole,
}: Pick<Draft, 'source' | 'answer'> & { whole: boolean }) {
  const inside = answer && answer.start >= source.start && answer.end <= source.end ? answer : null;
  const from = inside ? inside.start - source.start : 0;
  const to = inside ? inside.end - source.start : 0;
  const start = Math.max(0, from - AROUND);
  const end = Math.min(source.exact.length, to + AROUND);
  return (
    <p
      className={clsx(
        'border-base-300 text-muted mt-3 border-s-2 ps-3 font-serif text-sm lg:hidden',
        !whole && 'line-clamp-2',
      )}
    >
      <span className="sr-only">From the notes: </span>
      {start > 0 && '…'}
      {source.exact.slice(start, from)}
      {inside && <mark className="lit text-base-content">{source.exact.slice(from, to)}</mark>}
      {source.exact.slice(to, end)}
      {end < source.exact.length && '…'}
    </p>
  );
}
