import { ENTITY_HEADS } from '../lexicon/gazetteer';
import { baseForm, participleOf } from '../inflection';
import { headOf, isPlural, nounPhraseEnd, nounPhraseStart } from '../noun-phrases';
import { capitalise, propose } from '../question';
import { entitiesWithin, type Reading } from '../reading';
import { phrase } from '../phrase';
import { textOf } from '../sentence';
import { hasTag, isIngForm, isNoun, isPastForm, isWord, type Range } from '../token';
import type { Candidate } from '../types';

const AGREEMENTS = new Set([
  'agreements',
  'treaties',
  'pacts',
  'arrangements',
  'acts',
  'laws',
  'settlements',
]);

/** Asks for examples that the notes give: `regimes hostile to Communism such as Nationalist China`. */
export function examples(reading: Reading): Candidate[] {
  const { tokens } = reading;
  return tokens.flatMap((token, at) => {
    const suchAs = isWord(token, 'such') && isWord(tokens[at + 1], 'as');
    if (at < 2 || !(suchAs || isWord(token, 'including'))) return [];
    const group = groupBefore(reading, at);
    const answer: Range = [at + (suchAs ? 2 : 1), examplesEnd(reading, at + (suchAs ? 2 : 1))];
    if (group === null || answer[1] <= answer[0] || !fits(reading, group, answer)) return [];
    const items = textOf(reading.sentence, answer)
      .split(/,| and | or /)
      .filter((item) => item.trim() !== '').length;
    // Of one example, any other would be as right, unless something was done with it.
    if (items === 1) return withWhich(reading, group, answer);
    const front = `Give examples of ${phrase(reading, group)}.`;
    return propose(reading, 'example', front, answer, { flags: ['several-answers'] });
  });
}

/** `establishing relations even with regimes hostile to Communism such as China` asks with which regime. */
function withWhich(reading: Reading, group: Range, answer: Range): Candidate[] {
  const { tokens } = reading;
  const preposition = tokens[group[0] - 1];
  if (preposition === undefined || !isWord(preposition, 'with', 'against', 'to', 'from')) return [];
  const end = hasTag(tokens[group[0] - 2], 'ADV') ? group[0] - 2 : group[0] - 1;
  const start = nounPhraseStart(tokens, end);
  const doing = tokens[start - 1];
  const head = tokens[headOf(tokens, group)];
  if (start === end || doing === undefined || doing.tag !== 'VERB' || !isIngForm(doing) || head === undefined)
    return [];
  const base = baseForm(doing.text, doing.lemma);
  const one = phrase(reading, group).replace(
    new RegExp(`\\b${head.lower}\\b`, 'i'),
    head.lower.replace(/s$/, ''),
  );
  const past = reading.clauses.some(({ verb }) => isPastForm(tokens[verb.head]));
  const be = isPlural(tokens, [start, end]) ? (past ? 'were' : 'are') : past ? 'was' : 'is';
  const front = `${capitalise(preposition.lower)} which ${one} ${be} ${phrase(reading, [start, end])} ${participleOf(base)}?`;
  return propose(reading, 'example-with', front, answer);
}

function groupBefore(reading: Reading, at: number): Range | null {
  const { tokens } = reading;
  const end = tokens[at - 1]?.text === ',' ? at - 1 : at;
  let start = end;
  while (start > 0) {
    const previous = tokens[start - 1];
    const joins =
      isWord(previous, 'of') || (isWord(previous, 'to', 'for') && hasTag(tokens[start - 2], 'ADJ'));
    if (!hasTag(previous, 'NOUN', 'PROPN', 'ADJ', 'NUM', 'GEN') && !joins) break;
    start -= 1;
  }
  while (
    start < end &&
    (hasTag(tokens[start], 'ADP', 'PART') ||
      isWord(tokens[start], 'other', 'many', 'several', 'some', 'various', 'certain'))
  )
    start += 1;
  return end - start >= 2 && isPlural(tokens, [start, end]) ? [start, end] : null;
}

function examplesEnd(reading: Reading, start: number): number {
  const { tokens, clauses } = reading;
  const end = nounPhraseEnd(tokens, start, tokens.length);
  if (tokens[end]?.text !== ',') return end;
  let stop = end;
  while (
    stop < tokens.length - 1 &&
    !/^[.;)]$/.test(tokens[stop]?.text ?? '') &&
    !clauses.some((clause) => stop >= clause.verb.start && stop < clause.verb.end)
  )
    stop += 1;
  const listed = stop - end < 8 && tokens.slice(end, stop).some((token) => isWord(token, 'and', 'or'));
  return listed ? stop : end;
}

/** A treaty is no example of a country: the nearest noun is not always the group meant. */
function fits(reading: Reading, group: Range, answer: Range): boolean {
  const { tokens } = reading;
  if (hasTag(tokens[answer[0]], 'VERB') || isIngForm(tokens[answer[0]])) return false;
  const head = tokens[headOf(tokens, group)]?.lower ?? '';
  const treaties = entitiesWithin(reading, answer, 'treaty').length > 0;
  if (treaties && ENTITY_HEADS.get(head) !== 'treaty' && !AGREEMENTS.has(head)) return false;
  return isNoun(tokens[answer[1] - 1]) || tokens[answer[1] - 1]?.tag === 'NUM';
}
