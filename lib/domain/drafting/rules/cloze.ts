import type { Entity } from '../entities';
import { DEMONYMS, type EntityKind } from '../lexicon/gazetteer';
import { VAGUE_NOUNS } from '../lexicon/closed-classes';
import { HUMAN_NOUNS } from '../lexicon/word-classes';
import { skipLinkingOpener } from '../linking-openers';
import type { Reading } from '../reading';
import { spanOf, textOf, verbatim } from '../sentence';
import {
  hasTag,
  isCapitalised,
  isNoun,
  isPronominal,
  isWord,
  looksPlural,
  type Range,
  type Token,
} from '../token';
import type { Candidate } from '../types';
import { isWriterAtWork } from './subject';

const LONGEST = 30;
const SHORTEST = 7;
/** Words of meaning that a sentence needs for one of them to be guessed from the rest. */
const LEAST_TELLING = 5;

/** How well a term sums up the notes, 0–1; see `key-terms.ts`. */
export type KeyScore = (phrase: string) => number;

const HINTS: Readonly<Record<EntityKind, string>> = {
  person: 'person',
  place: 'place',
  treaty: 'treaty or law',
  event: 'event',
  organisation: 'organisation',
  term: 'term',
  date: 'date',
  number: 'number',
  name: 'name',
};

const WORTH: Readonly<Record<EntityKind, number>> = {
  person: 0.55,
  place: 0.5,
  treaty: 0.8,
  event: 0.7,
  organisation: 0.6,
  term: 0.7,
  date: 0.65,
  number: 0.65,
  name: 0.5,
};

interface Gap {
  readonly range: Range;
  readonly hint: string;
  readonly worth: number;
}

/** Blanks the most telling phrase of a sentence that can stand alone; key terms come before names of people. */
export function cloze(reading: Reading, keyScore: KeyScore): Candidate[] {
  const body = standalone(reading);
  if (body === null) return [];
  const gaps = [...entityGaps(reading, body), ...termGaps(reading, body, keyScore)].filter((gap) =>
    isFairGap(reading, body, gap.range),
  );
  gaps.sort((left, right) => right.worth - left.worth || left.range[0] - right.range[0]);
  const { sentence } = reading;
  return gaps.slice(0, 2).map((gap) => {
    const before = textBetween(reading, body[0], gap.range[0]).trimStart();
    const after = textBetween(reading, gap.range[1], body[1]);
    const span = spanOf(sentence, gap.range);
    return {
      kind: 'cloze',
      rule: `cloze-${gap.hint.split(' ')[0] ?? 'term'}`,
      front: `${before}_____ [${gap.hint}]${after}`
        .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
        .replace(/[.,;]?$/, '.'),
      back: verbatim(sentence.notes, span),
      source: { start: sentence.start, end: sentence.end },
      answer: span,
      flags: [],
      features: { gapWorth: gap.worth },
    };
  });
}

/** Openers that count from what the sentence before told. */
const AFTER_SOMETHING = [
  'afterwards',
  'later',
  'subsequently',
  'meanwhile',
  'eventually',
  'soon',
  'there',
  'elsewhere',
] as const;

const isBe = (token: Token | undefined): boolean =>
  isWord(
    token,
    'is',
    'are',
    'was',
    'were',
    'has',
    'have',
    'had',
    'will',
    'can',
    'may',
    'might',
    'could',
    'would',
    'should',
    'must',
    'do',
    'does',
    'did',
  );

