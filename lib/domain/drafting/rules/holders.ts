import { DEMONYMS, PERSONS, PLACES, TITLES_OF_PERSONS } from '../lexicon/gazetteer';
import { contradicts } from '../heading-persons';
import { isCommonNoun } from '../language';
import { headOf, nounPhraseEnd } from '../noun-phrases';
import { phrase } from '../phrase';
import type { Reading } from '../reading';
import { textOf } from '../sentence';
import {
  hasTag,
  isCapitalised,
  isNoun,
  isWord,
  looksPlural,
  wordCount,
  type Range,
  type Token,
} from '../token';
import { citedYear, namesEnd, YEAR } from './holder-names';
import { CLAIM_VERBS, sayingAt } from './view-verbs';

/** Who holds a view: somebody or several by name, a theory, a study, a school, or critics of what was told before. */
export type HolderKind = 'person' | 'theory' | 'study' | 'school' | 'critics';

export interface Holder {
  /** As a question names it: `Butler and Stokes`, `the valence model`. */
  readonly name: string;
  /** The year of the work that is cited with the name, or ''. */
  readonly year: string;
  readonly plural: boolean;
  readonly kind: HolderKind;
  /** Where the predicate begins. */
  readonly end: number;
  /** A pronoun was taken for whom the sentence before names. */
  readonly resolved: boolean;
}

const THEORIES =
  /^(?:theory|theories|model|hypothesis|principle|doctrine|law|approach|thesis|condition|paradox|perspective)$/;
const STUDIES = /^(?:study|studies|research|experiments?|survey|trial|findings?|meta-analysis)$/;
const SCHOOLS =
  /(?:[a-z]{2}ists|[a-z]{2}ians|scholars|philosophers|geographers|environmentalists|writers|theorists)$/i;
const CRITICS = /^(?:critics|opponents|supporters|defenders|sceptics)$/i;

/** Reads who holds something at a token of a sentence; null where nobody does whom a question could name. */
export function holderAt(reading: Reading, at: number, speaker: Holder | null): Holder | null {
  return (
    pronounAt(reading, at, speaker) ??
    workOf(reading, at, speaker) ??
    titleOf(reading, at) ??
    namedAt(reading, at) ??
    unnamedAt(reading, at)
  );
}

/** Whether somebody else says something from a token on. */
export function holderSays(reading: Reading, at: number): boolean {
  const holder = namedAt(reading, at);
  const saying = holder === null ? null : sayingAt(reading.tokens, holder.end, holder.plural);
  return saying !== null && CLAIM_VERBS.has(saying.verb);
}

/** `He insisted`, `They argue`: whoever the sentences before speak of, of that number and gender. */
function pronounAt({ tokens }: Reading, at: number, speaker: Holder | null): Holder | null {
  if (speaker === null || !isWord(tokens[at], 'he', 'she', 'they')) return null;
  const fits = isWord(tokens[at], 'they')
    ? speaker.plural
    : !speaker.plural && speaker.kind === 'person' && !contradicts(speaker.name, tokens[at]?.lower ?? '');
  return fits ? { ...speaker, end: at + 1, resolved: true } : null;
}

/** Whether a run of names is of people: known as such, or cited with a year. */
function arePeople(
  { entities, tokens }: Reading,
  [start, end]: Range,
  year: string,
  plural: boolean,
): boolean {
  const last = tokens[end - 1];
  const [first] = tokens.slice(start, end);
  // `Educated Indians`
  const isPeople =
    year === '' && (DEMONYMS.has(last?.text ?? '') || DEMONYMS.has(last?.text.replace(/s$/, '') ?? ''));
  if (isPeople || last === undefined || first === undefined || PLACES.has(textOfNames(tokens, [start, end])))
    return false;
  if (
    /^(?:act|code|treaty|bill|pact|party|court|war|commission|report|parliament|congress)$/i.test(last.text)
  )
    return false;
  const known = entities.some(
    ({ kind, range }) => kind === 'person' && range[0] >= start && range[1] <= end && range[1] > start,
  );
  const other = entities.some(
    ({ kind, range }) =>
      /^(?:place|organisation|treaty|event)$/.test(kind) && range[0] < end && range[1] > start,
  );
  if (known) return true;
  if (other) return false;
  // `Solms has argued`: what only somebody does.
  const saying = sayingAt(tokens, end, false);
  const speaks =
    saying !== null && CLAIM_VERBS.has(saying.verb) && last.tag === 'PROPN' && !isCommonNoun(last.lower);
  return (
    speaks ||
    (year !== '' && !/(?:tion|ment|ism|ness|ship|ity)$/.test(last.text)) ||
    (plural && tokens.slice(start, end).every((token) => !isPlace(token))) ||
    PERSONS.has(last.text)
  );
}

const isPlace = (token: Token): boolean => PLACES.has(token.text);

