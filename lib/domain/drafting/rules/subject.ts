import { withoutAsides } from '../answer-range';
import { baseForm, thirdPerson } from '../inflection';
import { VAGUE_NOUNS } from '../lexicon/closed-classes';
import { isFirstName } from '../language';
import { isPersonNoun } from '../lexicon/people';
import {
  AGENTIVE_NOUNS,
  APPOINT_VERBS,
  CAUSAL_VERBS,
  HUMAN_NOUNS,
  IDENTIFYING_VERBS,
} from '../lexicon/word-classes';
import { capitalise, hasOrphan, isHedged, propose, questionWord } from '../question';
import { entitiesWithin, type Reading, type Statement } from '../reading';
import { isOpenEnded } from '../clause-extent';
import { withoutRelative, withoutYear } from '../bare-subjects';
import { textOf } from '../sentence';
import { occasionOfDeed } from '../setting';
import { headOf, isPlural } from '../noun-phrases';
import { askedByKind, oneOfKinds } from '../one-of-kinds';
import { asksForSeveral, kindNamed } from '../which-kind';
import { hasTag, isNoun, isPastForm, isWord, wordCount, type Range, type Token } from '../token';
import { sharesAuxiliary } from '../verb-groups';
import type { Candidate } from '../types';
import { COUNT_NOUNS } from './count-nouns';
import { isTelling, isWholePhrase, joinsNames } from './telling';

const LONGEST_SENTENCE = 27;
const LISTING_VERBS = new Set([
  'include',
  'put',
  'set',
  'have',
  'do',
  'take',
  'go',
  'come',
  'get',
  'make',
  'give',
  'follow',
  'begin',
  'happen',
  'become',
  'remain',
  'exist',
  'need',
  'mean',
]);

/** Asks for the subject of a clear clause: what made isolation dangerous, who founded the party, which process makes ammonia. */
export function subjectQuestion(reading: Reading): Candidate[] {
  return reading.statements.flatMap((statement) => {
    if (!canAsk(reading, statement)) return [];
    const { clause, verb } = statement;
    const causal = CAUSAL_VERBS.has(verb) || IDENTIFYING_VERBS.has(verb);
    if (clause.kind === 'same-subject' && (!causal || goesOnAside(reading, statement.index))) return [];
    if (isWriterAtWork(reading, statement) || clause.kind === 'relative') return [];
    if (!causal && isBusy(reading, statement.index)) return [];
    const owner = governor(reading, clause.subject);
    if (owner !== null)
      return propose(
        reading,
        'subject-government',
        `Whose government ${predicate(reading, statement)}${statement.lead}?`,
        owner,
      );
    const subject = withoutRelative(reading.tokens, withoutApposition(reading.tokens, clause.subject));
    if (!isNameable(reading, withoutYear(reading.tokens, subject))) return [];
    const wh = citesAuthors(reading.tokens, clause.subject)
      ? 'Who'
      : questionWord(reading, withoutYear(reading.tokens, subject), verb);
    if (wh === 'What' && isNamelessThing(reading, subject)) return [];
    // `carried about 1.2 million signatures`: the number is what is worth asking for.
    if (wh === 'What' && countsSomething(reading, statement)) return [];
    const front = `${wh} ${asksForSeveral(wh) ? pluralPredicate(reading, statement) : predicate(reading, statement)}${statement.lead}${occasionOfDeed(reading, statement, clause.rest)}?`;
    const asked = askedByKind(capitalise(front.trim()), oneOfKinds(reading, subject));
    return propose(reading, causal ? 'subject-causal' : 'subject', asked, subject);
  });
}

/** `looked after a child, who was two and showed …`: the second predicate may be that of the relative clause. */
const goesOnAside = ({ clauses, tokens }: Reading, index: number): boolean =>
  clauses[index - 1]?.root === 'relative' && tokens[(clauses[index]?.connectorAt ?? 0) - 1]?.text !== ',';

