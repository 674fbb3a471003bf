/** Lapses at which a card first counts as a leech; the index of leeches has the same number. */
export const FIRST_LEECH = 8;
/** Further lapses until it counts as one again. */
const EVERY = 4;

const marksPassed = (lapses: number): number =>
  lapses < FIRST_LEECH ? 0 : 1 + Math.floor((lapses - FIRST_LEECH) / EVERY);

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
