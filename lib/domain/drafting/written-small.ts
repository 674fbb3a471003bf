/** How the notes write each word inside their sentences; kept for the notes read last. */
let lastNotes = '';
let small: ReadonlySet<string> = new Set();
let large: ReadonlySet<string> = new Set();

function readWords(notes: string): void {
  if (notes === lastNotes) return;
  small = new Set((notes.match(/(?<!\p{L})\p{Ll}{4,}/gu) ?? []).map(singular));
  // A capital behind a small letter and a space opens no sentence.
  large = new Set(
    (notes.match(/(?<=\p{Ll},? )\p{Lu}\p{Ll}{3,}/gu) ?? []).map((word) => singular(word.toLowerCase())),
  );
  lastNotes = notes;
}

const singular = (word: string): string => word.replace(/(?<!s)s$/, '');

/** Whether the notes write a word without its capital elsewhere, and never with it inside a sentence: `Deficits are …`, `a deficit`. */
export function isWrittenSmall(notes: string, word: string): boolean {
  readWords(notes);
  const key = singular(word.toLowerCase());
  return key.length >= 4 && small.has(key) && !large.has(key);
}
