import type { Candidate, Span } from '../types';

/** What a rule for lines of one kind draws, and the pieces of the notes that no other rule is to ask about. */
export interface Owned {
  readonly cards: readonly Candidate[];
  readonly claims: readonly Span[];
}

/** What tells which piece of the notes a candidate asks about. */
type Placed = Pick<Candidate, 'answer' | 'source'>;

/**
 * Says of a candidate whether it asks about a claimed piece: its answer touches one, or, where its answer is composed,
 * its source lies within one. Claims may come in any order.
 */
export function claimedBy(claims: readonly Span[]): (card: Placed) => boolean {
  const sorted = [...claims].sort((left, right) => left.start - right.start);
  // Where claims nest, the widest reach so far tells whether any before still covers a place.
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return ({ answer, source }) => {
    const { start, end } = answer ?? source;
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return false;
    const covered = reach[low - 1] ?? 0;
    if (answer !== null) return covered > start;
    return (
      covered >= end &&
      sorted.slice(Math.max(0, low - 8), low).some((claim) => claim.start <= start && claim.end >= end)
    );
  };
}
