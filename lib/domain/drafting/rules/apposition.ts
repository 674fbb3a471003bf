import { isPersonPhrase } from './right-side';
import { textOf } from '../sentence';
import { COUNTRIES } from '../lexicon/gazetteer';
import { HUMAN_NOUNS } from '../lexicon/word-classes';
import { headOf, nounPhraseEnd, nounPhraseStart, isPlural } from '../noun-phrases';
import { hasOrphan, propose, questionWord } from '../question';
import { entitiesWithin, type Reading } from '../reading';
import { phrase } from '../phrase';
import { hasTag, isIngForm, isNoun, isPastForm, isWord, type Range, type Token } from '../token';
import type { VerbGroup } from '../verb-groups';
import type { Candidate } from '../types';

/** Nouns that sum up what a clause told: `He resigned in May, a step that …` explains the resignation, not May. */
const CLAUSE_NOUNS = new Set(
  'decision step move change measure act action policy fact development event process result outcome failure success mistake sign strategy choice reversal victory defeat setback arrangement view idea reminder figure limit problem condition practice proportion tactic ploy'.split(
    ' ',
  ),
);
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

const SHORTEST = 3;
const LONGEST = 22;
const LONGEST_TERM = 5;

/**
 * Asks what a term or name is that the notes explain between commas: `leads to anomie, a state of normlessness`,
 * `Electronegativity, the power of an atom to attract electrons, increases …`.
 */
export function apposition(reading: Reading): Candidate[] {
  const { tokens } = reading;
  return tokens.flatMap((token, comma) => {
    if (token.text !== ',' || closesOpening(tokens, comma)) return [];
    if (isWord(tokens[comma + 1], 'that') && isWord(tokens[comma + 2], 'is'))
      return spelledOut(reading, comma);
    const termEnd = beforeBracket(tokens, comma);
    const start = explanationAt(tokens, comma);
    if (start < 0 || !isNoun(tokens[termEnd - 1])) return [];
    const term = termBefore(reading, termEnd);
    const end = explanationEnd(reading, start);
    if (term === null || end === null || !explains(reading, term, [start, end])) return [];
    return told(reading, term, [start, end]);
  });
}

/** `When the cells lose water, the stomata close`: the first comma behind *when* ends the clause. */
const closesOpening = (tokens: readonly Token[], comma: number): boolean =>
  isWord(tokens[0], 'when', 'if', 'as', 'once', 'while', 'because', 'although', 'until', 'unless', 'where') &&
  tokens.findIndex(({ text }) => text === ',') === comma;

/** Where a comma opens an explanation: `, a state of …`, `, which is the stock of …`; -1 where it does not. */
function explanationAt(tokens: readonly Token[], comma: number): number {
  if (tokens[comma]?.text !== ',') return -1;
  const is = isWord(tokens[comma + 1], 'which') && isWord(tokens[comma + 2], 'is', 'are');
  const start = is ? comma + 3 : comma + 1;
  return isWord(tokens[start], 'a', 'an', 'the') ? start : -1;
}

function told(reading: Reading, term: Range, answer: Range): Candidate[] {
  const { tokens, clauses } = reading;
  const head = tokens[headOf(tokens, answer)]?.lower ?? '';
  // `Feargus O’Connor, an Irish landowner`
  const human =
    HUMAN_NOUNS.has(head) ||
    /(?:[a-z]{3}(?:ist|ian|owner|man|woman)|lawyer|leader|writer|soldier|merchant|physician)$/.test(head);
  const named = tokens.slice(...term).every(({ tag }) => tag === 'PROPN');
  const who =
    questionWord(reading, term) === 'Who' ||
    (named && (human || isPersonPhrase(textOf(reading.sentence, answer))));
  if (who && !singlesOut(reading, answer)) return [];
  const past = clauses.some(({ verb }) => isPast(tokens, verb));
  const plural = isPlural(tokens, term);
  // What Germany was, nobody asks; which country was the other outcast they may.
  if (COUNTRIES.has(textOf(reading.sentence, term).replace(/^the /i, '')))
    return isWord(tokens[answer[0]], 'the')
      ? propose(
          reading,
          'apposition-which',
          `Which country ${past ? 'was' : 'is'} ${textOf(reading.sentence, answer)}?`,
          term,
        )
      : [];
  const be = past && (who || isNamed(reading, term)) ? (plural ? 'were' : 'was') : plural ? 'are' : 'is';
  const asked = `${who ? 'Who' : 'What'} ${be} ${phrase(reading, term)}?`;
  return propose(reading, who ? 'apposition-who' : 'apposition', asked, answer);
}

