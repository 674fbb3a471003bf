import { headOf, nounPhraseEnd, nounPhraseStart, isPlural } from '../noun-phrases';
import { hasOrphan, propose, questionWord } from '../question';
import { entitiesWithin, extentEnd, phrase, type Reading } from '../reading';
import { hasTag, isNoun, isPastForm, isWord, type Range, type Token } from '../token';
import type { VerbGroup } from '../verb-groups';
import type { Candidate } from '../types';

/** Nouns that sum up what a clause told: `He resigned in May, a step that …` explains the resignation, not May. */
const CLAUSE_NOUNS = new Set(
  'decision step move change measure act action policy fact development event process result outcome failure success mistake sign strategy choice reversal victory defeat setback'.split(
    ' ',
  ),
);
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

const SHORTEST = 3;
const LONGEST = 22;

/** Asks what a term or name is that the notes explain between commas: `leads to anomie, a state of normlessness`. */
export function apposition(reading: Reading): Candidate[] {
  const { tokens } = reading;
  return tokens.flatMap((token, comma) => {
    if (isWord(tokens[comma + 1], 'that') && isWord(tokens[comma + 2], 'is'))
      return spelledOut(reading, comma);
    const termEnd = beforeBracket(tokens, comma);
    if (token.text !== ',' || !isWord(tokens[comma + 1], 'a', 'an', 'the') || !isNoun(tokens[termEnd - 1]))
      return [];
    const term: Range = [nounPhraseStart(tokens, termEnd), termEnd];
    const answer: Range = [comma + 1, explanationEnd(reading, comma + 1)];
    if (!isTerm(reading, term) || !explains(reading, term, answer)) return [];
    const who = questionWord(reading, term) === 'Who';
    const past = reading.clauses.some(({ verb }) => isPast(tokens, verb));
    const plural = isPlural(tokens, term);
    const be = past && (who || isNamed(reading, term)) ? (plural ? 'were' : 'was') : plural ? 'are' : 'is';
    return propose(
      reading,
      who ? 'apposition-who' : 'apposition',
      `${who ? 'Who' : 'What'} ${be} ${phrase(reading, term)}?`,
      answer,
    );
  });
}

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
  const front = `What ${isPlural(tokens, term) ? 'are' : 'is'} ${phrase(reading, term)}?`;
  return propose(reading, 'apposition', front, answer);
}

const isPast = (tokens: readonly Token[], { auxiliaries, head }: VerbGroup): boolean =>
  auxiliaries.length > 0
    ? auxiliaries.some((at) => isWord(tokens[at], 'was', 'were', 'had', 'did'))
    : isPastForm(tokens[head]) || isWord(tokens[head], 'was', 'were', 'had');

const isNamed = (reading: Reading, range: Range): boolean =>
  entitiesWithin(reading, range).some(({ kind }) => kind !== 'date' && kind !== 'number');

/** A bare common noun, or a name: a noun that is already described needs no more. */
function isTerm(reading: Reading, [start, end]: Range): boolean {
  const { tokens } = reading;
  const words = tokens.slice(start, end);
  if (words.length === 0 || words.length > 5 || hasOrphan(reading, [start, end])) return false;
  if (words.some((token) => hasTag(token, 'NUM', 'GEN', 'CCONJ'))) return false;
  if (entitiesWithin(reading, [start, end], 'date', 'number').length > 0) return false;
  if (words.some((token) => MONTH.test(token.lower))) return false;
  const before = tokens[start - 1];
  // After a comma the term may be one of a list, or explain something itself.
  if (before !== undefined && !hasTag(before, 'ADP', 'VERB', 'AUX', 'SCONJ', 'PART')) return false;
  if (words.every((token) => token.tag === 'NOUN')) return words.length <= 2;
  return words.some((token) => token.tag === 'PROPN') && isNamed(reading, [start, end]);
}

/** The explanation with the clause that belongs to it. */
function explanationEnd(reading: Reading, start: number): number {
  const { tokens, clauses } = reading;
  const end = nounPhraseEnd(tokens, start, tokens.length, 'all');
  const relative = clauses.findIndex(
    (clause) => clause.connectorAt === end && (clause.kind === 'relative' || isWord(tokens[end], 'where')),
  );
  return relative < 0 ? end : extentEnd(reading, relative);
}

function explains(reading: Reading, term: Range, [start, end]: Range): boolean {
  const { tokens } = reading;
  const words = tokens.slice(start, end);
  if (words.length < SHORTEST || words.length > LONGEST || hasOrphan(reading, [start, end])) return false;
  if (words.some((token) => isWord(token, 'and', 'or') || token.text === ',')) return false;
  const summing = CLAUSE_NOUNS.has(tokens[headOf(tokens, [start, end])]?.lower ?? '');
  if (summing && !isNamed(reading, term)) return false;
  // A name in capitals after the comma is the next of a list: `Poland, the Soviet Union`.
  if (words.filter((token) => token.tag !== 'DET').every((token) => token.tag === 'PROPN')) return false;
  const next = tokens[end];
  if (!(next === undefined || /^[.,;)]$/.test(next.text))) return false;
  if (
    next?.text === ',' &&
    isWord(tokens[end + 1], 'and', 'or') &&
    !reading.clauses.some((c) => c.connectorAt === end + 1)
  )
    return false;
  // `In his view, the desire, …`, `Before the war, the party, …`: the comma closes what opens the sentence.
  return !reading.clauses.some(
    (clause) => clause.lead !== null && clause.lead[1] === term[1] && next?.text !== ',',
  );
}
