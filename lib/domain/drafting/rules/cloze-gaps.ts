import type { Entity } from '../entities';
import { VAGUE_NOUNS } from '../lexicon/closed-classes';
import { EVERYDAY_ADJECTIVES, EVERYDAY_NOUNS } from '../lexicon/everyday-words';
import { DEMONYMS, MONTHS, TITLES_OF_PERSONS } from '../lexicon/gazetteer';
import { HUMAN_NOUNS } from '../lexicon/word-classes';
import type { Reading } from '../reading';
import { countGaps } from './cloze-counts';
import type { Gap, GapKind } from './cloze-gap';
import { glossesOf } from './cloze-glosses';
import {
  hasTag,
  isCapitalised,
  isIngForm,
  isNoun,
  isPastForm,
  isWord,
  looksPlural,
  type Range,
  type Token,
} from '../token';

/** Every phrase of a sentence that a blank can take whole, in order. */
export const gapsOf = (reading: Reading): Gap[] => [
  ...[...entityGaps(reading), ...countGaps(reading), ...termGaps(reading), ...qualityGaps(reading)].filter(
    ({ range, kind }) => isWholePhrase(reading, range, kind),
  ),
  ...glossesOf(reading),
];

function entityGaps({ entities, tokens }: Reading): Gap[] {
  return entities
    .filter(
      ({ text, kind, range }) =>
        text.length > 1 &&
        !DEMONYMS.has(text) &&
        !MONTHS.has(text) &&
        !/^(?:North|South|East|West)$/.test(text) &&
        !isSmall(kind, text) &&
        !isTitleAlone(tokens, range) &&
        !isCommonOpening(kind, range),
    )
    .map(
      (entity) =>
        titled(tokens, entity) ??
        ancientYear(tokens, entity) ?? {
          range: withArticle(tokens, withMeasure(tokens, entity), entity.kind),
          kind: kindOf(entity),
        },
    );
}

const TITLES = new Set('mr mrs miss ms dr sir lord lady chief justice prime saint cardinal'.split(' '));
const isTitle = (word: string): boolean =>
  TITLES.has(word) || HUMAN_NOUNS.has(word) || TITLES_OF_PERSONS.has(word);

/** `Governor Faubus`, `Chief Justice John Marshall`: the title stays, the name is wanted. */
function titled(tokens: readonly Token[], { kind, range: [start, end] }: Entity): Gap | null {
  let name = start;
  while (name < end - 1 && isTitle(tokens[name]?.lower ?? '')) name += 1;
  const follows = name > start && isCapitalised(tokens[name]?.text ?? '') && !isWord(tokens[name], 'of');
  // `Lord Protector`, `Lord Lane CJ`: an office.
  const office =
    EVERYDAY_NOUNS.has(tokens[end - 1]?.lower ?? '') ||
    /^(?:\p{Lu}{2}|Protector|Chancellor|Treasurer|Deputy)$/u.test(tokens[end - 1]?.text ?? '');
  return (kind === 'name' || kind === 'person') && follows && !office
    ? { kind: 'person', range: [name, end] }
    : null;
}

/** `8 to 3`, `Scene 2`: too small to be worth a number's blank. */
const isSmall = (kind: string, text: string): boolean => kind === 'number' && /^[0-3]$/.test(text);

/** `King`, `Next`: one capitalised word that any dictionary has. */
const isTitleAlone = (tokens: readonly Token[], [start, end]: Range): boolean =>
  end - start === 1 &&
  (EVERYDAY_NOUNS.has(tokens[start]?.lower ?? '') || EVERYDAY_ADJECTIVES.has(tokens[start]?.lower ?? ''));

/** `Participants who …`: one capitalised word at the beginning is a name only if a person's or a place's. */
const isCommonOpening = (kind: string, [start, end]: Range): boolean =>
  kind === 'name' && start === 0 && end === 1;

/** `£895 | bn`, `5 | %`: what is written on to the number is part of it. */
const withMeasure = (tokens: readonly Token[], { kind, range: [start, end] }: Entity): Range => {
  const next = tokens[end];
  const joined = next !== undefined && !next.spaced && /^(?:%|\p{L}{1,4})$/u.test(next.text);
  return kind === 'number' && (joined || next?.text === '%') ? [start, end + 1] : [start, end];
};

