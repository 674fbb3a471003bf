import { withoutAside } from './bare-subjects';
import type { Clause } from './clause-shape';
import { contradicts, personOfHeading } from './heading-persons';
import { baseForm } from './inflection';
import { isStudied } from './joint-authors';
import { HUMAN_NOUNS, VIEW_VERBS } from './lexicon/word-classes';
import { isPlural, nounPhraseEnd } from './noun-phrases';
import { headEntity, type Antecedent, type Reading, type Subject } from './reading';
import { textOf } from './sentence';
import { antecedentIn, isCitedOnPerson, LONGEST_ANTECEDENT } from './sentence-antecedents';
import { hasTag, isNoun, isPronominal, isWord, wordCount } from './token';

const POINTING_VERBS = new Set(
  'lead cause result create trigger contribute produce provoke intensify undermine allow enable mark end'.split(
    ' ',
  ),
);

/** What a pronoun that is the subject stands for, with its number; null where that is not sure. */
export function resolvePronoun(
  reading: Reading,
  previous: Reading | null,
  clause: Clause,
  index: number,
): Subject | null {
  const pronoun = reading.tokens
    .slice(...clause.subject)
    .map((token) => token.lower)
    .join(' ');
  const opens =
    index === 0 || (clause.kind === 'same-subject' && reading.clauses[0]?.subject[0] === clause.subject[0]);
  const { antecedent } = reading;
  if (pronoun === 'he' || pronoun === 'she') {
    const person = titled(reading, pronoun) ?? personFor(reading, clause, pronoun);
    return person === null ? null : { text: person.text, resolved: true, plural: false };
  }
  const fronted = index === 1 && clause.kind === 'main' ? frontedSubject(reading) : null;
  if (fronted !== null && !isImpersonal(reading, clause) && pronoun === (fronted.plural ? 'they' : 'it'))
    return { text: fronted.text, resolved: true, plural: fronted.plural };
  const parallel = isImpersonal(reading, clause) ? null : parallelSubject(reading, clause, index);
  if (parallel !== null && pronoun === (parallel.plural ? 'they' : 'it'))
    return { text: parallel.text, resolved: true, plural: parallel.plural };
  const { authors } = reading;
  if (authors !== null && opens && pronoun === 'they' && isStudied(reading, clause))
    return { text: authors.text, resolved: true, plural: true };
  if (antecedent !== null && opens && wordCount(antecedent.text) <= LONGEST_ANTECEDENT) {
    const fits =
      (pronoun === 'it' && !isImpersonal(reading, clause) && !antecedent.plural && !antecedent.person) ||
      (pronoun === 'they' && antecedent.plural);
    if (fits) return { text: antecedent.text, resolved: true, plural: antecedent.plural };
  }
  const head = reading.tokens[clause.verb.head];
  if (
    pronoun === 'this' &&
    opens &&
    head !== undefined &&
    previous !== null &&
    POINTING_VERBS.has(baseForm(head.text, head.lemma))
  ) {
    const events = previous.entities.filter((entity) => entity.kind === 'treaty' || entity.kind === 'event');
    const only = events[0];
    if (only !== undefined && events.every((entity) => entity.text === only.text)) {
      const article = hasTag(previous.tokens[only.range[0] - 1], 'DET') ? 'the ' : '';
      return { text: article + only.text, resolved: true, plural: false };
    }
  }
  return null;
}

/** `Because the government was paying wages, it printed money`: with no other noun before it, *it* is that subject. */
function frontedSubject(reading: Reading): Antecedent | null {
  const before = reading.clauses[0];
  if (
    before?.kind !== 'subordinate' ||
    !before.sound ||
    isPronominal(reading.tokens.slice(...before.subject))
  )
    return null;
  const found = antecedentIn(reading, before.subject);
  return found === null || found.person || wordCount(found.text) > LONGEST_ANTECEDENT ? null : found;
}

/**
 * `The bill passed in the same month, but it was badly funded`: the subject of the clause that this one is joined to, where no
 * other noun of its number comes up as an object of its own that could be meant.
 */
