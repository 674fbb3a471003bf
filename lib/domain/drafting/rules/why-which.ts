import { flagsOf, hasOrphan, propose } from '../question';
import type { Reading, Statement } from '../reading';
import { hasTag, isPronominal, isWord, type Range } from '../token';
import type { Candidate } from '../types';
import { askWhy, outcome } from './why';

const LONGEST_REASON = 30;

/** `S1, which is why S2`, `S1, and this is why S2`, `S1. That is why S2`: the reason stands before what it is the reason of. */
export function whyWhich(reading: Reading, previous: Reading | null): Candidate[] {
  const { tokens } = reading;
  return reading.statements.flatMap((statement) => {
    const { clause } = statement;
    const be = clause.connectorAt - 1;
    if (clause.connector !== 'why' || clause.kind !== 'subordinate' || !isWord(tokens[be], 'is', 'was'))
      return [];
    if (hasOrphan(reading, clause.rest)) return [];
    const front = askWhy(reading, statement, outcome(reading, statement));
    const pointer = be - 1;
    if (pointer === 0 && previous !== null && isWord(tokens[0], 'this', 'that'))
      return reasonIn(previous, previous.tokens.length - 1, front, statement);
    const within =
      isWord(tokens[pointer], 'which') ||
      (isWord(tokens[pointer], 'this', 'that') && isWord(tokens[pointer - 1], 'and'));
    return within ? reasonIn(reading, pointer, front, statement) : [];
  });
}

/** The clauses before a token, from the last that has a subject of its own, as the reason; none that leans on others. */
function reasonIn(reading: Reading, end: number, front: string, statement: Statement): Candidate[] {
  const { tokens, clauses, statements } = reading;
  const index = clauses.findLastIndex(
    ({ kind, verb }) => (kind === 'main' || kind === 'coordinate') && verb.end <= end,
  );
  const cause = clauses[index];
  if (cause === undefined || !cause.sound) return [];
  const named = statements.find((other) => other.index === index)?.subject.text;
  if (isPronominal(tokens.slice(...cause.subject)) && named !== statement.subject.text) return [];
  let last = end;
  while (last > cause.verb.end && (tokens[last - 1]?.tag === 'PUNCT' || hasTag(tokens[last - 1], 'CCONJ')))
    last -= 1;
  const answer: Range = [cause.subject[0], last];
  if (last - cause.subject[0] > LONGEST_REASON) return [];
  return propose(reading, 'why-which', front, answer, { flags: flagsOf(statement) });
}
