import { nounPhraseEnd } from '../noun-phrases';
import { ask, flagsOf, hasOrphan, propose } from '../question';
import { entitiesWithin, type Reading, type Statement } from '../reading';
import { isOpenEnded } from '../clause-extent';
import { phrase } from '../phrase';
import { textOf } from '../sentence';
import { hasTag, isNoun, isWord, type Range } from '../token';
import type { Candidate } from '../types';

const GIVING_VERBS = new Set('give grant award offer deny promise pay lend guarantee cost'.split(' '));

/** `The Dawes Plan gave Germany a loan`, `the Act had given the vote to the middle class`: asks what, or to whom. */
export function giving(reading: Reading): Candidate[] {
  return reading.statements.flatMap((statement) => {
    const { clause, verb, asserted, index } = statement;
    if (!asserted && !isFactOf(reading, statement)) return [];
    if (clause.verb.passive || clause.verb.negated || !GIVING_VERBS.has(verb) || isOpenEnded(reading, index))
      return [];
    return [...whatGiven(reading, statement), ...toWhom(reading, statement)];
  });
}

const FACTUAL = ['fact', 'anger', 'news', 'grievance', 'discovery', 'realisation'] as const;

/** `anger that the Act had given …`: one is angry at what is so. */
const isFactOf = (reading: Reading, { clause }: Statement): boolean =>
  clause.connector === 'that' &&
  clause.subject[0] === clause.connectorAt + 1 &&
  isWord(reading.tokens[clause.connectorAt - 1], ...FACTUAL);

/** A name, then at once another noun phrase. */
function whatGiven(reading: Reading, statement: Statement): Candidate[] {
  const { tokens } = reading;
  const [start, limit] = statement.clause.rest;
  const receiver = entitiesWithin(reading, [start, limit]).find(({ range }) => range[0] === start);
  if (receiver === undefined || !hasTag(tokens[start], 'PROPN')) return [];
  const gift = receiver.range[1];
  if (!hasTag(tokens[gift], 'DET', 'NUM', 'ADJ') || hasOrphan(reading, [gift, limit])) return [];
  const end = nounPhraseEnd(tokens, gift, limit, 'all');
  if (end - gift < 2 || (end < limit && tokens[end]?.text !== ',')) return [];
  const front = ask(reading, 'What', statement, receiver.text + statement.lead);
  return propose(reading, 'giving', front, [gift, end], { flags: flagsOf(statement) });
}

/** `gave the vote to much of the middle class`. */
function toWhom(reading: Reading, statement: Statement): Candidate[] {
  const { tokens } = reading;
  const [start, limit] = statement.clause.rest;
  const gift: Range = [start, nounPhraseEnd(tokens, start, limit)];
  const to = gift[1];
  // `gave rise to`, `paid attention to`: with no article nothing is handed over.
  if (!hasTag(tokens[start], 'DET', 'PROPN', 'NUM') || !isWord(tokens[to], 'to') || hasOrphan(reading, gift))
    return [];
  const receiver: Range = [to + 1, receiverEnd(reading, to + 1, limit)];
  if (receiver[1] <= receiver[0] || hasOrphan(reading, receiver)) return [];
  const after = tokens[receiver[1]];
  const closes =
    receiver[1] >= limit || /^[,.;]$/.test(after?.text ?? '') || isWord(after, 'while', 'in', 'for');
  if (!closes) return [];
  const front = ask(reading, 'To whom', statement, phrase(reading, gift) + statement.lead);
  return propose(reading, 'giving', front, receiver, { flags: flagsOf(statement) });
}

/** `much of the middle class`, `Prince Arthur`. */
function receiverEnd({ tokens }: Reading, start: number, limit: number): number {
  const quantity =
    isWord(tokens[start], 'much', 'most', 'all', 'many', 'some') && isWord(tokens[start + 1], 'of');
  const from = quantity ? start + 2 : start;
  const end = nounPhraseEnd(tokens, from, limit);
  return end > from && tokens.slice(from, end).some(isNoun) ? end : start;
}

const NAMED_BY = ['under', 'by', 'in', 'at'] as const;

/** `the Treaty of Etaples, under which Charles agreed not to harbour rebels`: asks what was agreed under it. */
export function underWhich(reading: Reading): Candidate[] {
  const { tokens } = reading;
  return reading.statements.flatMap((statement) => {
    const { clause, verb, subject } = statement;
    const preposition = clause.connectorAt - 1;
    if (clause.connector !== 'which' || clause.subject[0] !== clause.connectorAt + 1 || subject.resolved)
      return [];
    if (!isWord(tokens[preposition], ...NAMED_BY) || tokens[preposition - 1]?.text !== ',') return [];
    const treaty = reading.entities.find(
      ({ kind, range }) => kind === 'treaty' && range[1] <= preposition - 1 && range[1] >= preposition - 4,
    );
    const promises = isWord(tokens[clause.rest[0]], 'to') || isWord(tokens[clause.rest[0] + 1], 'to');
    if (treaty === undefined || !['agree', 'promise', 'undertake'].includes(verb) || !promises) return [];
    const article = hasTag(tokens[treaty.range[0] - 1], 'DET') ? 'the ' : '';
    const under = `${textOf(reading.sentence, [preposition, preposition + 1])} ${article}${treaty.text}`;
    const front = ask(reading, 'What', statement, `to do ${under}`);
    return propose(reading, 'under-which', front, clause.rest, { flags: flagsOf(statement) });
  });
}
