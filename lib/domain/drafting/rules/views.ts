import { COUNTRIES } from '../lexicon/gazetteer';
import { VIEW_VERBS } from '../lexicon/word-classes';
import { nounPhraseEnd } from '../noun-phrases';
import { ask, flagsOf, hasOrphan, propose } from '../question';
import { entitiesWithin, extentEnd, type Reading, type Statement } from '../reading';
import { textOf } from '../sentence';
import { hasTag, isWord, wordCount, type Range } from '../token';
import type { Candidate, DraftFlag } from '../types';

const HEDGES = new Set([
  'arguably',
  'perhaps',
  'possibly',
  'probably',
  'may',
  'might',
  'could',
  'seems',
  'seem',
  'suggests',
  'suggested',
]);

/** Asks what a named person argued, called or thought of something. */
export function views(reading: Reading): Candidate[] {
  return reading.statements.flatMap((statement) => [
    ...argued(reading, statement),
    ...called(reading, statement),
  ]);
}

function holder(reading: Reading, { clause, subject }: Statement): boolean {
  if (subject.resolved) return wordCount(subject.text) <= 4 && !COUNTRIES.has(subject.text);
  return (
    entitiesWithin(reading, clause.subject, 'person').length > 0 ||
    /(ists|ians|ers|psychologists|critics)$/.test(subject.text)
  );
}

/** `Russell denied that there was any crisis`. */
function argued(reading: Reading, statement: Statement): Candidate[] {
  const { clause, index, verb } = statement;
  const next = reading.clauses[index + 1];
  if (
    !statement.asserted ||
    clause.verb.passive ||
    !VIEW_VERBS.has(verb) ||
    next?.kind !== 'complement' ||
    !holder(reading, statement)
  )
    return [];
  const opensAt =
    next.connectorAt >= 0 && isWord(reading.tokens[next.connectorAt], 'that')
      ? next.connectorAt
      : next.subject[0];
  if (opensAt - clause.verb.end > 3) return [];
  const end = viewEnd(reading, index);
  if (hasOrphan(reading, next.subject) || isWord(reading.tokens[next.subject[0]], 'both', 'some', 'that'))
    return [];
  const about = reading.topic !== '' && wordCount(reading.topic) <= 8 ? `about ${reading.topic}` : '';
  const hedged = reading.tokens.slice(opensAt, end).some((token) => HEDGES.has(token.lower));
  const flags: DraftFlag[] = hedged ? [...flagsOf(statement), 'hedged'] : flagsOf(statement);
  return propose(reading, 'view', ask(reading, 'What', statement, about), [opensAt, end], { flags });
}

/** A view is given whole: what follows it in time, condition or reason is most often its point. */
function viewEnd(reading: Reading, index: number): number {
  let end = extentEnd(reading, index);
  for (const [at, clause] of reading.clauses.entries()) {
    const hangs =
      clause.kind === 'subordinate' && !['whereas', 'although', 'though'].includes(clause.connector);
    if (at > index && hangs && clause.connectorAt >= end && clause.connectorAt <= end + 1)
      end = extentEnd(reading, at);
  }
  return end;
}

/** `Hill called the war a bourgeois revolution`, `Gardiner saw the conflict as a constitutional one`. */
function called(reading: Reading, statement: Statement): Candidate[] {
  const { clause, verb, index } = statement;
  const { tokens } = reading;
  if (
    !statement.asserted ||
    clause.verb.passive ||
    clause.verb.negated ||
    hasOrphan(reading, [clause.rest[0], clause.rest[0] + 1])
  )
    return [];
  const [start] = clause.rest;
  const objectEnd = firstPhraseEnd(reading, start);
  if (objectEnd <= start) return [];
  const object = textOf(reading.sentence, [start, objectEnd]);
  const end = extentEnd(reading, index);
  if (
    ['call', 'name', 'term', 'label', 'dub'].includes(verb) &&
    (hasTag(tokens[objectEnd], 'DET') || tokens[objectEnd]?.text === '"')
  ) {
    const answer: Range = [objectEnd, end];
    return propose(reading, 'named', ask(reading, 'What', statement, object), answer, {
      flags: flagsOf(statement),
    });
  }
  const seesAs = [
    'see',
    'view',
    'regard',
    'describe',
    'denounce',
    'portray',
    'define',
    'treat',
    'condemn',
    'interpret',
    'dismiss',
  ].includes(verb);
  if (seesAs && isWord(tokens[objectEnd], 'as'))
    return propose(reading, 'see-as', ask(reading, 'How', statement, object), [objectEnd, end], {
      flags: flagsOf(statement),
    });
  return [];
}

/** End of the object before a second noun phrase: `called | the war | a bourgeois revolution`. */
function firstPhraseEnd(reading: Reading, start: number): number {
  const limit = reading.tokens.length;
  return nounPhraseEnd(reading.tokens, start, limit);
}
