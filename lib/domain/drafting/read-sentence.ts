import { readClauses } from './clauses';
import { entitiesOf } from './entities';
import { headingOf } from './heading-persons';
import { baseForm } from './inflection';
import { authorsAfter } from './joint-authors';
import { nounPhraseEnd } from './noun-phrases';
import type { Reading } from './reading';
import { textOf, type Sentence } from './sentence';
import { antecedentAfter, personAfter } from './sentence-antecedents';
import { statementOf } from './statements';
import { isWord } from './token';

/** What is known before a sentence is read. */
interface ReadingContext {
  readonly persons: ReadonlySet<string>;
  readonly topic: string;
  /** The sentence before, in the same block. */
  readonly previous: Reading | null;
  /** The sentence before, in whatever block. */
  readonly before: Reading | null;
}

/** Reads a sentence, with what the sentences before say of whom and what it speaks. */
export function readSentence(sentence: Sentence, context: ReadingContext): Reading {
  const { tokens } = sentence;
  const clauses = readClauses(sentence);
  const entities = entitiesOf(sentence, context.persons);
  const { previous } = context;
  const antecedent = previous === null ? null : antecedentAfter(previous);
  const person = previous === null ? null : personAfter(previous);
  const heading = previous === null ? null : (previous.heading ?? headingOf(previous));
  const partial = {
    sentence,
    heading,
    tokens,
    clauses,
    entities,
    statements: [],
    topic: context.topic,
    antecedent,
    person,
    authors: previous === null ? null : authorsAfter(previous),
    turn: context.before === null ? '' : turnIn(context.before),
  };
  const statements = clauses.flatMap((clause, index) => statementOf(partial, previous, clause, index) ?? []);
  return { ...partial, statements };
}

const TURNING_VERBS = new Set('change shift alter turn'.split(' '));

/** `policy changed course with the appointment of Molotov`: what comes next holds after it. */
function turnIn({ tokens, sentence, clauses }: Reading): string {
  const last = clauses.findLast(({ root }) => root === 'main' || root === 'coordinate');
  const head = tokens[last?.verb.head ?? -1];
  if (last === undefined || head === undefined || !TURNING_VERBS.has(baseForm(head.text, head.lemma)))
    return '';
  for (let at = last.rest[0]; at + 3 < last.rest[1]; at += 1) {
    const opens = isWord(tokens[at], 'with', 'after') && isWord(tokens[at + 1], 'the');
    const end = nounPhraseEnd(tokens, at + 1, last.rest[1]);
    if (opens && isWord(tokens[at + 3], 'of') && end > at + 4) return textOf(sentence, [at + 1, end]);
  }
  return '';
}
