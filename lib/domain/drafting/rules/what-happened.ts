import { propose } from '../question';
import { extentEnd, phrase, type Reading, type Statement } from '../reading';
import { isPronominal, wordCount } from '../token';
import type { Candidate } from '../types';

/** Asks what happened to somebody, and what happens when something else does. */
export function whatHappened(reading: Reading): Candidate[] {
  return reading.statements.flatMap((statement) => [
    ...fate(reading, statement),
    ...sequel(reading, statement),
  ]);
}

/** `in 1939 when exiled communists were handed over to Hitler`. */
function fate(reading: Reading, { clause, subject }: Statement): Candidate[] {
  if (
    clause.kind !== 'subordinate' ||
    clause.connector !== 'when' ||
    !clause.verb.passive ||
    clause.rest[1] === clause.rest[0]
  )
    return [];
  const date = reading.entities.find(
    (entity) => entity.kind === 'date' && entity.range[1] === clause.connectorAt,
  );
  const front = `What happened to ${subject.text}${date === undefined ? '' : ` in ${date.text}`}?`;
  return propose(reading, 'what-happened', front, [clause.verb.head, clause.rest[1]]);
}

/** `When the price rises, demand falls`. */
function sequel(reading: Reading, statement: Statement): Candidate[] {
  const { clause, index } = statement;
  const before = reading.clauses[index - 1];
  if (clause.kind !== 'main' || before === undefined || before.kind !== 'subordinate' || !before.sound)
    return [];
  if (
    !['when', 'if', 'as', 'once', 'after'].includes(before.connector) ||
    before.subject[0] > clause.subject[0]
  )
    return [];
  if (isPronominal(reading.tokens.slice(...before.subject)) || before.verb.negated) return [];
  const beforePast = reading.statements.find((other) => other.index === index - 1)?.past ?? statement.past;
  const condition = phrase(reading, [before.subject[0], before.rest[1]]);
  if (wordCount(condition) > 22) return [];
  let last = index;
  while (reading.clauses[last + 1]?.kind === 'same-subject') last += 1;
  const front = `What ${beforePast ? 'happened' : 'happens'} ${before.connector} ${condition}?`;
  return propose(reading, 'what-happens', front, [clause.subject[0], extentEnd(reading, last)]);
}
