import { canBeVerb, lexiconTags } from '../language';
import { FINITE_AUXILIARIES, POSSESSIVES, SUBORDINATORS } from '../lexicon/closed-classes';
import { NOUNS_AND_VERBS } from '../lexicon/nouns-and-verbs';
import { ONLY_PARTICIPLE, ONLY_PAST, PAST_OF_IRREGULAR, UNCHANGING } from '../lexicon/irregular-verbs';
import {
  hasTag,
  isCapitalised,
  isIngForm,
  isInSmall,
  isPastForm,
  isWord,
  looksPlural,
  type Token,
} from '../token';

/** What it costs to read a word as something else than its tag says; infinite where it cannot be. */
export const NEVER = Infinity;

const NOMINAL_PRONOUNS = new Set(
  `it he she they we you i him her them us me this that these those there some most all many few each both none neither either
   another others something anything nothing everything someone anyone everyone nobody everybody somebody one ones himself
   herself itself themselves much more less several half`
    .trim()
    .split(/\s+/),
);

export const isPronoun = (token: Token | undefined): boolean =>
  token !== undefined &&
  ((token.tag === 'PRON' && !POSSESSIVES.has(token.lower)) || NOMINAL_PRONOUNS.has(token.lower)) &&
  token.tag !== 'SCONJ' &&
  token.tag !== 'REL';

export const isDeterminer = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.tag === 'DET' ||
    POSSESSIVES.has(token.lower) ||
    isWord(token, 'many', 'several', 'few', 'both', 'all', 'no', 'each', 'such', 'other'));

/** What a form in -s may be the -s form of. */
function singularForms(word: string): string[] {
  if (!looksPlural(word) && !word.endsWith('sses')) return [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  return word.endsWith('es') ? [word.slice(0, -1), word.slice(0, -2)] : [word.slice(0, -1)];
}

const isNounAndVerb = (word: string): boolean =>
  NOUNS_AND_VERBS.has(word) || singularForms(word).some((base) => NOUNS_AND_VERBS.has(base));

/** `takes`, `gives`: hardly ever a noun, whatever its tag. */
const isVerbInAll = (word: string): boolean => {
  return singularForms(word).some((base) => PAST_OF_IRREGULAR.has(base)) && !isNounAndVerb(word);
};

export function nounCost(token: Token | undefined): number {
  if (token === undefined) return NEVER;
  const { tag, lower } = token;
  if (tag === 'PROPN') return 0;
  if (tag === 'NOUN') return isVerbInAll(lower) ? 1.5 : 0;
  if (tag === 'NUM' || tag === 'SYM' || tag === 'X') return 0.2;
  if (isWord(token, 'one', 'ones', 'others', 'former', 'latter', 'rest', 'other')) return 0.2;
  if (tag === 'ADJ' && isIngForm(token)) return 0.8;
  if (tag === 'ADJ') return /Noun/.test(lexiconTags(lower)) ? 1 : 1.6;
  if (tag === 'VERB' && isIngForm(token)) return 1;
  if (tag === 'VERB' && (!isPastForm(token) || UNCHANGING.has(lower)))
    return isNounAndVerb(lower) ? 1 : /Noun|Singular|Plural/.test(lexiconTags(lower)) ? 1.6 : 2.4;
  return NEVER;
}

/** As a word before the head of a noun phrase. */
export function modifierCost(token: Token | undefined, asNoun: number): number {
  if (token === undefined) return NEVER;
  if (token.tag === 'ADJ') return 0;
  if (token.tag === 'VERB') {
    if (ONLY_PAST.has(token.lower)) return NEVER;
    if (isPastForm(token)) return 0.5;
    if (isIngForm(token)) return 0.4;
  }
  return asNoun;
}

const VERBAL_ADJECTIVES = new Set(
  'separate lean open slow cool warm narrow empty free complete correct direct approximate duplicate moderate isolate alternate clear dry thin lower near perfect secure'.split(
    ' ',
  ),
);

/** As the finite verb of a clause, without an auxiliary. */
export function finiteCost(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token === undefined || isIngForm(token) || ONLY_PARTICIPLE.has(token.lower)) return NEVER;
  const { tag, lower } = token;
  if (isWord(tokens[at - 1], 'to', 'the', 'a', 'an', 'those')) return NEVER;
  // `takes place`
  if (isVerbInAll(tokens[at - 1]?.lower ?? '')) return NEVER;
  if (tag === 'VERB') {
    // `passed by only two votes` did it itself.
    const measured = hasTag(tokens[at + 2], 'NUM') || hasTag(tokens[at + 3], 'NUM');
    const byWhom = isPastForm(token) && !ONLY_PAST.has(lower) && isWord(tokens[at + 1], 'by') && !measured;
    return byWhom ? 1.5 : 0;
  }
  if (isCapitalised(token.text)) return NEVER;
  if (tag === 'NOUN') {
    if (isPastForm(token)) return lower.endsWith('ed') || UNCHANGING.has(lower) ? 1.5 : 1.9;
    const both = isNounAndVerb(lower);
    if (isVerbInAll(lower)) return 0.5;
    if (!both && !canBeVerb(lower)) return looksPlural(lower) && lexiconTags(lower) === '' ? 2.8 : NEVER;
    return looksPlural(lower) ? 1.8 : 2.2;
  }
  if (tag === 'ADJ' && (lower.endsWith('ed') || UNCHANGING.has(lower))) return 1.5;
  if (tag === 'ADJ' && (VERBAL_ADJECTIVES.has(lower) || canBeVerb(lower))) return 2.2;
  return NEVER;
}

