import { VIEW_VERBS } from '../lexicon/word-classes';
import { nounPhraseEnd } from '../noun-phrases';
import { hasOrphan, propose, tidy } from '../question';
import { entitiesWithin, type Reading } from '../reading';
import { textOf } from '../sentence';
import { hasTag, isWord } from '../token';
import type { Candidate } from '../types';

/** `Parsons thought there was a natural division of labour, with …`: asks of the thing what follows *with*. */
export function thereWas(reading: Reading): Candidate[] {
  const { tokens } = reading;
  return reading.clauses.flatMap((clause, index) => {
    const view = reading.statements.find((statement) => statement.index === index - 1);
    const there = tokens.slice(...clause.subject).every((token) => isWord(token, 'there'));
    if (
      clause.kind !== 'complement' ||
      !there ||
      !clause.verb.copula ||
      clause.verb.negated ||
      view === undefined
    )
      return [];
    if (!view.asserted || view.clause.verb.passive || view.clause.verb.negated || !VIEW_VERBS.has(view.verb))
      return [];
    const named = view.subject.resolved || entitiesWithin(reading, view.clause.subject, 'person').length > 0;
    const [start, limit] = clause.rest;
    const end = nounPhraseEnd(tokens, start, limit);
    if (
      !named ||
      !isWord(tokens[start], 'a', 'an') ||
      tokens[end]?.text !== ',' ||
      !isWord(tokens[end + 1], 'with')
    )
      return [];
    if (!hasTag(tokens[end + 2], 'DET', 'NOUN', 'NUM') || hasOrphan(reading, [start, limit])) return [];
    const thing = textOf(reading.sentence, [start + 1, end]);
    const front = `How did ${tidy(view.subject.text)} describe the ${thing}?`;
    return propose(reading, 'there-was', front, [end + 1, limit], {
      flags: view.subject.resolved ? ['resolved-pronoun'] : [],
    });
  });
}
