import { baseForm } from '../inflection';
import { CAUSAL_VERBS } from '../lexicon/word-classes';
import { nounPhraseEnd } from '../noun-phrases';
import { flagsOf, propose } from '../question';
import type { Reading, Statement } from '../reading';
import { textOf } from '../sentence';
import { hasTag, isIngForm, isPastForm, isPronominal, isThirdPerson, isWord, type Range } from '../token';
import type { Candidate } from '../types';
import { results } from './results';
import { statementBefore, toldText } from './told-statement';

/** What follows a statement, and how it is asked for. */
interface Link {
  readonly rule: string;
  readonly answer: number;
  /** The question, with the past or the present of `do` and `be`. */
  readonly asks: (past: boolean) => string;
}

const isOrWas = (past: boolean): string => (past ? 'was' : 'is');
const doesOrDid = (past: boolean): string => (past ? 'did' : 'does');

const asResult = (answer: number): Link => ({
  rule: 'told-result',
  answer,
  asks: (past) => `What ${isOrWas(past)} the result?`,
});
const asThis = (rule: string, answer: number, verb: string): Link => ({
  rule,
  answer,
  asks: (past) => `What ${doesOrDid(past)} this ${verb}?`,
});
const asEffect = (answer: number): Link => ({
  rule: 'told-effect',
  answer,
  asks: (past) => `What effect ${doesOrDid(past)} this have?`,
});
const asReason = (answer: number, effect: string): Link => ({
  rule: 'told-why',
  answer,
  asks: (past) => `Why ${doesOrDid(past)} this ${effect}?`,
});

/**
 * `S, as a result of which S2`, `S, so that S2`, `S, which provoked O`, `S, and this cost O`: tells S as the notes do, and asks
 * what came of it. An inverted question would bury what is asked under all that S says.
 */
export function consequences(reading: Reading): Candidate[] {
  if (results(reading).length > 0) return [];
  const { tokens } = reading;
  return tokens.flatMap((token, comma) => {
    if (token.text !== ',' || comma < 3) return [];
    const link = linkAt(reading, comma + 1);
    const statement = link === null ? null : statementBefore(reading, comma);
    if (link === null || statement === null || !holds(statement)) return [];
    return askedOf(reading, statement, comma, link);
  });
}

/** `S. This cost O`: the same, where the statement is the sentence before. */
export function consequencesBefore(reading: Reading, previous: Reading | null): Candidate[] {
  const { tokens } = reading;
  if (previous === null || !isWord(tokens[0], 'this', 'that')) return [];
  const end = previous.tokens.length - (/^[.!]$/.test(previous.tokens.at(-1)?.text ?? '') ? 1 : 0);
  const link = effectAt(reading, 1);
  const statement = link === null ? null : statementBefore(previous, end);
  if (link === null || statement === null || !holds(statement)) return [];
  // `a store, which holds words, and a process. This allows …`: the process may be meant.
  if (previous.tokens.slice(statement.clause.verb.end).some(({ tag }) => tag === 'REL')) return [];
  const told = toldText(previous, statement, end);
  return told === '' ? [] : answered(reading, told, statement, link);
}

/** What is so only under a condition has no result by itself, and what is denied seldom any. */
const holds = ({ clause, asserted }: Statement): boolean =>
  asserted || (clause.kind === 'subordinate' && clause.connector === 'while');

function askedOf(reading: Reading, statement: Statement, comma: number, link: Link): Candidate[] {
  const told = toldText(reading, statement, comma);
  return told === '' ? [] : answered(reading, told, statement, link);
}

function answered(reading: Reading, told: string, statement: Statement, link: Link): Candidate[] {
  const answer: Range = [link.answer, answerEnd(reading, link.answer)];
  if (
    isPronominal(reading.tokens.slice(answer[0], answer[0] + 1)) &&
    !['told-result', 'told-why'].includes(link.rule)
  )
    return [];
  return propose(reading, link.rule, `${told}. ${link.asks(statement.past)}`, answer, {
    flags: flagsOf(statement),
  });
}

