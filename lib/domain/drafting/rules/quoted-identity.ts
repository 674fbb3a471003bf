import { propose } from '../question';
import type { Reading } from '../reading';
import { textOf } from '../sentence';
import { hasTag, isWord, wordCount, type Range } from '../token';
import type { Candidate } from '../types';

const LONGEST_SUBJECT = 6;
const SHORTEST_MATTER = 4;

/** `The handkerchief is the “ocular proof” that Othello demands`: asks for what a quotation stands for. */
export function quotedIdentity(reading: Reading): Candidate[] {
  const { tokens } = reading;
  return reading.statements.flatMap((statement) => {
    const { clause, asserted, subject } = statement;
    if (!asserted || !clause.verb.copula || clause.verb.negated || clause.verb.auxiliaries.length > 0)
      return [];
    if (subject.resolved || wordCount(subject.text) > LONGEST_SUBJECT) return [];
    const [start] = clause.rest;
    const next = reading.clauses[statement.index + 1];
    if (!isWord(tokens[start], 'the') || !/^["']$/.test(tokens[start + 1]?.text ?? '')) return [];
    const stop = tokens.findIndex((token, at) => at > start && /^[.;]$/.test(token.text));
    const limit = next === undefined || next.kind === 'relative' ? stop : clause.rest[1];
    const matter: Range = [start, limit];
    const words = tokens.slice(...matter);
    if (limit < 0 || words.length < SHORTEST_MATTER || words.some(({ text }) => text === ',')) return [];
    // The quotation alone is a name that any word would answer: it wants what it is of.
    const closing = words.findLastIndex(({ text }) => /^["']$/.test(text));
    if (
      closing < 2 ||
      closing === words.length - 1 ||
      !hasTag(words[closing + 1], 'ADP', 'REL', 'SCONJ', 'PRON', 'DET', 'NOUN')
    )
      return [];
    const be = tokens[clause.verb.head]?.lower ?? 'is';
    return propose(reading, 'quoted-identity', `What ${be} ${textOf(reading.sentence, matter)}?`, [
      clause.subject[0],
      clause.subject[0] + firstComma(reading, clause.subject),
    ]);
  });
}

/** How many tokens of a subject stand before an aside. */
function firstComma({ tokens }: Reading, [start, end]: Range): number {
  const comma = tokens.slice(start, end).findIndex(({ text }) => text === ',');
  return comma > 0 ? comma : end - start;
}
