import type { Clause } from '../clause-shape';
import { SCALES } from '../lexicon/word-classes';
import { nounPhraseEnd } from '../noun-phrases';
import { closeApposition, flagsOf, propose } from '../question';
import type { Reading, Statement } from '../reading';
import { hasTag, isWord, wordCount, type Range, type Token } from '../token';
import type { Candidate } from '../types';

/** Asks how successful (effective, strong, …) something was, where the predicate judges it. */
export function howSuccessful(reading: Reading): Candidate[] {
  return reading.statements.flatMap((statement) => {
    const found = judgement(reading, statement);
    // `Prices are volatile`: of a bare noun, nothing says which ones.
    const { text } = statement.subject;
    if (found === null || wordCount(text) > 18 || /^\p{Ll}\S+$/u.test(text)) return [];
    const verb = auxiliaryOf(reading, statement);
    const subject = closeApposition(withoutAgent(statement.subject.text));
    const front =
      verb.tail === ''
        ? `How ${found.scale} ${verb.auxiliary} ${subject}?`
        : `How ${found.scale} ${verb.auxiliary} ${subject} ${verb.tail}?`;
    const drawn = propose(reading, 'how-successful', front, found.answer, { flags: flagsOf(statement) });
    return found.denied
      ? drawn.map((candidate) => ({ ...candidate, back: `not ${candidate.back}`, answer: null }))
      : drawn;
  });
}

/** The agent of a reduced relative only repeats what the subject said: `the promotion of fronts promoted by Litvinov`. */
const withoutAgent = (subject: string): string => {
  const at = subject.search(/ \w+ed by \p{Lu}\w+$/u);
  return at > 0 && wordCount(subject) > 10 ? subject.slice(0, at) : subject;
};

interface Judgement {
  readonly scale: string;
  readonly answer: Range;
  /** The *not* stands before the verb (`had not proved so successful`) and is set before the answer. */
  readonly denied: boolean;
}

function judgement(reading: Reading, { clause, verb, asserted }: Statement): Judgement | null {
  const { tokens } = reading;
  if (!asserted || !(clause.verb.copula || verb === 'prove' || verb === 'remain')) return null;
  const [start, end] = clause.rest;
  let at = start;
  while (
    at < end &&
    (hasTag(tokens[at], 'ADV') ||
      isWord(tokens[at], 'so', 'very', 'more', 'most', 'not', 'less', 'too', 'highly', 'only'))
  )
    at += 1;
  const adjective = tokens[at];
  const scale = adjective === undefined ? undefined : SCALES.get(adjective.lower);
  if (adjective?.lower === scale && at === start) return null;
  // `Oceanic crust is thin (5–10 km) and dense` measures it, and judges nothing.
  if (tokens.slice(at, end).some((token) => token.text === '(' || token.tag === 'NUM')) return null;
  if (scale === undefined || nounPhraseEnd(tokens, start, end) > at) return null;
  if (!clause.verb.negated && tellsNothing(tokens.slice(start, end), scale)) return null;
  const denied = clause.verb.negated && !clause.verb.copula;
  return {
    scale,
    answer: [clause.verb.negated && !denied ? negationStart(reading, clause) : start, end],
    denied,
  };
}

/** `so strong`, `small`, `costly`: of a size, of a price or without its *that*, a bare adjective measures nothing. */
const tellsNothing = (words: readonly Token[], scale: string): boolean =>
  (words.length === 1 && (scale === 'large' || scale === 'expensive')) ||
  (words.length === 2 && isWord(words[0], 'so', 'too', 'more', 'less'));

/** `not very strong` */
function negationStart(reading: Reading, { verb }: Clause): number {
  for (let at = verb.start; at < verb.end; at += 1) if (reading.tokens[at]?.tag === 'NEG') return at;
  return verb.end;
}

function auxiliaryOf(
  reading: Reading,
  { clause, verb, subject }: Statement,
): { auxiliary: string; tail: string } {
  const { tokens } = reading;
  const [first] = clause.verb.auxiliaries;
  const head = tokens[clause.verb.head];
  if (clause.verb.copula)
    return {
      auxiliary: first === undefined ? (head?.lower ?? 'was') : (tokens[first]?.lower ?? 'was'),
      tail: first === undefined ? '' : (head?.lower ?? ''),
    };
  if (first !== undefined) {
    // What `had proved` successful, was.
    if (isWord(tokens[first], 'had')) return { auxiliary: subject.plural ? 'were' : 'was', tail: '' };
    const been = clause.verb.negated && isWord(tokens[first], 'has', 'have');
    return { auxiliary: tokens[first]?.lower ?? 'did', tail: been ? 'been' : (head?.lower ?? verb) };
  }
  return {
    auxiliary: head?.lower.endsWith('ed') === true ? 'did' : subject.plural ? 'do' : 'does',
    tail: verb,
  };
}
