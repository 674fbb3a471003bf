import { ask, flagsOf, hasOrphan, propose } from '../question';
import type { Reading } from '../reading';
import { textOf } from '../sentence';
import { hasTag, isNoun, isWord } from '../token';
import type { Candidate } from '../types';

const APPROXIMATELY = ['only', 'about', 'around', 'over', 'nearly', 'almost', 'roughly', 'just'] as const;

/** Asks by how much or how many: `was rejected by 235 votes to 46`, `fell by 30%`. */
export function byHowMuch(reading: Reading): Candidate[] {
  const { tokens } = reading;
  return reading.statements.flatMap((statement) => {
    const { clause } = statement;
    if (!statement.asserted || clause.verb.negated || clause.verb.copula) return [];
    for (let at = clause.rest[0]; at < clause.rest[1]; at += 1) {
      const number = isWord(tokens[at + 1], ...APPROXIMATELY) ? at + 2 : at + 1;
      if (!isWord(tokens[at], 'by') || tokens[number]?.tag !== 'NUM') continue;
      const share = /%$/.test(tokens[number]?.text ?? '');
      const counted = tokens[number + 1];
      if (/^(?:1\d|20)\d\ds?$/.test(tokens[number]?.text ?? '')) return [];
      if (
        !share &&
        !(isNoun(counted) && isWord(counted, 'votes', 'seats', 'points', 'degrees', 'times', 'years'))
      )
        return [];
      const end = share ? number + 1 : number + 2;
      // `expands by 9% as it freezes`: without its condition the figure is not so.
      if (isWord(tokens[end], 'as', 'when', 'if', 'while', 'once', 'after')) return [];
      const rest = isWord(tokens[end], 'to') && tokens[end + 1]?.tag === 'NUM' ? end + 2 : end;
      const before = textOf(reading.sentence, [clause.rest[0], at]);
      if (hasOrphan(reading, [clause.rest[0], at]) || before.includes(',')) return [];
      const votes = isWord(counted, 'votes', 'seats');
      const after = hasTag(tokens[rest], 'ADP') ? ` ${textOf(reading.sentence, [rest, clause.rest[1]])}` : '';
      const wh = votes ? `By how many ${counted?.lower ?? ''}` : 'By how much';
      const answer = votes
        ? ([at + 1, rest === end ? number + 1 : rest] as const)
        : ([at + 1, rest] as const);
      return propose(
        reading,
        'by-how-much',
        ask(reading, wh, statement, `${before}${after.includes(',') ? '' : after}${statement.lead}`),
        answer,
        { flags: flagsOf(statement) },
      );
    }
    return [];
  });
}
