import { withoutAsides } from './answer-range';
import type { Clause } from './clause-shape';
import { antecedentOf } from './clause-subjects';
import { readClauses } from './clauses';
import { entitiesOf, type Entity } from './entities';
import { baseForm } from './inflection';
import { genderOf, lexiconTags } from './language';
import { DEMONYMS, type EntityKind } from './lexicon/gazetteer';
import { MODALS } from './lexicon/closed-classes';
import { EVERYDAY_NOUNS } from './lexicon/everyday-words';
import { HUMAN_NOUNS, INFINITIVE_NOUNS, VIEW_VERBS } from './lexicon/word-classes';
import { headOf, isPlural, nounPhraseEnd } from './noun-phrases';
import { textOf, type Sentence } from './sentence';
import {
  hasTag,
  isIngForm,
  isNoun,
  isPastForm,
  isPronominal,
  isThirdPerson,
  looksPlural,
  isWord,
  wordCount,
  type Range,
  type Token,
} from './token';

/** What a pronoun in the next sentence may stand for. */
export interface Antecedent {
  readonly text: string;
  readonly plural: boolean;
  readonly person: boolean;
  /** A bare name of something: a person, for all that is known. */
  readonly named: boolean;
}

export interface Subject {
  readonly text: string;
  /** A pronoun was replaced by what it most likely stands for. */
  readonly resolved: boolean;
  readonly plural: boolean;
}

/** A clause that says something of a subject that can be named. */
export interface Statement {
  readonly clause: Clause;
  /** Index of the clause in the sentence. */
  readonly index: number;
  readonly subject: Subject;
  /** Base form of the verb. */
  readonly verb: string;
  readonly past: boolean;
  /** A main clause or a second predicate of one, and no condition hangs on it. */
  readonly asserted: boolean;
  /** The fronted adjunct as it can be said at the end of a question (` in France`), or '' when there is none. */
  readonly lead: string;
}

/** A sentence with all that the rules want to know of it. */
export interface Reading {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  /** What the notes are about, as it can follow "of" or "about"; may be empty. */
  readonly topic: string;
  readonly antecedent: Antecedent | null;
  /** The last person who was the subject of a sentence of the same block. */
  readonly person: Antecedent | null;
  /** The person whose name alone opens the block, as a heading in its line: `Stanley. He …`. */
  readonly heading: string | null;
  /** The event with which the sentence before says that things changed: `the appointment of Molotov`; or ''. */
  readonly turn: string;
}

export interface ReadingContext {
  readonly persons: ReadonlySet<string>;
  readonly topic: string;
  /** The sentence before, in the same block. */
  readonly previous: Reading | null;
  /** The sentence before, in whatever block. */
  readonly before: Reading | null;
}

export function readSentence(sentence: Sentence, context: ReadingContext): Reading {
  const { tokens } = sentence;
  const clauses = readClauses(sentence);
  const entities = entitiesOf(sentence, context.persons);
  const { previous } = context;
  const antecedent = previous === null ? null : antecedentAfter(previous);
  const person = previous === null ? null : personAfter(previous);
  const heading = previous === null ? null : (previous.heading ?? headingOf(previous));
  const partial = {
    sentence,
    heading,
    tokens,
    clauses,
    entities,
    statements: [],
    topic: context.topic,
    antecedent,
    person,
    turn: context.before === null ? '' : turnIn(context.before),
  };
  const statements = clauses.flatMap((clause, index) => statementOf(partial, previous, clause, index) ?? []);
  return { ...partial, statements };
}

const TURNING_VERBS = new Set('change shift alter turn'.split(' '));

/** `policy changed course with the appointment of Molotov`: what comes next holds after it. */
function turnIn({ tokens, sentence, clauses }: Reading): string {
  const last = clauses.findLast(({ root }) => root === 'main' || root === 'coordinate');
  const head = tokens[last?.verb.head ?? -1];
  if (last === undefined || head === undefined || !TURNING_VERBS.has(baseForm(head.text, head.lemma)))
    return '';
  for (let at = last.rest[0]; at + 3 < last.rest[1]; at += 1) {
    const opens = isWord(tokens[at], 'with', 'after') && isWord(tokens[at + 1], 'the');
    const end = nounPhraseEnd(tokens, at + 1, last.rest[1]);
    if (opens && isWord(tokens[at + 3], 'of') && end > at + 4) return textOf(sentence, [at + 1, end]);
  }
  return '';
}

