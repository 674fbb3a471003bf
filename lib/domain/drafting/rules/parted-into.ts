import { nounPhraseEnd } from '../noun-phrases';
import { ask, flagsOf, hasOrphan, propose } from '../question';
import { isOpenEnded } from '../clause-extent';
import type { Reading } from '../reading';
import { textOf } from '../sentence';
import { isWord } from '../token';
import type { Candidate } from '../types';

const PARTING_VERBS = new Set(
  'sort divide split group classify separate organise break turn convert transform'.split(' '),
);

/** `Stone sorted the causes into preconditions and triggers`: asks what they were sorted into. */
export function partedInto(reading: Reading): Candidate[] {
  const { tokens } = reading;
  return reading.statements.flatMap((statement) => {
    const { clause, verb, asserted, index } = statement;
    if (!asserted || clause.verb.passive || clause.verb.negated || !PARTING_VERBS.has(verb)) return [];
    if (isOpenEnded(reading, index)) return [];
    const [start, limit] = clause.rest;
    const into = nounPhraseEnd(tokens, start, limit);
    if (into === start || !isWord(tokens[into], 'into') || hasOrphan(reading, [start, limit])) return [];
    const first = nounPhraseEnd(tokens, into + 1, limit, 'of');
    // `preconditions, precipitants | and triggers`: the last of a list may look like a verb.
    const end = isWord(tokens[first], 'and', 'or') ? limit : first;
    if (end <= into + 1) return [];
    const object = textOf(reading.sentence, [start, into]);
    const front = ask(reading, 'What', statement, `${object} into${statement.lead}`);
    return propose(reading, 'parted-into', front, [into + 1, end], { flags: flagsOf(statement) });
  });
}