const textOfNames = (tokens: readonly Token[], range: Range): string =>
  tokens
    .slice(...range)
    .map(({ text }) => text)
    .join(' ');

/** `Lord David Cecil (1934)`, `Butler and Stokes, whose study came out in 1969,`, `the historian Norman Cohn`. */
function namedAt(reading: Reading, at: number): Holder | null {
  const { tokens, sentence } = reading;
  let start = at;
  // `The American historian Sidney Fay`
  if (isWord(tokens[at], 'the')) {
    let noun = at + 1;
    while (hasTag(tokens[noun], 'ADJ', 'NOUN') && noun < at + 4) noun += 1;
    const title = tokens[noun - 1]?.lower ?? '';
    if (noun === at + 1 || !(TITLES_OF_PERSONS.has(title) || /(?:ist|ian|er|or|ic)$/.test(title)))
      return null;
    start = noun;
  }
  const { end, plural } = namesEnd(tokens, start);
  if (end === start || end - start > 9) return null;
  const cited = citedYear(tokens, end);
  if (hasTag(tokens[cited.end], 'GEN')) return null;
  const aside = asideAfter(tokens, cited.end, plural);
  const year = cited.year || aside.year;
  if (!arePeople(reading, [start, end], year, plural)) return null;
  return {
    name: textOf(sentence, [start, end]),
    year,
    plural,
    kind: 'person',
    end: aside.end,
    resolved: false,
  };
}

const OPENS_ASIDE =
  /^(?:who|whose|a|an|the|in|writing|working|himself|herself|however|on|too|by|for|after|then|of)$/;

/** What is said of somebody between commas, with the year of a work in it. */
function asideAfter(
  tokens: readonly Token[],
  at: number,
  plural: boolean,
): { readonly year: string; readonly end: number } {
  if (tokens[at]?.text !== ',' || !OPENS_ASIDE.test(tokens[at + 1]?.lower ?? ''))
    return { year: '', end: at };
  for (let comma = at + 2; comma < at + 18 && comma < tokens.length; comma += 1) {
    if (/^[;:.]$/.test(tokens[comma]?.text ?? '')) break;
    if (tokens[comma]?.text !== ',' || sayingAt(tokens, comma + 1, plural) === null) continue;
    const words = tokens.slice(at, comma);
    const ofWork = words.some(
      (token) => token.text === '(' || isWord(token, 'study', 'book', 'work', 'published', 'writing', 'came'),
    );
    const year = ofWork ? (words.find(({ text }) => YEAR.test(text))?.text ?? '') : '';
    return { year, end: comma + 1 };
  }
  return { year: '', end: at };
}

/** `Swinburne's principle of credulity`, `Ferguson’s (1983) study of magazines`, `their activation-synthesis theory`. */
function workOf(reading: Reading, at: number, speaker: Holder | null): Holder | null {
  const { tokens, sentence } = reading;
  const own = isWord(tokens[at], 'his', 'her', 'their') ? speaker : null;
  const names = own === null ? namesEnd(tokens, at) : { end: at + 1, plural: false };
  if (own === null && !hasTag(tokens[names.end], 'GEN')) return null;
  if (own !== null && (own.kind !== 'person' || isWord(tokens[at], 'their') !== own.plural)) return null;
  const genitive = own === null ? names.end + 1 : at + 1;
  const { year, end: noun } = citedYear(tokens, genitive);
  const end = behindYears(
    tokens,
    beforeSaying(tokens, noun, nounPhraseEnd(tokens, noun, tokens.length, 'all')),
  );
  const core = nounPhraseEnd(tokens, noun, tokens.length);
  const head = tokens[headOf(tokens, [noun, core])]?.lower ?? '';
  const kind = THEORIES.test(head) ? 'theory' : STUDIES.test(head) ? 'study' : null;
  if (kind === null || (own === null && !isCapitalised(tokens[at]?.text ?? ''))) return null;
  // `His theory`: which, the name alone tells.
  const stop = kind === 'study' ? end : core;
  const owner = own?.name ?? textOf(sentence, [at, names.end]);
  const name = `${owner}${owner.endsWith('s') ? '’' : '’s'} ${textOf(sentence, [noun, stop])}`;
  if (wordCount(name) > 13) return null;
  const cited = citedYear(tokens, stop);
  return {
    name,
    year: year || cited.year,
    plural: head === 'findings' || head === 'studies',
    kind,
    end: asideAfter(tokens, cited.end, false).end,
    resolved: own !== null,
  };
}

/** `Cecil Woodham-Smith's The Great Hunger (1962)`: a book with its author and year. */
function titleOf({ tokens, sentence }: Reading, at: number): Holder | null {
  const { end: genitive } = namesEnd(tokens, at);
  if (genitive === at || !hasTag(tokens[genitive], 'GEN') || !isCapitalised(tokens[genitive + 1]?.text ?? ''))
    return null;
  const bracket = tokens.findIndex(
    (token, index) => index > genitive && index < genitive + 9 && token.text === '(',
  );
  const cited = bracket < 0 ? null : citedYear(tokens, bracket);
  if (
    cited === null ||
    cited.year === '' ||
    tokens.slice(genitive + 1, bracket).some(({ tag }) => tag === 'PUNCT')
  )
    return null;
  return {
    name: textOf(sentence, [at, bracket]),
    year: cited.year,
    plural: false,
    kind: 'study',
    end: cited.end,
    resolved: false,
  };
}

