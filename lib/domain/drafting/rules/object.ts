import {
  APPOINT_VERBS,
  CAUSAL_VERBS,
  CONTROL_VERBS,
  EMPTY_VERBS,
  FORCE_VERBS,
  IDENTIFYING_VERBS,
  INFINITIVE_NOUNS,
  VERB_PREPOSITIONS,
} from '../lexicon/word-classes';
import { VAGUE_NOUNS } from '../lexicon/closed-classes';
import { HUMAN_NOUNS } from '../lexicon/word-classes';
import { headOf, isPlural, nounPhraseEnd } from '../noun-phrases';
import { ask, flagsOf, hasOrphan, isHedged, propose, questionWord } from '../question';
import { entitiesWithin, type Reading, type Statement } from '../reading';
import { extentEnd, isOpenEnded } from '../clause-extent';
import { withoutRelative, withoutYear } from '../bare-subjects';
import { textOf } from '../sentence';
import { occasionOf } from '../setting';
import {
  hasTag,
  isIngForm,
  isNoun,
  isPastForm,
  isPronominal,
  isWord,
  type Range,
  type Token,
} from '../token';
import type { Candidate } from '../types';
import { COUNT_NOUNS } from './count-nouns';
import { isBusy } from './subject';
import { isWholePhrase, joinsNames } from './telling';

/** Asks for what follows the verb: its object, its preposition's object, its infinitive, its number. */
export function objectQuestion(reading: Reading): Candidate[] {
  return reading.statements.flatMap((statement) => {
    const { clause } = statement;
    if (!statement.asserted || clause.verb.copula || clause.verb.negated || clause.kind === 'participle')
      return [];
    if (isHedged(reading, statement)) return [];
    if (!statement.subject.resolved && !isCertain(reading, clause.subject)) return [];
    return [
      ...prepositional(reading, statement),
      ...howMany(reading, statement),
      ...infinitive(reading, statement),
      ...forced(reading, statement),
      ...appointed(reading, statement),
      ...given(reading, statement),
      ...direct(reading, statement),
    ];
  });
}

/** A subject read to its last word, its remarks between commas and its relative clause aside. */
function isCertain(reading: Reading, subject: Range): boolean {
  const [start, end] = withoutYear(reading.tokens, withoutRelative(reading.tokens, subject));
  const comma = reading.tokens.slice(start, end).findIndex(({ text }) => text === ',');
  const whole: Range = [start, comma > 0 ? start + comma : end];
  const participle = reading.tokens
    .slice(...whole)
    .findIndex((token) => hasTag(token, 'VERB', 'REL') || isWord(token, 'that'));
  return (
    isWholePhrase(reading, [start, participle > 0 ? start + participle : whole[1]]) ||
    joinsNames(reading.tokens, whole)
  );
}

const LONGEST_ANSWER = 28;

/** Verbs of a pair that is said of what is done to something. */
const ONLY_PASSIVE = new Set(
  'find locate base compose associate know measure make sentence store deposit'.split(' '),
);

