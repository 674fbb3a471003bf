import { headOf } from '../noun-phrases';
import { CAUSAL_VERBS, EVENT_NOUNS, EVENT_SUFFIXES } from '../lexicon/word-classes';
import { propose } from '../question';
import { extentEnd, type Reading, type Statement } from '../reading';
import { isWord, wordCount } from '../token';
import type { Candidate } from '../types';

/** Asks what an event brought about: `Intervention in Spain caused unrest and fed …`. */
export function effect(reading: Reading): Candidate[] {
  return reading.statements.flatMap((statement) => {
    const { clause, subject } = statement;
    if (!isEffect(reading, statement)) return [];
    const predicates = reading.clauses.slice(statement.index + 1);
    const stop = predicates.findIndex((next) => next.kind !== 'same-subject' || next.root !== clause.root);
    const more = stop < 0 ? predicates : predicates.slice(0, stop);
    const several = more.length > 0;
    const perfect = isWord(reading.tokens[clause.verb.start], 'has', 'have');
    const verb = perfect
      ? several
        ? 'have been'
        : 'has been'
      : statement.past
        ? several
          ? 'were'
          : 'was'
        : several
          ? 'are'
          : 'is';
    const front = `What ${verb} the ${several ? 'effects' : 'effect'} of ${subject.text}${statement.lead}?`;
    const end = extentEnd(reading, statement.index + more.length);
    const preposition =
      !several &&
      isWord(reading.tokens[clause.rest[0]], 'to', 'in') &&
      ['lead', 'contribute', 'result'].includes(statement.verb);
    return propose(reading, 'effect', front, [preposition ? clause.rest[0] + 1 : clause.verb.start, end]);
  });
}

function isEffect(reading: Reading, { clause, subject, verb, asserted, index }: Statement): boolean {
  if (
    !asserted ||
    subject.resolved ||
    clause.kind === 'same-subject' ||
    clause.verb.passive ||
    clause.verb.copula ||
    clause.verb.negated
  )
    return false;
  if (!CAUSAL_VERBS.has(verb) || wordCount(subject.text) > 14) return false;
  if (isWord(reading.tokens[clause.rest[0]], 'course', 'hands', 'sense', 'way', 'progress', 'up'))
    return false;
  if (reading.clauses[index + 1]?.kind === 'relative' && clause.rest[1] - clause.rest[0] < 2) return false;
  const head = reading.tokens[headOf(reading.tokens, clause.subject)];
  if (head === undefined || head.tag === 'PROPN') return false;
  return (
    EVENT_NOUNS.has(head.lower) ||
    EVENT_SUFFIXES.some((suffix) => head.lower.endsWith(suffix) && head.lower.length > suffix.length + 2)
  );
}
