/** From so many words on, notes take long enough to draw from that a server must not do it between other requests. */
const LONG_WORDS = 5_000;
/** No words at all, or a line of code: long all the same, in UTF-16 code units. */
const LONG_CHARS = 40_000;

/** Whether drawing from the notes is work for a worker, with progress and a way to cancel. */
export function areLong(notes: string): boolean {
  if (notes.length > LONG_CHARS) return true;
  // A word and its space are two code units at least: what is shorter cannot have so many.
  return notes.length >= 2 * LONG_WORDS && (notes.match(/\S+/g)?.length ?? 0) > LONG_WORDS;
}
