import { capitalise, hasOrphan, propose } from '../question';
import { entitiesWithin, type Reading, type Statement } from '../reading';
import { textOf } from '../sentence';
import { hasTag, isNoun, isWord, type Range } from '../token';
import type { Candidate } from '../types';

const COINING_VERBS = new Set(
  'describe identify introduce coin propose develop call name distinguish take use talk speak write see claim offer'.split(
    ' ',
  ),
);
const OPENING = ['‘', '“', '"', "'"] as const;
const CLOSING = ['’', '”', '"', "'"] as const;

/** Asks who has a term in quotation marks: `Giddens (1992) describes the ‘pure relationship’, which …`. */
export function coined(reading: Reading): Candidate[] {
  const { tokens } = reading;
  return reading.statements.flatMap((statement) => {
    const { clause, verb } = statement;
    if (!statement.asserted || statement.subject.resolved || !COINING_VERBS.has(verb)) return [];
    if (clause.verb.passive || clause.verb.negated || clause.verb.auxiliaries.length > 0) return [];
    const cited = tokens.slice(...clause.subject).some((token) => /^(?:1[89]|20)\d\d$/.test(token.text));
    if (!cited || entitiesWithin(reading, clause.subject, 'person').length === 0) return [];
    const object = termEnd(reading, statement);
    if (object === null || hasOrphan(reading, object)) return [];
    const said = statement.past
      ? textOf(reading.sentence, [clause.verb.start, clause.verb.end])
      : third(textOf(reading.sentence, [clause.verb.start, clause.verb.end]));
    const front = `Who ${said} ${textOf(reading.sentence, object)}?`;
    return propose(reading, 'coined', capitalise(front), clause.subject);
  });
}

const third = (verb: string): string => (verb.endsWith('s') ? verb : `${verb}s`);

/** What the verb is said of, up to the end of the noun phrase that holds the quoted term. */
function termEnd({ tokens }: Reading, { clause }: Statement): Range | null {
  const [start] = clause.rest;
  let open = start;
  while (open < start + 3 && hasTag(tokens[open], 'ADP', 'DET')) open += 1;
  if (!isWord(tokens[open], ...OPENING)) return null;
  const close = tokens.findIndex((token, at) => at > open + 1 && at < open + 6 && isWord(token, ...CLOSING));
  if (close < 0) return null;
  let end = close + 1;
  while (isNoun(tokens[end])) end += 1;
  return [start, end];
}
