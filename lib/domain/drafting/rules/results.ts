import { hasOrphan, propose, flagsOf, tidy } from '../question';
import { extentEnd } from '../clause-extent';
import type { Reading, Statement } from '../reading';
import { textOf } from '../sentence';
import { hasTag, isWord, wordCount, type Range } from '../token';
import type { Candidate } from '../types';

const LONGEST_EVENT = 18;

/**
 * `The petition was thrown out, leading to strikes`, `He dated his reign from the day before, which meant that …`:
 * asks for the result of what the clause before the comma tells.
 */
export function results(reading: Reading): Candidate[] {
  return reading.statements.flatMap((statement) => {
    const { clause, asserted, index, past } = statement;
    if (!asserted || clause.verb.negated || clause.verb.copula || !past) return [];
    const { tokens } = reading;
    const comma = tokens.findIndex((token, at) => at >= clause.verb.end && token.text === ',');
    if (comma < 0 || comma > extentEnd(reading, index) + 1) return [];
    const start = resultAt(reading, comma + 1);
    if (start < 0 || crossesClause(reading, statement, comma)) return [];
    const answer: Range = [start, resultEnd(reading, start)];
    if (answer[1] <= answer[0] || hasOrphan(reading, [start, start + 1])) return [];
    const event = eventText(reading, statement, comma);
    if (event === '' || wordCount(event) > LONGEST_EVENT) return [];
    return propose(reading, 'result', `What was the result when ${event}?`, answer, {
      flags: flagsOf(statement),
    });
  });
}

/** Where the result begins behind `leading to`, `which led to`, `causing`, `which meant that`; -1 when none follows. */
function resultAt({ tokens }: Reading, at: number): number {
  if (isWord(tokens[at], 'leading') && isWord(tokens[at + 1], 'to')) return at + 2;
  if (isWord(tokens[at], 'resulting') && isWord(tokens[at + 1], 'in')) return at + 2;
  if (isWord(tokens[at], 'causing', 'creating', 'sparking', 'triggering', 'provoking'))
    return hasTag(tokens[at + 1], 'DET', 'ADJ', 'NOUN', 'NUM') ? at + 1 : -1;
  if (!isWord(tokens[at], 'which')) return -1;
  if (isWord(tokens[at + 1], 'led') && isWord(tokens[at + 2], 'to')) return at + 3;
  if (isWord(tokens[at + 1], 'resulted') && isWord(tokens[at + 2], 'in')) return at + 3;
  return isWord(tokens[at + 1], 'meant') && isWord(tokens[at + 2], 'that') ? at + 3 : -1;
}

/** Whether another predicate stands between the verb and the comma, so that the result may be its own. */
const crossesClause = ({ clauses }: Reading, { clause, index }: Statement, comma: number): boolean =>
  clauses.some(
    (other, at) => at !== index && other.verb.start > clause.verb.start && other.verb.start < comma,
  );

/** To the next comma that opens a reason, a relative or a new clause. */
function resultEnd({ tokens }: Reading, start: number): number {
  for (let at = start; at < tokens.length; at += 1) {
    const next = tokens[at + 1];
    if (/^[.;!]$/.test(tokens[at]?.text ?? '')) return at;
    if (
      tokens[at]?.text === ',' &&
      (hasTag(next, 'REL', 'SCONJ') || isWord(next, 'because', 'but', 'although', 'while', 'as', 'so'))
    )
      return at;
  }
  return tokens.length;
}

/** The clause as it was told, its subject named. */
function eventText(reading: Reading, { clause, subject }: Statement, comma: number): string {
  const { tokens } = reading;
  if (clause.kind === 'participle' || (clause.verb.auxiliaries[0] ?? clause.verb.start) < clause.verb.start)
    return '';
  const verb = textOf(reading.sentence, [clause.verb.start, clause.verb.end]).replace(/\balso /, '');
  const rest: Range = [clause.rest[0], Math.min(comma, clause.rest[1])];
  if (tokens.slice(...rest).some((token) => isWord(token, 'this', 'these', 'it', 'them', 'there'))) return '';
  return tidy(`${subject.text} ${verb} ${rest[1] > rest[0] ? textOf(reading.sentence, rest) : ''}`);
}