/** The sentence without its linking opener, if nothing in it points elsewhere. */
function standalone(reading: Reading): Range | null {
  const { tokens, clauses } = reading;
  const end = /^[.!?]$/.test(tokens.at(-1)?.text ?? '') ? tokens.length - 1 : tokens.length;
  const start = skipLinkingOpener(tokens);
  const words = end - start;
  const telling = tokens
    .slice(start, end)
    .filter((token) => hasTag(token, 'NOUN', 'PROPN', 'ADJ', 'NUM', 'VERB')).length;
  if (telling < LEAST_TELLING) return null;
  if (words < SHORTEST || words > LONGEST || tokens.at(-1)?.text === '?') return null;
  const main = clauses[0];
  if (main === undefined || !main.sound || isPronominal(tokens.slice(...main.subject))) return null;
  if (!/^[\p{Lu}\d]/u.test(tokens[start]?.text ?? '') && start === 0) return null;
  const opening = tokens.slice(start, start + 3);
  if (isWord(tokens[start], ...AFTER_SOMETHING)) return null;
  if (
    opening.some((token) =>
      isWord(
        token,
        'this',
        'these',
        'those',
        'it',
        'they',
        'he',
        'she',
        'his',
        'her',
        'its',
        'their',
        'such',
        'another',
        'both',
      ),
    )
  )
    return null;
  const points = tokens
    .slice(start, end)

    .some(
      (token) =>
        isWord(
          token,
          'this',
          'these',
          'those',
          'such',
          'also',
          'then',
          'it',
          'they',
          'he',
          'she',
          'himself',
          'herself',
          'itself',
          'afterwards',
          'meanwhile',
        ) ||
        // `died there`, where `there was` only opens a clause
        (isWord(token, 'there') &&
          !isBe(tokens[token.index + 1]) &&
          !hasTag(tokens[token.index + 1], 'VERB')) ||
        // `went further`: than whom?
        (isWord(token, 'further') && hasTag(tokens[token.index - 1], 'VERB')) ||
        (isWord(token, 'that') && token.tag === 'DET'),
    );
  return points || pointsToUnnamed(reading, [start, end]) ? null : [start, end];
}

/** `calls him bestial`, `made his job easier`: whom, only the sentence before says. `You could argue` speaks to the reader. */
function pointsToUnnamed({ tokens, entities }: Reading, [start, end]: Range): boolean {
  const named = (at: number): boolean =>
    entities.some(({ kind, range }) => ['person', 'name'].includes(kind) && range[1] <= at) ||
    tokens.slice(start, at).some(({ lower }) => HUMAN_NOUNS.has(lower) && !looksPlural(lower));
  return tokens.slice(start, end).some((token) => {
    if (isWord(token, 'you', 'your', 'i', 'we', 'us', 'our')) return true;
    // `calls him bestial`: not the one who does the calling.
    if (isWord(token, 'him') || (isWord(token, 'her') && !isNoun(tokens[token.index + 1])))
      return entities.filter(({ kind, range }) => kind === 'person' && range[1] <= token.index).length < 2;
    if (isWord(token, 'his', 'her', 'hers')) return !named(token.index);
    return (
      isWord(token, 'them', 'their', 'its') && !tokens.slice(start, token.index).some((word) => isNoun(word))
    );
  });
}

function entityGaps(reading: Reading, [start, end]: Range): Gap[] {
  return reading.entities
    .filter(
      (entity) =>
        entity.range[0] >= start &&
        entity.range[1] <= end &&
        entity.text.length > 1 &&
        !DEMONYMS.has(entity.text),
    )
    .map((entity) => ({
      range: entity.range,
      hint: hintFor(entity),
      worth: WORTH[entity.kind] - (entity.range[0] === start ? 0.1 : 0),
    }));
}

const hintFor = (entity: Entity): string =>
  entity.kind === 'date' && /^\d{4}$/.test(entity.text) ? 'year' : HINTS[entity.kind];

/** Adjectives that any noun can have: to guess them tests nothing, and they are no part of a term. */
const UNTELLING = new Set(
  `own other many more most few several certain such rapid average main major key new whole same different first last
   large small high low great important significant best better greater fewer further additional various strong weak
   good bad long short early late recent particular general real true full clear common similar specific single`
    .trim()
    .split(/\s+/),
);
const MEASURES = new Set(
  'rate amount level degree size value price cost chance proportion share hand'.split(' '),
);
const isMeasure = ({ lower }: Token): boolean => MEASURES.has(lower);

