import type { Clause } from './clause-shape';
import { baseForm } from './inflection';
import { leadPhrase } from './lead-phrase';
import { MODALS } from './lexicon/closed-classes';
import type { Reading, Statement } from './reading';
import { ownerClause, subjectOf } from './statement-subject';
import { hasTag, isNoun, isPastForm, isThirdPerson, isWord } from './token';

/** What a clause says of its subject; null where the subject cannot be named, or what is fronted cannot be said and matters. */
export function statementOf(
  reading: Reading,
  previous: Reading | null,
  clause: Clause,
  index: number,
): Statement | null {
  const head = reading.tokens[clause.verb.head];
  if (!clause.sound || head === undefined || goesOnInView(reading, clause, index)) return null;
  if (holdsSecondVerb(reading, clause)) return null;
  const subject = subjectOf(reading, previous, clause, index);
  const lead = leadPhrase(reading, clause);
  if (subject === null || lead === null) return null;
  const main = clause.root === 'main' || clause.root === 'coordinate';
  const auxiliaryPast = clause.verb.auxiliaries.some((at) =>
    isWord(reading.tokens[at], 'was', 'were', 'had', 'did'),
  );
  const past =
    auxiliaryPast ||
    (clause.verb.auxiliaries.length === 0 && isPastForm(head)) ||
    clause.kind === 'participle';
  return {
    clause,
    index,
    subject,
    verb: baseForm(head.text, head.lemma),
    past,
    asserted:
      (main || isContrast(clause) || isAside(reading, ownerClause(reading, clause, index) ?? clause)) &&
      (past || !isConditional(reading, index)),
    lead,
  };
}

/** `arrive first and move through solids`: a second predicate was taken for what the first verb governs. */
function holdsSecondVerb({ tokens }: Reading, { rest, verb }: Clause): boolean {
  if (verb.copula) return false;
  let at = rest[0];
  while (at < rest[1] && hasTag(tokens[at], 'ADV', 'ADJ')) at += 1;
  return at > rest[0] && hasTag(tokens[at], 'CCONJ') && at + 1 < rest[1] && tokens[at + 1]?.tag === 'VERB';
}

/** `argue that it would challenge the Commons and lead to gridlock`: what would lead there is no opponent. */
function goesOnInView({ tokens, clauses }: Reading, clause: Clause, index: number): boolean {
  const before = clauses[index - 1];
  const head = tokens[clause.verb.head];
  return (
    clause.kind === 'same-subject' &&
    before?.kind === 'complement' &&
    MODALS.has(tokens[before.verb.start]?.lower ?? '') &&
    head !== undefined &&
    clause.verb.auxiliaries.length === 0 &&
    !isPastForm(head) &&
    !isThirdPerson(head)
  );
}

/** `the Rentenmark, which was backed by land`: between commas a relative clause says something more of what is named. */
const isAside = ({ tokens }: Pick<Reading, 'tokens'>, clause: Clause): boolean =>
  clause.kind === 'relative' &&
  tokens[clause.connectorAt - 1]?.text === ',' &&
  (clause.connector === 'whose' ||
    (['which', 'who'].includes(clause.connector) &&
      clause.subject[1] === clause.connectorAt - 1 &&
      // `the success of the SPD, which became …`: the success or the SPD?
      !isWord(tokens[clause.subject[0] - 1], 'of') &&
      // `His war in Scotland, which relied on garrisons`: the war.
      !(
        isWord(tokens[clause.subject[0] - 1], 'in', 'on', 'at', 'for', 'against', 'between') &&
        isNoun(tokens[clause.subject[0] - 2])
      ) &&
      !tokens.slice(...clause.subject).some((token) => isWord(token, 'of'))));

/** `whereas …`, `although …`: said as firmly as a main clause. */
const isContrast = (clause: Clause): boolean =>
  clause.root === 'subordinate' && ['whereas', 'although', 'though'].includes(clause.connector);

const CONDITIONS = new Set(['if', 'when', 'as', 'unless', 'whenever', 'once', 'while', 'where']);

/** Whether a fronted *if* or *when* clause limits what a general statement says. */
function isConditional(reading: Reading, index: number): boolean {
  const clause = reading.clauses[index];
  const before = reading.clauses[index - 1];
  if (clause === undefined || before === undefined) return false;
  if (clause.kind === 'same-subject') return isConditional(reading, index - 1);
  if (before.kind !== 'subordinate' || before.subject[0] >= clause.subject[0]) return false;
  // `If a cloud grows dense, perhaps because a star has burst, gravity …`: the reason stands within the condition.
  return (
    CONDITIONS.has(before.connector) || (before.connector === 'because' && isConditional(reading, index - 1))
  );
}
