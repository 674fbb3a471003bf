import { MODALS, VAGUE_NOUNS } from '../lexicon/closed-classes';
import { headOf } from '../noun-phrases';
import { CAUSAL_VERBS, EVENT_NOUNS, EVENT_SUFFIXES } from '../lexicon/word-classes';
import { ask, isHedged, propose } from '../question';
import { extentEnd } from '../clause-extent';
import type { Reading, Statement } from '../reading';
import { textOf } from '../sentence';
import { isWord, wordCount } from '../token';
import type { Candidate } from '../types';
import { contentWords } from '../words';

/** Asks what an event brought about: `Intervention in Spain caused unrest and fed …`. */
export function effect(reading: Reading): Candidate[] {
  return reading.statements.flatMap((statement) => {
    const { clause } = statement;
    if (!isEffect(reading, statement) || isHedged(reading, statement)) return [];
    const predicates = reading.clauses.slice(statement.index + 1);
    const stop = predicates.findIndex((next) => next.kind !== 'same-subject' || next.root !== clause.root);
    const more = stop < 0 ? predicates : predicates.slice(0, stop);
    const end = extentEnd(reading, statement.index + more.length);
    const [next] = more;
    if (isHollow(reading, statement)) {
      if (next === undefined || more.length > 1) return [];
      const asked = `What effect ${auxiliaries(reading, statement)}${statement.lead}?`;
      return propose(reading, 'effect', asked, [next.verb.start, end]);
    }
    // `led them to retreat`: whom, the sentence before says.
    if (isWord(reading.tokens[clause.rest[0]], 'them', 'him', 'her', 'it', 'this', 'these')) return [];
    const [effects, answer] =
      more.length > 0 ? ['effects', clause.verb] : ['effect', noun(reading, statement)];
    if (MODALS.has(reading.tokens[clause.verb.start]?.lower ?? '') && answer.start === clause.verb.head) {
      const modal = reading.tokens[clause.verb.start]?.lower ?? '';
      const asked = `What ${modal} ${statement.subject.text} do${statement.lead}?`;
      return propose(reading, 'effect', asked, [answer.start, end]);
    }
    // `Erosion produces arches`: what it produces is a thing, and no effect on anything.
    if (MAKING.has(statement.verb) && more.length === 0)
      return propose(reading, 'effect', ask(reading, 'What', statement, statement.lead), [answer.start, end]);
    const front = `What ${effects} ${auxiliaries(reading, statement)}${statement.lead}?`;
    return propose(reading, 'effect', front, [answer.start, end]);
  });
}

/** `changed the situation`: says that there was an effect, and not which. */
function isHollow(reading: Reading, { clause }: Statement): boolean {
  const said = contentWords(textOf(reading.sentence, clause.rest));
  return said.length > 0 && said.every((word) => VAGUE_NOUNS.has(word));
}

/** `did the flood have`, `may the flood have`, `has the flood had`: the verb of the statement as "have" takes it. */
function auxiliaries({ tokens }: Reading, { clause, subject, past }: Statement): string {
  const first = tokens[clause.verb.start]?.lower ?? '';
  if (MODALS.has(first)) return `${first} ${subject.text} have`;
  if (isWord(tokens[clause.verb.start], 'has', 'have', 'had')) return `${first} ${subject.text} had`;
  return `${past ? 'did' : subject.plural ? 'do' : 'does'} ${subject.text} have`;
}

/** Verbs that only say that there was an effect, so that their object names it. */
const BRINGING_ABOUT = new Set('cause create produce provoke trigger spark stimulate'.split(' '));

const MAKING = new Set(['produce', 'create', 'form']);

/** Where the effect begins: after `led to`, `caused`; at the verb where that is a part of it. */
function noun({ tokens }: Reading, { clause, verb }: Statement): { readonly start: number } {
  const [start] = clause.rest;
  if (isWord(tokens[start], 'to', 'in') && ['lead', 'contribute', 'result'].includes(verb))
    return { start: start + 1 };
  if (BRINGING_ABOUT.has(verb)) return { start };
  return { start: MODALS.has(tokens[clause.verb.start]?.lower ?? '') ? clause.verb.head : clause.verb.start };
}

function isEffect(reading: Reading, { clause, subject, verb, asserted, index }: Statement): boolean {
  if (
    !asserted ||
    subject.resolved ||
    clause.kind === 'same-subject' ||
    clause.verb.passive ||
    clause.verb.copula ||
    clause.verb.negated
  )
    return false;
  if (!CAUSAL_VERBS.has(verb) || wordCount(subject.text) > 14) return false;
  if (isWord(reading.tokens[clause.rest[0]], 'course', 'hands', 'sense', 'way', 'progress', 'up'))
    return false;
  if (reading.clauses[index + 1]?.kind === 'relative' && clause.rest[1] - clause.rest[0] < 2) return false;
  const head = reading.tokens[headOf(reading.tokens, clause.subject)];
  if (head === undefined || head.tag === 'PROPN') return false;
  return (
    EVENT_NOUNS.has(head.lower) ||
    EVENT_SUFFIXES.some((suffix) => head.lower.endsWith(suffix) && head.lower.length > suffix.length + 2)
  );
}
