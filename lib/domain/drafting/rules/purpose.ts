import { headOf, nounPhraseEnd } from '../noun-phrases';
import { AGENTIVE_NOUNS, HUMAN_NOUNS, INFINITIVE_NOUNS, INFINITIVE_VERBS } from '../lexicon/word-classes';
import { ask, flagsOf, hasOrphan, propose } from '../question';
import { entitiesWithin, type Reading, type Statement } from '../reading';
import { extentEnd } from '../clause-extent';
import { textOf } from '../sentence';
import { isIngForm, isNoun, isWord, looksPlural, type Range } from '../token';
import type { Candidate } from '../types';

const MADE_FOR_SOMETHING = new Set(
  'use introduce build create form establish sign pass design make set install found launch'.split(' '),
);
const PASSIVE_WITH_INFINITIVE = new Set(
  'force allow encourage require order ask expect use enable limit compel oblige need make say believe think know find see permit tell persuade suppose sentence entitle send leave stimulate trigger activate signal'.split(
    ' ',
  ),
);

/** Asks why of an action whose purpose follows: *to …*, *in order to …*, *so as to …*. */
export function purpose(reading: Reading): Candidate[] {
  return reading.statements.flatMap((statement) => {
    const { clause, asserted } = statement;
    if (!asserted || clause.verb.negated || clause.verb.copula) return [];
    const told = soThat(reading, statement);
    if (told.length > 0) return told;
    const at = markedPurpose(reading, statement) ?? barePurpose(reading, statement);
    if (at === null) return [];
    const verb = /^(in|so)$/.test(reading.tokens[at]?.lower ?? '') ? at + 2 : at;
    const start = isWord(reading.tokens[verb], 'to') ? verb : at;
    const front = ask(
      reading,
      'Why',
      statement,
      textOf(reading.sentence, [clause.rest[0], at]) + statement.lead,
    );
    return propose(reading, 'why-purpose', front, [start, extentEnd(reading, statement.index)], {
      flags: flagsOf(statement),
    });
  });
}

/** `The tank is sealed so that no air gets in`; behind a comma, *so that* tells what came of it. */
function soThat(reading: Reading, statement: Statement): Candidate[] {
  const { clause, index } = statement;
  const { tokens, clauses } = reading;
  const that = clauses[index + 1]?.connectorAt ?? -1;
  const so = that - 1;
  if (!isWord(tokens[that], 'that') || !isWord(tokens[so], 'so') || so < clause.rest[0]) return [];
  if (tokens[so - 1]?.text === ',' || clauses[index + 1]?.kind !== 'complement') return [];
  const before: Range = [clause.rest[0], so];
  if (hasOrphan(reading, before)) return [];
  const rest = textOf(reading.sentence, before) + statement.lead;
  return propose(
    reading,
    'why-purpose',
    ask(reading, 'Why', statement, rest),
    [so, extentEnd(reading, index)],
    {
      flags: flagsOf(statement),
    },
  );
}

function markedPurpose({ tokens }: Reading, { clause }: Statement): number | null {
  for (let at = clause.rest[0]; at < clause.rest[1] - 2; at += 1) {
    const inOrder = isWord(tokens[at], 'in') && isWord(tokens[at + 1], 'order');
    const soAs = isWord(tokens[at], 'so') && isWord(tokens[at + 1], 'as');
    if ((inOrder || soAs) && isWord(tokens[at + 2], 'to')) return at;
  }
  return null;
}

/** An infinitive after the object, where verb and noun do not ask for one themselves. */
function barePurpose(reading: Reading, statement: Statement): number | null {
  const { clause, verb } = statement;
  const { tokens } = reading;
  const [start, end] = clause.rest;
  // `to strain: conformity`, `to people who`: a noun that could be a verb elsewhere.
  const infinitiveAt = (at: number): boolean =>
    tokens[at]?.tag === 'PART' &&
    tokens[at]?.lower === 'to' &&
    tokens[at + 1]?.tag === 'VERB' &&
    !HUMAN_NOUNS.has(tokens[at + 1]?.lower ?? '') &&
    // `sent suspects to camps`, `is linked to distance by a formula`
    !looksPlural(tokens[at + 1]?.lower ?? '') &&
    !isWord(tokens[at + 2], 'by', 'of') &&
    !/^[,:;(–—]$/.test(tokens[at + 2]?.text ?? '') &&
    tokens[at + 2]?.tag !== 'REL' &&
    at < end;
  if (clause.verb.passive && infinitiveAt(start)) return PASSIVE_WITH_INFINITIVE.has(verb) ? null : start;
  if (INFINITIVE_VERBS.has(verb)) return null;
  const at = nounPhraseEnd(tokens, start, end, 'all');
  if (at === start || !infinitiveAt(at) || !canIntend(reading, statement)) return null;
  if (tokens.slice(start, at).some((token) => token.tag === 'VERB' && isIngForm(token))) return null;
  const head = headOf(tokens, [start, at]);
  const last = tokens[at - 1];
  if (
    last === undefined ||
    !isNoun(last) ||
    INFINITIVE_NOUNS.has(last.lower) ||
    INFINITIVE_NOUNS.has(tokens[head]?.lower ?? '')
  )
    return null;
  return at;
}

function canIntend(reading: Reading, { clause, subject, verb }: Statement): boolean {
  if (subject.resolved || (clause.verb.passive && MADE_FOR_SOMETHING.has(verb))) return true;
  if (entitiesWithin(reading, clause.subject, 'person', 'organisation', 'place').length > 0) return true;
  const head = reading.tokens[headOf(reading.tokens, clause.subject)]?.lower ?? '';
  return HUMAN_NOUNS.has(head) || AGENTIVE_NOUNS.has(head);
}
