import { STOP_WORDS } from './lexicon/closed-classes';

/** Words in lower case, possessive endings and full stops cut off. */
export const wordsOf = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .replace(/[\u2018\u2019]/g, "'")
      .match(/[\p{L}\p{N}'£$€%.²³⁺⁻-]+/gu) ?? []
  )
    .map((word) => word.replace(/'s$|^['.-]+|['.-]+$/g, ''))
    .filter((word) => word !== '');

/** A text as it stands within a sentence: its first letter small, unless more capitals follow (initials, formulae). */
export const lowerFirst = (text: string): string =>
  text.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase());

/** The words that carry meaning. */
export const contentWords = (text: string): string[] =>
  wordsOf(text).filter((word) => (word.length > 2 || /\d/.test(word)) && !STOP_WORDS.has(word));

/** A rough stem, only to compare words with one another. */
export const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(ations?|ions?|ing|edly|ed|es|s|ment|ly|e)$/, '') : word;

export const contentStems = (text: string): Set<string> => new Set(contentWords(text).map(stem));

/** Shared elements over all elements, 0–1. */
export function jaccard(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const item of left) if (right.has(item)) shared += 1;
  const all = left.size + right.size - shared;
  return all === 0 ? 0 : shared / all;
}