/** `study of magazines | found a cult`: a verb that was read as one more noun. */
function beforeSaying(tokens: readonly Token[], start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1)
    if (CLAIM_VERBS.has(sayingAt(tokens, at, false)?.verb ?? '')) return at;
  return end;
}

/** `magazines | between 1949 and 1974`, `girls | in 1984`: a time that says which study is meant. */
function behindYears(tokens: readonly Token[], end: number): number {
  if (!isWord(tokens[end], 'between', 'in', 'from', 'of') || !YEAR.test(tokens[end + 1]?.text ?? ''))
    return end;
  const joined = isWord(tokens[end + 2], 'and', 'to') && YEAR.test(tokens[end + 3]?.text ?? '');
  return joined ? end + 4 : end + 2;
}

/** `The valence model`, `Critics of Freud`, `Interpretivists such as Atkinson (1978)`, `Infallibilism`. */
function unnamedAt(reading: Reading, at: number): Holder | null {
  const { tokens } = reading;
  const read = nounPhraseEnd(tokens, at, tokens.length);
  // `the pressure and release (PAR) model`
  const short = shortened(tokens, read);
  const end = short > read && THEORIES.test(tokens[short]?.lower ?? '') ? short + 1 : read;
  const core = tokens.slice(at, end);
  const head = end > read ? tokens[end - 1] : tokens[headOf(tokens, [at, end])];
  if (head === undefined || core.some((token) => isWord(token, ...POINTING) || token.text === ','))
    return null;
  const plain = { year: '', resolved: false, end };
  const article = isWord(tokens[at], 'the');
  const modified = core.filter((token) => hasTag(token, 'NOUN', 'PROPN', 'ADJ')).length > 1;
  const name = phrase(reading, [at, end]);
  if (THEORIES.test(head.lower) && modified && !head.lower.endsWith('ies')) {
    const behind = shortened(tokens, end);
    const authors = isWord(tokens[behind], 'of', 'by') ? namesEnd(tokens, behind + 1).end : behind;
    const stop = authors > behind + 1 ? authors : behind;
    const cited = citedYear(tokens, stop);
    const aside = asideAfter(tokens, cited.end, false);
    const known = stop > behind ? ` ${textOf(reading.sentence, [behind, stop])}` : '';
    return {
      ...plain,
      name: `${name}${known}`,
      kind: 'theory',
      plural: false,
      year: cited.year,
      end: aside.end,
    };
  }
  if (/^\p{L}{3,}ism$/u.test(head.text) && core.length <= 3 && !article)
    return { ...plain, name, kind: 'theory', plural: false };
  if (isWord(head, 'research') && isWord(tokens[at], 'most', 'recent'))
    return { ...plain, name, kind: 'study', plural: false };
  if (!looksPlural(head.lower) || core.length > 5) return null;
  if (CRITICS.test(head.text))
    return { ...plain, name, kind: core.length > 1 ? 'school' : 'critics', plural: true };
  if (!SCHOOLS.test(head.text) || article || !isNoun(head)) return null;
  return { ...plain, ...suchAs(reading, [at, end]), kind: 'school', plural: true };
}

/** Behind `(PAR)`, the letters that a name is shortened to. */
const shortened = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === '(' && tokens[at + 2]?.text === ')' && /^\p{Lu}{2,}$/u.test(tokens[at + 1]?.text ?? '')
    ? at + 3
    : at;

const POINTING = [
  'this',
  'that',
  'these',
  'those',
  'such',
  'other',
  'others',
  'its',
  'his',
  'her',
  'their',
  'no',
  'both',
] as const;

/** `Marxist feminists like Ansley (1972)`: the one who is named, with the school. */
function suchAs(reading: Reading, [at, end]: Range): Pick<Holder, 'name' | 'year' | 'end'> {
  const { tokens } = reading;
  const name = phrase(reading, [at, end]);
  const open = tokens[end]?.text === ',' ? end + 1 : end;
  const start = isWord(tokens[open], 'like') ? open + 1 : isWord(tokens[open + 1], 'as') ? open + 2 : end;
  const stop = start > end ? namesEnd(tokens, start).end : end;
  if (stop <= start) return { name, year: '', end };
  const cited = citedYear(tokens, stop);
  const close = open > end && tokens[cited.end]?.text === ',' ? cited.end + 1 : cited.end;
  return { name: `${name} ${phrase(reading, [open, stop])}`, year: cited.year, end: close };
}
