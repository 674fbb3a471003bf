import { nounPhraseEnd } from '../noun-phrases';
import { hasOrphan, propose } from '../question';
import { phrase } from '../phrase';
import type { Reading } from '../reading';
import { hasTag, isNoun, isWord, type Range, type Token } from '../token';
import type { Candidate } from '../types';

/** Nouns that are so and so much: `the Chandrasekhar limit of 1.4 solar masses`. */
const MEASURES = new Set(
  `limit target temperature threshold speed velocity frequency wavelength mass charge capacity potential pressure depth height
   length distance diameter radius altitude width thickness age period lifespan rate ratio level dose concentration voltage
   current resistance density share maximum minimum majority quota sentence fine salary wage value point area volume budget
   population total average mean median energy power force yield margin`
    .trim()
    .split(/\s+/),
);

const ABOUT = [
  'about',
  'around',
  'approximately',
  'roughly',
  'nearly',
  'almost',
  'over',
  'under',
  'just',
  'some',
  'up',
] as const;
/** Words that leave open which measure is meant. */
const LOOSE = new Set(
  'same new old high low higher lower large small total certain given own whole full'.split(' '),
);

/** Asks how much a measure of a name of its own is: `exceeds the Chandrasekhar limit of about 1.4 solar masses`. */
export function quantity(reading: Reading): Candidate[] {
  const { tokens } = reading;
  return tokens.flatMap((token, of) => {
    const noun = tokens[of - 1];
    if (!isWord(token, 'of') || noun === undefined || !MEASURES.has(noun.lower)) return [];
    const measure = measureBefore(tokens, of);
    const answer: Range = [of + 1, amountEnd(tokens, of + 1)];
    if (measure === null || answer[1] <= answer[0] || hasOrphan(reading, measure)) return [];
    const asked = `What is ${phrase(reading, measure).replace(/^an? /, 'the ')}?`;
    return propose(reading, 'quantity', asked, answer);
  });
}

/** The measure with its article and at least one word that tells it from others; null where none does. */
function measureBefore(tokens: readonly Token[], end: number): Range | null {
  let start = end - 1;
  while (hasTag(tokens[start - 1], 'NOUN', 'PROPN', 'ADJ', 'GEN')) start -= 1;
  const modifiers = tokens.slice(start, end - 1);
  const telling = modifiers.some(
    (token) => !LOOSE.has(token.lower) && (isNoun(token) || token.tag === 'ADJ'),
  );
  return telling && isWord(tokens[start - 1], 'the', 'a', 'an') ? [start - 1, end] : null;
}

/** `approximately 1.4 solar masses`, `2 per cent`, `42°`; a bare year or number is no amount. */
function amountEnd(tokens: readonly Token[], start: number): number {
  let at = start;
  while (isWord(tokens[at], ...ABOUT)) at += 1;
  const number = tokens[at];
  if (number?.tag !== 'NUM' && !/^[−–-]?\d/.test(number?.text ?? '')) return start;
  const unit = tokens[at + 1];
  if (unit === undefined || !(hasTag(unit, 'NOUN', 'SYM', 'ADJ', 'X', 'PROPN') || isWord(unit, 'per', 'to')))
    return start;
  const end = isWord(unit, 'per', 'to') ? at + 3 : Math.max(at + 2, nounPhraseEnd(tokens, at, tokens.length));
  const next = tokens[end];
  return next === undefined || /^[.,;)]$/.test(next.text) || isWord(next, 'and', 'but', 'in', 'for')
    ? end
    : start;
}
