import { perNotes } from './per-notes';

/** How the notes write each word inside their sentences. */
const wordsIn = perNotes((notes) => ({
  small: new Set((notes.match(/(?<!\p{L})\p{Ll}{4,}/gu) ?? []).map(singular)),
  // A capital behind a small letter and a space opens no sentence.
  large: new Set(
    (notes.match(/(?<=\p{Ll},? )\p{Lu}\p{Ll}{3,}/gu) ?? []).map((word) => singular(word.toLowerCase())),
  ),
}));

const singular = (word: string): string => word.replace(/(?<!s)s$/, '');

/** Whether the notes write a word without its capital elsewhere, and never with it inside a sentence: `Deficits are …`, `a deficit`. */
export function isWrittenSmall(notes: string, word: string): boolean {
  const { small, large } = wordsIn(notes);
  const key = singular(word.toLowerCase());
  return key.length >= 4 && small.has(key) && !large.has(key);
}