/** `Le and Agnew (2003)`: a year in brackets behind names cites whoever wrote then. */
const citesAuthors = (tokens: readonly Token[], [start, end]: Range): boolean => {
  const open = tokens.slice(start, end).findIndex(({ text }) => text === '(') + start;
  return (
    open > start &&
    /^(?:1[89]|20)\d\d$/.test(tokens[open + 1]?.text ?? '') &&
    tokens.slice(start, open).some((token) => isWord(token, 'and', '&', 'et')) &&
    tokens.slice(start, open).every(({ text }) => /^\p{Lu}|^(?:and|&|et|al|,|\.)$/u.test(text))
  );
};

/** `Cholesterol | , a lipid found in membranes`: what describes the answer is no part of it. */
function withoutApposition(tokens: readonly Token[], subject: Range): Range {
  const [start, end] = withoutAsides(tokens, subject);
  const comma = tokens.slice(start, end).findIndex(({ text }) => text === ',') + start;
  const describes =
    isWord(tokens[comma + 1], 'a', 'an', 'the') || hasTag(tokens[comma + 1], 'VERB', 'ADP', 'REL');
  const isList = tokens.slice(comma, end).some((token) => isWord(token, 'and', 'or'));
  return comma > start && describes && !isList ? [start, comma] : [start, end];
}

/** One whole noun phrase with its article: `Bus firebombed` is a line of notes, in which the bus is no doer. */
function isNameable(reading: Reading, subject: Range): boolean {
  const { tokens } = reading;
  if (!isWholePhrase(reading, subject) && !joinsNames(tokens, subject)) return false;
  const words = tokens.slice(...subject);
  const bare = words.length === 1 && words[0]?.tag === 'NOUN' && !isPlural(tokens, subject);
  return !bare || !COUNT_NOUNS.has(words[0]?.lower ?? '') || /^\p{Lu}{2}/u.test(words[0]?.text ?? '');
}

const countsSomething = ({ tokens }: Reading, { clause }: Statement): boolean =>
  tokens[clause.rest[0]]?.tag === 'NUM' ||
  (isWord(tokens[clause.rest[0]], 'about', 'around', 'over', 'only', 'nearly', 'almost') &&
    tokens[clause.rest[0] + 1]?.tag === 'NUM');

/** `The government of Wilhelm Cuno` is asked for by its head. */
function governor(reading: Reading, subject: Range): Range | null {
  const head = headOf(reading.tokens, subject);
  if (!AGENTIVE_BODIES.has(reading.tokens[head]?.lower ?? '')) return null;
  const of = head + 1;
  const person = entitiesWithin(reading, subject, 'person', 'name').find(({ range }) => range[0] === of + 1);
  return isWord(reading.tokens[of], 'of') && person?.range[1] === subject[1] ? person.range : null;
}

/** `Iago`, `the government`: a bare name may be anybody’s, and a body that acts is asked for by *which*, if at all. */
function isNamelessThing({ tokens, entities }: Reading, subject: Range): boolean {
  const words = tokens.slice(...subject);
  const head = tokens[headOf(tokens, subject)];
  if (head !== undefined && AGENTIVE_BODIES.has(head.lower)) return hasTag(words[0], 'DET', 'NOUN');
  // `Lignin, a tough polymer, …`: the notes say what it is.
  if (tokens[subject[1]]?.text === ',' && isWord(tokens[subject[1] + 1], 'a', 'an')) return false;
  const name = entities.find(({ range }) => range[0] === subject[0] && range[1] >= subject[1]);
  if (words.length === 1 && head !== undefined && isFirstName(head.text)) return true;
  return (
    name?.kind === 'name' &&
    words.every(({ tag }) => tag === 'PROPN') &&
    !/(?:ism|ity|tion|ment|ology|ics|ine|ide|ium|gen|ase|osis)$/i.test(name.text)
  );
}

