import { ask, capitalise, flagsOf, propose } from '../question';
import type { Reading, Statement } from '../reading';
import { isIngForm, isWord, type Range, type Token } from '../token';
import type { Candidate } from '../types';

/** Asks between which two things a tension, choice or conflict was. */
export function between(reading: Reading): Candidate[] {
  const { tokens } = reading;
  return reading.statements.flatMap((statement) => {
    const { clause, subject } = statement;
    const start = clause.rest[0];
    if (clause.verb.negated || !isWord(tokens[start], 'between')) return [];
    if (['distinguish', 'differentiate', 'choose'].includes(statement.verb)) return told(reading, statement);
    if (!clause.verb.copula) return [];
    let end = clause.rest[1];
    for (let at = start; at < end; at += 1)
      if (isWord(tokens[at], 'while') && isIngForm(tokens[at + 1])) end = at;
    const answer: Range = [start + 1, end];
    if (!tokens.slice(...answer).some((token) => isWord(token, 'and'))) return [];
    const front = `Between which two things ${tokens[clause.verb.head]?.lower ?? 'was'} ${subject.text}?`;
    return propose(reading, 'between', capitalise(front), answer, { flags: flagsOf(statement) });
  });
}

const LONGEST = 30;
const isColonOrComma = ({ text }: Token): boolean => text === ':' || text === ',';

/** `Bernstein distinguished between the restricted code and the elaborated code`. */
function told(reading: Reading, statement: Statement): Candidate[] {
  const { tokens } = reading;
  const end = /^[.!?]$/.test(tokens.at(-1)?.text ?? '') ? tokens.length - 1 : tokens.length;
  const answer: Range = [statement.clause.rest[0] + 1, end];
  const words = tokens.slice(...answer);
  if (words.length > LONGEST || !words.some((token) => isWord(token, 'and'))) return [];
  // `between four options: …`, `between Britain, France and Prussia` are not two.
  const notTwo = (words[0]?.tag === 'NUM' && !isWord(words[0], 'two')) || words.some(isColonOrComma);
  if (notTwo) return [];
  return propose(reading, 'between', ask(reading, 'Between which two things', statement, ''), answer, {
    flags: flagsOf(statement),
  });
}