/** `in 23 BC`, `By 70 the consuls …`: a year of antiquity. */
function ancientYear(tokens: readonly Token[], { kind, range: [start, end] }: Entity): Gap | null {
  const next = tokens[end];
  if (kind !== 'number' || end - start > 1 || !/^\d{1,3}$/.test(tokens[start]?.text ?? '')) return null;
  if (/^(?:BCE?|AD|CE)$/.test(next?.text ?? '')) return { kind: 'year', range: [start, end + 1] };
  const timed = isWord(tokens[start - 1], 'in', 'by', 'until') && /^\d{2,3}$/.test(tokens[start]?.text ?? '');
  const bare = next === undefined || hasTag(next, 'PUNCT', 'PROPN', 'PRON', 'DET');
  return timed && bare ? { kind: 'year', range: [start, end] } : null;
}

/** `in | An Actor Prepares`: a capital inside a sentence makes the article part of a title. */
const withArticle = (tokens: readonly Token[], [start, end]: Range, kind: Entity['kind']): Range =>
  kind === 'name' && start > 1 && /^(?:The|An?)$/.test(tokens[start - 1]?.text ?? '')
    ? [start - 1, end]
    : [start, end];

function kindOf({ kind, text }: Entity): GapKind {
  if (kind === 'date') return /^\d{4}$/.test(text) ? 'year' : 'date';
  return kind === 'treaty' ? 'law' : kind;
}

const MEASURES = new Set(
  'rate amount level degree size value price cost chance proportion share hand'.split(' '),
);

/** Runs of adjectives and common nouns, without what stands before any noun. */
function termGaps({ tokens, entities }: Reading): Gap[] {
  const named = new Set(
    entities.flatMap(({ range: [start, end] }) => Array.from({ length: end - start }, (_, at) => start + at)),
  );
  const gaps: Gap[] = [];
  const isPart = (at: number): boolean => hasTag(tokens[at], 'NOUN', 'ADJ') && !named.has(at);
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isPart(at) || isPart(at - 1)) continue;
    let end = at;
    while (isPart(end)) end += 1;
    while (end > at && tokens[end - 1]?.tag !== 'NOUN') end -= 1;
    let start = at;
    while (
      start < end - 1 &&
      EVERYDAY_ADJECTIVES.has(tokens[start]?.lower ?? '') &&
      !isSetPhrase(tokens, [start, end])
    )
      start += 1;
    if (end <= start) continue;
    if (isTerm(tokens, [start, end])) gaps.push({ kind: 'term', range: [start, end] });
    // `balance of payments`, `declaration of incompatibility`
    const whole: Range = [start, end + 2];
    if (
      end - start === 1 &&
      isWord(tokens[end], 'of') &&
      isPart(end + 1) &&
      tokens[end + 1]?.tag === 'NOUN' &&
      !isPart(end + 2) &&
      isTermOf(tokens, whole)
    )
      gaps.push({ kind: 'term', range: whole });
  }
  return gaps;
}

/** `is described as structural`: a quality that has a name. */
const qualityGaps = ({ tokens }: Reading): Gap[] =>
  tokens.flatMap((token, at): Gap[] => {
    const told = isWord(tokens[at - 1], 'as') && isWord(tokens[at - 2], 'described', 'known', 'classed');
    const called = isWord(tokens[at - 1], 'called', 'termed', 'labelled');
    const ends = tokens[at + 1] === undefined || tokens[at + 1]?.tag === 'PUNCT';
    return token.tag === 'ADJ' && ends && (told || called) && !EVERYDAY_ADJECTIVES.has(token.lower)
      ? [{ kind: 'term', range: [at, at + 1] }]
      : [];
  });

/** `natural selection`, `active site`, `total internal reflection`: an adjective that makes a kind of the noun, not a measure or a praise. */
const isSetPhrase = (tokens: readonly Token[], [start, end]: Range): boolean =>
  end - start <= 3 &&
  !isWord(tokens[start], 'serious', 'various', 'obvious', 'famous', 'previous', 'dangerous') &&
  /(?:al|ic|ive|ary|ous|ed)$/.test(tokens[start]?.lower ?? '');

const PORTIONS = new Set(
  'band layer bed piece sheet series group body mass pair set lack source bit drop grain handful sum cup block stretch patch'.split(
    ' ',
  ),
);

/** Two nouns that *of* makes one term, the second without an article and of some subject only. */
function isTermOf(tokens: readonly Token[], [start, end]: Range): boolean {
  const [first, last] = [tokens[start], tokens[end - 1]];
  return (
    first !== undefined &&
    last !== undefined &&
    !VAGUE_NOUNS.has(first.lower) &&
    !MEASURES.has(first.lower) &&
    !PORTIONS.has(first.lower) &&
    !looksPlural(first.lower) &&
    hasTag(tokens[start - 1], 'DET') &&
    !EVERYDAY_NOUNS.has(last.lower) &&
    !EVERYDAY_NOUNS.has(last.lower.replace(/s$/, ''))
  );
}

