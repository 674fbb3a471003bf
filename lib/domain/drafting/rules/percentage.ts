import { propose } from '../question';
import { isOpenEnded } from '../clause-extent';
import type { Reading } from '../reading';
import { textOf } from '../sentence';
import { isWord, type Range } from '../token';
import { lowerFirst } from '../words';
import type { Candidate } from '../types';

/** `65% of participants went on to 450 volts`: asks what percentage did. */
const APPROXIMATELY = [
  'only',
  'about',
  'around',
  'over',
  'nearly',
  'almost',
  'roughly',
  'just',
  'under',
] as const;

export function percentage(reading: Reading): Candidate[] {
  const { tokens, clauses } = reading;
  return clauses.flatMap((clause, index) => {
    const main = clause.kind === 'main' || clause.kind === 'coordinate';
    let start = clause.subject[0];
    // `In a study of 40 mothers only 15% of fathers did`: what stands before the figure opened the sentence.
    const fronted = clause.lead?.[1] === start || isWord(tokens[start], 'in', 'of');
    if (fronted)
      for (let at = start; at < clause.subject[1]; at += 1)
        if (isWord(tokens[at], ...APPROXIMATELY) && /%$/.test(tokens[at + 1]?.text ?? '')) start = at;
    const first = start;
    const found = fronted && first > clause.subject[0];
    while (isWord(tokens[start], ...APPROXIMATELY)) start += 1;
    const end = isWord(tokens[start + 1], 'per')
      ? start + 3
      : isWord(tokens[start + 1], 'percent')
        ? start + 2
        : start + 1;
    const figure: Range = [start, end];
    if (
      !main ||
      !(clause.sound || found) ||
      !/%$|per ?cent$/.test(textOf(reading.sentence, figure)) ||
      isOpenEnded(reading, index)
    )
      return [];
    const predicate = tokens.slice(clause.verb.start, clause.rest[1]);
    if (predicate.length < 2) return [];
    const rest = textOf(reading.sentence, [end, clause.rest[1]]);
    const time = clause.lead !== null && /^(?:by|in) \d{4}$/i.test(textOf(reading.sentence, clause.lead));
    const lead = time && clause.lead !== null ? ` ${lowerFirst(textOf(reading.sentence, clause.lead))}` : '';
    return propose(reading, 'percentage', `What percentage ${rest}${lead}?`, [first, end]);
  });
}