/** `the bishop of Milan`, `a landowner who edited the Northern Star`; a former servant of somebody’s is one of many. */
const singlesOut = ({ tokens }: Reading, [start, end]: Range): boolean =>
  isWord(tokens[start], 'the') || tokens.slice(start, end).some((token) => token.tag === 'REL');

/** `Belle Reve (“beautiful dream”), the family plantation`: where the term ends before what a bracket adds. */
function beforeBracket(tokens: readonly Token[], comma: number): number {
  if (tokens[comma - 1]?.text !== ')') return comma;
  const opening = tokens.slice(0, comma).findLastIndex((token) => token.text === '(');
  return opening > 0 && comma - opening <= 8 ? opening : comma;
}

/** `a working model, that is, a template for later relationships`. */
function spelledOut(reading: Reading, comma: number): Candidate[] {
  const { tokens } = reading;
  if (tokens[comma]?.text !== ',' || !isNoun(tokens[comma - 1])) return [];
  const term: Range = [nounPhraseStart(tokens, comma), comma];
  const start = tokens[comma + 3]?.text === ',' ? comma + 4 : comma + 3;
  const stop = tokens.findIndex((token, at) => at > start && /^[.;]$/.test(token.text));
  const answer: Range = [start, stop < 0 ? tokens.length : stop];
  const words = answer[1] - answer[0];
  if (hasOrphan(reading, term) || words < SHORTEST || words > LONGEST) return [];
  // `that is, on the skills …` repeats the preposition of the term; `…, allowed him to …` goes on with another verb.
  if (
    hasTag(tokens[start], 'ADP') ||
    tokens.slice(...answer).some((word, at, all) => word.text === ',' && all[at + 1]?.tag === 'VERB')
  )
    return [];
  const front = `What ${isPlural(tokens, term) ? 'are' : 'is'} ${phrase(reading, term)}?`;
  return propose(reading, 'apposition', front, answer);
}

const isPast = (tokens: readonly Token[], { auxiliaries, head }: VerbGroup): boolean =>
  auxiliaries.length > 0
    ? auxiliaries.some((at) => isWord(tokens[at], 'was', 'were', 'had', 'did'))
    : isPastForm(tokens[head]) || isWord(tokens[head], 'was', 'were', 'had');

const isNamed = (reading: Reading, range: Range): boolean =>
  entitiesWithin(reading, range).some(({ kind }) => kind !== 'date' && kind !== 'number');

/** The term that ends before the comma: all that stands before it in the sentence, or the noun phrase behind a verb or preposition. */
function termBefore(reading: Reading, end: number): Range | null {
  const { tokens } = reading;
  const opens: Range = [0, end];
  if (end <= LONGEST_TERM && nounPhraseEnd(tokens, 0, end, 'all') === end)
    return isTerm(reading, opens, true) ? opens : null;
  const start = nounPhraseStart(tokens, end);
  const before = tokens[start - 1];
  // After a comma the term may be one of a list, or explain something itself.
  if (
    before !== undefined &&
    !hasTag(before, 'ADP', 'VERB', 'AUX', 'SCONJ', 'PART') &&
    !isWord(before, 'once', 'as')
  )
    return null;
  return isTerm(reading, [start, end], start === 0) ? [start, end] : null;
}

/** A name, or a common noun that could stand in an index; what a determiner only points to is none. */
function isTerm(reading: Reading, [start, end]: Range, opens: boolean): boolean {
  const { tokens } = reading;
  const words = tokens.slice(start, end);
  if (words.length === 0 || words.length > LONGEST_TERM || hasOrphan(reading, [start, end])) return false;
  if (words.some((token) => hasTag(token, 'NUM', 'GEN', 'CCONJ', 'PUNCT') || MONTH.test(token.lower)))
    return false;
  if (entitiesWithin(reading, [start, end], 'date', 'number').length > 0) return false;
  if (words.some((token) => token.tag === 'PROPN') && isNamed(reading, [start, end])) return true;
  const head = tokens[headOf(tokens, [start, end])];
  if (
    head === undefined ||
    HUMAN_NOUNS.has(head.lower) ||
    isWord(words[0], 'this', 'that', 'these', 'those', 'such')
  )
    return false;
  if (words.every((token) => token.tag === 'NOUN')) return words.length <= (opens ? 3 : 2);
  // `Barriers to entry`, `the phonological loop`, `an internal working model`; `the city` is told elsewhere.
  const [first] = words;
  return first?.tag === 'DET' ? words.length >= 3 : opens || hasTag(first, 'ADJ');
}

