import { ask, flagsOf, propose } from '../question';
import { extentEnd } from '../clause-extent';
import type { Reading } from '../reading';
import { textOf } from '../sentence';
import { hasTag, isWord, type Range } from '../token';
import type { Candidate } from '../types';

const LASTING_VERBS = new Set('last survive continue remain live reign rule serve stay'.split(' '));
const UNITS = /^(?:second|minute|hour|day|week|month|year|decade|centur)(?:y|ies|s)?$/;

/** `lasts only as long as it satisfies both partners`, `lasted for nine years`: asks how long. */
export function howLong(reading: Reading): Candidate[] {
  const { tokens, clauses } = reading;
  return reading.statements.flatMap((statement) => {
    const { clause, verb, asserted } = statement;
    if (!asserted || clause.verb.negated || clause.verb.passive || !LASTING_VERBS.has(verb)) return [];
    const [start, limit] = clause.rest;
    const from = isWord(tokens[start], 'only', 'for', 'just') ? start : -1;
    const first = from < 0 ? start : start + 1;
    const answer = asLongAs(reading, start, first) ?? measured(reading, start, limit);
    if (answer === null) return [];
    const after = textOf(reading.sentence, [answer[1], Math.max(answer[1], limit)]);
    if (clauses.some((other) => other.connectorAt >= start && other.connectorAt < answer[0])) return [];
    const front = ask(reading, 'How long', statement, after + statement.lead);
    return propose(reading, 'how-long', front, answer, { flags: flagsOf(statement) });
  });
}

function asLongAs(reading: Reading, start: number, first: number): Range | null {
  const { tokens, clauses } = reading;
  if (!isWord(tokens[first], 'as') || !isWord(tokens[first + 1], 'long') || !isWord(tokens[first + 2], 'as'))
    return null;
  const index = clauses.findIndex((clause) => clause.connectorAt === first + 2);
  return index < 0 ? null : [start, extentEnd(reading, index)];
}

/** `for nine years`, `only nine months`: number and unit, and nothing between. */
function measured({ tokens }: Reading, start: number, limit: number): Range | null {
  let at = start;
  while (
    at < limit &&
    isWord(tokens[at], 'for', 'only', 'just', 'about', 'around', 'over', 'nearly', 'almost')
  )
    at += 1;
  if (at >= limit || !hasTag(tokens[at], 'NUM') || !UNITS.test(tokens[at + 1]?.lower ?? '')) return null;
  return at + 2 <= limit ? [start, at + 2] : null;
}
