import { nounPhraseEnd } from '../noun-phrases';
import { HUMAN_NOUNS } from '../lexicon/word-classes';
import { phrase } from '../phrase';
import type { Reading } from '../reading';
import { isSomebody } from '../somebody';
import { textOf } from '../sentence';
import {
  hasTag,
  isCapitalised,
  isNoun,
  isPastForm,
  isThirdPerson,
  isWord,
  looksPlural,
  wordCount,
  type Range,
  type Token,
} from '../token';
import { contentWords } from '../words';
import { extentOf } from './claim-extent';
import { citedYear } from './holder-names';

/** What somebody is said to hold. */
export interface Claim {
  /** With the *that* before it, where there is one. */
  readonly range: Range;
  /** Where its own words begin, behind *that*. */
  readonly start: number;
  /** The year of the work in which it stands, told between verb and claim: `argued in After Virtue (1981) that`. */
  readonly year: string;
  /** A time told there: ` in 1861`. */
  readonly when: string;
}

const SHORTEST_CLAIM = 4;
const LONGEST_BETWEEN = 14;

/** Verbs that take a claim without *that*. */
const BARE_VERBS = new Set('say think believe argue claim teach show maintain suggest'.split(' '));

/** Reads the claim behind a verb of saying: `that S`, `in After Virtue (1981) that S`, or a clause at once. */
export function claimAfter(reading: Reading, at: number, verb: string): Claim | null {
  const { tokens } = reading;
  const that = thatFrom(tokens, at);
  const start = that === null ? at : that + 1;
  if (that === null && !(BARE_VERBS.has(verb) && opensClause(reading, at))) return null;
  const end = extentOf(reading, start);
  if (end === null || end - start < SHORTEST_CLAIM) return null;
  const between = that === null ? [] : tokens.slice(at, that);
  const bracket = between.find(({ text }) => text === '(');
  const told = between.findIndex(
    (token, index) => isWord(token, 'in') && /^\d{4}$/.test(between[index + 1]?.text ?? ''),
  );
  return {
    range: [that ?? start, end],
    start,
    year: bracket === undefined ? '' : citedYear(tokens, bracket.index).year,
    when: bracket === undefined && told >= 0 ? ` in ${between[told + 1]?.text ?? ''}` : '',
  };
}

