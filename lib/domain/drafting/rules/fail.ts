import { nounPhraseEnd } from '../noun-phrases';
import { FORMS_OF_DO } from '../lexicon/closed-classes';
import { capitalise, flagsOf, propose } from '../question';
import type { Reading } from '../reading';
import { textOf } from '../sentence';
import { hasTag, isPronominal, type Range } from '../token';
import type { Candidate } from '../types';

const NOT_FAILURES = new Set('mean have know need want think believe seem appear exist allow let'.split(' '));

/** Asks what was not achieved: `the Popular Front did not secure an alliance`. */
export function fail(reading: Reading): Candidate[] {
  const { tokens } = reading;
  return reading.statements.flatMap((statement) => {
    const { clause, verb, subject } = statement;
    const [auxiliary] = clause.verb.auxiliaries;
    const word = auxiliary === undefined ? '' : (tokens[auxiliary]?.lower ?? '');
    if (
      !clause.verb.negated ||
      clause.verb.auxiliaries.length !== 1 ||
      !FORMS_OF_DO.has(word) ||
      NOT_FAILURES.has(verb)
    )
      return [];
    if (clause.kind === 'subordinate' || clause.kind === 'complement' || word !== 'did') return [];
    const object: Range = [clause.rest[0], nounPhraseEnd(tokens, clause.rest[0], clause.rest[1])];
    if (object[1] === object[0] || isPronominal(tokens.slice(...object))) return [];
    let end = object[1];
    while (end < clause.rest[1] && tokens[end]?.text !== ',' && !hasTag(tokens[end], 'CCONJ')) end += 1;
    const front = `What ${word} ${subject.text} fail to ${verb}${statement.lead} ${textOf(reading.sentence, [object[1], end])}?`;
    return propose(reading, 'fail', capitalise(front), object, { flags: flagsOf(statement) });
  });
}
