import { pastOf, participleOf } from '../inflection';
import type { Span } from '../types';
import { HUMAN_NOUNS } from '../lexicon/word-classes';
import { NAMING_VERBS_OF_NOTES, PERSONAL_VERBS } from '../lexicon/verb-objects';
import { agentOf, objectOf, particleOf, type LineClause } from './line-clause';
import { dateInQuestion, spanOfDate, type LineDate } from './line-dates';
import { isNounPhrase, isSeveral, phraseOf, whoOf } from './line-nouns';
import { COUNT_NOUNS } from './count-nouns';
import { anOrA } from './term-question';
import { textOfWords, type LineWord } from './line-words';
import type { Vocabulary } from './vocabulary';

/** What a clause is asked with: when it happened, by its line; how the notes write; whether they tell of the past. */
export interface Telling {
  readonly date: {
    readonly span: Span;
    readonly text: string;
    readonly hasDay: boolean;
    readonly hasYear: boolean;
    readonly isShort: boolean;
  } | null;
  readonly vocabulary: Vocabulary;
  readonly past: boolean;
  /** Whether the subject stands apart as a person's name does. */
  readonly isPerson: boolean;
  /** Whether the last noun of the clause may be the first of a list. */
  readonly isOpen: boolean;
}

/** A question and where its answer stands. */
export interface LineQuestion {
  readonly rule: string;
  readonly front: string;
  readonly answer: Span;
}

const spanOf = (words: readonly LineWord[]): Span => ({
  start: words[0]?.start ?? 0,
  end: words.at(-1)?.end ?? 0,
});

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

/** A date of the words of a clause. */
export const tellingDate = (words: readonly LineWord[], date: LineDate, text: string): Telling['date'] => {
  const span = spanOfDate(words, date);
  return {
    span,
    text: text.slice(span.start, span.end),
    hasDay: date.hasDay,
    hasYear: date.hasYear,
    isShort: date.isShort,
  };
};

/** Whether the clause is told as past: by its verb, its date, or the notes. */
export const isPast = ({ tense, voice }: LineClause, { date, past }: Telling): boolean =>
  date !== null || (tense === 'past' && (voice === 'active' || past));

/** "Dickens published …": what only people do, done by one word that the notes write with a capital. */
const isDoer = ({ subject, base, voice }: LineClause, { vocabulary }: Telling): boolean =>
  voice === 'active' &&
  PERSONAL_VERBS.has(base) &&
  subject.length === 1 &&
  /^\p{Lu}\p{Ll}+$/u.test(subject[0]?.text ?? '') &&
  !isSeveral(subject) &&
  !HUMAN_NOUNS.has(subject[0]?.word ?? '') &&
  !vocabulary.small.has(subject[0]?.word ?? '');

/** "most went straight through": of what, the line before tells. */
const isUnnamed = (subject: readonly LineWord[]): boolean =>
  (subject.length === 1 &&
    /^(?:most|some|many|few|all|none|both|others?|one|two|three|several)$/.test(subject[0]?.word ?? '')) ||
  (subject.length < 4 &&
    /^(?:\d|c\.?$|about|approx|around|over|nearly|almost|half)/.test(subject[0]?.word ?? '') &&
    /^[\d.,]+(?:m|bn|k)?$|^(?:million|billion|thousand|hundred)$/.test(subject.at(-1)?.word ?? ''));

const STUDIES = /^(?:study|research|investigate|teach|discuss|examine|explore|explain)$/;

/** Perceiving: "noticed mould killing bacteria" has a clause behind it, not a thing. */
const PERCEIVES = /^(?:notice|see|observe|watch|hear|find|show|catch|spot)$/;

interface Parts {
  readonly subject: string;
  readonly auxiliary: string;
  /** What stands behind the subject in a question. */
  readonly predicate: string;
  readonly when: string;
}

function partsOf(clause: LineClause, telling: Telling, rest: readonly LineWord[]): Parts {
  const past = isPast(clause, telling);
  const several = isSeveral(clause.subject);
  const auxiliary =
    clause.voice === 'passive'
      ? several
        ? past
          ? 'were'
          : 'are'
        : past
          ? 'was'
          : 'is'
      : past
        ? 'did'
        : several
          ? 'do'
          : 'does';
  return {
    subject: phraseOf(clause.subject, telling.vocabulary, past, telling.isPerson || isDoer(clause, telling)),
    auxiliary,
    predicate: joined(
      textOfWords(clause.adverb),
      clause.voice === 'passive' ? clause.verb.text : clause.base,
      restText(clause, telling, rest),
    ),
    when: telling.date && !telling.date.isShort ? dateInQuestion(telling.date.text, telling.date.hasDay) : '',
  };
}