const AGENTIVE_BODIES = new Set('government governments administration leadership authorities'.split(' '));

const PORTRAYING_VERBS = new Set(
  'make present portray depict use employ describe show introduce create draw set give open end begin reveal emphasise contrast'.split(
    ' ',
  ),
);

/** `Shakespeare makes Iago …`: whoever writes of a work in the present tense asks nobody who wrote it. */
export const isWriterAtWork = (reading: Reading, { clause, past, verb }: Statement): boolean =>
  !past &&
  clause.verb.auxiliaries.length === 0 &&
  PORTRAYING_VERBS.has(verb) &&
  entitiesWithin(reading, clause.subject, 'person').length > 0;

/** Whether the stretch of the sentence that a main clause rules is too long or winding to be asked about as a whole. */
export function isBusy(reading: Reading, index: number): boolean {
  const { clauses, tokens } = reading;
  const opens = (at: number): boolean => ['main', 'coordinate'].includes(clauses[at]?.kind ?? '');
  let first = index;
  while (first > 0 && !opens(first)) first -= 1;
  let last = index + 1;
  while (last < clauses.length && !opens(last)) last += 1;
  // Behind a dash or a colon stands what explains the clause before it, often somebody's view.
  if (/^[:–—-]$/.test(tokens[clauses[first]?.connectorAt ?? -1]?.text ?? '')) return true;
  const start = first === 0 ? 0 : (clauses[first]?.connectorAt ?? 0);
  const end = clauses[last]?.connectorAt ?? tokens.length;
  const stretch = clauses.slice(first, last).filter((clause) => clause.kind !== 'participle');
  return (end < start ? tokens.length : end - start) > LONGEST_SENTENCE || stretch.length > 2;
}

function canAsk(reading: Reading, statement: Statement): boolean {
  const { clause, subject, asserted, past, verb, index } = statement;
  const head = reading.tokens[clause.verb.head];
  // A base form without a plural before it is no verb, or its subject is another.
  const disagrees = !past && clause.verb.auxiliaries.length === 0 && !subject.plural && head?.lower === verb;
  if (
    (disagrees && !/\b(?:and|or)\b/.test(subject.text)) ||
    sharesAuxiliary(clause.verb) ||
    isWord(reading.tokens[clause.verb.start], 'may', 'might', 'could') ||
    (clause.verb.passive && reading.tokens.slice(...clause.rest).some((token) => isWord(token, 'by'))) ||
    (clause.verb.passive && isWord(reading.tokens[clause.rest[0]], 'to')) ||
    subject.resolved ||
    hasOrphan(reading, clause.subject) ||
    isHedged(reading, statement) ||
    !asserted ||
    clause.verb.copula ||
    clause.verb.negated ||
    clause.kind === 'participle'
  )
    return false;
  // `Bobby Sands elected MP`: a line of notes, in which nobody elected anything.
  const office = reading.tokens[clause.rest[0]];
  if (
    !clause.verb.passive &&
    verb !== 'make' &&
    APPOINT_VERBS.has(verb) &&
    !hasTag(office, 'DET') &&
    !entitiesWithin(reading, clause.rest, 'person').length
  )
    return false;
  if (verb === 'make' && clause.rest[1] - clause.rest[0] < 2) return false;
  if (isOpenEnded(reading, index) || LISTING_VERBS.has(verb))
    return (
      verb === 'make' &&
      !isOpenEnded(reading, index) &&
      !hasOrphan(reading, clause.rest) &&
      named(reading, clause.subject)
    );
  if (wordCount(subject.text) > 12 || !named(reading, clause.subject)) return false;
  const asked: Range = [clause.verb.start, predicateEnd(reading, statement)];
  const length = asked[1] - asked[0];
  // `…, so that`, `breaks the bonds and the enzyme denatures`: another verb is of another subject.
  const mixed = reading.tokens
    .slice(clause.verb.end, asked[1])
    .some(
      (token) =>
        token.tag === 'AUX' || isWord(token, 'because', 'although', 'whereas', 'while', 'same', 'ones'),
    );
  return (
    !mixed &&
    !hasOrphan(reading, asked) &&
    isTelling(reading, [clause.rest[0], asked[1]]) &&
    length >= 3 &&
    length <= 18
  );
}