export const isFiniteAuxiliary = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token?.tag === 'AUX' && FINITE_AUXILIARIES.has(token.lower) && !isWord(tokens[at - 1], 'to');
};

/** As the past participle that opens a phrase of its own: `led by a lawyer`. */
export function participleCost(token: Token | undefined): number {
  if (token === undefined || ONLY_PAST.has(token.lower) || !isPastForm(token)) return NEVER;
  if (isWord(token, 'had', 'did', 'was', 'were')) return NEVER;
  if (token.tag === 'VERB') return 0.4;
  return token.tag === 'ADJ' && (token.lower.endsWith('ed') || ONLY_PARTICIPLE.has(token.lower))
    ? 0.6
    : NEVER;
}

export function ingCost(token: Token | undefined): number {
  if (token === undefined || (!isIngForm(token) && !isWord(token, 'being'))) return NEVER;
  if (token.tag === 'VERB' || token.tag === 'AUX') return 0.2;
  if (token.tag === 'NOUN') return 1.2;
  return token.tag === 'ADJ' ? 0.9 : NEVER;
}

/** As the bare verb after *to* or a modal. */
export function bareCost(token: Token | undefined): number {
  if (token === undefined || isIngForm(token)) return NEVER;
  if (isPastForm(token) && !UNCHANGING.has(token.lower)) return NEVER;
  if (token.tag === 'VERB') return 0;
  if (isWord(token, 'be', 'have', 'do')) return 0;
  if (!isInSmall(token.text) || !hasTag(token, 'NOUN', 'ADJ', 'ADV')) return NEVER;
  return canBeVerb(token.lower) || NOUNS_AND_VERBS.has(token.lower) ? 0.8 : NEVER;
}

export const isAdverb = (token: Token | undefined): boolean =>
  token !== undefined &&
  (!SUBORDINATORS.has(token.lower) || isWord(token, 'so', 'as', 'before', 'since')) &&
  (token.tag === 'ADV' ||
    token.tag === 'NEG' ||
    (token.tag === 'ADJ' && token.lower.endsWith('ly')) ||
    isWord(
      token,
      'himself',
      'herself',
      'itself',
      'themselves',
      'else',
      'only',
      'even',
      'both',
      'alike',
      'rather',
      'either',
      'whether or not',
    ));

export const isComma = (token: Token | undefined): boolean => token?.text === ',';
