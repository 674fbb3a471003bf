import { canBeVerb } from '../language';
import { BASE_OF_IRREGULAR } from '../lexicon/irregular-verbs';
import { monthNamed } from '../lexicon/months';
import type { Span } from '../types';
import type { LineWord } from './line-words';

const NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const MONTH = new RegExp(`^(?:${NAMES})(?:[-–/](?:${NAMES}))?$`, 'i');
const DAY = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?(?:[-–/](?:[12]?\d|3[01])(?:st|nd|rd|th)?)?$/;
const YEAR = /^(?:1\d|20)\d\ds?(?:[-–/](?:\d{2}|\d{4}))?$/;
const SHORT_YEAR = /^['’]?\d{2}$/;
const YEAR_TO_MONTH = new RegExp(`^(?:1\\d|20)\\d\\d[-–](?:${NAMES})$`, 'i');
const SEASON = /^(?:early|mid|late|c|circa|spring|summer|autumn|winter|easter)$/;
const ERA = /^(?:bc|bce|ad|ce)$/;

/** A date in a line: which words it is made of, and whether it names a day. */
export interface LineDate {
  readonly from: number;
  readonly to: number;
  readonly hasDay: boolean;
  /** A year of two digits tells one only beside its month. */
  readonly hasYear: boolean;
  readonly isShort: boolean;
}

const is = (word: LineWord | undefined, shape: RegExp): boolean =>
  word !== undefined && shape.test(word.word);

/** The date that begins with the word at `at`: "9 Nov 1918", "nov 89", "14 July", "1533", "summer 1348", "44 BC". */
export function dateAt(words: readonly LineWord[], at: number): LineDate | null {
  const from = at;
  while (is(words[at], SEASON) && at - from < 2) at += 1;
  const made = (to: number, hasDay: boolean, hasYear: boolean, isShort = !hasYear): LineDate => ({
    from,
    to,
    hasDay,
    hasYear,
    isShort,
  });
  const [first, second, third, fourth] = [words[at], words[at + 1], words[at + 2], words[at + 3]];
  if (is(first, DAY) && is(second, MONTH) && !first?.comma) {
    if (is(third, YEAR)) return made(at + 3, true, true);
    if (is(third, YEAR_TO_MONTH) && is(fourth, YEAR)) return made(at + 4, true, true);
    return is(third, SHORT_YEAR) ? made(at + 3, true, true, true) : made(at + 2, true, false);
  }
  if (is(first, MONTH)) {
    if (is(second, YEAR)) return made(at + 2, false, true);
    if (is(second, YEAR_TO_MONTH) && is(third, YEAR)) return made(at + 3, false, true);
    if (is(second, DAY) && is(third, YEAR)) return made(at + 3, true, true);
    if (is(second, SHORT_YEAR) && !is(third, /^(?:people|\p{Ll}+s)$/u))
      // "Nov 23" may be a day as well.
      return made(at + 2, false, /^['’]|^(?:[4-9]|3[2-9])/.test(second?.text ?? ''), true);
    return null;
  }
  if (is(first, /^\d{1,4}$/) && is(second, ERA)) return made(at + 2, false, true);
  if (is(first, /^ad$/) && is(second, /^\d{1,4}$/)) return made(at + 2, false, true);
  // "Muhammad died 632": three figures are a year at the end of what happened.
  if (
    at > 1 &&
    is(first, /^[3-9]\d\d$/) &&
    (!second || first?.comma) &&
    /^\p{Ll}+ed$|^(?:\p{Lu}.*)$/u.test(words[at - 1]?.text ?? '')
  )
    return made(at + 1, false, true);
  // "said approx 1000", "nearly 1900": a number, rounded.
  if (
    COUNTS.test(words[at - 1]?.word ?? '') ||
    (/000$/.test(first?.word ?? '') &&
      words[at - 1]?.word !== 'in' &&
      at > 0 &&
      !/^20/.test(first?.word ?? ''))
  )
    return null;
  // "1500 people", "1200 men": a number of something.
  const isNamed = /^\p{Lu}/u.test(words[at - 1]?.text ?? '');
  // "in 2021-22 session", "in 1906 election": the year tells which.
  if (
    at > 2 &&
    is(words[at - 1], /^(?:in|at|since|after)$/) &&
    second !== undefined &&
    first?.comma === false &&
    /^\p{Ll}{4,}$/u.test(second.text) &&
    !canBeVerb(second.word) &&
    !BASE_OF_IRREGULAR.has(second.word) &&
    !/(?:ly|ed)$|^(?:with|from|when|after|before|under|over|into|near|than|then|until|since|during|against|despite|because|where|which|while|also|there|they)$/.test(
      second.word,
    )
  )
    return null;
  if (is(first, YEAR) && (isNamed || !/^(?:\p{Ll}+[^s]s|people|men|women|%)$/u.test(second?.text ?? '')))
    return made(at + 1, false, true);
  return null;
}

/** Words that tell how near a number comes. */
const COUNTS = /^(?:approx|approximately|nearly|almost|over|roughly|some|only|than|least|most|total|x|×|~)$/;

/** Words that bind a date to the clause so that it does not tell when it happened. */
const BINDS = /^(?:from|since|until|till|by|after|before|about|of|to|between|than|and|until|during|for|in)$/;

/**
 * The date that tells when a clause happened, with its preposition. Of several, one at the head of the line, or else the
 * last: the year of "Human Rights Act 1998 came into force Oct 2000" belongs to a name.
 */
export function dateIn(words: readonly LineWord[]): (LineDate & { readonly joint: number }) | null {
  let found: (LineDate & { readonly joint: number }) | null = null;
  for (let at = 0; at < words.length; at += 1) {
    const before = words[at - 1];
    // "Prague Spring 1968": the season belongs to a name.
    if (SEASON.test(words[at]?.word ?? '') && before && /^\p{Lu}/u.test(before.text) && !before.comma)
      continue;
    const date = dateAt(words, at);
    if (!date) continue;
    if (/^(?:in|on)$/.test(before?.word ?? '')) found = { ...date, joint: at - 1 };
    else if (!BINDS.test(before?.word ?? '')) found = { ...date, joint: at };
    if (found?.joint === 0) return found;
    at = date.to - 1;
  }
  return found;
}

/** Where the words of a date stand. */
export const spanOfDate = (words: readonly LineWord[], { from, to }: LineDate): Span => ({
  start: words[from]?.start ?? 0,
  end: words[to - 1]?.end ?? 0,
});

/** A date as a question says it: months written out, "in" or "on" before it. */
export function dateInQuestion(text: string, hasDay: boolean): string {
  const written = text.replace(/\s+/g, ' ').replace(new RegExp(`\\b(?:${NAMES})\\b\\.?`, 'gi'), (month) => {
    return monthNamed(month.slice(0, 3)) ?? month;
  });
  return `${hasDay ? 'on' : 'in'} ${written}`;
}