function isTerm(tokens: readonly Token[], [start, end]: Range): boolean {
  const words = tokens.slice(start, end);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length > 3) return false;
  // `On a bright | day carbon dioxide`: where the adjunct ends was not told.
  if (words.length > 2 && first.tag === 'NOUN' && EVERYDAY_NOUNS.has(first.lower)) return false;
  if (
    VAGUE_NOUNS.has(last.lower) ||
    isWord(last, 'stuff', 'things') ||
    MEASURES.has(last.lower) ||
    HUMAN_NOUNS.has(last.lower)
  )
    return false;
  // `and the enzyme denatures`: a verb that was not seen.
  if (
    words.length === 2 &&
    first.tag === 'NOUN' &&
    looksPlural(last.lower) &&
    isClauseEnd(tokens, [start, end])
  )
    return false;
  if (isWord(first, 'several', 'various', 'numerous', 'many', 'few')) return false;
  // `combines income`, `metal transfers electrons`: a noun with -s stands last, or it is a verb that was not seen.
  if (
    words
      .slice(0, -1)
      .some(({ tag, lower }) => tag === 'NOUN' && looksPlural(lower) && !/(?:ics|ss)$/.test(lower))
  )
    return false;
  // `each began with`, `believing that it was`, `caring for others`: verbs.
  if (words.length === 1 && (isPastForm(first) || (isIngForm(first) && opensObject(tokens[end]))))
    return false;
  // `before it is run`, `the largest artery`
  if (hasTag(tokens[start - 1], 'AUX') && words.length === 1) return false;
  if (first.tag === 'ADJ' && (/est$/.test(first.lower) || isWord(tokens[start - 1], ...DEGREES)))
    return false;
  if (hasTag(tokens[start - 1], 'NUM') || isWord(tokens[end], 'than')) return false;
  // `Most of the clone`
  if (
    isWord(tokens[start - 1], 'the') &&
    isWord(tokens[start - 2], 'of') &&
    isWord(tokens[start - 3], 'most', 'some', 'all', 'many', 'much', 'part')
  )
    return false;
  // `the second formula`
  if (isWord(tokens[start - 1], 'first', 'second', 'third') || isWord(first, 'first', 'second', 'third'))
    return false;
  return (
    words.map(({ text }) => text).join(' ').length > 2 &&
    words.every(({ text }) => /^[\p{L}’'-]+$/u.test(text))
  );
}

/** Behind a conjunction and an article, up to a mark. */
function isClauseEnd(tokens: readonly Token[], [start, end]: Range): boolean {
  let at = start - 1;
  while (hasTag(tokens[at], 'ADJ')) at -= 1;
  const ends = tokens[end] === undefined || tokens[end]?.tag === 'PUNCT';
  return ends && hasTag(tokens[at], 'DET') && hasTag(tokens[at - 1], 'CCONJ');
}

const DEGREES = ['most', 'more', 'less', 'least', 'very', 'too', 'so', 'as'];

const opensObject = (token: Token | undefined): boolean =>
  hasTag(token, 'DET') || isWord(token, 'that', 'for', 'from', 'with', 'to');

const ABBREVIATED = /\p{L}\.$/u;

/** Nothing of the name or the phrase is left outside the blank to give it away, or to make it another. */
function isWholePhrase({ tokens, entities }: Reading, range: Range, kind: GapKind): boolean {
  const [start, end] = range;
  const [before, after] = [tokens[start - 1], tokens[end]];
  if (
    entities.some(
      ({ range: other }) =>
        other[0] < end && start < other[1] && (other[0] < start || other[1] > end) && kind !== 'person',
    )
  )
    return false;
  if (/^[-/–]$/.test(before?.text ?? '') || /^[-/]$/.test(after?.text ?? '')) return false;
  // `H+ ions`
  if (/[+⁺⁻]$/.test(before?.text ?? '')) return false;
  // `[Ne] 3s2`, `Fk(max)`: part of a symbol.
  if (/^[[\]]$/.test(before?.text ?? '') || (/^[([]$/.test(after?.text ?? '') && after?.spaced === false))
    return false;
  if (isInBrackets(tokens, range) || hasTag(after, 'GEN', 'SYM') || isInQuotes(tokens, start)) return false;
  if (kind === 'year' || kind === 'date') return isTimed(tokens, range);
  if (kind === 'number') return isPlainNumber(tokens, range);
  if (isNoun(after) || hasTag(after, 'X') || (after?.tag === 'ADJ' && isNoun(tokens[end + 1]))) return false;
  if (before?.tag === 'PROPN' && (kind !== 'person' || !isTitle(before.lower))) return false;
  if (kind === 'term' && isNoun(before)) return false;
  // `Reserve Battalion | 101`, `Wilson 1975, cabinet`
  if (named(tokens, start) && after?.tag === 'NUM' && /^\d{1,4}$/.test(after.text)) return false;
  // `The Four _____ teach`, `_____ the list`: a name cut short, a verb that was not seen.
  if (isCapitalised(before?.text ?? '') && (hasTag(before, 'NUM') || isWord(before, 'st')) && start > 1)
    return false;
  if (kind === 'term' && (hasTag(after, 'DET', 'PRON') || (after?.tag === 'VERB' && isIngForm(after))))
    return false;
  // `Bart van der _____`: the rest of the name stands outside.
  if (isWord(before, 'van', 'von', 'der', 'de', 'del', 'la', 'di')) return false;
  // `the Women's Charity _____`, `, chiefly _____,`, `the MAR.`
  if (named(tokens, start) && hasTag(before, 'GEN') && named(tokens, start - 2)) return false;
  if (hasTag(before, 'ADV') && tokens[start - 2]?.text === ',') return false;
  if (ABBREVIATED.test(tokens[end - 1]?.text ?? '')) return false;
  // `Bridgeport, _____`
  if (named(tokens, start) && before?.text === ',' && tokens[start - 2]?.tag === 'PROPN' && kind !== 'person')
    return false;
  // `The March | on Rome`, `Act | of Six Articles`, `Young and | Willmott`
  if (
    named(tokens, start) &&
    isWord(after, 'and', '&', 'on', 'of', 'to', 'in') &&
    isCapitalised(tokens[end + 1]?.text ?? '') &&
    !(isWord(after, 'in', 'to', 'on') && kind !== 'name' && kind !== 'law')
  )
    return false;
  if (
    named(tokens, start) &&
    isWord(before, 'and', '&', 'of') &&
    isCapitalised(tokens[start - 2]?.text ?? '')
  )
    return false;
  // `A _____ is set in New Orleans`: the article is half of the title.
  return !(named(tokens, start) && start === 1 && isWord(tokens[0], 'a', 'an'));
}

const named = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.tag === 'PROPN' || isCapitalised(tokens[at]?.text ?? '');

const TIMING = [
  'in',
  'on',
  'until',
  'since',
  'from',
  'after',
  'before',
  'by',
  'of',
  'to',
  'early',
  'late',
  'and',
  'between',
];

/** `in 1536`, `the Act of 1539`; not a citation's year, nor one that stands for what happened in it. */
function isTimed(tokens: readonly Token[], [start, end]: Range): boolean {
  let at = start - 1;
  while (isWord(tokens[at], 'the', 'early', 'late', 'about', 'around', 'mid')) at -= 1;
  // `from November`: of which year?
  if (start === 0 || !tokens.slice(start, end).some(({ text }) => /\d/.test(text))) return false;
  return (
    isWord(tokens[at], ...TIMING) || isWord(tokens[start - 1], 'act') || tokens[start - 2]?.lower === 'on'
  );
}

const LABELS = [
  'article',
  'section',
  'act',
  'scene',
  'chapter',
  'page',
  'figure',
  'stage',
  'step',
  'phase',
  'type',
  'level',
  'version',
];

/** A number that counts or measures, not one that numbers a part or half of a score. */
function isPlainNumber(tokens: readonly Token[], [start, end]: Range): boolean {
  const [before, after] = [tokens[start - 1], tokens[end]];
  if (hasTag(before, 'PROPN') || isWord(before, ...LABELS) || isWord(after, 'to', 'or', 'and', 'by'))
    return false;
  // `from 17.5 to 15 per cent` falls; `8 to 3` is a score.
  const falls = isWord(tokens[start - 3], 'from');
  return falls || !(isWord(before, 'to', 'or', 'and', 'by') && hasTag(tokens[start - 2], 'NUM', 'SYM'));
}

/** `(VAT at 20%, for example)`: an aside is not what the sentence is there to tell. */
function isInBrackets(tokens: readonly Token[], [start, end]: Range): boolean {
  let open = start - 1;
  while (open >= 0 && !/^[()]$/.test(tokens[open]?.text ?? '')) open -= 1;
  if (tokens[open]?.text !== '(') return false;
  return tokens.slice(end).some(({ text }) => text === ')');
}

function isInQuotes(tokens: readonly Token[], start: number): boolean {
  let open = false;
  for (const token of tokens.slice(0, start)) {
    if (/^["“”]$/.test(token.text)) open = !open;
    else if (/^['‘]/.test(token.text) && token.tag !== 'GEN') open = true;
    else if (open && /['’]$/.test(token.text)) open = false;
  }
  return open;
}
