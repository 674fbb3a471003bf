import { antecedentOf } from '../clause-subjects';
import { propose } from '../question';
import type { Reading } from '../reading';
import { textOf } from '../sentence';
import { hasTag, isNoun, isWord, type Range } from '../token';
import type { Candidate } from '../types';

/** `O'Connor, whose newspaper the Northern Star was launched …`: asks what the newspaper was called. */
export function whoseName(reading: Reading): Candidate[] {
  const { tokens, entities } = reading;
  return reading.clauses.flatMap(({ kind, connector, connectorAt: at, verb }) => {
    if (kind !== 'relative' || connector !== 'whose') return [];
    const owner = antecedentOf(tokens, at, connector);
    if (owner === null || !tokens.slice(...owner).every((token) => token.tag === 'PROPN')) return [];
    let noun = at + 1;
    while (tokens[noun]?.tag === 'ADJ') noun += 1;
    if (tokens[noun]?.tag !== 'NOUN' || isNoun(tokens[noun + 1])) return [];
    const from = isWord(tokens[noun + 1], ',') || tokens[noun + 1]?.text === ',' ? noun + 2 : noun + 1;
    const named = entities.find(
      ({ range, kind: sort }) =>
        sort !== 'date' && sort !== 'number' && (range[0] === from || range[0] === from + 1),
    );
    if (named === undefined || (named.range[0] > from && !hasTag(tokens[from], 'DET'))) return [];
    const answer: Range = [from, named.range[1]];
    if (answer[1] !== verb.start && tokens[answer[1]]?.text !== ',') return [];
    const name = textOf(reading.sentence, owner);
    const possessive = name.endsWith('s') ? `${name}’` : `${name}’s`;
    return propose(
      reading,
      'whose-name',
      `What was ${possessive} ${textOf(reading.sentence, [at + 1, noun + 1])} called?`,
      answer,
    );
  });
}
