import { nounPhraseEnd } from '../noun-phrases';
import { HAPPENING_NOUNS } from '../lexicon/word-classes';
import { ask, flagsOf, propose } from '../question';
import { entitiesWithin, type Reading } from '../reading';
import { textOf } from '../sentence';
import { isWord } from '../token';
import type { Candidate } from '../types';

/** Asks whose appointment, death or election marked an event: `changed course with the appointment of Molotov`. */
export function withEvent(reading: Reading): Candidate[] {
  const { tokens } = reading;
  return reading.statements.flatMap((statement) => {
    const { clause } = statement;
    if (clause.verb.negated) return [];
    for (let at = clause.rest[0]; at + 3 < clause.rest[1]; at += 1) {
      const noun = tokens[at + 2];
      const opens =
        isWord(tokens[at], 'with', 'after', 'on') &&
        isWord(tokens[at + 1], 'the') &&
        isWord(tokens[at + 3], 'of');
      if (!opens || noun === undefined || !HAPPENING_NOUNS.has(noun.lower)) continue;
      const end = nounPhraseEnd(tokens, at + 4, clause.rest[1]);
      if (end <= at + 4) continue;
      const rest = textOf(reading.sentence, [clause.rest[0], at]) + statement.lead;
      const person = entitiesWithin(reading, [at + 4, end], 'person').length > 0;
      const preposition = tokens[at]?.text.toLowerCase() ?? 'with';
      const wh = person ? `${preposition} whose ${noun.lower}` : `${preposition} the ${noun.lower} of what`;
      return propose(reading, 'with-event', ask(reading, wh, statement, rest), [at + 4, end], {
        flags: flagsOf(statement),
      });
    }
    return [];
  });
}
