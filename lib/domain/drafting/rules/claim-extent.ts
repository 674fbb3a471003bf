import type { Reading } from '../reading';
import { hasTag, isPastForm, isWord, type Token } from '../token';
import { holderSays } from './holders';

/** What somebody holds is given whole up to this many words; what is longer ends at a joint. */
const LONGEST_CLAIM = 21;
/** Above this many, a joint is taken where there is one. */
const LONG_CLAIM = 16;
const LEAST_BEFORE_JOINT = 4;

/** Whether the author of the notes goes on for himself behind a comma, or another view begins. */
const leavesClaim = (reading: Reading, comma: number): boolean => {
  const { tokens } = reading;
  const [next, second] = tokens.slice(comma + 1, comma + 3);
  return (
    (isWord(
      next,
      'while',
      'whereas',
      'whilst',
      'although',
      'though',
      'which',
      'presumably',
      'perhaps',
      'but',
      'yet',
    ) &&
      !isWord(second, 'that')) ||
    (isWord(next, 'for') && isWord(second, 'example', 'instance')) ||
    (isWord(next, 'that') && isWord(second, 'is')) ||
    (isWord(next, 'and') && holderSays(reading, comma + 2)) ||
    (isWord(next, 'and') && isWord(second, 'this', 'it', 'they', 'he', 'she', 'these'))
  );
};

/** A joint behind which a long claim only goes on. */
const goesOn = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === ','
    ? isWord(tokens[at + 1], 'so', 'since', 'because', 'as', 'rather') ||
      (isWord(tokens[at + 1], 'and', 'or') &&
        (isWord(tokens[at + 2], 'that', 'so') || hasTag(tokens[at + 2], 'AUX', 'PRON')))
    : isWord(tokens[at], 'and') && isWord(tokens[at + 1], 'that');

/** `as a birth myth | , shaped by …`: what is told of a thing besides. */
const saysMore = (tokens: readonly Token[], comma: number): boolean =>
  isWord(tokens[comma + 1], 'including') ||
  (isWord(tokens[comma + 1], 'such') && isWord(tokens[comma + 2], 'as')) ||
  (hasTag(tokens[comma + 1], 'VERB', 'ADJ') &&
    isPastForm(tokens[comma + 1]) &&
    isWord(tokens[comma + 2], 'by', 'in', 'on', 'from'));

/**
 * Where what somebody holds ends: whole, or at the first joint where it is long; null where it is long and has none.
 * @param isClause whether a verb must have come before `, which …` can be said of it by the notes
 */
export function extentOf(reading: Reading, start: number, isClause = true): number | null {
  const { tokens } = reading;
  let depth = 0;
  let joint: number | null = null;
  let colon: number | null = null;
  const negated = (at: number): boolean =>
    tokens
      .slice(start, at)
      .some((token) => token.tag === 'NEG' || isWord(token, 'not', 'only', 'neither', 'never'));
  let says = !isClause;
  for (let at = start; at <= tokens.length; at += 1) {
    const token = tokens[at];
    const text = token?.text ?? '';
    says ||= hasTag(token, 'VERB', 'AUX');
    if (/^[("“]$/.test(text) && !(text === '"' && depth > 0)) depth += 1;
    else if (/^[)"”]$/.test(text)) depth -= 1;
    const stop =
      token === undefined ||
      (depth <= 0 &&
        (/^(?:[;.!?–—]|--)$/.test(text) ||
          // A thing is named before a colon.
          (text === ':' && !isClause) ||
          (text === '-' && token.spaced) ||
          (text === ',' &&
            (leavesClaim(reading, at) || (!isClause && (goesOn(tokens, at) || saysMore(tokens, at)))) &&
            // `that schools, which …, reproduce …`
            (says || !isWord(tokens[at + 1], 'which')) &&
            !(isWord(tokens[at + 1], 'but', 'yet') && negated(at)))));
    if (!stop) {
      if (depth <= 0 && at - start >= LEAST_BEFORE_JOINT && at - start <= LONGEST_CLAIM) {
        if (text === ':') colon ??= at;
        else if (goesOn(tokens, at) && !isWord(tokens[at + 1], 'but')) joint ??= at;
      }
      continue;
    }
    // A list behind a colon, of which this is the first part.
    if (text === ';' && colon !== null) return null;
    const words = lengthOf(tokens, start, at);
    const shorter = colon ?? joint;
    const dangles = hasTag(tokens[at - 1], 'ADP', 'PART') && joint !== null;
    if (words <= LONG_CLAIM && !dangles) return at;
    return words <= LONGEST_CLAIM && !dangles ? (joint ?? at) : shorter;
  }
  return null;
}

/** Words of a claim; what stands in brackets is said besides. */
function lengthOf(tokens: readonly Token[], start: number, end: number): number {
  let words = 0;
  let depth = 0;
  for (const { text, tag } of tokens.slice(start, end)) {
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    if (depth === 0 && tag !== 'PUNCT' && tag !== 'GEN') words += 1;
  }
  return words;
}