/** The predicate up to a comma that opens no list: what follows it is said besides. */
function predicateEnd({ tokens }: Reading, { clause }: Statement): number {
  const [start, limit] = clause.rest;
  for (let at = start; at < limit; at += 1) {
    if (tokens[at]?.text !== ',') continue;
    // `added a fourth category, disorganised, in 1986`
    const closing = [2, 3, 4].find((length) => tokens[at + length]?.text === ',' && at + length < limit);
    if (
      closing !== undefined &&
      !tokens.slice(at, at + closing).some((token) => hasTag(token, 'ADP', 'CCONJ', 'REL'))
    ) {
      at += closing;
      continue;
    }
    const list =
      tokens.slice(at, limit).some((token) => isWord(token, 'and', 'or')) && isNoun(tokens[at - 1]);
    if (!list) return at;
  }
  return limit;
}

/** A subject that is worth asking for: a name, or a noun with something to tell it by. */
function named(reading: Reading, subject: readonly [number, number]): boolean {
  const { tokens } = reading;
  const head = tokens[headOf(tokens, subject)];
  if (head === undefined) return false;
  if (kindNamed(tokens, subject) !== null) return true;
  if (VAGUE_NOUNS.has(head.lower)) return false;
  if (entitiesWithin(reading, subject).some((entity) => entity.kind !== 'date' && entity.kind !== 'number'))
    return true;
  if (HUMAN_NOUNS.has(head.lower)) return false;
  const words = tokens.slice(...subject).filter((token) => !isWord(token, 'the', 'a', 'an'));
  // `clerks counted …`, `firms make …`: anybody does, and nothing.
  if (words.length === 1 && (isPersonNoun(head.lower) || AGENTIVE_NOUNS.has(head.lower))) return false;
  return words.length >= 2 || !isWord(tokens[subject[0]], 'the', 'a', 'an');
}

/** What is said between subject and verb and belongs to the fact: `rhythmically`, not `also`. */
const adverbsOf = ({ tokens }: Reading, { clause }: Statement): string =>
  clause.adverbs
    .map((at) => tokens[at]?.text ?? '')
    .filter((word) => !/^(thus|also|however|therefore|then|finally)$/i.test(word))
    .join(' ');

/** The predicate as it stands, behind `Which enzymes`. */
const pluralPredicate = (reading: Reading, statement: Statement): string =>
  `${adverbsOf(reading, statement)} ${textOf(reading.sentence, [statement.clause.verb.start, predicateEnd(reading, statement)])}`;

/** The predicate as it follows "what" or "who": singular, whatever the subject was. */
function predicate(reading: Reading, statement: Statement): string {
  const { clause, subject, past, verb } = statement;
  const { tokens } = reading;
  const end = predicateEnd(reading, statement);
  const adverbs = adverbsOf(reading, statement);
  const text = textOf(reading.sentence, [clause.verb.start, end]);
  const head = tokens[clause.verb.head];
  if (head === undefined || !subject.plural) return `${adverbs} ${text}`;
  if (clause.verb.auxiliaries.length > 0)
    return `${adverbs} ${text.replace(/^(are|were|have)\b/, (word) => ({ are: 'is', were: 'was', have: 'has' })[word] ?? word)}`;
  if (past || isPastForm(head)) return `${adverbs} ${text}`;
  return `${adverbs} ${thirdPerson(baseForm(head.text, head.lemma) || verb)} ${textOf(reading.sentence, [clause.verb.head + 1, end])}`;
}
