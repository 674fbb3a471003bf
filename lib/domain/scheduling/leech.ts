/** Lapses at which a card first counts as a leech. */
const FIRST = 8;
/** Further lapses until it counts as one again. */
const EVERY = 4;

const marksPassed = (lapses: number): number =>
  lapses < FIRST ? 0 : 1 + Math.floor((lapses - FIRST) / EVERY);

/** Tells whether exactly this many lapses make a leech: 8, 12, 16 and so on. */
export function isLeech(lapses: number): boolean {
  return marksPassed(lapses) > marksPassed(lapses - 1);
}

/**
 * Tells whether a card became a leech between two counts of its lapses. Use it where several answers arrive
 * together: a batch may jump over the very count.
 */
export function becameLeech(lapsesBefore: number, lapsesAfter: number): boolean {
  return marksPassed(lapsesAfter) > marksPassed(lapsesBefore);
}
