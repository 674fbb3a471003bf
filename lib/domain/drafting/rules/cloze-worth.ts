import { COMMON_WORDS } from '../lexicon/common-words';
import { EVERYDAY_ADJECTIVES, EVERYDAY_NOUNS } from '../lexicon/everyday-words';
import { UNNAMED_KINDS } from '../lexicon/unnamed-kinds';
import type { GapKind } from './cloze-gap';

/** What tells whether a blank asks for what its sentence is there to tell. */
export interface GapSigns {
  readonly kind: GapKind;
  /** The words blanked, in lower case. */
  readonly words: readonly string[];
  /** `known as …`, `called …`: the sentence introduces the term. */
  readonly named: boolean;
  /** The notes have it in bold. */
  readonly emphasised: boolean;
  /** What it is stands beside it: `…, a northern rising led by Aske`; or it is the subject of `is a …`. */
  readonly defined: boolean;
  /** `by …`, `the lawyer …`, or the subject of a deed in the past: a person is credited with something. */
  readonly credited: boolean;
  /** A number that a verb or a unit leads to: `rose to 15 per cent`, `32 bits long`. */
  readonly measured: boolean;
  /** It stands before the subject, or in an aside. */
  readonly offside: boolean;
  /** Within the subject, but not what the subject is: `hardening of the arteries`. */
  readonly buried: boolean;
  /** What comes of something, by the verb before it: `gives a nitrile`, `are converted into lactate`. */
  readonly yielded: boolean;
  /** All of the subject of a general truth: `A compiler translates …`. */
  readonly general: boolean;
  /** One of a pair: `tribute and _____`. */
  readonly paired: boolean;
  /** What the whole page is about. */
  readonly topical: boolean;
  /** Another date of the front tells half of it, or it lacks its year. */
  readonly doubled: boolean;
  /** In how many sentences of the page the phrase stands. */
  readonly times: number;
  /** Something hangs on it (`_____ of past borrowing`), or it hangs loosely on something (`the reforms since _____`). */
  readonly open: boolean;
}

const BASE: Readonly<Record<GapKind, number>> = {
  law: 0.72,
  event: 0.64,
  person: 0.5,
  organisation: 0.55,
  place: 0.42,
  number: 0.5,
  year: 0.56,
  date: 0.56,
  name: 0.54,
  term: 0.16,
};

/** A blank worth less than this tests an incidental word. */
export const LEAST_WORTH = 0.5;
/** What a shown blank is worth on average: the ranking tells blanks of a sentence apart by it, not blanks from questions. */
export const USUAL_WORTH = 0.62;

/** How well a blank asks for the point of its sentence, 0–1. */
export function gapWorth(signs: GapSigns): number {
  let worth = BASE[signs.kind];
  if (signs.kind === 'term') worth += termWorth(signs);
  if (signs.named) worth += 0.4;
  if (signs.defined && !isPlainTerm(signs)) worth += signs.kind === 'term' ? 0.15 : 0.2;
  if (signs.emphasised) worth += 0.25;
  if (signs.yielded) worth += 0.2;
  if (signs.credited) worth += 0.15;
  if (signs.general) worth += 0.08;
  if (signs.measured) worth += 0.15;
  if (signs.offside) worth -= signs.kind === 'year' || signs.kind === 'date' ? 0 : 0.2;
  if (signs.buried) worth -= 0.1;
  if (signs.paired) worth -= 0.12;
  if (signs.topical) worth -= 0.4;
  if (signs.doubled) worth -= 0.15;
  if (signs.open) worth -= 0.12;
  return Math.max(0, Math.min(1, worth));
}

/** `the worry was growth`, `whose director was …`: said of a word that any page may use, it makes no term of it. */
const isPlainTerm = ({ kind, words: [word = '', ...more] }: GapSigns): boolean =>
  kind === 'term' && more.length === 0 && isKnownToAll(word);

/** Endings that only terms of some science or school of thought have. */
const TECHNICAL =
  /(?:ase|osis|itis|lysis|synthesis|ism|isms|ology|phyll|cytes?|gens?|ides?|trons?|philia|phobia|archy|ocracy|logue|graph|metry|plasm|somes?|phase|zyme|zymes|ement|ality|ectomy|emia|aemia)$/;

/** Words that only some subject uses, and phrases that the page returns to, are terms. */
function termWorth({ words, times }: GapSigns): number {
  const head = words.at(-1) ?? '';
  const again = Math.min(2, Math.max(0, times - 1)) * 0.1;
  const rare = words.filter((word) => !isEveryday(word));
  if (words.length === 1) {
    if (isEveryday(head)) return 0;
    if (isIn(UNNAMED_KINDS, head)) return 0.25;
    return (isIn(COMMON_WORDS, head) ? 0.25 : 0.35) + again + (TECHNICAL.test(head) ? 0.1 : 0);
  }
  return (isEveryday(head) ? 0.07 : 0.37) + (rare.length > 0 ? 0.08 : 0) + again;
}

/** A word of any page, no term of a subject. */
export const isKnownToAll = (word: string): boolean =>
  isEveryday(word) || isIn(COMMON_WORDS, word) || isIn(UNNAMED_KINDS, word);

const isEveryday = (word: string): boolean =>
  singulars(word).some((form) => EVERYDAY_NOUNS.has(form) || EVERYDAY_ADJECTIVES.has(form));

const isIn = (list: ReadonlySet<string>, word: string): boolean =>
  singulars(word).some((form) => list.has(form));

const singulars = (word: string): string[] => [
  word,
  word.replace(/s$/, ''),
  word.replace(/es$/, ''),
  word.replace(/ies$/, 'y'),
];
