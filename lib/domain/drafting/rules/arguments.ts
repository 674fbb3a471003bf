import { baseForm } from '../inflection';
import { VIEW_VERBS } from '../lexicon/word-classes';
import { extentEnd } from '../clause-extent';
import type { Reading } from '../reading';
import { spanOf, verbatim } from '../sentence';
import { isPronominal } from '../token';
import type { Candidate } from '../types';

/** `It could be argued that A, or it could be argued that B`: the two sides, as one answer of two parts. */
export function opposingArguments(reading: Reading): Candidate[] {
  const { clauses, tokens, sentence, topic } = reading;
  const impersonal = clauses.flatMap((clause, index) => {
    const head = tokens[clause.verb.head];
    const next = clauses[index + 1];
    const argued =
      head !== undefined &&
      clause.verb.passive &&
      VIEW_VERBS.has(baseForm(head.text, head.lemma)) &&
      isPronominal(tokens.slice(...clause.subject));
    return argued && next !== undefined && next.kind === 'complement'
      ? [{ clause: next, index: index + 1 }]
      : [];
  });
  if (impersonal.length !== 2 || topic === '') return [];
  const parts = impersonal.map(({ clause, index }) =>
    verbatim(
      sentence.notes,
      spanOf(sentence, [clause.subject[0], Math.max(clause.rest[1], extentEnd(reading, index))]),
    ),
  );
  const [first, second] = parts;
  if (first === undefined || second === undefined) return [];
  return [
    {
      kind: 'basic',
      rule: 'arguments',
      front: `What two opposing arguments can be made about ${topic}?`,
      back: `(1) ${first}; (2) ${second}`,
      source: { start: sentence.start, end: sentence.end },
      answer: null,
      flags: [],
    },
  ];
}
