import type { ClauseKind } from './clause-shape';
import { MONTHS } from './lexicon/gazetteer';
import { ONLY_PARTICIPLE } from './lexicon/irregular-verbs';
import {
  hasTag,
  isIngForm,
  isNoun,
  isPastForm,
  isThirdPerson,
  isWord,
  type Range,
  type Token,
} from './token';

/** The noun phrase before a relative pronoun. */
export function antecedentOf(tokens: readonly Token[], at: number, connector: string): Range | null {
  let head = at - 1;
  const comma = tokens[head]?.text === ',';
  if (comma) head -= 1;
  const quoted = /^["']$/.test(tokens[head]?.text ?? '');
  if (quoted) return comma ? quotedBefore(tokens, head) : null;
  if (tokens[head]?.tag === 'NUM' && isWord(tokens[head - 1], 'in')) head -= 2;
  let start = head;
  while (
    start > 0 &&
    (hasTag(tokens[start - 1], 'NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'GEN') ||
      (isWord(tokens[start - 1], 'of') && connector !== 'who'))
  )
    start -= 1;
  if (isWord(tokens[start], 'of')) start += 1;
  const named = tokens.slice(start, head + 1).some((token) => token.tag === 'PROPN');
  // `was the third poll tax, which`: nothing else stands before the comma that *which* could mean.
  const only = isWord(tokens[start], 'the') && hasTag(tokens[start - 1], 'AUX', 'VERB') && head - start >= 2;
  return isNoun(tokens[head]) && (!comma || named || only) ? [start, head + 1] : null;
}

/** `the 'pure relationship', which …` */
function quotedBefore(tokens: readonly Token[], closing: number): Range | null {
  const mark = tokens[closing]?.text;
  let start = closing - 1;
  while (start > closing - 6 && hasTag(tokens[start], 'NOUN', 'PROPN', 'ADJ')) start -= 1;
  if (tokens[start]?.text !== mark || start === closing - 1) return null;
  return [hasTag(tokens[start - 1], 'DET') ? start - 1 : start, closing + 1];
}

export function trimAdverbs(
  tokens: readonly Token[],
  [start, end]: Range,
): { subject: Range; adverbs: number[] } {
  const adverbs: number[] = [];
  let at = end;
  while (at > start) {
    const token = tokens[at - 1];
    const adverb = token?.tag === 'ADV' && token.lower !== 'both';
    const listComma = token?.text === ',' && tokens.slice(start, at - 1).some((other) => other.text === ',');
    if (!adverb && !listComma && !isWord(token, 'himself', 'herself', 'itself', 'themselves')) break;
    if (adverb) adverbs.unshift(at - 1);
    at -= 1;
  }
  return { subject: [start, at], adverbs };
}

const FRONTING = new Set(
  'after following unlike like despite during since before until from on in by at under with within throughout through as for between among over'.split(
    ' ',
  ),
);

interface Split {
  readonly lead: Range | null;
  readonly subject: Range;
  readonly sound: boolean;
}

/** Separates a fronted adjunct from the subject: `In France | the Popular Front`. */
export function splitLead(tokens: readonly Token[], range: Range, kind: ClauseKind): Split {
  let [start] = range;
  const end = range[1];
  while (
    start < end &&
    (tokens[start]?.text === ',' || (tokens[start]?.tag === 'CCONJ' && kind !== 'coordinate'))
  )
    start += 1;
  const first = tokens[start];
  if (first === undefined || start >= end) return { lead: null, subject: [start, end], sound: true };
  const fronted =
    !isNoun(first) &&
    (first.tag === 'ADP' ||
      first.tag === 'SCONJ' ||
      (first.tag === 'VERB' && isIngForm(first)) ||
      FRONTING.has(first.lower));
  if (fronted) return splitFrontedPhrase(tokens, start, end);
  if (
    first.tag === 'ADV' &&
    end - start > 1 &&
    !isWord(first, 'more', 'most', 'less', 'around', 'about', 'almost', 'nearly', 'over')
  ) {
    const next = tokens[start + 1]?.text === ',' ? start + 2 : start + 1;
    const modifies = next === start + 1 && hasTag(tokens[next], 'ADJ', 'VERB', 'ADV', 'NUM');
    return { lead: null, subject: modifies ? [start, end] : [next, end], sound: true };
  }
  return { lead: null, subject: [start, end], sound: true };
}

function splitFrontedPhrase(tokens: readonly Token[], start: number, end: number): Split {
  // `On 15 June | the young king, Richard II,`
  const day = dayLeadEnd(tokens, start);
  if (day > start && day < end && hasTag(tokens[day], 'DET', 'PROPN', 'PRON'))
    return { lead: [start, day], subject: [day, end], sound: true };
  for (let at = start + 1; at < end; at += 1) {
    if (tokens[at]?.text === ',' && opensSubject(tokens, at + 1, start, end))
      return { lead: [start, at], subject: [at + 1, end], sound: true };
  }
  const dated = dateLeadEnd(tokens, start);
  if (dated > start && dated < end) return { lead: [start, dated], subject: [dated, end], sound: true };
  const at = phraseEnd(tokens, start + 1, end);
  if (at < end && opensAfterPhrase(tokens, at)) return { lead: [start, at], subject: [at, end], sound: true };
  return { lead: null, subject: [start, end], sound: false };
}

/** End of a plain noun phrase with what it is of: `the start of 1923`, `her own study of 40 housewives`. */
function phraseEnd(tokens: readonly Token[], start: number, end: number): number {
  let at = start;
  while (
    at < end &&
    (hasTag(tokens[at], 'DET', 'ADJ', 'NUM') || isWord(tokens[at], 'his', 'her', 'its', 'their'))
  )
    at += 1;
  const nouns = at;
  while (at < end && (isNoun(tokens[at]) || tokens[at]?.tag === 'NUM')) at += 1;
  const ends = at > nouns && isWord(tokens[at], 'of') && at + 1 < end;
  return ends ? phraseEnd(tokens, at + 1, end) : at;
}

/** What can only open a new phrase, so that the subject begins here: `| the government`, `Act 4 | Othello`, `| only 15%`. */
const opensAfterPhrase = (tokens: readonly Token[], at: number): boolean =>
  hasTag(tokens[at], 'DET', 'PRON') ||
  (isWord(tokens[at], 'only', 'about', 'over', 'nearly') && tokens[at + 1]?.tag === 'NUM');

/** End of `On 15 June` or `On 15 June 1381` at the start of a clause. */
function dayLeadEnd(tokens: readonly Token[], start: number): number {
  const [day, month, year] = tokens.slice(start + 1, start + 4);
  if (!isWord(tokens[start], 'on', 'by') || day === undefined || month === undefined) return start;
  const dated = /^\d{1,2}(?:st|nd|rd|th)?$/.test(day.text) && MONTHS.has(month.text);
  return dated ? start + (/^\d{4}$/.test(year?.text ?? '') ? 4 : 3) : start;
}

/** End of `In 1923` or `In January 1923` at the start of a clause without a comma after it. */
function dateLeadEnd(tokens: readonly Token[], start: number): number {
  if (!isWord(tokens[start], 'in', 'on', 'by', 'since', 'from')) return start;
  for (let at = start + 1; at < start + 4; at += 1)
    if (/^(1\d|20)\d\d$/.test(tokens[at]?.text ?? '')) return at + 1;
  return start;
}

/** Whether the words after a comma open the subject rather than carry on a list within the fronted phrase. */
function opensSubject(tokens: readonly Token[], at: number, start: number, end: number): boolean {
  const next = tokens[at];
  if (
    !hasTag(next, 'DET', 'NOUN', 'PROPN', 'PRON', 'ADJ', 'NUM') ||
    (next?.tag === 'ADJ' && tokens[at + 1]?.text === ',')
  )
    return false;
  const remainder = tokens.slice(at, end);
  const commas = remainder.filter((token) => token.text === ',').length;
  const comma = remainder.findIndex((token) => token.text === ',');
  const listGoesOn =
    commas === 1 &&
    remainder.at(-1)?.text !== ',' &&
    tokens.slice(start, at).some(isNoun) &&
    isWord(remainder[comma + 1], 'and', 'or');
  return !listGoesOn;
}

interface Bare {
  readonly subject: Range;
  /** A date that stood between commas behind the subject, with its preposition. */
  readonly dated: Range | null;
}

/**
 * The subject without what interrupts it before its verb: `the petition | , in 1839,`, `the Charter | , drawn up by Lovett,`,
 * `O’Connor | , whose paper was launched in Leeds,`.
 */
export function withoutInterruption(tokens: readonly Token[], [start, end]: Range): Bare {
  const whole = { subject: [start, end] as const, dated: null };
  if (tokens[end - 1]?.text !== ',' && tokens[end]?.text !== ',') return whole;
  const stop = tokens[end - 1]?.text === ',' ? end - 1 : end;
  for (let at = start + 1; at < stop - 1; at += 1) {
    if (tokens[at]?.text !== ',') continue;
    const next = tokens[at + 1];
    if (isWord(next, 'in', 'of', 'on') && isDate(tokens, [at + 2, stop]))
      return { subject: [start, at], dated: [at + 1, stop] };
    const participle =
      next !== undefined &&
      (next.tag === 'VERB' || ONLY_PARTICIPLE.has(next.lower)) &&
      (isPastForm(next) || isIngForm(next));
    if (next?.tag === 'REL' || participle) return { subject: [start, at], dated: null };
  }
  return whole;
}

const isDate = (tokens: readonly Token[], [start, end]: Range): boolean =>
  end > start && end - start <= 3 && /^(?:1\d|20)\d\d$/.test(tokens[end - 1]?.text ?? '');

export function isSubject(tokens: readonly Token[], [start, end]: Range, resumedSubject: boolean): boolean {
  const subject = tokens.slice(start, end);
  const first = subject[0];
  const last = subject.at(-1);
  if (first === undefined || last === undefined) return false;
  if (!subject.some((token) => isNoun(token) || hasTag(token, 'PRON', 'NUM', 'DET'))) return false;
  if (hasTag(first, 'ADP', 'CCONJ', 'PUNCT', 'REL')) return false;
  if (subject.some((token) => /^[;:]$/.test(token.text))) return false;
  // `Most remained loyal, as was shown`: what stands before *as* is a clause.
  if (subject.some((token, at) => isWord(token, 'as') && subject[at - 1]?.text === ',')) return false;
  if (resumedSubject) return true;
  const verbInside = subject.some(
    (token, index) =>
      (token.tag === 'AUX' && !isWord(subject[index - 1], 'to')) ||
      (token.tag === 'VERB' && isThirdPerson(token) && !isWord(subject[index - 1], 'to')),
  );
  if (verbInside) return false;
  return (
    !hasTag(last, 'ADP', 'DET', 'CCONJ', 'ADJ') ||
    (isWord(last, 'second', 'third', 'fourth') && subject.length === 2 && start > 0) ||
    subject.every((token) => hasTag(token, 'DET', 'PRON'))
  );
}