const DETERMINED = /^(?:the|an?|his|her|their|its|one|two|three|some|several|many|another|each|\d.*)$/;

/** Whether a doer told of without an article is one of many: "by crowd", "by quake". */
const ONE_OF_MANY = (noun: string): boolean =>
  COUNT_NOUNS.has(noun) ||
  /^(?:crowd|mob|quake|bomb|hurricane|storm|gunman|assassin|sniper|tsunami|landslide|flood|fire|typhoon|cyclone|blizzard)$/.test(
    noun,
  ) ||
  (HUMAN_NOUNS.has(noun) &&
    !/(?:police|people|army|navy|clergy|nobility|crew|staff|public|men|women|children|king|queen|pope|crown)$/.test(
      noun,
    ));

/** What follows the verb, its object with the article that the notes leave out. */
function restText(clause: LineClause, telling: Telling, rest: readonly LineWord[]): string {
  const agent = agentOf(clause);
  if (agent && rest[agent.at + 1] === agent.words[0] && /^\p{Lu}/u.test(agent.words[0]?.text ?? ''))
    return joined(
      textOfWords(rest.slice(0, agent.at + 1)),
      phraseOf(agent.words, telling.vocabulary, isPast(clause, telling), true),
      textOfWords(rest.slice(agent.at + 1 + agent.words.length)),
    );
  // "hit by magnitude 6.3 quake": one of those there are.
  const doer = agent?.words.at(-1)?.word ?? '';
  if (
    agent &&
    rest[agent.at + 1] === agent.words[0] &&
    /^\p{Ll}/u.test(agent.words[0]?.text ?? '') &&
    !isSeveral(agent.words) &&
    ONE_OF_MANY(doer) &&
    !DETERMINED.test(agent.words[0]?.word ?? '')
  )
    return joined(
      textOfWords(rest.slice(0, agent.at + 1)),
      anOrA(agent.words[0]?.text ?? ''),
      textOfWords(rest.slice(agent.at + 1)),
    );
  const object = objectOf(clause);
  const particle = particleOf(clause);
  const from = particle.length;
  if (
    NAMING_VERBS_OF_NOTES.has(clause.base) ||
    object.length === 0 ||
    // "studied suicide": a subject, not one case of it.
    (STUDIES.test(clause.base) && object.length === 1) ||
    (PERCEIVES.test(clause.base) && object.some(({ text }, at) => at > 0 && /ing$/.test(text))) ||
    // "part of its share" is some of it.
    (object[0]?.word === 'part' && object[1]?.word === 'of') ||
    rest.length < from + object.length ||
    rest[from] !== object[0]
  )
    return textOfWords(rest);
  return joined(
    textOfWords(rest.slice(0, from)),
    phraseOf(object, telling.vocabulary, isPast(clause, telling), true),
    textOfWords(rest.slice(from + object.length)),
  );
}

/** The clause as it stands behind "when": "the Kaiser abdicated", "the Bastille was stormed". */
export function happening(clause: LineClause, telling: Telling): string | null {
  if (clause.subject.length === 0 || isUnnamed(clause.subject)) return null;
  const { subject, auxiliary, when } = partsOf(clause, telling, clause.rest);
  const past = isPast(clause, telling);
  const verb =
    clause.voice === 'passive'
      ? joined(auxiliary, textOfWords(clause.adverb), clause.verb.text)
      : joined(
          textOfWords(clause.adverb),
          clause.tense === 'present' && past
            ? pastOf(clause.base, participleOf(clause.base))
            : clause.verb.text,
        );
  return joined(subject, verb, restText(clause, telling, clause.rest), when);
}

/** "In 1533" asks the year, and a day of a month the day. */
const whenFront = ({ subject, auxiliary, predicate }: Parts): string =>
  `When ${joined(auxiliary, subject, predicate)}?`;

/** Objects that make one idea with their verb: what was done is not asked for by "what". */
const EMPTY_VERBS =
  /^(?:become|take|make|give|get|have|go|come|declare|lose|hold|want|need|include|last|remain|stay|seem|cause|call|name|elect|appoint|put|let|do|set)$/;

