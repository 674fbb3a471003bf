import { MONTH_NAMES } from '../lexicon/months';
import type { Candidate, Span } from '../types';
import { basicCard, trimAnswer, wordCount } from './candidate';
import { citesResearch } from './authors';
import { clauseOf } from './clause';
import { isAmount } from './meanings';
import type { NoteContext } from './note-context';
import { shift, splitAt, withoutRemark } from './pieces';
import { deedIn, isPersonal, isPersonPhrase } from './right-side';
import { contentWords } from '../words';

const MOST_CARDS = 4;
const MOST_WORDS = 16;

/** A line about somebody: where it stands, its name, and what the notes say behind it. */
export interface PersonLine {
  readonly text: string;
  /** Where the text begins in the notes. */
  readonly base: number;
  readonly name: Span;
  readonly from: number;
  /** "Godden & Baddeley (1975)", as the notes cite it. */
  readonly raw: string;
  /** Whether the line stands among opinions, where "a dictator" is what somebody called another. */
  readonly isOpinion: boolean;
  /** Whether the name can only be a person's. */
  readonly isCertain: boolean;
}

const POINTS_BACK = /\b(?:he|she|it|they|him|her|his|its|their|them|this|these|those|there)\b/i;
const SIGNS = /[=<>→⇒|:"“”?]|->|\bw\/o\b|\s(?:so|but|then)\s/;

/** The single facts of a line: "A, b + c. D" is four. */
function itemsOf(text: string, from: number): Span[] {
  return splitAt(text.slice(from), ',;.!')
    .map((span) => shift(span, from))
    .flatMap((span) => {
      const parts = text.slice(span.start, span.end).split(/\s\+\s/);
      let at = span.start;
      return parts.map((part) => {
        const start = at;
        at += part.length + 3;
        return { start, end: start + part.length };
      });
    });
}

const MONTH = `(?:${MONTH_NAMES.join('|')})`;
const LAST_DATE = new RegExp(
  `^(.* (?!(?:in|of|by|since|from|until|to|after|before|and|on|during|about|around|${MONTH}|\\d{1,2}) )[\\p{L}’'-]+) ((?:(\\d{1,2}) )?(?:${MONTH} )?(?:1\\d|20)\\d{2})$`,
  'u',
);

/** "published Fabrica 1543" → "published Fabrica in 1543". */
const withDate = (deed: string): string =>
  deed
    .replace(/^(\p{Ll}+) (?=(?:1\d|20)\d{2} )/u, '$1 in ')
    .replace(
      LAST_DATE,
      (_, told: string, date: string, day: string | undefined) => `${told} ${day ? 'on' : 'in'} ${date}`,
    );

/** Whether what somebody did tells of nobody else: an object with a name, a number, or two words of its own. */
const isTelling = (deed: string): boolean => {
  const told = deed.replace(/^\S+ ?/, '');
  return /\p{Lu}\p{L}|\d{3}/u.test(told) ? wordCount(deed) > 1 : contentWords(told).length > 1;
};

/**
 * Asks about a person by what the line says in its own words: who he was, who did what he did, what became of him. What he
 * is said to have thought is asked for only where the notes are about what people thought.
 */
export function drawPerson(line: PersonLine, notes: NoteContext): Candidate[] {
  const { text, base, name, from, raw } = line;
  const source = { start: base, end: base + text.length };
  const spans = itemsOf(text, from).map((span) => trimAnswer(text, withoutRemark(text, span)));
  const read = (span: Span): string => text.slice(span.start, span.end).replace(/\s+/g, ' ');
  const deeds = spans.map((span) => deedIn(read(span)));
  const past = notes.past || deeds.includes('past-deed') || /\b1\d{3}\b/.test(text);
  // Whoever was born, wrote or was a bishop is a person, whatever else his name could be.
  const isCertain =
    line.isCertain || spans.some((span) => /^(?:born|died)\b/.test(read(span)) || isPersonPhrase(read(span)));
  const who = raw.replace(/\s*\([^()]*\)/g, '').trim();
  const shown = /^\p{Lu}{3,}/u.test(who)
    ? who.toLowerCase().replace(/(?:^|[\s-])\p{Ll}(?!nd\b)/gu, (first) => first.toUpperCase())
    : who;
  const cards: Candidate[] = [];
  const add = (rule: string, front: string, answer: Span): void => {
    if (cards.length < MOST_CARDS)
      cards.push(basicCard(notes.page, { rule, front, answer: shift(answer, base), source }));
  };
  spans.forEach((span, index) => {
    const item = read(span);
    const deed = deeds[index] ?? null;
    if (wordCount(item) > MOST_WORDS || SIGNS.test(item) || POINTS_BACK.test(item)) return;
    if (index === 0 && !line.isOpinion && isPersonPhrase(item))
      return add('definition-who', `Who ${past ? 'was' : 'is'} ${shown}?`, span);
    if (
      (deed === 'past-deed' ? isCertain || isPersonal(item) : deed === 'deed' && isCertain) &&
      isTelling(item)
    )
      return add('definition-did', `Who ${withDate(item)}?`, name);
    if (
      deed === 'done' &&
      isCertain &&
      deeds.indexOf('done') === index &&
      deeds.lastIndexOf('done') === index &&
      wordCount(item) > 1 &&
      !/^(?:born|known|based|used|seen|called)\b/.test(item)
    )
      return add('definition-became', `What happened to ${shown}?`, span);
  });
  return cards.length > 0 ? cards : ofIdeas(line, shown, spans.map(read), spans, notes);
}

/** "PETERSON & PETERSON (1959) – duration of STM": what researchers studied, in notes that cite research. */
function ofIdeas(
  { base, text, raw }: PersonLine,
  shown: string,
  items: readonly string[],
  spans: readonly Span[],
  notes: NoteContext,
): Candidate[] {
  const year = /\((\d{4})\)\s*$/.exec(raw)?.[1];
  const [item = ''] = items;
  const [span] = spans;
  if (!span || !year || items.length > 1 || !citesResearch(notes) || !/^\p{Ll}/u.test(item)) return [];
  if (
    wordCount(item) > 6 ||
    isAmount(item) ||
    /\d/.test(item) ||
    clauseOf(item) ||
    deedIn(item) ||
    SIGNS.test(item)
  )
    return [];
  return [
    basicCard(notes.page, {
      rule: 'definition-study',
      front: `What did ${shown} (${year}) study?`,
      answer: shift(span, base),
      source: { start: base, end: base + text.length },
    }),
  ];
}