function parallelSubject(reading: Reading, clause: Clause, index: number): Antecedent | null {
  const { tokens, clauses } = reading;
  // `which is why it is slower`: what the reason was told of.
  const before =
    clause.connector === 'why' ? clauses.find(({ kind }) => kind === 'main') : clauses[index - 1];
  const joined = clause.kind === 'coordinate' && ['and', 'but', 'so', 'yet', ';'].includes(clause.connector);
  if (!joined && clause.connector !== 'why') return null;
  if (before?.kind !== 'main' || !before.sound || isPronominal(tokens.slice(...before.subject))) return null;
  // `the third was to follow a meeting`: third of what?
  if (!tokens.slice(...before.subject).some(isNoun)) return null;
  const [start, end] = before.rest;
  const object = nounPhraseEnd(tokens, start, end);
  const found = antecedentIn(reading, before.subject);
  if (found === null || found.person || found.named || wordCount(found.text) > LONGEST_ANTECEDENT)
    return null;
  const rival =
    joined && object > start && !before.verb.copula && isPlural(tokens, [start, object]) === found.plural;
  return rival ? null : found;
}

/** Whom *he* or *she* means: the person that an earlier clause of the sentence speaks of, or the last one before it. */
function personFor(reading: Reading, clause: Clause, pronoun: string): Antecedent | null {
  const found = lastPerson(reading, clause);
  return found === null || contradicts(found.text, pronoun) ? null : found;
}

/** The person of the heading in the line, for a pronoun of that gender with nobody else in between. */
function titled(reading: Reading, pronoun: string): Antecedent | null {
  const text = personOfHeading(reading, pronoun);
  return text === null ? null : { text, plural: false, person: true, named: true };
}

function lastPerson(reading: Reading, clause: Clause): Antecedent | null {
  for (const earlier of reading.clauses) {
    if (earlier.subject[0] >= clause.subject[0]) break;
    // `The king's refusal meant that he …`
    const someone = reading.tokens.slice(...earlier.subject).some(({ lower }) => HUMAN_NOUNS.has(lower));
    if (someone && headEntity(reading, earlier.subject)?.kind !== 'person') return null;
    if (!earlier.sound || isPronominal(reading.tokens.slice(...earlier.subject))) continue;
    const entity = headEntity(reading, earlier.subject);
    // `His father James died, so he …`: father or son?
    if (isWord(reading.tokens[earlier.subject[0]], 'his', 'her')) return null;
    if (entity?.kind === 'person' && isCitedOnPerson(reading, earlier)) return null;
    if (entity?.kind === 'person') return { text: entity.text, plural: false, person: true, named: true };
    if (reading.entities.some((other) => other.kind === 'person' && other.range[1] <= clause.subject[0]))
      return null;
  }
  return reading.person !== null && wordCount(reading.person.text) <= LONGEST_ANTECEDENT
    ? reading.person
    : null;
}

/** `it could be argued`, `it is important to`: this *it* stands for nothing. */
function isImpersonal(reading: Reading, { verb, rest }: Clause): boolean {
  const head = reading.tokens[verb.head];
  if (head === undefined) return false;
  if (verb.passive && VIEW_VERBS.has(baseForm(head.text, head.lemma))) return true;
  // `It depends on how the debt arose.`
  if (isWord(head, 'depends', 'depended')) return true;
  const complement = reading.tokens.slice(rest[0], rest[1] + 1);
  return (
    verb.copula &&
    complement.some((token) => token.tag === 'ADJ') &&
    complement.some((token) => isWord(token, 'to', 'that', 'for'))
  );
}

/** `His army` after a sentence about Lambert Simnel is Lambert Simnel's army. */
export function resolvePossessive(reading: Reading, clause: Clause, index: number): Subject | null {
  const { tokens } = reading;
  const person = isWord(tokens[clause.subject[0]], 'his', 'her');
  const antecedent = person ? reading.person : reading.antecedent;
  if (antecedent === null || index !== 0 || wordCount(antecedent.text) > 4 || antecedent.plural) return null;
  if (/['’]s?\b/.test(antecedent.text)) return null;
  if (person !== (antecedent.person || antecedent.named) || isWord(tokens[clause.subject[0]], 'their'))
    return null;
  if (reading.tokens.slice(...clause.subject).some((token) => isWord(token, 'own', 'this', 'these', 'they')))
    return null;
  const rest = withoutAside(textOf(reading.sentence, [clause.subject[0] + 1, clause.subject[1]]));
  const owner = antecedent.text.endsWith('s') ? `${antecedent.text}’` : `${antecedent.text}’s`;
  return { text: `${owner} ${rest}`, resolved: true, plural: isPlural(tokens, clause.subject) };
}
