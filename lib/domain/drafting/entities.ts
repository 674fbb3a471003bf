import { isCommonNoun, isFirstName, isSurname } from './language';
import {
  DEMONYMS,
  ENTITY_HEADS,
  MONTHS,
  PERSONS,
  PLACES,
  TITLES_OF_PERSONS,
  type EntityKind,
} from './lexicon/gazetteer';
import { HUMAN_NOUNS, VIEW_VERBS } from './lexicon/word-classes';
import { baseForm } from './inflection';
import { hasTag, isCapitalised, isInSmall, isNoun, isWord, type Range, type Token } from './token';
import { textOf, type Sentence } from './sentence';

export interface Entity {
  readonly kind: EntityKind;
  readonly range: Range;
  readonly text: string;
}

const WORD_OF_NAME = /^\p{Lu}[\p{Ll}'’-]+/u;

/** Surnames that the notes introduce with a first name (`Perkin Warbeck`) or let hold a view (`Russell argued`). */
export function personsIn(sentences: readonly Sentence[]): ReadonlySet<string> {
  const persons = new Set<string>();
  sentences.forEach(({ tokens, block }, index) => {
    const previous = sentences[index - 1];
    if (previous?.block === block && isWord(tokens[0], 'he', 'she', 'his', 'her'))
      for (const name of openingName(previous)) persons.add(name);
  });
  for (const { tokens } of sentences) {
    tokens.forEach((token, index) => {
      if (!WORD_OF_NAME.test(token.text)) return;
      const previous = tokens[index - 1];
      // `Norris and Inglehart, however, found that`
      const aside =
        tokens[index + 1]?.text === ',' && isWord(tokens[index + 2], 'however', 'too', 'therefore');
      const dated = tokens[index + 1]?.text === '(' && tokens[index + 3]?.text === ')';
      const adverb = tokens[index + 1]?.tag === 'ADV' ? 2 : 1;
      const next = tokens[index + (aside || dated ? 4 : adverb)];
      const named =
        previous !== undefined &&
        isCapitalised(previous.text) &&
        token.tag === 'PROPN' &&
        (isFirstName(previous.text) || /^\p{Lu}\.$/u.test(previous.text));
      if (isWord(previous, 'von', 'van') && token.tag === 'PROPN') persons.add(token.text);
      if (isActingFirstName(tokens, index)) persons.add(token.text);
      if (
        named &&
        !PLACES.has(token.text) &&
        !PLACES.has(`${previous.text} ${token.text}`) &&
        !ENTITY_HEADS.has(token.lower)
      )
        persons.add(token.text);
      if (isKnownAsPerson(tokens, index)) persons.add(token.text);
      if (isCited(tokens, index)) {
        persons.add(token.text);
        const other = isWord(previous, 'and', '&') ? tokens[index - 2] : undefined;
        if (other?.tag === 'PROPN') persons.add(other.text);
      }
      const speaks =
        next?.tag === 'VERB' && token.tag === 'PROPN' && VIEW_VERBS.has(baseForm(next.text, next.lemma));
      if (
        speaks &&
        !isTitledThing(tokens, index) &&
        !ENTITY_HEADS.has(token.lower) &&
        !PLACES.has(token.text) &&
        isInSmall(next.text)
      ) {
        persons.add(token.text);
        // `Schaffer and Emerson found`
        const other = tokens[index - 2];
        if (isWord(previous, 'and', '&') && other?.tag === 'PROPN' && !PLACES.has(other.text))
          persons.add(other.text);
      }
    });
  }
  return persons;
}

/** `so Stella begs`, `Mitch’s mother`: a first name by itself that does or owns something, inside a sentence. */
function isActingFirstName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const [previous, next] = [tokens[index - 1], tokens[index + 1]];
  if (token?.tag !== 'PROPN' || previous === undefined || !isFirstName(token.text)) return false;
  if (PLACES.has(token.text) || MONTHS.has(token.text) || ENTITY_HEADS.has(token.lower)) return false;
  if (hasTag(previous, 'PROPN', 'ADJ') || isWord(previous, 'the', 'a', 'an', 'in', 'at')) return false;
  return hasTag(next, 'VERB', 'AUX', 'GEN') && /^(?:\p{Ll}|['’])/u.test(next?.text ?? '');
}

/** The name a sentence opens with, when the next goes on with *he* or *she*. */
function openingName({ tokens }: Sentence): string[] {
  if (isWord(tokens[0], 'the')) return [];
  const end = tokens.findIndex((token) => token.tag !== 'PROPN');
  const name = tokens.slice(0, Math.max(0, end));
  // `Growth would be held back. He …`: any word that opens a sentence has a capital.
  const [only] = name;
  if (only !== undefined && name.length === 1 && isCommonNoun(only.lower)) return [];
  return name.some((token) => ENTITY_HEADS.has(token.lower) || PLACES.has(token.text)) || name.length > 3
    ? []
    : name.map((token) => token.text);
}

/** `The American Dream emphasises`: a name behind an article is a thing's. */
function isTitledThing(tokens: readonly Token[], index: number): boolean {
  let at = index;
  while (tokens[at - 1]?.tag === 'PROPN') at -= 1;
  return isWord(tokens[at], 'the') || isWord(tokens[at - 1], 'the', 'a', 'an');
}

const RELATIONS = new Set(
  'wife husband mother father son daughter brother sister mistress lover widow uncle nephew friend'.split(
    ' ',
  ),
);

/** `Tom and Daisy Buchanan`, `Ambrose, the Bishop of Milan`, `Tom's mistress`: what is said of people only. */
function isKnownAsPerson(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.tag !== 'PROPN' || PLACES.has(token.text) || ENTITY_HEADS.has(token.lower)) return false;
  const [next, second, third] = tokens.slice(index + 1, index + 4);
  if (isFirstName(token.text) && isWord(next, 'and') && isFirstName(second?.text ?? '')) return true;
  if (
    isFirstName(token.text) &&
    isWord(tokens[index - 1], 'and') &&
    isFirstName(tokens[index - 2]?.text ?? '')
  )
    return true;
  // `Anselm, who defined God as …`
  if (next?.text === ',' && isWord(second, 'who') && !hasTag(tokens[index - 1], 'CCONJ')) return true;
  if (next?.tag === 'GEN' && RELATIONS.has(second?.lower ?? '')) return true;
  return (
    next?.text === ',' &&
    isWord(second, 'the', 'a', 'an') &&
    third !== undefined &&
    HUMAN_NOUNS.has(third.lower) &&
    tokens[index - 1]?.text !== ','
  );
}

/** `Logie (1995)`, `Baddeley et al.`, `Baddeley and Hitch in 1974`: the ways in which notes cite people. */
function isCited(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const previous = tokens[index - 1];
  if (
    token?.tag !== 'PROPN' ||
    isWord(previous, 'the', 'of', 'in', 'at') ||
    ENTITY_HEADS.has(token.lower) ||
    !/^\p{Lu}\p{Ll}+$/u.test(token.text)
  )
    return false;
  // `The Limits to Growth (1972)`
  if (isWord(previous, 'to', 'and', 'for') && isNoun(tokens[index - 2]) && isCommonNoun(token.lower))
    return false;
  if (previous?.tag === 'PROPN' && !isFirstName(previous.text) && !/^\p{Lu}\.?$/u.test(previous.text))
    return false;
  const [next, second, third] = tokens.slice(index + 1, index + 4);
  if (isWord(next, 'et') && isWord(second, 'al', 'al.')) return true;
  return next?.text === '(' && /^(1[89]|20)\d\d$/.test(second?.text ?? '') && third?.text === ')';
}

/** Dates, numbers and names of a sentence, in order and without overlap. */
export function entitiesOf(sentence: Sentence, persons: ReadonlySet<string>): Entity[] {
  const { tokens } = sentence;
  const taken = new Set<number>();
  const found: Entity[] = [];
  const add = (kind: EntityKind, start: number, end: number): void => {
    for (let at = start; at < end; at += 1) taken.add(at);
    found.push({ kind, range: [start, end], text: textOf(sentence, [start, end]) });
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const end = dateEnd(tokens, at);
    if (end > at) {
      add('date', at, end);
      at = end - 1;
    } else if (tokens[at]?.tag === 'NUM' && /\d/.test(tokens[at]?.text ?? '')) {
      const scaled = /^(million|billion|trillion|thousand|hundred|%|per)$/i.test(tokens[at + 1]?.text ?? '');
      const perCent = isWord(tokens[at + 1], 'per');
      const stop = at + (perCent ? 3 : scaled ? 2 : 1);
      add('number', at, Math.min(stop, tokens.length));
    }
  }
  for (let at = 0; at < tokens.length; at += 1) {
    if (taken.has(at) || !startsName(tokens, at, taken)) continue;
    const end = nameEnd(tokens, at, taken, persons);
    const full = headEnd(tokens, end);
    const kind = kindOf(sentence, [at, end], full, persons);
    add(kind, at, kind === 'person' ? end : full);
    at = full - 1;
  }
  return found.sort((left, right) => left.range[0] - right.range[0]);
}

const isMonth = (token: Token | undefined): boolean =>
  token !== undefined && MONTHS.has(token.text.replace(/\.$/, ''));

const isYear = (token: Token | undefined): boolean => token !== undefined && /^\d{4}$/.test(token.text);
const isDay = (token: Token | undefined): boolean =>
  token !== undefined && /^\d{1,2}(st|nd|rd|th)?$/.test(token.text);

function dateEnd(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token === undefined) return at;
  if (isDay(token) && isMonth(tokens[at + 1])) return isYear(tokens[at + 2]) ? at + 3 : at + 2;
  if (isMonth(token)) {
    if (isYear(tokens[at + 1])) return at + 2;
    if (isDay(tokens[at + 1])) return isYear(tokens[at + 2]) ? at + 3 : at + 2;
  }
  if (/^(1\d|20)\d\d(s|[-–]\d{2,4})?$/.test(token.text)) return at + 1;
  return at;
}

