import { nounPhraseEnd, isPlural } from '../noun-phrases';
import { propose } from '../question';
import type { Reading } from '../reading';
import { textOf } from '../sentence';
import { isWord, hasTag } from '../token';
import type { Candidate } from '../types';

/** `strikes known as the Plug Plots, because strikers removed the plugs`: asks why the name was given. */
export function soCalled(reading: Reading): Candidate[] {
  const { tokens } = reading;
  return reading.clauses.flatMap((clause, index) => {
    if (clause.kind !== 'subordinate' || clause.connector !== 'because' || !clause.sound) return [];
    const name = nameBefore(reading, clause.connectorAt);
    if (name === null) return [];
    const be = isPlural(tokens, name) ? 'were' : 'was';
    const stop = reading.clauses[index + 1]?.connectorAt ?? -1;
    const end = stop > clause.rest[1] ? clause.rest[1] : Math.max(clause.rest[1], stop);
    return propose(reading, 'so-called', `Why ${be} ${textOf(reading.sentence, name)} so called?`, [
      clause.connectorAt + 1,
      end,
    ]);
  });
}

/** The name that ends before `at`, with `known as`, `called` or `nicknamed` before it; null when there is none. */
export function nameBefore({ tokens }: Reading, at: number): readonly [number, number] | null {
  const end = tokens[at - 1]?.text === ',' ? at - 1 : at;
  for (let start = end - 1; start >= Math.max(1, end - 6); start -= 1) {
    const named =
      (isWord(tokens[start - 1], 'as') && isWord(tokens[start - 2], 'known')) ||
      isWord(tokens[start - 1], 'called', 'nicknamed', 'named');
    if (!named) continue;
    const whole = nounPhraseEnd(tokens, start, end) === end;
    return whole && tokens.slice(start, end).some((token) => hasTag(token, 'PROPN')) ? [start, end] : null;
  }
  return null;
}