/** The *that* of a claim, at once or behind where and how it was said; null where something else comes first. */
function thatFrom(tokens: readonly Token[], at: number): number | null {
  for (let that = at; that < at + LONGEST_BETWEEN && that < tokens.length; that += 1) {
    const token = tokens[that];
    if (isWord(token, 'that')) return isPointing(tokens, that) ? null : that;
    if (/^[;:.“"]$/.test(token?.text ?? '')) return null;
    if (that === at && !hasTag(token, 'ADP', 'ADV', 'PUNCT') && !isWord(token, 'instead', 'to')) return null;
    if (hasTag(token, 'VERB', 'AUX', 'REL') && /^\p{Ll}/u.test(token?.text ?? '')) return null;
  }
  return null;
}

/** `of that war`: no *that* of a claim. */
const isPointing = (tokens: readonly Token[], that: number): boolean =>
  tokens[that]?.tag === 'DET' &&
  tokens[that + 1]?.tag === 'NOUN' &&
  !looksPlural(tokens[that + 1]?.lower ?? '');

/** Whether a noun phrase and a finite verb follow: `religion bound the rebels together`. */
function opensClause({ tokens }: Reading, at: number): boolean {
  if (isWord(tokens[at], 'there', 'we')) return hasTag(tokens[at + 1], 'VERB', 'AUX', 'ADV');
  const end = nounPhraseEnd(tokens, at, tokens.length);
  const verb = tokens[end];
  return (
    end > at &&
    verb !== undefined &&
    (verb.tag === 'AUX' || (verb.tag === 'VERB' && (isPastForm(verb) || isThirdPerson(verb))))
  );
}

const PERSONAL = ['he', 'him', 'his', 'she', 'her'] as const;
const OF_THINGS = ['it', 'its', 'they', 'them', 'their'] as const;

/** Whether a claim speaks of what only the sentences before name. */
export function leansBack(reading: Reading, { start, range: [, end] }: Claim): boolean {
  const { tokens } = reading;
  for (let at = start; at < end; at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    const before = tokens.slice(start, at);
    if (isWord(token, 'it', 'its') && !before.some(isNoun)) return true;
    if (isWord(token, 'they', 'them', 'their') && !before.some(meansSeveral)) return true;
    if (isWord(token, ...PERSONAL) && !namesSomebody(reading, [start, at])) return true;
    if (isWord(token, 'this', 'these', 'such', 'latter', 'former') && !isWord(next, 'as')) return true;
    if (
      isWord(token, 'those') &&
      (at === start ? !isWord(next, 'who', 'with') : token?.tag === 'DET' && isNoun(next))
    )
      return true;
    if (isWord(token, 'that') && token?.tag === 'DET' && next?.tag === 'NOUN' && !looksPlural(next.lower))
      return true;
    if (isWord(token, 'the') && isWord(next, 'same', 'two', 'first', 'second', 'other', 'others'))
      return true;
  }
  const last = tokens.slice(start, end).at(-1);
  // `had muddled two things`: which, the notes go on to say.
  if (isWord(last, 'things', 'ways', 'reasons', 'points', 'respects')) return true;
  const [first, second] = tokens.slice(start, start + 2);
  return (
    isWord(first, 'both', 'neither', 'each', 'another') ||
    (isWord(first, 'several', 'some', 'many', 'most') && !hasTag(second, 'NOUN', 'ADJ', 'PROPN', 'VERB'))
  );
}

/** A noun that *they* may stand for. */
const meansSeveral = (token: Token): boolean =>
  isNoun(token) && (looksPlural(token.lower) || HUMAN_NOUNS.has(token.lower) || isCapitalised(token.text));

const namesSomebody = (reading: Reading, [start, end]: Range): boolean =>
  reading.entities.some(
    ({ kind, range }) => /^(?:person|name)$/.test(kind) && range[0] >= start && range[1] <= end,
  ) ||
  reading.tokens
    .slice(start, end)
    .some((token) => isNoun(token) && isSomebody(reading, [token.index, token.index + 1]));

const LONGEST_MATTER = 6;
/** A subject that makes up more of the claim than this gives it away. */
const MOST_TOLD = 0.4;
const NO_MATTER =
  /^(?:\d+|there|two|three|four|five|people|everyone|everybody|one|not|most|some|many|all|any|no|if|when|unless|what|we|only|later|both|in|even)\b|^(?:people|humans|individuals|participants|patients)$|^the (?:answer|question|problem|issue|point|truth|difference|world|reason|choice)$/i;

/** What a claim is about: the noun phrase that it opens with, or what it says of people at large; '' where neither tells. */
export function matterOf(reading: Reading, { start, range: [, end] }: Claim): string {
  const { tokens } = reading;
  const open = isWord(tokens[start], '“', '"', '‘') ? start + 1 : start;
  const stop = withoutVerb(reading, open, nounPhraseEnd(tokens, open, end));
  if (stop === open || isOneOfMany(reading, [open, stop])) return '';
  const subject = phrase(reading, [open, stop]);
  const follows = tokens[stop];
  const whole = contentWords(textOf(reading.sentence, [start, end])).length;
  const told = contentWords(subject).length;
  const plain = wordCount(subject) <= LONGEST_MATTER && !/[,()–—]/.test(subject) && told <= whole * MOST_TOLD;
  if (plain && !NO_MATTER.test(subject) && hasTag(follows, 'VERB', 'AUX', 'ADV', 'REL', 'PART', 'ADP'))
    return subject;
  return NO_MATTER.test(subject) ? objectOf(reading, stop, end) : '';
}

/** `the campaign`: which, the sentences before say. */
const isOneOfMany = ({ tokens }: Reading, [start, end]: Range): boolean =>
  isWord(tokens[start], 'the') &&
  end - start === 2 &&
  tokens[start + 1]?.tag === 'NOUN' &&
  !looksPlural(tokens[start + 1]?.lower ?? '') &&
  !THE_ONLY.has(tokens[start + 1]?.lower ?? '');

/** Things of which a page has one, so that nobody asks which. */
const THE_ONLY = new Set(
  'state family market government mind body soul self novel play poem church press economy law world media pons brain universe electorate working nation left right'.split(
    ' ',
  ),
);

/** `the pons | fires` randomly: what was taken for a second noun is the verb where none follows. */
function withoutVerb({ tokens }: Reading, start: number, end: number): number {
  let next = end;
  while (tokens[next]?.tag === 'ADV') next += 1;
  if (next === end) return end;
  const last = tokens[end - 1];
  const follows = hasTag(tokens[next], 'VERB', 'AUX', 'REL', 'PART');
  return !follows && last?.tag === 'NOUN' && end - start > 1 && looksPlural(last.lower) ? end - 1 : end;
}

/** `most people picked up | a party identification`: what is said of people at large is about the thing. */
function objectOf({ tokens, sentence }: Reading, from: number, end: number): string {
  let at = from;
  while (at < end && hasTag(tokens[at], 'ADV', 'AUX')) at += 1;
  if (tokens[at]?.tag !== 'VERB') return '';
  at += 1;
  while (
    at < end &&
    (isWord(tokens[at], 'up', 'out', 'down', 'on', 'to', 'for', 'from', 'in') || tokens[at]?.tag === 'PART')
  )
    at += 1;
  const start = isWord(tokens[at], 'a', 'an') ? at + 1 : at;
  const stop = nounPhraseEnd(tokens, start, end);
  const nouns = tokens.slice(start, stop).filter((token) => hasTag(token, 'NOUN', 'ADJ', 'PROPN'));
  if (nouns.length < 2 || stop - start > 4 || isWord(tokens[start], ...OF_THINGS, ...PERSONAL, 'the'))
    return '';
  return textOf(sentence, [start, stop]);
}