function termGaps(reading: Reading, [start, end]: Range, keyScore: KeyScore): Gap[] {
  const { tokens } = reading;
  const gaps: Gap[] = [];
  for (let at = start; at < end; at += 1) {
    if (!hasTag(tokens[at], 'NOUN', 'ADJ') || (at > start && hasTag(tokens[at - 1], 'NOUN', 'ADJ', 'PROPN')))
      continue;
    let stop = at;
    while (stop < end && hasTag(tokens[stop], 'NOUN', 'ADJ')) stop += 1;
    while (stop > at && tokens[stop - 1]?.tag === 'ADJ') stop -= 1;
    let from = at;
    while (from < stop && UNTELLING.has(tokens[from]?.lower ?? '')) from += 1;
    const first = tokens[from];
    const last = tokens[stop - 1];
    if (
      stop === from ||
      first === undefined ||
      last === undefined ||
      hasTag(tokens[stop], 'GEN') ||
      (looksPlural(last.lower) && hasTag(tokens[stop], 'ADV')) ||
      isWord(tokens[stop], 'than') ||
      // `sentenced to five years`: the measure that a number counts.
      hasTag(tokens[from - 1], 'NUM') ||
      VAGUE_NOUNS.has(last.lower) ||
      isMeasure(last) ||
      // `combines income`: a noun with -s opens no compound; it is a verb that was not seen.
      (stop - from > 1 && looksPlural(first.lower)) ||
      stop - from > 4 ||
      // A common noun that opens the sentence can be anybody: `Historians disagree …`.
      (from === start && stop - from === 1)
    )
      continue;
    const text = textOf(reading.sentence, [from, stop]);
    const worth = 0.3 + 0.4 * keyScore(text) + (stop - from > 1 ? 0.12 : -0.12) - (from === start ? 0.1 : 0);
    if (text.length > 4) gaps.push({ range: [from, stop], hint: 'term', worth });
  }
  return gaps;
}

/** The answer must not stand elsewhere in the sentence, nor inside brackets or a possessive. */
function isFairGap(reading: Reading, [start, end]: Range, range: Range): boolean {
  const { tokens } = reading;
  if (
    reading.entities.some(
      (entity) =>
        entity.range[0] < range[1] &&
        range[0] < entity.range[1] &&
        (entity.range[0] < range[0] || entity.range[1] > range[1]),
    )
  )
    return false;
  if (isDecadeOfAnother(reading, range) || isUnplacedNumber(reading, range)) return false;
  if (tokens[range[0] - 1]?.text === '(' || hasTag(tokens[range[1]], 'GEN')) return false;
  if (isHalfOfName(reading, range) || isWriter(reading, range)) return false;
  const gap = new Set(
    tokens
      .slice(...range)
      .filter((token) => token.text.length > 3)
      .map((token) => token.lower),
  );
  const elsewhere = tokens
    .slice(start, end)
    .some((token) => (token.index < range[0] || token.index >= range[1]) && gap.has(token.lower));
  return !elsewhere;
}

/** `Young and _____ (1973)`, `the _____ on Rome`: the other half gives it away. */
function isHalfOfName({ tokens }: Reading, [start, end]: Range): boolean {
  if (tokens[start]?.tag !== 'PROPN') return false;
  // `A _____ is set in New Orleans`: the article is half of the title.
  if (start === 1 && isWord(tokens[0], 'a', 'an')) return true;
  const joins = (token: Token | undefined): boolean => isWord(token, 'and', '&', 'on', 'of', 'to');
  return (
    (joins(tokens[end]) && tokens[end + 1]?.tag === 'PROPN') ||
    (isWord(tokens[start - 1], 'and', '&') && isCapitalised(tokens[start - 2]?.text ?? ''))
  );
}

/** `Shakespeare makes Iago …`: who wrote the work is no gap. */
const isWriter = (reading: Reading, [start, end]: Range): boolean =>
  reading.statements.some(
    (statement) =>
      statement.clause.subject[0] <= start &&
      end <= statement.clause.subject[1] &&
      isWriterAtWork(reading, statement),
  );

/** `The 1630s were peaceful: no crisis arose before 1637`: one date gives the other away. */
function isDecadeOfAnother({ tokens }: Reading, [start, end]: Range): boolean {
  const decade = /^(\d{3})0s$/.exec(tokens.slice(start, end).at(-1)?.lower ?? '')?.[1];
  return (
    decade !== undefined &&
    tokens.some(({ index, text }) => (index < start || index >= end) && text.startsWith(decade))
  );
}

/** `89 mm of rain fell in an hour`: where and when, nothing in the sentence says. */
function isUnplacedNumber({ tokens, entities, statements }: Reading, [start, end]: Range): boolean {
  if (
    tokens[start]?.tag !== 'NUM' ||
    !entities.some(({ kind, range }) => kind === 'number' && range[0] >= start && range[1] <= end)
  )
    return false;
  return statements.some(({ past }) => past) && entities.every(({ kind }) => kind === 'number');
}

function textBetween(reading: Reading, start: number, end: number): string {
  const { tokens, sentence } = reading;
  if (end <= start) return '';
  const spaceBefore = start > 0 && tokens[start]?.spaced === true ? ' ' : '';
  const spaceAfter = tokens[end]?.spaced === true ? ' ' : '';
  return `${spaceBefore}${textOf(sentence, [start, end])}${spaceAfter}`;
}
