import { withoutAsides } from './answer-range';
import { withoutRelative, withoutYear } from './bare-subjects';
import type { Clause } from './clause-shape';
import { baseForm } from './inflection';
import { genderOf } from './language';
import { isPlural, nounPhraseEnd } from './noun-phrases';
import { phrase } from './phrase';
import { headEntity, type Antecedent, type Reading } from './reading';
import { hasTag, isPronominal, isWord, type Range, type Token } from './token';

const MAKING_VERBS = new Set(
  'pass sign introduce create publish write develop build establish found propose launch set issue form invent'.split(
    ' ',
  ),
);

/** What the main clause is about, for *it* and *they* in the next sentence: its subject, or what its subject made. */
export function antecedentAfter(reading: Reading): Antecedent | null {
  const main = reading.clauses.find((clause) => clause.kind === 'main' && clause.sound);
  const subject = subjectAntecedent(reading, main);
  if (main === undefined || subject === null) return subject;
  // `Two cases made the justices famous. They …`: the cases or the justices?
  const object: Range = [main.rest[0], nounPhraseEnd(reading.tokens, main.rest[0], main.rest[1])];
  if (subject.plural && !main.verb.copula && object[1] > object[0] && isPlural(reading.tokens, object))
    return null;
  const head = reading.tokens[main.verb.head];
  if (head === undefined || main.verb.passive || !MAKING_VERBS.has(baseForm(head.text, head.lemma)))
    return subject;
  // `Congress passed the Resolution. It requires …`: what was made, or who made it? Only a person leaves no doubt.
  if (object[1] <= object[0]) return null;
  const thing = antecedentIn(reading, object);
  return thing === null || thing.plural ? subject : thing;
}

/** `Charles's attempt to arrest them failed. He …`: the one person of a sentence that begins with what is his. */
function ownerOfSubject({ tokens, entities }: Reading): Antecedent | null {
  const persons = entities.filter(({ kind }) => kind === 'person');
  const [only] = persons;
  if (
    only === undefined ||
    persons.length > 1 ||
    only.range[0] !== 0 ||
    !hasTag(tokens[only.range[1]], 'GEN')
  )
    return null;
  return { text: only.text, plural: false, person: true, named: true };
}

/** The person whom *he* or *she* in the next sentence means: the last one that a subject named, if nobody else came up. */
export function personAfter(reading: Reading): Antecedent | null {
  const main = reading.clauses.find((clause) => clause.kind === 'main' && clause.sound);
  const subject = subjectAntecedent(reading, main);
  if (subject !== null && (subject.person || subject.named))
    return isJoinedByAnother(reading, main, subject) ? null : subject;
  const owner = ownerOfSubject(reading);
  if (owner !== null) return owner;
  const before = reading.person;
  // `He fought for Richard. He …`: who is spoken of goes on, whomever he met.
  if (
    main !== undefined &&
    reading.tokens.slice(...main.subject).every((token) => isWord(token, 'he', 'she'))
  )
    return before;
  if (before === null) return onlyPerson(reading);
  const others = reading.entities.some(
    ({ kind, text }) =>
      kind === 'person' &&
      !text.includes(before.text) &&
      !before.text.includes(text) &&
      !areOfTwoGenders(text, before.text),
  );
  return others ? null : before;
}

/** `Priestley was a socialist, and Inspector Goole is his mouthpiece. He …`: two people are spoken of side by side. */
const isJoinedByAnother = (reading: Reading, main: Clause | undefined, { text }: Antecedent): boolean =>
  reading.clauses.some(
    (clause) =>
      clause !== main &&
      clause.kind === 'coordinate' &&
      reading.entities.some(
        ({ kind, range, text: other }) =>
          (kind === 'person' || kind === 'name') &&
          range[1] === clause.subject[1] &&
          range[0] >= clause.subject[0] &&
          !text.includes(other) &&
          !areOfTwoGenders(other, text),
      ),
  );

/** `Recovery is credited to Gustav Stresemann. He …`: the one person of a paragraph so far. */
function onlyPerson(reading: Reading): Antecedent | null {
  const persons = reading.entities.filter(({ kind }) => kind === 'person');
  const only = persons[0];
  const others = reading.entities.some(({ kind }) => kind === 'name' || kind === 'organisation');
  return only === undefined || others || persons.some(({ text }) => text !== only.text)
    ? null
    : { text: only.text, plural: false, person: true, named: true };
}

/** Whether two first names are known to be of different gender. */
function areOfTwoGenders(left: string, right: string): boolean {
  const [one, other] = [left, right].map((name) => genderOf(name.split(' ')[0] ?? ''));
  return one !== null && other !== null && one !== other;
}

function subjectAntecedent(reading: Reading, main: Clause | undefined): Antecedent | null {
  if (main === undefined) return null;
  const subject = withoutRelative(
    reading.tokens,
    withoutYear(reading.tokens, withoutAsides(reading.tokens, main.subject)),
  );
  const words = reading.tokens.slice(...subject);
  if (isPronominal(words))
    return words.some((token) => isWord(token, 'it', 'he', 'she', 'they')) ? reading.antecedent : null;
  return antecedentIn(reading, subject);
}

/** What a noun phrase gives for a pronoun to stand for; null where it points elsewhere itself. */
export function antecedentIn(reading: Reading, range: Range): Antecedent | null {
  const words = reading.tokens.slice(...range);
  const text = phrase(reading, range);
  if (words.some((token) => isWord(token, 'this', 'that', 'these', 'its', 'their', 'his', 'her', 'such')))
    return null;
  if (opensQuestion(words[0])) return null;
  const person = reading.entities.some(
    (entity) => entity.kind === 'person' && entity.range[0] >= range[0] && entity.range[1] === range[1],
  );
  const named =
    words.every((token) => token.tag === 'PROPN') &&
    !isWord(words[0], 'the') &&
    headEntity(reading, range)?.kind === 'name';
  return {
    text,
    plural: isPlural(reading.tokens, range),
    person: person && !text.includes(','),
    named,
  };
}

/** `what ministers can do`, `how it fell`: a question in the place of a noun phrase. */
export const opensQuestion = (token: Token | undefined): boolean =>
  token?.tag === 'REL' ||
  isWord(token, 'what', 'whatever', 'whoever', 'how', 'however', 'when', 'where', 'why', 'whether');

export const LONGEST_ANTECEDENT = 6;
