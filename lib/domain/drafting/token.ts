import { ORPHANS } from './lexicon/closed-classes';
import { BASE_OF_IRREGULAR, UNCHANGING } from './lexicon/irregular-verbs';

/** Universal part-of-speech tags, with three of our own: `NEG` (not), `REL` (who, which, whose), `GEN` (possessive 's). */
export type Tag =
  | 'NOUN'
  | 'PROPN'
  | 'ADJ'
  | 'ADV'
  | 'VERB'
  | 'AUX'
  | 'DET'
  | 'PRON'
  | 'NUM'
  | 'ADP'
  | 'PART'
  | 'CCONJ'
  | 'SCONJ'
  | 'PUNCT'
  | 'SYM'
  | 'INTJ'
  | 'X'
  | 'SPACE'
  | 'NEG'
  | 'REL'
  | 'GEN';

export interface Token {
  readonly index: number;
  readonly text: string;
  readonly lower: string;
  readonly lemma: string;
  /** Offsets into the notes as given. */
  readonly start: number;
  readonly end: number;
  readonly spaced: boolean;
  /** Repaired in place while `tags.ts` runs, final afterwards. */
  tag: Tag;
}

/** A half-open range of token indexes. */
export type Range = readonly [start: number, end: number];

export const isNoun = (token: Token | undefined): boolean =>
  token !== undefined && (token.tag === 'NOUN' || token.tag === 'PROPN');

export const hasTag = (token: Token | undefined, ...tags: readonly Tag[]): boolean =>
  token !== undefined && tags.includes(token.tag);

export const isWord = (token: Token | undefined, ...words: readonly string[]): boolean =>
  token !== undefined && words.includes(token.lower);

const NOT_PAST = new Set(
  'need speed exceed proceed succeed indeed feed seed breed deed hundred sacred embed shed'.split(' '),
);
const NOT_ING = new Set(
  'bring spring string during king thing nothing something everything anything ring wing'.split(' '),
);

/** Past tense or past participle by its form. */
export function isPastForm(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const word = token.lower;
  if (word.endsWith('ed') && !NOT_PAST.has(word)) return true;
  if (UNCHANGING.has(word)) return true;
  const base = BASE_OF_IRREGULAR.get(word);
  return (
    base !== undefined &&
    base !== word &&
    !word.endsWith('s') &&
    !word.endsWith('ing') &&
    word !== 'am' &&
    word !== 'are'
  );
}

export const isIngForm = (token: Token | undefined): boolean =>
  token !== undefined && token.lower.endsWith('ing') && token.lower.length > 4 && !NOT_ING.has(token.lower);

export const isThirdPerson = (token: Token): boolean =>
  (looksPlural(token.lower) || token.lower.endsWith('sses')) && !isPastForm(token);

/** Ends in -s as a plural noun does (not -ss, -us, -is). */
export const looksPlural = (word: string): boolean => word.endsWith('s') && /[^sui]s$/.test(word);

const CAPITAL = /^\p{Lu}/u;
const SMALL = /^\p{Ll}/u;
const LETTER = /\p{L}/u;

export const isCapitalised = (text: string): boolean => CAPITAL.test(text);

/** Opens with a small letter. */
export const isInSmall = (text: string): boolean => SMALL.test(text);

export const hasLetter = (text: string): boolean => LETTER.test(text);

/** A subject that is a pronoun, or a pronoun with one word beside it. */
export function isPronominal(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.tag !== 'PUNCT');
  return words.length === 0 || (words.length <= 2 && words.some((token) => ORPHANS.has(token.lower)));
}

export const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;