/** `was based on X`, `led to X`. */
function prepositional(reading: Reading, statement: Statement): Candidate[] {
  const { clause, verb, index } = statement;
  const { tokens } = reading;
  const limit = clause.rest[1];
  const start = hasTag(tokens[clause.rest[0]], 'ADV') ? clause.rest[0] + 1 : clause.rest[0];
  const preposition = tokens[start]?.lower ?? '';
  if (!VERB_PREPOSITIONS.has(`${verb} ${preposition}`)) return [];
  // `a lipid found in membranes` is no lipid that found something.
  if (!clause.verb.passive && ONLY_PASSIVE.has(verb)) return [];
  // `objects were broken into facets`: which objects, and when, the sentences before say.
  const bare = !statement.subject.text.includes(' ') && tokens[clause.subject[0]]?.tag === 'NOUN';
  if (bare && statement.past && statement.lead === '') return [];
  // `comes up from the roots` is no `come from`, and `the same world` points elsewhere.
  if (clause.verb.end > clause.verb.head + 1 && verb === 'come') return [];
  if (isWord(tokens[start + 1], 'the', 'this') && isWord(tokens[start + 2], 'same')) return [];
  if (nounPhraseEnd(tokens, start + 1, limit) === start + 1 && !isIngForm(tokens[start + 1])) return [];
  const whole = isOpenEnded(reading, index) ? extentEnd(reading, index) : limit;
  let end = naturalEnd(reading, start + 1, whole - start > LONGEST_ANSWER ? limit : whole);
  let time = '';
  end = purposeAt(reading, start + 1, end);
  // `is divided into zones: …`: what the colon opens is the answer.
  if (end - start === 2 && tokens[end]?.text === ':') return [];
  const date = entitiesWithin(reading, [start + 1, end], 'date').at(-1);
  if (
    date !== undefined &&
    date.range[1] === end &&
    isWord(tokens[date.range[0] - 1], 'in', 'by', 'after', 'before', 'on')
  ) {
    time = ` ${textOf(reading.sentence, [date.range[0] - 1, end])}`;
    end = date.range[0] - 1;
  }
  if (time + statement.lead === '' && isNameAlone(reading, statement) && !ACCUSING_VERBS.has(verb)) return [];
  return propose(
    reading,
    'object-preposition',
    ask(
      reading,
      questionWord(reading, [start + 1, end]) === 'Who' ? 'Whom' : 'What',
      withAdverbs(statement, [clause.rest[0], start]),
      preposition + time + statement.lead,
    ),
    [start + 1, end],
    { flags: flagsOf(statement) },
  );
}

/** What somebody was accused of or condemned to is what a page tells of him; what he acted as or relied on is one of many. */
const ACCUSING_VERBS = new Set('accuse charge convict sentence banish exile ban bar'.split(' '));

/** `Hooper acted as judge`: a name tells who it was, and nothing of the occasion; of a thing, `binds to` says enough. */
const isNameAlone = (reading: Reading, { clause: { subject, kind } }: Statement): boolean =>
  kind !== 'relative' &&
  reading.tokens.slice(...subject).every(({ tag }) => tag === 'PROPN') &&
  questionWord(reading, subject) !== 'What';

/** `dissolves in sea water | to form acid`: what for is another matter, unless the noun wants it. */
function purposeAt({ tokens }: Reading, start: number, end: number): number {
  const object = nounPhraseEnd(tokens, start, end);
  const purpose = tokens[object]?.tag === 'PART' && tokens[object + 1]?.tag === 'VERB' && object < end;
  const head = tokens[headOf(tokens, [start, object])]?.lower ?? '';
  const wants = INFINITIVE_NOUNS.has(head) || INFINITIVE_NOUNS.has(tokens[object - 1]?.lower ?? '');
  return purpose && object > start && !wants ? object : end;
}

/** `consist largely of`: the adverb goes before the verb of the question. */
const withAdverbs = (statement: Statement, [start, end]: Range): Statement =>
  end > start
    ? { ...statement, clause: { ...statement.clause, adverbs: [...statement.clause.adverbs, start] } }
    : statement;

/** An answer is cut before an afterthought: `, together with …`, `, which …`, `, leading to …`. */
function naturalEnd(reading: Reading, start: number, limit: number): number {
  const { tokens } = reading;
  for (let at = start + 1; at < limit; at += 1) {
    const next = tokens[at + 1];
    if (isWord(tokens[at], 'by') && isIngForm(next)) return at;
    // `the Ruhr | since January`: how long is no part of what.
    if (isWord(tokens[at], 'since', 'until') && entitiesWithin(reading, [at + 1, limit], 'date').length > 0)
      return at;
    if (tokens[at]?.text !== ',') continue;
    // `death, later changed to transportation`
    if (next?.tag === 'ADV' && tokens[at + 2]?.tag === 'VERB') return at;
    if (
      isWord(
        next,
        'together',
        'so',
        'but',
        'along',
        'as',
        'particularly',
        'especially',
        'including',
        'although',
        'while',
        'like',
        'because',
        'with',
        'whereas',
      )
    )
      return at;
    if (next?.tag === 'VERB' && isIngForm(next)) return at;
  }
  return limit;
}

