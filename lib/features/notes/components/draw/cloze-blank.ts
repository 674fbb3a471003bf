/** The blank of a drafted cloze: underscores, then a hint in square brackets if there is one. */
const BLANK = /_{5,}(?: \[([^\]\n]*)\])?/g;

/** The front of a cloze draft around its blank. */
export interface ClozeFront {
  readonly before: string;
  readonly hint: string;
  readonly after: string;
}

/** Splits a front at its only `_____ [hint]` blank; null when it has none, or more than one. */
export function splitAtBlank(front: string): ClozeFront | null {
  const blanks = [...front.matchAll(BLANK)];
  const [blank] = blanks;
  if (!blank || blanks.length > 1) return null;
  return {
    before: front.slice(0, blank.index),
    hint: (blank[1] ?? '').trim(),
    after: front.slice(blank.index + blank[0].length),
  };
}
