import type { Clause } from '../clause-shape';
import { baseForm } from '../inflection';
import { VIEW_VERBS } from '../lexicon/word-classes';
import { capitalise, DISCOURSE_ADVERBS, textWithout } from '../question';
import { entitiesWithin, type Reading, type Statement } from '../reading';
import { textOf } from '../sentence';
import { hasTag, isWord, wordCount, type Range } from '../token';
import { sharesAuxiliary } from '../verb-groups';

/** A front may tell so much before it asks. */
const LONGEST = 24;
const SHORTEST = 4;
const LONGEST_LEAD = 9;

/** Clauses that are said as firmly as a main one. */
const BESIDES = new Set(['while', 'whereas', 'although', 'though']);

const tellsByItself = ({ kind, connector, root }: Clause): boolean =>
  kind === 'main' ||
  kind === 'coordinate' ||
  (kind === 'same-subject' && (root === 'main' || root === 'coordinate')) ||
  (kind === 'subordinate' && BESIDES.has(connector));

/**
 * The statement that a comma closes, behind which the sentence says what came of it: its last clause that tells something by
 * itself, with what hangs on it. Null where its subject is not certain, or where a reason or a condition stands in between,
 * which may be what the rest speaks of.
 */
export function statementBefore(reading: Reading, comma: number): Statement | null {
  const { clauses } = reading;
  const index = clauses.findLastIndex((clause) => clause.verb.start < comma && tellsByItself(clause));
  const clause = clauses[index];
  if (clause === undefined || isDoubtful(reading, index) || isWithinView(reading, index)) return null;
  const between = clauses.slice(index + 1).filter(({ verb }) => verb.start < comma);
  if (between.some(({ kind }) => kind === 'subordinate' || kind === 'participle')) return null;
  return reading.statements.find((statement) => statement.index === index) ?? null;
}

/** `A did X, while B had clubs and mirrored sunglasses`: the predicate of A goes on behind a clause of B, which is seldom so. */
function isDoubtful({ clauses }: Reading, index: number): boolean {
  const clause = clauses[index];
  if (clause?.kind !== 'same-subject') return false;
  const before = clauses
    .slice(0, index)
    .findLast(({ kind }) => kind !== 'relative' && kind !== 'complement' && kind !== 'participle');
  return before === undefined || before.subject[0] !== clause.subject[0] || sharesAuxiliary(clause.verb);
}

/** `argued that food grows slowly while numbers double`, `argued that …: the camera looks …`: what is told there is a view. */
const isWithinView = ({ tokens, clauses }: Reading, index: number): boolean =>
  clauses.slice(0, index).some(({ verb }, at) => {
    const head = tokens[verb.head];
    return (
      head !== undefined &&
      VIEW_VERBS.has(baseForm(head.text, head.lemma)) &&
      clauses[at + 1]?.kind === 'complement'
    );
  });

/** A statement up to a token, as a sentence of its own without its full stop; '' where it would lean on others. */
export function toldText(reading: Reading, { clause, subject, lead }: Statement, end: number): string {
  const { tokens } = reading;
  const start =
    clause.kind === 'same-subject' ? Math.min(clause.verb.start, ...clause.adverbs) : clause.subject[1];
  const [first] = clause.verb.auxiliaries;
  if ((first !== undefined && first < start) || clause.verb.start >= end) return '';
  const gaps = clause.adverbs
    .filter((at) => DISCOURSE_ADVERBS.has(tokens[at]?.lower ?? ''))
    .map((at): Range => [at, at + 1]);
  const predicate = textWithout(reading, [start, end], gaps);
  const said = tokens.slice(start, end);
  if (said.some((token) => isWord(token, ...LEANING) && !hasTag(token, 'SCONJ'))) return '';
  const host = reading.clauses.find(({ subject: [at] }) => at === clause.subject[0]) ?? clause;
  const told = capitalise(`${leadText(reading, host, lead)}${subject.text} ${predicate}`);
  const words = wordCount(told);
  return words < SHORTEST || words > LONGEST || /[:;?–—]|\.\s/.test(told) ? '' : told;
}

/** What only the sentences before make clear. */
const LEANING = ['this', 'these', 'those', 'it', 'they', 'them', 'such', 'we', 'you', 'here', 'too', 'same'];

/** `In 1952, `, `At Leipzig, `: where and when a thing was so stays with it. */
function leadText(reading: Reading, { lead }: Clause, said: string): string {
  if (lead === null || lead[1] - lead[0] > LONGEST_LEAD) return '';
  const dated = entitiesWithin(reading, lead, 'date').length > 0;
  if (!dated && said === '') return '';
  const text = textOf(reading.sentence, lead).replace(/,\s*$/, '');
  return /^(?:in|at|on|by|under|during|after|before|within|for|between|throughout|since|until)\b/i.test(text)
    ? `${text}, `
    : '';
}
