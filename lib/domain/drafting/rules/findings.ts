import { baseForm } from '../inflection';
import { hasOrphan, propose } from '../question';
import { nounPhraseEnd } from '../noun-phrases';
import { extentEnd } from '../clause-extent';
import { phrase } from '../phrase';
import { withoutYear } from '../bare-subjects';
import type { Reading, Statement } from '../reading';
import { textOf } from '../sentence';
import { isWord, wordCount } from '../token';
import type { Candidate } from '../types';

const TELLING_VERBS = new Set('suggest show indicate imply mean demonstrate prove'.split(' '));
const BEARING_VERBS = new Set('support contradict challenge undermine'.split(' '));
const STUDYING_VERBS = new Set(
  'study find show test investigate assess compare observe scan discover examine interview survey report'.split(
    ' ',
  ),
);
const STUDY = /\b(?:study|studies|experiments?|research|survey|trial|observations?|findings?|results?)\b/i;
const LONGEST_FACT = 18;

/** Asks what a finding or a fact suggests: `…, which suggests that S`, `This suggests that S`. */
export function findings(reading: Reading, previous: Reading | null): Candidate[] {
  return reading.clauses.flatMap((clause, index) => {
    const head = reading.tokens[clause.verb.head];
    const told = reading.clauses[index + 1];
    if (head === undefined || clause.verb.passive || clause.verb.negated) return [];
    const verb = baseForm(head.text, head.lemma);
    if (BEARING_VERBS.has(verb)) return bearing(reading, previous, index, verb);
    if (told?.kind !== 'complement') return [];
    if (!TELLING_VERBS.has(verb) || clause.verb.auxiliaries.length > 0) return [];
    if (!isWord(reading.tokens[told.connectorAt], 'that') || told.connectorAt !== clause.verb.end) return [];
    if (hasOrphan(reading, told.subject)) return [];
    const source = sourceOf(reading, previous, index);
    if (source === null) return [];
    const past = head.lower === 'meant' || head.lower.endsWith('ed');
    const does = past ? 'did' : source.plural ? 'do' : 'does';
    const front = `What ${does} ${source.text} ${verb}?`;
    return propose(reading, 'finding', front, [told.connectorAt, extentEnd(reading, index)]);
  });
}

/** `…, which supports the internal working model`. */
function bearing(reading: Reading, previous: Reading | null, index: number, verb: string): Candidate[] {
  const clause = reading.clauses[index];
  if (clause === undefined || clause.verb.auxiliaries.length > 0 || hasOrphan(reading, clause.rest))
    return [];
  const end = nounPhraseEnd(reading.tokens, clause.rest[0], clause.rest[1]);
  const source = end - clause.rest[0] < 2 ? null : sourceOf(reading, previous, index);
  if (source === null || source.text.startsWith('the fact')) return [];
  const front = `What ${source.plural ? 'do' : 'does'} ${source.text} ${verb}?`;
  return propose(reading, 'finding', front, [clause.rest[0], end]);
}

interface Source {
  readonly text: string;
  readonly plural: boolean;
}

/** Whose finding, or which fact, the *which* or *this* of a clause takes up. */
function sourceOf(reading: Reading, previous: Reading | null, index: number): Source | null {
  const { clauses, tokens } = reading;
  const clause = clauses[index];
  if (
    clause?.kind === 'relative' &&
    clause.connector === 'which' &&
    tokens[clause.connectorAt - 1]?.text === ','
  ) {
    const host = clauses
      .slice(0, index)
      .findLastIndex(({ root }) => root === 'main' || root === 'coordinate');
    const statement = reading.statements.find((other) => other.index === host);
    if (statement === undefined || statement.clause.lead !== null) return null;
    const fact = studyOf(reading, statement) ?? factOf(reading, statement, clause.connectorAt - 1);
    // What something *is* means something by definition, not as a fact.
    return statement.clause.verb.copula ? null : fact;
  }
  const opens =
    index === 0 && tokens.slice(...(clause?.subject ?? [0, 0])).every((token) => isWord(token, 'this'));
  const before = previous?.statements.find(({ clause: { root } }) => root === 'main');
  return opens && previous !== null && before !== undefined ? studyOf(previous, before) : null;
}

/** `Harlow’s study of monkeys found`, `Bailey et al. (2007) assessed`: the study, or the findings of who made it. */
function studyOf(reading: Reading, { clause, subject, verb }: Statement): Source | null {
  if (!STUDYING_VERBS.has(verb) || clause.verb.passive || wordCount(subject.text) > 9) return null;
  if (STUDY.test(subject.text)) return { text: subject.text, plural: subject.plural };
  const person = reading.entities.some(
    ({ kind, range }) => kind === 'person' && range[0] >= clause.subject[0] && range[1] <= clause.subject[1],
  );
  if (!person || subject.resolved) return null;
  const name = phrase(reading, withoutYear(reading.tokens, clause.subject));
  return { text: `${name}${name.endsWith('s') ? '’' : '’s'} findings`, plural: true };
}

/** `the bill passed by only 11 votes` → `the fact that the bill passed by only 11 votes`. */
function factOf(reading: Reading, { clause, subject, index }: Statement, end: number): Source | null {
  if (
    clause.kind !== 'main' ||
    subject.resolved ||
    index !== 0 ||
    hasOrphan(reading, [clause.verb.start, end])
  )
    return null;
  const said = `${subject.text} ${textOf(reading.sentence, [clause.verb.start, end])}`;
  const plain = said.replace(/ ?\([^)]*\)/g, '').replace(/ in (?:\p{Lu}\p{Ll}*\.? )?\d{4}$/u, '');
  return wordCount(plain) > LONGEST_FACT || /[,;:–—]/.test(plain)
    ? null
    : { text: `the fact that ${plain}`, plural: false };
}
