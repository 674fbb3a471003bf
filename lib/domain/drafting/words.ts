import { STOP_WORDS } from './lexicon/closed-classes';

const WORD = /[\p{L}\p{N}'£$€%.²³⁺⁻-]+/gu;
const LOOSE_ENDS = /'s$|^['.-]+|['.-]+$/g;

function split(text: string): readonly string[] {
  const words: string[] = [];
  for (const found of text
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .match(WORD) ?? []) {
    const word = found.replace(LOOSE_ENDS, '');
    if (word !== '') words.push(word);
  }
  return words;
}

/** What was split last: ranking, checks and choice ask for the words of the same front one after another. */
const LAST = new Map<string, readonly string[]>();
const MOST_KEPT = 256;
const LONGEST_KEPT = 400;

/** Words in lower case, possessive endings and full stops cut off. */
export function wordsOf(text: string): readonly string[] {
  const known = LAST.get(text);
  if (known !== undefined) return known;
  const words = split(text);
  if (text.length > LONGEST_KEPT) return words;
  if (LAST.size >= MOST_KEPT) LAST.clear();
  LAST.set(text, words);
  return words;
}

/** A text as it stands within a sentence: its first letter small, unless more capitals follow (initials, formulae). */
export const lowerFirst = (text: string): string =>
  text.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());

/** The words that carry meaning. */
export const contentWords = (text: string): string[] =>
  wordsOf(text).filter((word) => (word.length > 2 || /\d/.test(word)) && !STOP_WORDS.has(word));

/** A rough stem, only to compare words with one another. */
export const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(ations?|ions?|ing|edly|ed|es|s|ment|ly|e)$/, '') : word;

/** The stems of the words that carry meaning, in their order. */
export function stemsIn(text: string): string[] {
  const stems: string[] = [];
  for (const word of contentWords(text)) stems.push(stem(word));
  return stems;
}

export const contentStems = (text: string): Set<string> => new Set(stemsIn(text));

/** Shared elements over all elements, 0–1. */
export function jaccard(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const item of left) if (right.has(item)) shared += 1;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
}