/** The name that a sentence consists of: `Stanley.` before the paragraph about him; null for any other. */
export function headingOf({ tokens }: Reading): string | null {
  const words = tokens.filter((token) => token.tag !== 'PUNCT').map(({ text }) => text);
  // `Blanche and illusion.`
  const [name, joint, matter] = words;
  const themed = words.length === 3 && joint === 'and' && /^\p{Ll}/u.test(matter ?? '');
  const named = themed || (words.length <= 2 && words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word)));
  if (!named || genderOf(name ?? '') === null) return null;
  return themed ? (name ?? null) : words.join(' ');
}

const MAKING_VERBS = new Set(
  'pass sign introduce create publish write develop build establish found propose launch set issue form invent'.split(
    ' ',
  ),
);

/** What the main clause is about, for *it* and *they* in the next sentence: its subject, or what its subject made. */
function antecedentAfter(reading: Reading): Antecedent | null {
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
function personAfter(reading: Reading): Antecedent | null {
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

/** `the index, which was introduced in 1990,` → `the index`. */
export function withoutRelative(tokens: readonly Token[], [start, end]: Range): Range {
  const relative = tokens.slice(start, end).findIndex((token) => token.tag === 'REL');
  return [start, relative > 1 && tokens[start + relative - 1]?.text === ',' ? start + relative - 1 : end];
}

/** `Merton (1938)` → `Merton`. */
export function withoutYear(tokens: readonly Token[], [start, end]: Range): Range {
  const bracket = tokens.slice(start, end).findIndex((token) => token.text === '(');
  return [start, bracket > 0 && tokens[end - 1]?.text === ')' ? start + bracket : end];
}

/** `Recovery is credited to Gustav Stresemann. He …`: the one person of a paragraph so far. */
function onlyPerson(reading: Reading): Antecedent | null {
  const persons = reading.entities.filter(({ kind }) => kind === 'person');
  const only = persons[0];
  const others = reading.entities.some(({ kind }) => kind === 'name' || kind === 'organisation');
  return only === undefined || others || persons.some(({ text }) => text !== only.text)
    ? null
    : { text: only.text, plural: false, person: true, named: true };
}

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

function antecedentIn(reading: Reading, range: Range): Antecedent | null {
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

function statementOf(
  reading: Reading,
  previous: Reading | null,
  clause: Clause,
  index: number,
): Statement | null {
  const head = reading.tokens[clause.verb.head];
  if (!clause.sound || head === undefined || goesOnInView(reading, clause, index)) return null;
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
      (main || isContrast(clause) || isAside(reading, clause)) && (past || !isConditional(reading, index)),
    lead,
  };
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
      !tokens.slice(...clause.subject).some((token) => isWord(token, 'of'))));

const isContrast = (clause: Clause): boolean =>
  clause.root === 'subordinate' && ['whereas', 'although', 'though'].includes(clause.connector);

/** Whether a fronted *if* or *when* clause limits what a general statement says. */
function isConditional(reading: Reading, index: number): boolean {
  const clause = reading.clauses[index];
  const before = reading.clauses[index - 1];
  if (clause === undefined || before === undefined) return false;
  if (clause.kind === 'same-subject') return isConditional(reading, index - 1);
  return (
    before.kind === 'subordinate' &&
    ['if', 'when', 'as', 'unless', 'whenever', 'once', 'while', 'where'].includes(before.connector) &&
    before.subject[0] < clause.subject[0]
  );
}

const DEICTIC = new Set([
  'this',
  'that',
  'these',
  'those',
  'it',
  'its',
  'their',
  'his',
  'her',
  'such',
  'same',
  'they',
  'them',
  'him',
  'he',
  'following',
  'next',
  'previous',
]);
const LEAD_WORDS = new Set(
  'in at under for within during by on after before without throughout following since until over between among despite like'.split(
    ' ',
  ),
);

/** A fronted adjunct said after the verb; '' when there is none to say, null when it cannot be said but matters. */
function leadPhrase(reading: Reading, clause: Clause): string | null {
  if (clause.lead === null) return '';
  const tokens = reading.tokens.slice(...clause.lead);
  const text = phrase(reading, clause.lead);
  // `in his view` makes what follows a view.
  if (/\b(?:view|opinion|eyes|judgement|account)$/.test(text)) return null;
  // `For him the school is a bridge`
  if (/^for (?:him|her|them|us|\p{Lu}\S*(?: \p{Lu}\S*)?)$/iu.test(text)) return null;
  // `Having won, …`, `Encouraged by this, …`: the rest holds without it.
  if (tokens[0]?.tag === 'VERB' && (isIngForm(tokens[0]) || isPastForm(tokens[0]))) return '';
  if (tokens.some((token) => DEICTIC.has(token.lower))) return '';
  if (!LEAD_WORDS.has(tokens[0]?.lower ?? ''))
    return isWord(tokens[0], 'as', 'from', 'to', 'unlike', 'because', 'through', 'with') ? '' : null;
  if (tokens.some((token) => token.text === ',' || token.tag === 'AUX' || token.text === ';'))
    return clause.verb.passive ? '' : null;
  if (
    reading.entities.some(
      (entity) =>
        entity.kind === 'date' &&
        entity.range[0] >= clause.lead![0] &&
        entity.range[1] <= clause.lead![1] &&
        tokens.length <= 4,
    )
  )
    return '';
  return wordCount(text) <= 8 ? ` ${text}` : null;
}

function subjectOf(
  reading: Reading,
  previous: Reading | null,
  clause: Clause,
  index: number,
): Subject | null {
  const words = reading.tokens.slice(...withoutParticiple(reading.tokens, clause.subject));
  const text = withoutAside(phrase(reading, withoutDescription(reading, clause.subject)));
  const plural = isPlural(reading.tokens, clause.subject);
  const first = words[0];
  if (first === undefined) return null;
  // `a poem by Arthur Brooke, which was printed`: a person is no *which*.
  const person = entitiesWithin(reading, clause.subject, 'person').at(-1)?.range[1];
  const which = clause.kind === 'relative' && clause.connector === 'which';
  if (which && person === clause.subject[1] && person === clause.connectorAt - 1) return null;
  if (clause.kind === 'relative' && clause.connector === 'whose') return ownedBy(reading, clause, text);
  if (isWord(first, 'his', 'her', 'its', 'their') && words.length > 1)
    return namedInApposition(reading, clause) ?? resolvePossessive(reading, clause, index);
  if (isPronominal(words)) return resolvePronoun(reading, previous, clause, index);
  // `the second`, `the rest`: of what, the clause before says.
  if (/^the (?:second|third|fourth)$/i.test(text)) return nextOf(reading, clause, text);
  // `what ministers can do`, `most of which`
  if (opensQuestion(first) || words.at(-1)?.tag === 'REL') return null;
  if (isWord(words.at(-1), ...ELLIPTICAL) && !words.some(isNoun)) return null;
  if (/ [-–—] |[:;]/.test(text) || /[()]/.test(text) !== /\(.*\)/.test(text)) return null;
  if (words.some((token) => token.lower === 'that' && token.tag === 'DET')) return null;
  // `more recently, the plan,`: what opens the sentence is no part of its subject.
  if (first.tag === 'ADV' && words.some((token) => token.text === ',')) return null;
  if (isWord(first, 'more', 'most') && words[1]?.tag === 'ADV') return null;
  if (holdsPredicate(words) || isCutName(reading, clause)) return null;
  // `no white dwarf can exceed …`: of nothing, nothing can be asked.
  if (isWord(first, 'no', 'not', 'neither', 'nobody', 'nothing', 'none')) return null;
  if (isWord(first, 'both', 'such', 'another', 'others', 'that', 'either', 'neither', 'each')) return null;
  if (words.some((token) => isWord(token, 'this', 'these', 'those', 'it', 'they', 'he', 'she', 'we', 'you')))
    return null;
  return { text, resolved: false, plural };
}

/** `magma rises to fill the gap and new sea floor`: a verb was taken for a noun, and two clauses for one subject. */
const holdsPredicate = (words: readonly Token[]): boolean =>
  (isWord(words[0], 'to') && words[1]?.tag === 'VERB') ||
  // `tax cuts announced by Kwarteng sent gilt` yields soaring
  words.some(
    (token, at) =>
      token.tag === 'VERB' &&
      isPastForm(token) &&
      isNoun(words[at - 1]) &&
      hasTag(words[at + 1], 'NOUN', 'DET') &&
      !words
        .slice(0, at)
        .some((word) => word.tag === 'REL' || isWord(word, 'that', 'when', 'where', 'after')),
  ) ||
  words.some((token, at) => {
    const before = words[at - 1];
    if (!isWord(token, 'to') || words[at + 1]?.tag !== 'VERB' || before === undefined || at < 2) return false;
    // `people gathered at St Peter’s Field to hear …`
    if (before.tag === 'PROPN') return words.slice(0, at).some(({ tag }) => tag === 'VERB');
    const does = looksPlural(before.lower) && hasTag(before, 'NOUN', 'VERB') && isNoun(words[at - 2]);
    return does && !INFINITIVE_NOUNS.has(before.lower.replace(/s$/, ''));
  });

/** `In the Calvin | cycle carbon dioxide is fixed`: where a name of one word goes on, nobody can tell without a comma. */
const isCutName = ({ tokens }: Pick<Reading, 'tokens'>, { lead, subject }: Clause): boolean =>
  lead !== null &&
  lead[1] === subject[0] &&
  tokens[lead[1] - 1]?.tag === 'PROPN' &&
  isWord(tokens[lead[1] - 2], 'the', 'a', 'an') &&
  tokens[subject[0]]?.tag === 'NOUN' &&
  isNoun(tokens[subject[0] + 1]);

const opensQuestion = (token: Token | undefined): boolean =>
  token?.tag === 'REL' ||
  isWord(token, 'what', 'whatever', 'whoever', 'how', 'however', 'when', 'where', 'why', 'whether');

/** `Charles Trevelyan | , the official in charge,`, `lignin | , a tough polymer,`: a thing is known by its name. */
function withoutDescription(reading: Reading, [start, end]: Range): Range {
  const { tokens } = reading;
  const person = reading.entities.find(({ kind, range }) => kind === 'person' && range[0] === start);
  const first = tokens.slice(start, end).findIndex(({ text }) => text === ',') + start;
  const comma = person?.range[1] ?? first;
  const described = tokens[comma]?.text === ',' && isWord(tokens[comma + 1], 'the', 'a', 'an') && comma < end;
  // `the Crown, the Lords and the Commons` is a list.
  const list =
    person === undefined && tokens.slice(comma + 1, end).some((token) => isWord(token, 'and', 'or'));
  return described && comma > start && !list ? [start, comma] : [start, end];
}

/** `O'Connor, whose newspaper was launched` → `O'Connor's newspaper`. */
function ownedBy(
  { tokens, sentence }: Pick<Reading, 'tokens' | 'sentence'>,
  clause: Clause,
  text: string,
): Subject | null {
  const owner = antecedentOf(tokens, clause.connectorAt, clause.connector);
  if (owner === null || !tokens.slice(...owner).every((token) => token.tag === 'PROPN')) return null;
  const name = textOf(sentence, owner);
  const possessive = name.endsWith('s') ? `${name}’` : `${name}’s`;
  return { text: `${possessive} ${text}`, resolved: false, plural: isPlural(tokens, clause.subject) };
}

/** `The first petition failed; the second was larger`: what the second is, the first of the sentence says. */
function nextOf(reading: Reading, clause: Clause, text: string): Subject | null {
  const first = reading.clauses.find(({ sound, subject }) => sound && subject[0] < clause.subject[0]);
  if (first === undefined) return null;
  const noun = /^the first (.+)$/i.exec(withoutAside(phrase(reading, first.subject)))?.[1];
  if (noun === undefined || wordCount(noun) > 4) return null;
  return { text: `${text} ${noun}`, resolved: true, plural: false };
}

const ELLIPTICAL = 'first second third fourth fifth last former latter other others rest same ones'.split(
  ' ',
);

/** `Bowlby's theory | , influenced by this work,`: what the aside points to does not matter. */
function withoutParticiple(tokens: readonly Token[], [start, end]: Range): Range {
  for (let at = start + 1; at < end - 1; at += 1) {
    const next = tokens[at + 1];
    if (tokens[at]?.text === ',' && next?.tag === 'VERB' && tokens[end - 1]?.text === ',') return [start, at];
  }
  return [start, end];
}

/** `S. R. Gardiner, writing in 1880,` → the subject without the participle that describes it; list commas stay. */
const withoutAside = (subject: string): string =>
  subject
    .replace(
      /, such as [^,]+(?=,|$)|,? (?:by contrast|in contrast|on the other hand|for instance|for example|perhaps|however|too)(?=,|$),?/g,
      '',
    )

    .replace(
      /, (?:\w+ing|\w+ed|paid|made|born|led|known|built|written|drawn|given|taken|driven|chosen|sent|said|held|won|torn|brought|caught|kept|left|lost|sold|set|whose|who|which)\b.*$/u,
      '',
    )
    .replace(/, in \d{4}(?=,?$)/, '')
    .replace(/,$/, '');

const LONGEST_ANTECEDENT = 6;
const POINTING_VERBS = new Set(
  'lead cause result create trigger contribute produce provoke intensify undermine allow enable mark end'.split(
    ' ',
  ),
);

function resolvePronoun(
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

/** Whom *he* or *she* means: the person that an earlier clause of the sentence speaks of, or the last one before it. */
function personFor(reading: Reading, clause: Clause, pronoun: string): Antecedent | null {
  const found = lastPerson(reading, clause);
  return found === null || contradicts(found.text, pronoun) ? null : found;
}

const contradicts = (name: string, pronoun: string): boolean =>
  genderOf(name.split(' ')[0] ?? '') === (/^(?:he|him|his)$/.test(pronoun) ? 'female' : 'male');

/** The person of the heading in the line, for a pronoun of that gender with nobody else in between. */
function titled(reading: Reading, pronoun: string): Antecedent | null {
  const text = personOfHeading(reading, pronoun);
  return text === null ? null : { text, plural: false, person: true, named: true };
}

/** The name that heads the paragraph, where *he*, *she*, *him* or *her* can only mean its bearer; null otherwise. */
export function personOfHeading({ heading, entities }: Reading, pronoun: string): string | null {
  if (heading === null || contradicts(heading, pronoun)) return null;
  // Before a subject as behind one, another person of that gender may be meant.
  const others = entities.some(
    ({ kind, text }) =>
      (kind === 'person' || kind === 'name') &&
      genderOf(text.split(' ')[0] ?? '') === genderOf(heading) &&
      !text.includes(heading),
  );
  return others && /^(?:he|she)$/.test(pronoun) ? null : heading;
}

function lastPerson(reading: Reading, clause: Clause): Antecedent | null {
  for (const earlier of reading.clauses) {
    if (earlier.subject[0] >= clause.subject[0]) break;
    // `The king's refusal meant that he …`
    const someone = reading.tokens.slice(...earlier.subject).some(({ lower }) => HUMAN_NOUNS.has(lower));
    if (someone && headEntity(reading, earlier.subject)?.kind !== 'person') return null;
    if (!earlier.sound || isPronominal(reading.tokens.slice(...earlier.subject))) continue;
    const entity = headEntity(reading, earlier.subject);
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
  const complement = reading.tokens.slice(rest[0], rest[1] + 1);
  return (
    verb.copula &&
    complement.some((token) => token.tag === 'ADJ') &&
    complement.some((token) => isWord(token, 'to', 'that', 'for'))
  );
}

/** `Its founder, Muhammad Yunus,` names whom it speaks of. */
function namedInApposition(reading: Reading, { subject: [start, end] }: Clause): Subject | null {
  const comma = reading.tokens.slice(start, end).findIndex((token) => token.text === ',') + start;
  if (comma <= start) return null;
  const last = reading.tokens[end - 1]?.text === ',' ? end - 1 : end;
  const name = reading.entities.find(({ range }) => range[0] === comma + 1 && range[1] === last);
  return name === undefined || name.kind === 'date' || name.kind === 'number'
    ? null
    : { text: name.text, resolved: false, plural: false };
}

/** `His army` after a sentence about Lambert Simnel is Lambert Simnel's army. */
function resolvePossessive(reading: Reading, clause: Clause, index: number): Subject | null {
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

/** `Marxists`, `Catholics`: followers keep the capital of whom they follow. */
const NAMED_AFTER =
  /^(?:Marx|Lenin|Stalin|Trotsky|Darwin|Kant|Freud|Keynes|Thatcher|Christ|Catholic|Protestant|Calvin|Luther|Puritan|Quaker|Buddh|Hindu|Muslim|Jew|Sikh|Nazi|Fascis|Bolshev|Menshev|Tory|Tories|Whig|Chartis|Jacobi|Victorian|Platon|Aristotel|Newton|Orwell|Malthus|Ricard)/;

/** An office that stands before a name and is written with it. */
const OFFICE =
  /^(?:Justice|Judge|President|Prime Minister|Chancellor|King|Queen|Lord|Lady|Sir|Pope|Tsar|General|Admiral|Professor|Senator|Bishop|Archbishop|Cardinal|Prince|Princess|Duke|Earl|Emperor|Saint|Father|Captain) \p{Lu}/u;

const NAME_TAGS = /Demonym|Country|Person|Organization|Place|FirstName|LastName|City/;

const COMMON_ENDING =
  /(?:[a-z]{2}(?:tion|sion|ment|ness|ity|ism|ance|ence|osis|esis|asis|ology|graphy|sal|ture|ite|ide|ase)|[a-z]{3}(?:age|ency|ancy))$/;

/** `Rehearsal, the repetition of …`: a capital that opens a sentence makes no name of a word that ends like a common noun. */
const isCommonNoun = ({ tokens, entities }: Pick<Reading, 'tokens' | 'entities'>, token: Token): boolean =>
  (COMMON_ENDING.test(token.text.slice(1)) ||
    isDoing(tokens, token) ||
    ([token.lower, token.lower.replace(/s$/, '')].some((word) => EVERYDAY_NOUNS.has(word)) &&
      genderOf(token.text) === null)) &&
  !entities.some(({ kind, range }) => kind === 'person' && range[0] === token.index) &&
  !/\p{Lu}/u.test(token.text.slice(1)) &&
  tokens[token.index + 1]?.tag !== 'PROPN' &&
  !isWord(tokens[token.index + 1], '(', 'et') &&
  !NAME_TAGS.test(lexiconTags(token.lower));

/** `Paging divides …`: what ends in -ing and does something in the present is no name. */
const isDoing = (tokens: readonly Token[], token: Token): boolean => {
  const next = tokens[token.index + 1];
  return (
    /[a-z]{3}ing$/.test(token.text) &&
    next?.tag === 'VERB' &&
    isThirdPerson(next) &&
    !VIEW_VERBS.has(baseForm(next.text, next.lemma))
  );
};

/** Verbs, with those of views, that only somebody can do. */
const PERSONAL_VERBS = new Set(
  'call name describe tell ask marry kill order refuse fear imagine meet become'.split(' '),
);

/** `A United Nations Emergency Force`: one of a kind, and no title. */
const KIND_OF_BODY =
  /\b(?:Force|Act|Bill|Commission|Committee|Council|Army|Treaty|Court|Conference|Government|Union|Agency|Board|Bank|Plan|Party)$/;

/** Words of a range as they stand within a sentence: the capital of a first word goes when it is no name's. */
export function phrase(reading: Pick<Reading, 'sentence' | 'tokens' | 'entities'>, range: Range): string {
  const first = reading.tokens[range[0]];
  const text = textOf(reading.sentence, range).replace(
    /,\s*(however|therefore|for example|in turn|in fact|then|on the other hand)\s*,?\s*$/i,
    '',
  );
  if (first === undefined || !/^\p{Lu}/u.test(first.text)) return text;
  const opensSentence = reading.tokens.slice(0, range[0]).every((token) => !/[\p{L}\d]/u.test(token.text));
  // `The Krebs cycle`: what names end in small letters are no titles.
  const article = opensSentence && isWord(first, 'the', 'a', 'an');
  if (
    article &&
    reading.tokens.slice(...range).some(({ tag, text: word }) => tag === 'NOUN' && /^\p{Ll}/u.test(word))
  )
    return text.charAt(0).toLowerCase() + text.slice(1);
  if (first.tag === 'PROPN' && !(opensSentence && isCommonNoun(reading, first))) return text;
  if (!opensSentence || /^\p{Lu}{2}|^\p{Lu}.*\p{Lu}|^I$|^\p{Lu}[-–]/u.test(first.text)) return text;
  if (isWord(reading.tokens[range[0] + 1], 'and', '&') && reading.tokens[range[0] + 2]?.tag === 'PROPN')
    return text;
  // `A Streetcar Named Desire`: an indefinite article before nothing but names opens a title.
  const others = reading.tokens.slice(range[0] + 1, range[1]);
  if (
    isWord(first, 'a', 'an') &&
    others.length > 1 &&
    others.every(({ tag }) => tag === 'PROPN') &&
    !KIND_OF_BODY.test(text)
  )
    return text;
  // `Roe v Wade`, `Justice Scalia`: a name all the same.
  if (isWord(reading.tokens[range[0] + 1], 'v', 'vs', 'versus') || OFFICE.test(text)) return text;
  if (NAMED_AFTER.test(first.text)) return text;
  // `Malcolm calls …`: a first name, and what only somebody does.
  const verb = reading.tokens[range[1]];
  if (range[1] - range[0] === 1 && verb?.tag === 'VERB' && genderOf(first.text) !== null) {
    const base = baseForm(verb.text, verb.lemma);
    if (PERSONAL_VERBS.has(base) || VIEW_VERBS.has(base)) return text;
  }
  if (DEMONYMS.has(first.text) || NAME_TAGS.test(lexiconTags(first.lower))) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Entities that lie within a range. */
export const entitiesWithin = (
  reading: Reading,
  [start, end]: Range,
  ...kinds: readonly EntityKind[]
): Entity[] =>
  reading.entities.filter(
    (entity) =>
      entity.range[0] >= start &&
      entity.range[1] <= end &&
      (kinds.length === 0 || kinds.includes(entity.kind)),
  );

/** The entity that the head noun of a range belongs to. */
export function headEntity(reading: Reading, range: Range): Entity | undefined {
  const head = headOf(reading.tokens, range);
  return reading.entities.find((entity) => entity.range[0] <= head && head < entity.range[1]);
}

/** After this many words, `, which …` is another matter rather than part of what is said. */
const LEAST_BEFORE_ASIDE = 3;

/** End of a clause together with the relative and complement clauses that hang on it. */
export function extentEnd(reading: Reading, index: number): number {
  const clause = reading.clauses[index];
  if (clause === undefined) return 0;
  let end = clause.rest[1];
  for (const next of reading.clauses.slice(index + 1)) {
    const hangs =
      next.kind === 'relative' ||
      next.kind === 'complement' ||
      (next.kind === 'same-subject' && (next.root === 'relative' || next.root === 'complement')) ||
      // `because they are deprived and fail`
      (next.kind === 'same-subject' &&
        next.root === 'subordinate' &&
        next.subject[0] > clause.rest[0] &&
        next.connectorAt <= end) ||
      next.connector.startsWith('+');
    const openQuestion =
      next.kind === 'subordinate' && ['what', 'how', 'why', 'whether', 'where'].includes(next.connector);
    const aside =
      next.kind === 'relative' &&
      reading.tokens[next.connectorAt - 1]?.text === ',' &&
      end - clause.rest[0] >= LEAST_BEFORE_ASIDE;
    if (aside || (!hangs && !openQuestion)) break;
    end = Math.max(end, next.rest[1]);
  }
  return end;
}

/** Whether a clause that belongs to this one follows at once, so that the predicate by itself is cut short. */
export function isOpenEnded(reading: Reading, index: number): boolean {
  const clause = reading.clauses[index];
  const next = reading.clauses[index + 1];
  if (clause === undefined || next === undefined) return false;
  const afterComma = reading.tokens[next.connectorAt - 1]?.text === ',';
  if (afterComma && next.kind !== 'complement') return false;
  const embedded =
    next.kind === 'complement' ||
    next.kind === 'relative' ||
    (next.kind === 'subordinate' &&
      [
        'that',
        'what',
        'who',
        'which',
        'whose',
        'whatever',
        'how',
        'whether',
        'why',
        'than',
        'if',
        'when',
        'where',
        'unless',
        'until',
      ].includes(next.connector));
  return embedded && next.verb.start > clause.rest[0];
}