const startsName = (tokens: readonly Token[], at: number, taken: ReadonlySet<number>): boolean => {
  const token = tokens[at];
  if (token === undefined || taken.has(at)) return false;
  return (
    (token.tag === 'PROPN' && /^[\p{Lu}\d]/u.test(token.text)) ||
    (at > 0 && isCapitalised(token.text) && hasTag(token, 'ADJ', 'NOUN', 'X', 'VERB'))
  );
};

function nameEnd(
  tokens: readonly Token[],
  start: number,
  taken: ReadonlySet<number>,
  persons: ReadonlySet<string>,
): number {
  let end = start + 1;
  const isPerson = (token: Token | undefined): boolean =>
    token !== undefined && (PERSONS.has(token.text) || persons.has(token.text));
  for (;;) {
    const token = tokens[end];
    if (startsName(tokens, end, taken)) end += 1;
    else if (
      isWord(token, 'of', 'de', 'del', 'della', 'von', 'van', 'du', 'la') &&
      startsName(tokens, end + 1, taken)
    ) {
      const bare =
        isWord(token, 'of') &&
        (isPerson(tokens[end + 1]) ||
          (start === 0 &&
            !ENTITY_HEADS.has(tokens[end - 1]?.lower ?? '') &&
            (tokens[end - 1]?.lower.endsWith('s') ?? false)));
      if (bare) return end;
      end += 2;
    } else if (
      isWord(token, 'on') &&
      isWord(tokens[end - 1], 'march', 'assault', 'attack', 'war', 'essay') &&
      startsName(tokens, end + 1, taken)
    )
      end += 2;
    else if (
      isWord(token, 'of') &&
      isWord(tokens[end + 1], 'the') &&
      startsName(tokens, end + 2, taken) &&
      ENTITY_HEADS.has(tokens[end - 1]?.lower ?? '')
    )
      end += 3;
    else return end;
  }
}