/** `The heart has four chambers`. */
function howMany(reading: Reading, statement: Statement): Candidate[] {
  const { clause } = statement;
  const { tokens } = reading;
  if (clause.verb.passive) return [];
  const [start, limit] = clause.rest;
  const at = isWord(
    tokens[start],
    'about',
    'around',
    'approximately',
    'roughly',
    'over',
    'nearly',
    'almost',
    'only',
  )
    ? start + 1
    : start;
  const number = tokens[at];
  if (number?.tag !== 'NUM' || isWord(number, 'one') || /[%£$€]|^(1\d|20)\d\d$/.test(number.text)) return [];
  // `1.28 million signatures`: the million belongs to the number.
  const first = isWord(tokens[at + 1], 'million', 'billion', 'thousand', 'hundred') ? at + 2 : at + 1;
  // `showed 45 students films`: to whom it was done, and what comes behind is the thing.
  if (HUMAN_NOUNS.has(tokens[first]?.lower ?? '') && isNoun(tokens[first + 1])) return [];
  const counted = countedEnd(tokens, first, nounPhraseEnd(tokens, first, limit, 'of'));
  // `two approaches to ethics`
  const to = isWord(tokens[counted], 'to') && tokens[counted + 1]?.tag !== 'VERB';
  const end = to ? nounPhraseEnd(tokens, counted + 1, limit, 'of') : counted;
  if (to && end === counted + 1) return [];
  // `opened two years later`: than what, the sentence before says.
  if (isWord(tokens[end], 'later', 'earlier', 'before', 'after', 'ago')) return [];
  const noun = tokens[headOf(tokens, [first, end])];
  if (noun === undefined || !noun.lower.endsWith('s') || /^["“‘']/.test(tokens[end]?.text ?? '')) return [];
  const thing = textOf(reading.sentence, [first, end]);
  const also = tokens.findIndex((token, index) => index > end && index < limit && isWord(token, 'and'));
  // `has two lungs | enclosed by a membrane`: what is said of them besides.
  const besides = hasTag(tokens[end], 'VERB') && isPastForm(tokens[end]);
  const rest =
    besides || /^(?:and|,|:)$/.test(tokens[end]?.lower ?? '')
      ? ''
      : (textOf(reading.sentence, [end, also < 0 ? limit : also]).split(':')[0] ?? '');
  if (isOpenEnded(reading, statement.index)) return [];
  return propose(
    reading,
    'how-many',
    ask(reading, `How many ${thing}`, statement, rest + statement.lead + occasionOf(reading, statement)),
    [start, first],
    { flags: flagsOf(statement) },
  );
}

/** `four chains | and two binding sites`, `two pillars | , sovereignty and law`: what is not counted by the number. */
function countedEnd(tokens: readonly Token[], start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1) {
    if (isWord(tokens[at], 'and') && tokens[at + 1]?.tag === 'NUM') return at;
    if (tokens[at]?.text === ',' && isNoun(tokens[at - 1])) return at;
  }
  return end;
}

/** `The USSR sought to overturn isolation`, `Warbeck claimed to be Richard`. */
function infinitive(reading: Reading, statement: Statement): Candidate[] {
  const { clause, verb, index } = statement;
  if (
    verb === 'claim' &&
    isWord(reading.tokens[clause.rest[0]], 'to') &&
    isWord(reading.tokens[clause.rest[0] + 1], 'be') &&
    !clause.verb.passive
  ) {
    const wh = entitiesWithin(reading, clause.rest, 'person', 'name').length > 0 ? 'Whom' : 'What';
    return propose(
      reading,
      'claimed',
      ask(reading, wh, statement, `to be${statement.lead}`),
      [clause.rest[0] + 2, clause.rest[1]],
      { flags: flagsOf(statement) },
    );
  }
  if (clause.verb.passive || !CONTROL_VERBS.has(verb) || !isWord(reading.tokens[clause.rest[0]], 'to'))
    return [];
  if (
    reading.tokens[clause.rest[0] + 1]?.tag !== 'VERB' &&
    !isWord(reading.tokens[clause.rest[0] + 1], 'be', 'have')
  )
    return [];
  // `tried to answer it by …`: what, the sentence before says.
  if (hasOrphan(reading, [clause.rest[0], Math.min(clause.rest[0] + 4, clause.rest[1])])) return [];
  // `What did Hitler try to do?`: many things, unless a time or a place tells which.
  const time = statement.lead || dateOf(reading, statement);
  if (time === '') return FIRM_VERBS.has(verb) ? objectOfInfinitive(reading, statement) : [];
  return propose(
    reading,
    'object-infinitive',
    ask(reading, 'What', statement, `to do${time}`),
    [clause.rest[0], extentEnd(reading, index)],
    { flags: flagsOf(statement) },
  );
}

/** What somebody does once, for all that a page of notes has to tell. */
const FIRM_VERBS = new Set('refuse fail agree promise threaten undertake offer pledge aim'.split(' '));

/** `refused to sign the decree of martial law`: what it was that he refused to sign. */
function objectOfInfinitive(reading: Reading, statement: Statement): Candidate[] {
  const { tokens } = reading;
  const { clause, index } = statement;
  const verb = clause.rest[0] + 1;
  const [start, limit] = [verb + 1, clause.rest[1]];
  const end = nounPhraseEnd(tokens, start, limit, 'of');
  const terms = tokens.slice(start, end).filter((token) => hasTag(token, 'NOUN', 'PROPN', 'ADJ'));
  if (end < limit || terms.length < 2 || hasOrphan(reading, [start, end])) return [];
  if (isPronominal(tokens.slice(start, end)) || EMPTY_VERBS.has(tokens[verb]?.lower ?? '')) return [];
  const wh = questionWord(reading, [start, end]) === 'Who' ? 'Whom' : 'What';
  const asked = `to ${tokens[verb]?.text ?? ''}${statement.lead}`;
  return propose(
    reading,
    'object-infinitive',
    ask(reading, wh, statement, asked),
    [start, extentEnd(reading, index)],
    { flags: flagsOf(statement) },
  );
}

/** `On 8 November 1923 Hitler tried …`: of one person there were many attempts, and the date tells which. */
function dateOf(reading: Reading, { clause, past }: Statement): string {
  if (!past || clause.lead === null) return '';
  const date = entitiesWithin(reading, clause.lead, 'date')[0];
  if (
    date === undefined ||
    clause.lead[1] - clause.lead[0] > 4 ||
    !isWord(reading.tokens[clause.lead[0]], 'in', 'on')
  )
    return '';
  const text = textOf(reading.sentence, [clause.lead[0], date.range[1]]);
  return ` ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** `The treaty forced Germany to pay reparations`. */
function forced(reading: Reading, statement: Statement): Candidate[] {
  const { clause, verb, index } = statement;
  if (!FORCE_VERBS.has(verb)) return [];
  const { tokens } = reading;
  const start = clause.rest[0];
  const end = clause.verb.passive ? start : nounPhraseEnd(tokens, start, clause.rest[1], 'all');
  if (
    tokens[end]?.lower !== 'to' ||
    tokens[end + 1]?.tag !== 'VERB' ||
    isPronominal(tokens.slice(start, end)) !== clause.verb.passive
  )
    return [];
  const object = textOf(reading.sentence, [start, end]);
  // `Workers were told to strike`: of a bare plural in the past, nothing says which or when.
  const bare = clause.subject[1] - clause.subject[0] === 1 && !hasTag(tokens[clause.subject[0]], 'PROPN');
  if (clause.verb.passive && bare && statement.past && statement.lead === '') return [];
  return propose(
    reading,
    'force-to',
    ask(reading, 'What', statement, `${object} to do${statement.lead}`),
    [end, extentEnd(reading, index)],
    { flags: flagsOf(statement) },
  );
}

/** `Hindenburg appointed Hitler as Chancellor`. */
function appointed(reading: Reading, statement: Statement): Candidate[] {
  const { clause, verb } = statement;
  if (clause.verb.passive || !APPOINT_VERBS.has(verb)) return [];
  const start = clause.rest[0];
  const end = nounPhraseEnd(reading.tokens, start, clause.rest[1]);
  const person = entitiesWithin(reading, [start, end], 'person')[0];
  if (
    person === undefined ||
    !isWord(reading.tokens[person.range[1]], 'as', 'chancellor', 'president', 'king', 'minister')
  )
    return [];
  const rest = textOf(reading.sentence, [person.range[1], clause.rest[1]]);
  return propose(
    reading,
    'appointed',
    ask(reading, 'Whom', statement, rest + statement.lead),
    [start, person.range[1]],
    { flags: flagsOf(statement) },
  );
}

const GIVING_VERBS = new Set('give grant award offer deny promise allow pay teach'.split(' '));

/** `The Parliament was given powers of its own`. */
function given(reading: Reading, statement: Statement): Candidate[] {
  const { clause, verb } = statement;
  const { tokens } = reading;
  const [start, limit] = clause.rest;
  if (!clause.verb.passive || !GIVING_VERBS.has(verb) || isOpenEnded(reading, statement.index)) return [];
  const object = nounPhraseEnd(tokens, start, limit, 'all');
  if (object === start || hasOrphan(reading, [start, object])) return [];
  const date = entitiesWithin(reading, [start, limit], 'date').at(0);
  const end = date === undefined ? naturalEnd(reading, start, limit) : Math.min(object, date.range[0] - 1);
  if (end - start < 2) return [];
  return propose(
    reading,
    'given',
    ask(reading, 'What', statement, statement.lead + occasionOf(reading, statement)),
    [start, end],
    {
      flags: flagsOf(statement),
    },
  );
}

/** The plain object of a short sentence. */
function direct(reading: Reading, statement: Statement): Candidate[] {
  const { clause, verb, index } = statement;
  const { tokens } = reading;
  const limit = clause.rest[1];
  const start = isWord(tokens[clause.rest[0]], 'instead', 'also', 'then', 'later')
    ? clause.rest[0] + 1
    : clause.rest[0];
  if (clause.kind === 'relative') return [];
  if (clause.verb.passive || EMPTY_VERBS.has(verb) || isBusy(reading, index) || isOpenEnded(reading, index))
    return [];
  const objectEnd = nounPhraseEnd(tokens, start, limit);
  if (objectEnd === start || !hasTag(tokens[start], 'DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'GEN')) return [];
  if (
    isPronominal(tokens.slice(start, objectEnd)) ||
    hasTag(tokens[objectEnd], 'ADJ') ||
    isWord(tokens[objectEnd], 'to')
  )
    return [];
  if (isHalfOfView(reading, statement)) return [];
  if (REQUESTS.has(verb)) return requested(reading, statement, [start, objectEnd]);
  const head = tokens[headOf(tokens, [start, objectEnd])];
  if (head === undefined || (VAGUE_NOUNS.has(head.lower) && objectEnd - start <= 2)) return [];
  if (
    objectEnd - start === 2 &&
    isWord(tokens[start], 'the') &&
    isNoun(tokens[start + 1]) &&
    tokens[start + 1]?.tag !== 'PROPN'
  )
    return [];
  const dates = entitiesWithin(reading, clause.rest, 'date');
  const date = dates.length === 1 ? dates[0] : undefined;
  let end = naturalEnd(reading, start, limit);
  let time = '';
  if (
    date !== undefined &&
    date.range[1] === limit &&
    isWord(tokens[date.range[0] - 1], 'in', 'on', 'by', 'during')
  ) {
    end = date.range[0] - 1;
    time = ` ${textOf(reading.sentence, [end, limit])}`;
  }
  if (tokens.slice(objectEnd, end).every((token) => token.tag === 'ADV')) end = objectEnd;
  // `pumps ions | into the medulla`: where to belongs to the question.
  const into =
    isWord(tokens[objectEnd], 'into', 'onto') ||
    (isWord(tokens[objectEnd], 'from') && !tokens.slice(objectEnd, end).some((token) => isWord(token, 'to')));
  if (into && time === '' && nounPhraseEnd(tokens, objectEnd + 1, limit, 'of') === end) {
    time = ` ${textOf(reading.sentence, [objectEnd, end])}`;
    end = objectEnd;
  }
  const answer: Range = [start, end];
  // `lived all his life in Leeds`: how long is no object.
  if (
    isWord(tokens[objectEnd - 1] ?? head, ...SPANS) &&
    isWord(tokens[start], 'all', 'most', 'half', 'every', 'each')
  )
    return [];
  if (!isWorthAsking(reading, statement, answer)) return [];
  // `wrote Macbeth in 1606, soon after the plot`: when it was belongs to another question.
  if (entitiesWithin(reading, [objectEnd, end], 'date').length > 0) return [];
  const wh = questionWord(reading, [start, objectEnd]) === 'Who' && objectEnd === end ? 'Whom' : 'What';
  return propose(
    reading,
    'object',
    ask(reading, wh, statement, (time || occasionOf(reading, statement)) + statement.lead),
    answer,
    {
      flags: flagsOf(statement),
    },
  );
}

const SPANS = ['life', 'day', 'year', 'night', 'week', 'month', 'time', 'hour'] as const;
const HALVING_VERBS = new Set('see leave call appoint regard consider deem view'.split(' '));

/** `Hooper saw the mill as a prison`, `left her son as regent`: the object is half of what somebody saw, left or called. */
const isHalfOfView = (reading: Reading, { clause, verb }: Statement): boolean =>
  HALVING_VERBS.has(verb) &&
  clause.verb.auxiliaries.length === 0 &&
  (verb !== 'leave' || reading.tokens.slice(...clause.subject).some(({ tag }) => tag === 'PROPN'));

const REQUESTS = new Set('ask beg petition press sue beseech'.split(' '));

/** `asked Rome for corn`: what for is the question, since whom was asked is no *what*. */
function requested(reading: Reading, statement: Statement, [start, end]: Range): Candidate[] {
  const { tokens } = reading;
  const limit = statement.clause.rest[1];
  if (!isWord(tokens[end], 'for') || hasOrphan(reading, [start, end])) return [];
  const [date] = entitiesWithin(reading, [end, limit], 'date');
  const thing: Range = [
    end + 1,
    naturalEnd(reading, end + 1, date === undefined ? limit : date.range[0] - 1),
  ];
  if (nounPhraseEnd(tokens, thing[0], limit) === thing[0]) return [];
  const whom = textOf(reading.sentence, [start, end]);
  return propose(
    reading,
    'object-preposition',
    ask(reading, 'What', statement, `${whom} for${statement.lead || dateOf(reading, statement)}`),
    thing,
    { flags: flagsOf(statement) },
  );
}

/**
 * Of the many things that somebody does or a thing brings, a bare object asks for one; it is worth it where the verb says
 * what the subject is there for, and the object is more than one plain noun.
 */
function isWorthAsking(reading: Reading, statement: Statement, object: Range): boolean {
  const { verb, past, clause } = statement;
  const tells = CAUSAL_VERBS.has(verb) || IDENTIFYING_VERBS.has(verb);
  const person = entitiesWithin(reading, clause.subject, 'person').length > 0;
  if (person && !past && !tells) return false;
  const terms = reading.tokens
    .slice(...object)
    .filter((token) => hasTag(token, 'NOUN', 'PROPN', 'ADJ', 'NUM') && !VAGUE_NOUNS.has(token.lower));
  const first = reading.tokens[object[0]];
  const lacksArticle =
    object[1] - object[0] === 1 &&
    first?.tag === 'NOUN' &&
    !isPlural(reading.tokens, object) &&
    COUNT_NOUNS.has(first.lower);
  const same = reading.tokens.slice(...object).some((token) => isWord(token, 'same'));
  return terms.length >= 2 && !lacksArticle && !same;
}