function linkAt(reading: Reading, at: number): Link | null {
  const { tokens } = reading;
  const opens = (...words: readonly string[]): boolean =>
    words.every((word, offset) => isWord(tokens[at + offset], word));
  if (opens('as', 'a', 'result', 'of', 'which') || opens('as', 'a', 'consequence', 'of', 'which'))
    return asResult(at + 5);
  if (opens('with', 'the', 'result', 'that')) return asResult(at + 4);
  if (opens('so', 'that')) return soThat(reading, at + 2);
  if (opens('which')) return effectAt(reading, at + 1);
  return opens('and', 'this') ? effectAt(reading, at + 2) : null;
}

/** `so that they would not rise` says what for; what is, or can be, has come of it. */
function soThat({ tokens, clauses }: Reading, at: number): Link | null {
  const clause = clauses.find(({ subject, verb }) => subject[0] >= at && verb.start > at);
  if (clause === undefined) return null;
  const modal = tokens[clause.verb.start];
  if (isWord(modal, 'would', 'might', 'may')) return { rule: 'told-why', answer: at - 2, asks: () => 'Why?' };
  return asResult(at);
}

/** Verbs that say what something did to somebody or something. */
const EFFECTS = new Set([
  ...CAUSAL_VERBS,
  ...`give leave cost alienate anger alarm frighten persuade convince open push divide discredit isolate humiliate drain
      ruin cripple free stop block inflame discourage deter threaten shorten lengthen narrow complicate`.split(
    /\s+/,
  ),
]);
/** Those whose object is what came of it. */
const BRINGING = new Set('cause provoke trigger spark prompt encourage'.split(' '));
/** `gave them a cause`, `left it open`: these say nothing of an effect without a second object. */
const TWO_OBJECTS = new Set('give leave make'.split(' '));

function effectAt({ tokens, sentence }: Reading, from: number): Link | null {
  let at = from;
  while (hasTag(tokens[at], 'ADV') || (isWord(tokens[at], 'in') && isWord(tokens[at + 1], 'turn', 'part')))
    at += hasTag(tokens[at], 'ADV') ? 1 : 2;
  const verb = tokens[at];
  if (verb === undefined || !(isPastForm(verb) || isThirdPerson(verb))) return null;
  const base = baseForm(verb.text, verb.lemma);
  const next = tokens[at + 1];
  if (base === 'mean') return isWord(next, 'that') ? asThis('told-meaning', at + 2, 'mean') : null;
  if (isWord(next, 'to') && (base === 'lead' || base === 'contribute'))
    return asThis('told-lead', at + 2, `${base} to`);
  if (isWord(next, 'in') && base === 'result') return asThis('told-lead', at + 2, 'result in');
  if (!EFFECTS.has(base) || !hasTag(next, 'DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'PRON')) return null;
  const object = nounPhraseEnd(tokens, at + 1, tokens.length);
  if (object === at + 1 || isPronominal(tokens.slice(at + 1, object))) return null;
  // `gave details`, `made cars`: what it gave or made is a thing.
  if (TWO_OBJECTS.has(base) && !hasTag(tokens[object], 'DET', 'ADJ', 'NOUN', 'VERB', 'NUM', 'ADP'))
    return null;
  // `shocked the court, since he was …`: the reason is what is worth asking for.
  const reason = tokens[object]?.text === ',' ? object + 1 : object;
  if (isWord(tokens[reason], 'because', 'since') && !isWord(tokens[reason + 1], 'of'))
    return asReason(reason + 1, `${base} ${textOf(sentence, [at + 1, object])}`);
  const toDo = isWord(tokens[object], 'to') || isIngForm(tokens[object]);
  return BRINGING.has(base) && !toDo ? asThis('told-lead', at + 1, base) : asEffect(at);
}

/** To the end of the sentence, or to where another statement or an afterthought begins. */
function answerEnd({ tokens, clauses }: Reading, start: number): number {
  const next = clauses.find(
    ({ kind, subject, connectorAt }) =>
      (kind === 'main' || kind === 'coordinate') && subject[0] > start + 1 && connectorAt > start,
  );
  const limit = next === undefined ? tokens.length : next.connectorAt;
  for (let at = start; at < limit; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (/^[.;:!–—]$/.test(text)) return at;
    const after = tokens[at + 1];
    if (text === ',' && (hasTag(after, 'REL') || isWord(after, 'but', 'because', 'although', 'while', 'so')))
      return at;
  }
  return limit;
}