/** The questions that a clause read whole answers, the surest first. */
export function askLineClause(clause: LineClause, telling: Telling): LineQuestion[] {
  const asked: LineQuestion[] = [];
  const { subject, rest, reason, base } = clause;
  if (
    subject.length === 0 ||
    isUnnamed(subject) ||
    /^(?:his|her|their|its|our|my|your)$/.test(subject[0]?.word ?? '')
  )
    return [];
  // "killed approx 1,800", "added a 5th": of what, the line leaves out.
  if (/^[\d.,]+(?:m|bn|k|st|nd|rd|th)?$/.test(objectOf(clause).at(-1)?.word ?? '')) return [];
  const parts = partsOf(clause, telling, rest);
  const says = rest.length + clause.adverb.length;
  // "When were elections held?": which, nothing says.
  const isKnown =
    /\p{Lu}|\d/u.test(parts.subject) ||
    parts.subject.split(' ').length > 1 ||
    says > 1 ||
    !/^(?:hold|make|give|take|do|find|use|have|become)$/.test(base);
  if (telling.date?.hasYear && isKnown)
    asked.push({ rule: 'telegraphic-when', front: whenFront(parts), answer: telling.date.span });
  // "completed to control flooding": it was built for that.
  const isEnd = /^(?:complete|finish|end)$/.test(base) && reason[0]?.word === 'to';
  if (reason.length > 1 && !telling.isOpen && !isEnd)
    asked.push({
      rule: 'why-note',
      front: `Why ${joined(parts.auxiliary, parts.subject, parts.predicate)}?`,
      answer: spanOf(reason),
    });
  asked.push(
    ...ofPlace(clause, telling, parts),
    ...ofAgent(clause, telling, parts),
    ...ofObject(clause, telling, parts, base),
    ...ofSubject(clause, telling, parts),
  );
  return asked;
}

/** "Where was Stolypin assassinated?": a place by its name, told last. */
function ofPlace(clause: LineClause, telling: Telling, parts: Parts): LineQuestion[] {
  const { rest } = clause;
  const at = rest.findIndex(({ word }) => /^(?:in|at|near)$/.test(word));
  const place = rest.slice(at + 1);
  const before = rest.slice(0, at);
  const isPlace =
    at >= 0 &&
    place.length > 0 &&
    place.length < 4 &&
    place.every(({ text }) => /^\p{Lu}\p{Ll}/u.test(text)) &&
    (before.length === 0 || before.length === particleOf(clause).length);
  // A date beside the place tells which; without one the subject must.
  if (!isPlace || telling.isOpen || !/\p{Lu}/u.test(parts.subject.slice(1)) || telling.date === null)
    return [];
  const predicate = joined(
    textOfWords(clause.adverb),
    clause.voice === 'passive' ? clause.verb.text : clause.base,
    textOfWords(before),
  );
  return [
    {
      rule: 'line-where',
      front: `Where ${joined(parts.auxiliary, parts.subject, predicate)}?`,
      answer: spanOf(place),
    },
  ];
}

function ofAgent(clause: LineClause, telling: Telling, parts: Parts): LineQuestion[] {
  const agent = agentOf(clause);
  if (!agent || (telling.isOpen && agent.at + agent.words.length + 1 === clause.rest.length)) return [];
  const before = clause.rest.slice(0, agent.at);
  const after = clause.rest.slice(agent.at + 1 + agent.words.length);
  const who = whoOf(agent.words, true);
  // "by debris": what roads are blocked by says too little without when or where.
  if (who === 'What' && (agent.words.length < 2 || parts.when === '') && !/\p{Lu}/u.test(parts.subject))
    return [];
  if (
    who === null ||
    /^(?:force|law|hand|law|decree|default|accident|post|vote|train|sea|land|air|road)$/.test(
      agent.words.at(-1)?.word ?? '',
    )
  )
    return [];
  const thing = phraseOf(clause.subject, telling.vocabulary, true, telling.isPerson);
  const named = joined(thing, textOfWords(after), parts.when);
  const front =
    who === 'What' || !isPast(clause, telling)
      ? `${who} ${parts.auxiliary} ${joined(thing, textOfWords(clause.adverb), clause.verb.text, textOfWords(before), 'by', textOfWords(after), parts.when)}?`
      : `${who} ${joined(textOfWords(clause.adverb), finiteOf(clause), particleText(clause), named)}?`;
  // "by" must not be parted from what it governs by more than a particle.
  if (before.length > particleOf(clause).length && who !== 'What') return [];
  return [{ rule: 'line-agent', front, answer: spanOf(agent.words) }];
}