/** Openers of what narrows a noun down: `the temperature at which …`, `the power to …`, `the area drained by …`. */
const narrows = (tokens: readonly Token[], at: number): boolean =>
  hasTag(tokens[at], 'REL', 'PART', 'ADP') ||
  isWord(tokens[at], 'that', 'where', 'whereby') ||
  (tokens[at]?.tag === 'VERB' &&
    (isIngForm(tokens[at]) ||
      (isPastForm(tokens[at]) && !hasTag(tokens[at + 1], 'DET', 'NOUN', 'PROPN', 'PRON'))));

/** Where the explanation ends: at the comma that closes it or at the end of the sentence; null where something else follows it. */
function explanationEnd({ tokens, clauses }: Reading, start: number): number | null {
  const noun = nounPhraseEnd(tokens, start, tokens.length, 'all');
  if (noun === start) return null;
  // `In the census, the government counted …` is the clause that the comma opens.
  const own = clauses.some(
    ({ kind, verb }) => kind !== 'relative' && verb.start >= noun && verb.start <= noun + 1,
  );
  if (own) return null;
  const close = tokens.findIndex((token, at) => at >= noun && /^[,;.)]$/.test(token.text));
  const end = close < 0 ? tokens.length : close;
  if (end > noun && !narrows(tokens, noun)) return null;
  return end;
}

function explains(reading: Reading, term: Range, [start, end]: Range): boolean {
  const { tokens, clauses } = reading;
  const words = tokens.slice(start, end);
  if (words.length < SHORTEST || words.length > LONGEST || hasOrphan(reading, [start, end])) return false;
  // `who denounced those results`: which, the notes have just said.
  if (words.some((word) => isWord(word, 'those', 'these'))) return false;
  const head = tokens[headOf(tokens, [start, end])]?.lower ?? '';
  if ((CLAUSE_NOUNS.has(head) && !isNamed(reading, term)) || /^(?:one|other|same)$/.test(head)) return false;
  // `no warships in the Black Sea, a lasting humiliation`
  const sums = isWord(tokens[start], 'a', 'an') && /(?:tion|ment|ness|ance|ence|ity|ment)$/.test(head);
  if (sums && term[0] > 0 && isNamed(reading, term) && headOf(tokens, [start, end]) === end - 1) return false;
  // `a liquidity trap, a term that goes back to Keynes`: of the word, not of what it means.
  if (/^(?:term|word|name|phrase|label|expression|concept|notion)$/.test(head)) return false;
  // What is told of somebody is no term’s meaning, and a place is where another lies.
  if (HUMAN_NOUNS.has(head) && questionWord(reading, term) !== 'Who' && !isNamed(reading, term)) return false;
  // A name in capitals after the comma is the next of a list: `Poland, the Soviet Union`.
  if (words.filter((token) => token.tag !== 'DET').every((token) => token.tag === 'PROPN')) return false;
  // A clause of its own, with no word to hang it on, is none of an explanation.
  const hung = words.some(
    (token) => hasTag(token, 'REL') || isWord(token, 'that', 'where', 'whereby', 'whose'),
  );
  if (!hung && words.some((token) => token.tag === 'AUX')) return false;
  // `space, a healthy diet and books` is a list.
  const joint = words.findIndex((token) => isWord(token, 'and', 'or'));
  const between = words
    .slice(0, Math.max(0, joint))
    .some((token) => hasTag(token, 'REL', 'PART', 'VERB') || isWord(token, 'that', 'between', 'of'));
  if (joint >= 0 && term[0] > 0 && !between) return false;
  // `the fall of the minister and a parliament in the north`: two more items of a list.
  if (joint >= 0 && term[0] > 0 && !hung && isWord(words[joint + 1], 'a', 'an', 'the')) return false;
  // `violence by the squads, the gangs who …`: said of the squads.
  const inside = tokens.slice(...term).findLast((word) => hasTag(word, 'DET', 'ADP'));
  if (
    isWord(inside, 'the') &&
    inside !== undefined &&
    tokens.slice(term[0], inside.index).some((word) => hasTag(word, 'ADP'))
  )
    return false;
  const next = tokens[end];
  if (next?.text !== ',') return term[0] > 0 && (next === undefined || /^[.;)]$/.test(next.text));
  if (isWord(tokens[end + 1], 'and', 'or') && !clauses.some((clause) => clause.connectorAt === end + 1))
    return false;
  // `Poland, the great coalfield of the south, and …`, `X, the a, the b` are lists.
  if (isWord(tokens[end + 1], 'a', 'an', 'the')) return false;
  // `In his view, the desire, …`, `Before the war, the party, …`: the comma closes what opens the sentence.
  return !clauses.some((clause) => clause.lead !== null && clause.lead[1] === term[1]);
}
