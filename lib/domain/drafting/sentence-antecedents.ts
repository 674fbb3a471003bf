import { withoutAsides } from './answer-range';
import { withoutRelative, withoutYear } from './bare-subjects';
import type { Clause } from './clause-shape';
import { baseForm } from './inflection';
import { genderOf, isCommonNoun } from './language';
import { NAMING_VERBS, VIEW_VERBS } from './lexicon/word-classes';
import { isPlural, nounPhraseEnd } from './noun-phrases';
import { phrase } from './phrase';
import { headEntity, type Antecedent, type Reading } from './reading';
import { hasTag, isNoun, isPastForm, isPronominal, isWord, type Range, type Token } from './token';

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
  if (hasRival(reading, main, subject)) return null;
  // `Two cases made the justices famous. They …`: the cases or the justices?
  const object: Range = [main.rest[0], nounPhraseEnd(reading.tokens, main.rest[0], main.rest[1])];
  if (subject.plural && !main.verb.copula && object[1] > object[0] && isPlural(reading.tokens, object))
    return null;
  const head = reading.tokens[main.verb.head];
  if (head === undefined || main.verb.passive || !MAKING_VERBS.has(baseForm(head.text, head.lemma)))
    return !subject.plural && endsOnName(reading, main) ? null : subject;
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
  const subject = isThing(reading, main) ? null : subjectAntecedent(reading, main);
  // `Eck pushed him into saying that …`, `Jung and Halliday argue`: somebody else is spoken of as well, or two are.
  if (subject?.person === true && (subject.plural || speaksOfAnother(reading, main))) return null;
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
  if (main !== undefined && goesOnAbout(reading, main, before.text)) return before;
  const others = reading.entities.some(
    ({ kind, text }) =>
      kind === 'person' &&
      !text.includes(before.text) &&
      !before.text.includes(text) &&
      !areOfTwoGenders(text, before.text),
  );
  return others ? null : before;
}

/** `It began at Louth`: nobody is meant. */
const isThing = ({ tokens }: Reading, main: Clause | undefined): boolean =>
  main !== undefined && tokens.slice(...main.subject).every((token) => isWord(token, 'it', 'they'));

/** Whether a sentence about a person has in it a *him* that its subject cannot be, or tells the view of whoever wrote about one. */
function speaksOfAnother({ tokens, clauses }: Reading, main: Clause | undefined): boolean {
  if (main === undefined) return false;
  const inClause = clauses.filter(({ subject }) => subject[0] === main.subject[0]);
  const him = inClause.some(({ rest }) =>
    tokens
      .slice(...rest)
      .some(
        (token, at) =>
          isWord(token, 'him') || (at === 0 && isWord(token, 'her') && !isNoun(tokens[rest[0] + 1])),
      ),
  );
  return him || isCitedOnPerson({ tokens, clauses }, main);
}

/** `MacFarquhar argues that he feared …`: what somebody writes today about *him* is not about himself. */
export function isCitedOnPerson(
  { tokens, clauses }: Pick<Reading, 'tokens' | 'clauses'>,
  clause: Clause,
): boolean {
  const head = tokens[clause.verb.head];
  const told = clauses[clauses.indexOf(clause) + 1];
  if (head === undefined || told?.kind !== 'complement') return false;
  const today =
    clause.verb.auxiliaries.every((at) => isWord(tokens[at], 'has', 'have')) && !isSimplePast(clause, head);
  return (
    today &&
    VIEW_VERBS.has(baseForm(head.text, head.lemma)) &&
    tokens.slice(told.connectorAt + 1).some((token) => isWord(token, 'he', 'him', 'his', 'she', 'her'))
  );
}

const isSimplePast = ({ verb }: Clause, head: Token): boolean =>
  verb.auxiliaries.length === 0 && isPastForm(head);

/** `Price falls and output rises. It …`, `It began when trade fell. It …`: which of the two? */
function hasRival({ tokens, clauses }: Reading, main: Clause, { plural }: Antecedent): boolean {
  // The clause behind the joint was taken for a part of the first.
  if (hasTag(tokens[main.rest[0]], 'CCONJ')) return true;
  const goesOn = isPronominal(tokens.slice(...main.subject));
  return clauses.some(
    (clause) =>
      (clause.kind === 'coordinate' || (goesOn && clause.kind === 'complement')) &&
      clause.sound &&
      clause.subject[0] !== main.subject[0] &&
      !isPronominal(tokens.slice(...clause.subject)) &&
      isPlural(tokens, clause.subject) === plural &&
      tokens.slice(...clause.subject).some(isNoun),
  );
}

/** `Congress answered with the Resolution. It …`, `The product is called impulse. It …`: what is named last, or who came first? */
function endsOnName({ tokens, entities }: Reading, { rest, verb }: Clause): boolean {
  const head = tokens[verb.head];
  const named =
    head !== undefined &&
    NAMING_VERBS.has(baseForm(head.text, head.lemma)) &&
    verb.passive &&
    hasTag(tokens[rest[0]], 'NOUN', 'PROPN', 'DET', 'ADJ');
  return (
    named ||
    entities.some(({ kind, range }) => kind === 'treaty' && range[0] >= rest[0] && range[1] <= rest[1])
  );
}

/**
 * `It ran through his mother, Margaret, whose family descended from John`: the main clause speaks of him as known, and
 * whoever else it names can be no *he*; those of a relative clause come up in passing.
 */
function goesOnAbout({ tokens, entities, clauses }: Reading, main: Clause, name: string): boolean {
  const aside = clauses.find(({ kind }) => kind === 'relative');
  const end = Math.min(main.rest[1], aside?.connectorAt ?? main.rest[1]);
  const known = tokens.slice(main.subject[0], end).find((token) => isWord(token, 'his', 'her'));
  const gender = genderOf(name.split(' ')[0] ?? '');
  if (known === undefined || gender === null || (gender === 'female') !== isWord(known, 'her')) return false;
  const others = clauses.some(({ root, verb }) => root !== 'relative' && verb.start > main.verb.start);
  const named = entities.filter(({ kind, range }) => kind === 'person' && range[0] < end);
  return !others && named.every(({ text }) => text.includes(name) || areOfTwoGenders(text, name));
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
  const others = reading.entities.some(
    (entity) => entity.kind === 'organisation' || (entity.kind === 'name' && !isTitleOfWork(reading, entity)),
  );
  return only === undefined || others || persons.some(({ text }) => text !== only.text)
    ? null
    : { text: only.text, plural: false, person: true, named: true };
}

/** `The Interpretation of Dreams`, `the Malleus Maleficarum`: no person is called so. */
const isTitleOfWork = ({ tokens }: Reading, { text, range: [start] }: Reading['entities'][number]): boolean =>
  /^(?:The|An?) \p{Lu}/u.test(text) ||
  (text.includes(' ') && isWord(tokens[start - 1], 'the', 'his', 'her', 'a'));

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
  // `the chemist Robert Boyle`, but not `the Pilgrimage of Grace`
  const person = reading.entities.some(
    (entity) =>
      entity.kind === 'person' &&
      entity.range[0] >= range[0] &&
      entity.range[1] === range[1] &&
      !reading.tokens.slice(range[0], entity.range[0]).some(({ tag }) => tag === 'ADP'),
  );
  const named =
    words.every((token) => token.tag === 'PROPN') &&
    !isWord(words[0], 'the') &&
    // `Growth would be held back. He …`: any word that opens a sentence has a capital.
    !(words.length === 1 && range[0] === 0 && isCommonNoun(text.toLowerCase())) &&
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