const particleText = (clause: LineClause): string => textOfWords(particleOf(clause));

/** The past of the active: "taken" → "took". */
const finiteOf = ({ base, verb }: LineClause): string => pastOf(base, verb.text);

const NUMBER =
  /^[£$€]?\d[\d.,]*(?:m|bn|k)?$|^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds|thousands|millions)$/;
const ROUGHLY = /^(?:about|approx|approximately|around|over|nearly|almost|roughly|c|some|only|at|least)$/;

/** What was done to what, or to how many. */
function ofObject(clause: LineClause, telling: Telling, parts: Parts, base: string): LineQuestion[] {
  const object = objectOf(clause);
  if (object.length === 0 || EMPTY_VERBS.test(base)) return [];
  const from = particleOf(clause).length;
  const after = clause.rest.slice(from + object.length);
  const particle = particleText(clause);
  const head = `${parts.auxiliary} ${joined(parts.subject, textOfWords(clause.adverb), base)}`;
  const tail = joined(textOfWords(after), parts.when);
  let at = 0;
  while (ROUGHLY.test(object[at]?.word ?? '')) at += 1;
  if (NUMBER.test(object[at]?.word ?? '') && object.length > at + 1 && object[at + 1]?.word !== 'of') {
    const counted = object.slice(at + 1);
    if (
      /^[£$€]|\d(?:m|bn)$/.test(object[at]?.word ?? '') ||
      !isSeveral(counted) ||
      counted.some(({ text }) => /\d/.test(text))
    )
      return [];
    return [
      {
        rule: 'line-count',
        front: `How many ${joined(textOfWords(counted), head, particle, tail)}?`,
        answer: spanOf(object.slice(0, at + 1)),
      },
    ];
  }
  if (telling.isOpen && after.length === 0) return [];
  const who = whoOf(object, false);
  if (who === 'Who' || who === 'Which country' || tail === '') return [];
  // One common word says too little of what was done.
  if (object.length === 1 && !/\p{Lu}/u.test(object[0]?.text ?? '')) return [];
  if (isSeveral(object) && object.some(({ word }) => word === 'and')) return [];
  return [{ rule: 'line-object', front: `What ${joined(head, particle, tail)}?`, answer: spanOf(object) }];
}

/** "found the actual germs": which, the line before tells. */
const POINTS_BACK = /\bthe (?:actual|real|same|other|others|latter|former|rest|second|next) (?!of\b)/;

/** Who did it, and to whom something was done: the words of the notes behind the question word. */
function ofSubject(clause: LineClause, telling: Telling, parts: Parts): LineQuestion[] {
  const { subject, base, rest } = clause;
  if (subject.some(({ word }) => /^(?:both|all|some|many|most|others?)$/.test(word))) return [];
  const past = isPast(clause, telling);
  if (!past || !isNounPhrase(subject)) return [];
  const object = objectOf(clause);
  if (clause.voice === 'active') {
    const who = whoOf(subject, telling.isPerson || PERSONAL_VERBS.has(base));
    const specific =
      rest.filter(({ word }) => word.length > 3).length > 1 ||
      /\p{Lu}|\d/u.test(textOfWords(rest)) ||
      parts.when !== '';
    if (rest.length === 0 || !specific || who === null || POINTS_BACK.test(textOfWords(rest))) return [];
    // "painted Impression, Sunrise": a title that the comma does not end.
    if (telling.isOpen && object.length === 1 && rest.length === 1) return [];
    if (who === 'What' && (object.length === 0 || rest.length < 2)) return [];
    const verb = clause.tense === 'past' ? clause.verb.text : pastOf(base, participleOf(base));
    return [
      {
        rule: 'line-subject',
        front: `${who} ${joined(textOfWords(clause.adverb), verb, restText(clause, telling, rest), parts.when)}?`,
        answer: spanOf(subject),
      },
    ];
  }
  const who = whoOf(subject, false);
  if (who !== 'Who' || agentOf(clause) !== null || rest.length < 2 || isSeveral(subject)) return [];
  return [
    {
      rule: 'line-subject',
      front: `Who was ${joined(textOfWords(clause.adverb), clause.verb.text, textOfWords(rest), parts.when)}?`,
      answer: spanOf(subject),
    },
  ];
}
