import { VAGUE_NOUNS } from '../lexicon/closed-classes';
import { nounPhraseEnd } from '../noun-phrases';
import { hasOrphan } from '../question';
import { entitiesWithin, type Reading } from '../reading';
import { hasTag, isNoun, isPastForm, isWord, type Range, type Token } from '../token';

/** Openers of a noun phrase that counts or denies rather than names. */
const QUANTIFIERS = [
  ...[
    'no',
    'not',
    'few',
    'many',
    'most',
    'some',
    'all',
    'each',
    'every',
    'any',
    'several',
    'both',
    'such',
    'other',
    'others',
  ],
  ...[
    'another',
    'more',
    'less',
    'either',
    'neither',
    'none',
    'one',
    'this',
    'these',
    'that',
    'those',
    'much',
    'half',
    'part',
  ],
];

/**
 * Whether a range is one noun phrase and nothing else, with all its words accounted for, and names what it is about:
 * `the large intestine`, not `past the optimum` and `no white dwarf`.
 */
export function isWholePhrase(reading: Reading, [start, end]: Range): boolean {
  const { tokens } = reading;
  // `too much crime`
  if (
    tokens[start]?.tag === 'ADV' &&
    hasTag(tokens[start + 1], 'ADJ', 'DET') &&
    !isWord(tokens[start + 1], 'the', 'a', 'an')
  )
    return isWholePhrase(reading, [start + 1, end]);
  const first = tokens[start];
  if (first === undefined || end <= start || isWord(first, ...QUANTIFIERS)) return false;
  // `Divided government`
  if (first.tag === 'VERB' && isPastForm(first) && isNoun(tokens[start + 1]))
    return isWholePhrase(reading, [start + 1, end]);
  // `1984 Trade Union Act`
  const dated = first.tag === 'NUM' && tokens[start + 1]?.tag === 'PROPN';
  if (!hasTag(first, 'DET', 'NOUN', 'PROPN', 'ADJ') && !dated) return false;
  // `sticky, gas-rich magma`
  const from =
    first.tag === 'ADJ' && tokens[start + 1]?.text === ',' && tokens[start + 2]?.tag === 'ADJ'
      ? start + 2
      : start;
  return nounPhraseEnd(tokens, from, end, 'all') === end && !hasOrphan(reading, [start, end]);
}

/** What a bare `the` and a noun point back to, the sentence before says: `the movement`, `the ban`. */
const isPointed = ({ tokens }: Reading, at: number): boolean =>
  isWord(tokens[at - 1], 'the') && !isNoun(tokens[at + 1]) && !isWord(tokens[at + 1], 'of');

/** Words that tell an order, not a thing. */
const ORDINALS = new Set('first second third fourth fifth last next other new main same'.split(' '));

/** A noun that the notes point back to tells half of what another does. */
const POINTED = 0.5;
const LEAST_TELLING = 1.5;
const LEAST_BESIDE_NAME = 1;

/**
 * Whether a predicate has only one subject that it can be said of: it holds a name or a number, or two words that a book’s
 * index might have.
 */
export function isTelling(reading: Reading, range: Range): boolean {
  const { tokens } = reading;
  const named = entitiesWithin(reading, range).some(({ kind }) => kind !== 'date');
  const weights = tokens.slice(...range).map((token): number => {
    if (!hasTag(token, 'NOUN', 'PROPN', 'ADJ', 'NUM')) return 0;
    if (VAGUE_NOUNS.has(token.lower) || ORDINALS.has(token.lower) || isDated(reading, token.index)) return 0;
    return isNoun(token) && isPointed(reading, token.index) ? POINTED : 1;
  });
  return weights.reduce((sum, weight) => sum + weight, 0) >= (named ? LEAST_BESIDE_NAME : LEAST_TELLING);
}

const isDated = ({ entities }: Reading, index: number): boolean =>
  entities.some(({ kind, range: [start, end] }) => kind === 'date' && index >= start && index < end);

/** `Baddeley and Hitch`, `H. J. Eysenck`. */
export const joinsNames = (tokens: readonly Token[], [start, end]: Range): boolean =>
  end > start &&
  tokens
    .slice(start, end)
    .every((token) => token.tag === 'PROPN' || isWord(token, 'and', '&') || token.text === '.');
