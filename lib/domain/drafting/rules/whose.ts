import { capitalise, invert, propose } from '../question';
import { nounPhraseStart } from '../noun-phrases';
import type { Reading } from '../reading';
import { textOf } from '../sentence';
import { isNoun, isWord } from '../token';
import type { Candidate } from '../types';

/** `the proletariat in whose name the Bolsheviks had taken power`: asks in whose name. */
export function whose(reading: Reading): Candidate[] {
  const { tokens, clauses } = reading;
  return clauses.flatMap((clause, index) => {
    const at = clause.connectorAt;
    const preposition = tokens[at - 1];
    const ownerEnd = tokens[at - 2]?.text === ',' ? at - 2 : at - 1;
    if (clause.kind !== 'relative' || clause.connector !== 'whose' || preposition?.tag !== 'ADP') return [];
    let nounEnd = at + 1;
    while (isNoun(tokens[nounEnd])) nounEnd += 1;
    if (nounEnd === at + 1 || nounEnd >= clause.verb.start || !isNoun(tokens[ownerEnd - 1])) return [];
    const subject = {
      text: textOf(reading.sentence, [nounEnd, clause.verb.start]),
      resolved: false,
      plural: true,
    };
    const { auxiliary, tail } = invert(reading, {
      clause,
      index,
      subject,
      verb: tokens[clause.verb.head]?.lemma ?? '',
      past: true,
      asserted: false,
      lead: '',
    });
    if (auxiliary === '' || isWord(tokens[nounEnd], 'it', 'they', 'he', 'she')) return [];
    const noun = textOf(reading.sentence, [at + 1, nounEnd]);
    const front = `${preposition.lower} whose ${noun} ${auxiliary} ${subject.text} ${tail} ${textOf(reading.sentence, clause.rest)}?`;
    return propose(reading, 'whose', capitalise(front), [nounPhraseStart(tokens, ownerEnd), ownerEnd]);
  });
}