/** Takes a lower-case head noun into the name: `Nazi-Soviet pact`, `Boston foreign policy`. */
function headEnd(tokens: readonly Token[], end: number): number {
  const next = tokens[end];
  if (isWord(next, 'foreign', 'popular', 'united') && ENTITY_HEADS.has(tokens[end + 1]?.lower ?? ''))
    return end + 2;
  return next?.tag === 'NOUN' && ENTITY_HEADS.has(next.lower) ? end + 1 : end;
}

function kindOf(
  sentence: Sentence,
  [start, end]: Range,
  full: number,
  persons: ReadonlySet<string>,
): EntityKind {
  const { tokens } = sentence;
  const text = textOf(sentence, [start, end]);
  const extended = full > end;
  if (DEMONYMS.has(text) && !extended) return 'name';
  if (!extended && (PLACES.has(text) || PLACES.has(text.replace(/^the /i, '')))) return 'place';
  if (text === 'Congress') return 'organisation';
  const last = ENTITY_HEADS.get(tokens[full - 1]?.lower ?? '');
  if (last !== undefined) return last;
  const first = ENTITY_HEADS.get(tokens[start]?.lower ?? '');
  if (first !== undefined && isWord(tokens[start + 1], 'of')) return first;
  if (/\bWar (I|II)$/.test(text)) return 'event';
  const names = tokens.slice(start, end);
  if (
    names.some((token) => PERSONS.has(token.text) || persons.has(token.text)) &&
    !isWord(tokens[start + 1], 'of')
  )
    return 'person';
  if (
    TITLES_OF_PERSONS.has(tokens[start - 1]?.lower ?? '') ||
    (names.length > 1 && TITLES_OF_PERSONS.has(names[0]?.lower ?? ''))
  )
    return 'person';
  if (names.length > 1 && isFirstName(names[0]?.text ?? '')) return 'person';
  if (names.length === 1 && start > 0 && !extended && isSurname(text)) return 'person';
  if (/^\p{Lu}{2,6}$/u.test(text)) return 'term';
  return 'name';
}
