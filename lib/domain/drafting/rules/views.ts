import { withoutAsides } from '../answer-range';
import type { Clause } from '../clause-shape';
import { MODALS } from '../lexicon/closed-classes';
import { COUNTRIES } from '../lexicon/gazetteer';
import { VIEW_VERBS } from '../lexicon/word-classes';
import { nounPhraseEnd } from '../noun-phrases';
import { ask, flagsOf, hasOrphan, isHedged, propose } from '../question';
import { entitiesWithin, type Reading, type Statement } from '../reading';
import { extentEnd } from '../clause-extent';
import { personOfHeading } from '../heading-persons';
import { phrase } from '../phrase';
import { textOf } from '../sentence';
import { hasTag, isNoun, isPastForm, isWord, looksPlural, wordCount, type Range } from '../token';
import { contentWords } from '../words';
import type { Candidate, DraftFlag } from '../types';

const HEDGES = new Set([
  'arguably',
  'perhaps',
  'possibly',
  'probably',
  'may',
  'might',
  'could',
  'seems',
  'seem',
  'suggests',
  'suggested',
]);

/** Asks what a named person argued, called or thought of something. */
export function views(reading: Reading): Candidate[] {
  return [...impersonal(reading), ...reading.statements.flatMap((statement) => viewsIn(reading, statement))];
}

const viewsIn = (reading: Reading, statement: Statement): Candidate[] => [
  ...argued(reading, statement),
  ...called(reading, statement),
  ...judgedFor(reading, statement),
];

/** `It could be argued that S`: nobody's view in particular, and so one that a candidate can give. */
function impersonal(reading: Reading): Candidate[] {
  const { tokens, clauses } = reading;
  return clauses.flatMap((clause, index) => {
    const next = clauses[index + 1];
    const verb = tokens[clause.verb.head];
    const it = tokens.slice(...clause.subject).every((token) => isWord(token, 'it'));
    if (
      !it ||
      verb === undefined ||
      !clause.verb.passive ||
      next?.kind !== 'complement' ||
      clause.verb.negated
    )
      return [];
    const modal = tokens[clause.verb.start]?.lower ?? '';
    if (!isWord(verb, 'argued', 'suggested', 'claimed', 'said') || !isWord(tokens[next.connectorAt], 'that'))
      return [];
    // A second such view in the sentence is the other side, which `arguments` asks for.
    if (clauses.some((other, at) => at !== index && isWord(tokens[other.verb.head], verb.lower))) return [];
    const why = whyArgued(reading, index, modal, verb.lower);
    if (why.length > 0) return why;
    const end = viewEnd(reading, index);
    const about = matterOf(reading, 'argue', next, end);
    // `It could be argued that class …`: of a bare noun, any criticism could.
    if (MODALS.has(modal) && /^about \p{Ll}+$/u.test(about)) return [];
    if (!about.startsWith('about ') || hasOrphan(reading, next.subject)) return [];
    const auxiliaries =
      modal === 'has' ? 'has been' : modal === 'is' || modal === 'was' ? modal : `${modal} be`;
    return propose(
      reading,
      'view-impersonal',
      `What ${auxiliaries} ${verb.lower} ${about}?`,
      [next.connectorAt, end],
      {
        flags: ['hedged'],
      },
    );
  });
}

/** `It has been argued that S, since R`: asks why it has been. */
function whyArgued(reading: Reading, index: number, modal: string, argued: string): Candidate[] {
  const { clauses, tokens } = reading;
  const [told, reason] = clauses.slice(index + 1, index + 3);
  if (told === undefined || reason?.kind !== 'subordinate' || !told.sound || !reason.sound) return [];
  if (!['since', 'because', 'as'].includes(reason.connector) || hasOrphan(reading, told.subject)) return [];
  if (reason.connectorAt !== told.rest[1] && reason.connectorAt !== told.rest[1] + 1) return [];
  if (isWord(tokens[reason.connectorAt - 1], 'partly', 'largely', 'mainly', 'perhaps')) return [];
  const be =
    modal === 'is' || modal === 'was' ? `${modal} it` : modal === 'has' ? 'has it been' : `${modal} it be`;
  const said = textOf(reading.sentence, [told.subject[0], told.rest[1]]);
  if (hasOrphan(reading, told.rest)) return [];
  return propose(
    reading,
    'why-argued',
    `Why ${be} ${argued} that ${said}?`,
    [reason.connectorAt + 1, viewEnd(reading, index)],
    { flags: ['hedged'] },
  );
}

function holder(reading: Reading, { clause, subject }: Statement): boolean {
  if (subject.resolved) return wordCount(subject.text) <= 4 && !COUNTRIES.has(subject.text);
  return (
    entitiesWithin(reading, clause.subject, 'person').length > 0 ||
    /(ists|ians|ers|psychologists|critics)$/.test(subject.text) ||
    /^(?:critics|historians|studies|evidence|research|supporters|opponents) (?:of|on|from)\b/i.test(
      subject.text,
    ) ||
    /\b(?:theory|hypothesis|model|principle|doctrine|law|study|report|school)$/.test(subject.text) ||
    /^\p{Lu}\S*[’']s? (?:study|research|experiment|survey)\b/u.test(subject.text)
  );
}

/** `Pragmatism requires that …`: what rules and theories say, nobody need hold. */
const STATING_VERBS = new Set('require state demand imply specify predict'.split(' '));

const JOINING_VERBS = new Set('add object hold complain'.split(' '));

/** `Russell denied that there was any crisis`. */
function argued(reading: Reading, said: Statement): Candidate[] {
  // `they add that …`: to what, the sentence before says; that they argue it is as true.
  const plain = /\b(?:theory|hypothesis|model|principle|doctrine|law)$/.test(said.subject.text)
    ? 'say'
    : 'argue';
  const statement = JOINING_VERBS.has(said.verb) ? { ...said, verb: plain } : said;
  const { clause, index, verb } = statement;
  const next = reading.clauses[index + 1];
  if (
    !statement.asserted ||
    clause.verb.passive ||
    // `Thornton on clubbers says …`: what comes between is what it is about.
    /\p{Lu}\S*(?: \(\d{4}\))? on \p{Ll}/u.test(statement.subject.text) ||
    !(STATING_VERBS.has(verb) || (VIEW_VERBS.has(verb) && holder(reading, statement)))
  )
    return [];
  if (next?.kind !== 'complement') return unreadView(reading, statement);
  const opensAt =
    next.connectorAt >= 0 && isWord(reading.tokens[next.connectorAt], 'that')
      ? next.connectorAt
      : next.subject[0];
  if (opensAt - clause.verb.end > 3) return [];
  const whole = viewEnd(reading, index);
  const long = whole - opensAt > LONGEST_VIEW;
  const read = long ? withoutTail(reading, extentEnd(reading, index)) : whole;
  const stop = clauseStop(reading, opensAt);
  // `ignore the fact that schools | reproduce …`: where the reading breaks off, all up to the next stop is the view.
  const told = isBrokenOff(reading, read) && stop - opensAt <= LONGEST_VIEW ? stop : Math.min(read, stop);
  const rest = goesOnTo(reading, told);
  const end = rest ?? told;
  if (rest !== null && rest - opensAt > LONGEST_WHOLE_VIEW) return [];
  if (isBrokenOff(reading, end)) return [];
  const they = speaksOfStudied(reading, statement, next);
  if (!they && hasOrphan(reading, next.subject) && !ownsWithin(reading, next.subject)) return [];
  if (isWord(reading.tokens[next.subject[0]], 'both', 'some', 'that')) return [];
  // A list is asked for as one.
  if (reading.tokens.slice(opensAt, end).some(({ text }) => text === ':') && end - opensAt > 20) return [];
  if (opensAt !== next.connectorAt && hasOrphan(reading, [opensAt, end])) return [];
  const matter = they ? '' : matterOf(reading, verb, next, end);
  // `point out that …`
  const about = verb === 'point' && isWord(reading.tokens[clause.rest[0]], 'out') ? `out ${matter}` : matter;
  const hedged = reading.tokens.slice(opensAt, end).some((token) => HEDGES.has(token.lower));
  const flags: DraftFlag[] = hedged ? [...flagsOf(statement), 'hedged'] : flagsOf(statement);
  const answer: Range = [opensAt, rest ?? withoutResult(reading, opensAt, end)];
  return propose(reading, 'view', ask(reading, 'What', statement, about), answer, { flags });
}

/** Whether a clause goes on behind a point of the sentence, with no mark or joint in between. */
const isBrokenOff = ({ tokens }: Reading, at: number): boolean =>
  tokens[at] !== undefined &&
  tokens[at]?.tag !== 'PUNCT' &&
  !hasTag(tokens[at], 'CCONJ', 'SCONJ') &&
  !isWord(
    tokens[at],
    'because',
    'as',
    'when',
    'since',
    'so',
    'whereas',
    'while',
    'although',
    'in',
    'by',
    'after',
    'before',
  );

/** A view with more than one part is given whole up to this length, or not at all. */
const LONGEST_WHOLE_VIEW = 32;

/**
 * Where a view ends that goes on behind what was read of it: `that S1 | , that S2`, `that S1 | but that S2`, `that the panic, in which
 * men were cast as villains | , drew attention away`, `true in so far | as it works`; null where it does not.
 */
function goesOnTo(reading: Reading, end: number): number | null {
  const { tokens } = reading;
  const comma = tokens[end]?.text === ',' ? 1 : 0;
  const [next, second] = tokens.slice(end + comma, end + comma + 2);
  if (next === undefined) return null;
  const joint = isWord(next, 'and', 'but', 'or');
  const another =
    isWord(joint ? second : next, 'that') && (joint || comma > 0) && !isWord(tokens[end - 1], 'that');
  const contrast = isWord(next, 'but') && (hasTag(second, 'ADP', 'NEG') || isWord(second, 'not', 'only'));
  const predicate =
    comma > 0 &&
    next.tag === 'VERB' &&
    isPastForm(next) &&
    reading.clauses.some(({ kind, rest }) => kind === 'relative' && rest[1] === end);
  const extent = isWord(tokens[end - 1], 'far', 'long') && isWord(next, 'as');
  if (!another && !contrast && !predicate && !extent) return null;
  const stop = tokens.findIndex(
    (token, at) =>
      at > end + comma + 1 &&
      (/^[;:.!?]$/.test(token.text) ||
        (token.text === ',' &&
          (contrast ||
            extent ||
            isWord(tokens[at + 1], 'so', 'which', 'because', 'while', 'whereas', 'although')))),
  );
  return stop < 0 ? tokens.length : stop;
}

const LONG_VIEW = 18;

/** `held typifications | , with the result that …`: of a long view, what it led to is another matter. */
function withoutResult({ tokens }: Reading, start: number, end: number): number {
  if (end - start <= LONG_VIEW) return end;
  const comma = tokens.findIndex(
    (token, at) =>
      at > start + 7 &&
      at < end &&
      token.text === ',' &&
      isWord(tokens[at + 1], 'with', 'which', 'so', 'leading', 'making', 'thus'),
  );
  return comma < 0 ? end : comma;
}

/** Where what somebody holds ends at the latest: at a semicolon, a colon, or the comma before what another holds. */
function clauseStop({ tokens }: Reading, start: number): number {
  const stop = tokens.findIndex(
    (token, at) =>
      at > start &&
      (/^[;:.!?]$/.test(token.text) ||
        (token.text === ',' &&
          isWord(tokens[at + 1], 'while', 'whereas', 'whilst', 'although', 'though', 'but'))),
  );
  return stop < 0 ? tokens.length : stop;
}

/** `believed that …`, of which the clauses were not told apart: the view is all up to the next stop, if that is not far. */
function unreadView(reading: Reading, statement: Statement): Candidate[] {
  const { clause, index } = statement;
  const { tokens } = reading;
  const that = clause.verb.end;
  if (!isWord(tokens[that], 'that') || index !== reading.clauses.length - 1) return [];
  const answer: Range = [that, clauseStop(reading, that)];
  const words = tokens.slice(...answer);
  if (answer[1] - that > LONGEST_VIEW || answer[1] - that < 5 || hasOrphan(reading, [that + 1, that + 3]))
    return [];
  if (words.some((token) => token.text === ',' || token.text === '(')) return [];
  const about = reading.topic !== '' && wordCount(reading.topic) <= 8 ? `about ${reading.topic}` : '';
  return propose(reading, 'view', ask(reading, 'What', statement, about), answer, {
    flags: flagsOf(statement),
  });
}

/** `Harlow’s study of monkeys found that they preferred …`: the subject itself names whom *they* are. */
const speaksOfStudied = ({ tokens }: Reading, { clause }: Statement, told: Clause): boolean =>
  isWord(tokens[told.subject[0]], 'they') &&
  told.subject[1] - told.subject[0] === 1 &&
  tokens
    .slice(...clause.subject)
    .some(
      (token, at, all) =>
        isWord(token, 'of', 'on') &&
        all.slice(at).some(({ tag, lower }) => tag === 'NOUN' && looksPlural(lower)),
    );

/** `those with poor ties to their own parents`: the phrase itself says whose. */
const ownsWithin = (reading: Reading, [start, end]: Range): boolean => {
  const own = reading.tokens.slice(start, end).findIndex((token) => isWord(token, 'their', 'its'));
  return (
    own > 1 &&
    isWord(reading.tokens[start], 'those', 'people', 'children') &&
    !hasOrphan(reading, [start + 1, start + own])
  );
};

/** A longer view than this is given without its reason. */
const LONGEST_VIEW = 26;

/** `with one visual task | , presumably`: the adverb belongs to the reason behind it. */
const withoutTail = ({ tokens }: Reading, end: number): number =>
  tokens[end - 1]?.tag === 'ADV' && tokens[end - 2]?.text === ',' ? end - 2 : end;

/** Verbs that take "about": one argues about something, but denies or warns that. */
const ABOUT_VERBS = new Set(
  'argue claim suggest believe think conclude say find show maintain observe write discover point'.split(' '),
);
const LONGEST_MATTER = 7;
/** A subject that makes up more of the view than this gives it away. */
const MOST_TOLD = 0.4;
/** Subjects that say nothing of what a view is about. */
const NO_MATTER =
  /^(?:\d+|there|two|three|four|five|people|everyone|everybody|one|not|most|some|many|all|any|no|if|when|what|although|because)\b/i;

/** What the view is about: the subject of its clause, or else what the page asks about. */
function matterOf(reading: Reading, verb: string, view: Clause, end: number): string {
  const subject = phrase(reading, withoutAsides(reading.tokens, view.subject));
  const plain =
    view.sound &&
    view.connectorAt >= 0 &&
    view.subject[0] === view.connectorAt + 1 &&
    reading.tokens.slice(...view.subject).some((token) => isNoun(token)) &&
    wordCount(subject) <= LONGEST_MATTER &&
    !/[,()–—]/.test(subject) &&
    !NO_MATTER.test(subject);
  const told = contentWords(subject).length;
  const whole = contentWords(textOf(reading.sentence, [view.subject[0], end])).length;
  // `about the difference`: between what?
  if (/^the (?:difference|answer|question|issue|choice|link|gap|first|second|other)s?$/.test(subject))
    return '';
  // `found that 65% of men went on`: a figure is found of those it counts, not about what the page asks.
  if (verb === 'find' && /^\d/.test(subject)) return '';
  if (ABOUT_VERBS.has(verb) && plain && told <= whole * MOST_TOLD && !hasOrphan(reading, view.subject))
    return `about ${subject}`;
  return reading.topic !== '' && wordCount(reading.topic) <= 8 ? `about ${reading.topic}` : '';
}

/** A view is given whole: what follows it in time, condition or reason is most often its point. */
function viewEnd(reading: Reading, index: number): number {
  let end = extentEnd(reading, index);
  // `that if S1, S2`: the condition comes first, and what holds under it is the view.
  const next = reading.clauses[index + 1];
  if (next !== undefined && hasTag(reading.tokens[next.connectorAt + 1], 'SCONJ', 'ADV'))
    return semicolonAfter(reading, end);
  for (const [at, clause] of reading.clauses.entries()) {
    const hangs =
      clause.kind === 'subordinate' && !['whereas', 'although', 'though'].includes(clause.connector);
    if (at > index && hangs && clause.connectorAt >= end && clause.connectorAt <= end + 1)
      end = extentEnd(reading, at);
    // `because they exploit workers | and are exploited by owners`
    const goesOn =
      clause.kind === 'same-subject' && clause.root === 'subordinate' && clause.connector === 'and';
    if (at > index + 2 && goesOn && clause.connectorAt === end) end = clause.rest[1];
  }
  return end;
}

function semicolonAfter({ tokens }: Reading, from: number): number {
  const stop = tokens.findIndex((token, at) => at >= from && /^[;.!]$/.test(token.text));
  return stop < 0 ? tokens.length : stop;
}

/** `Hill called the war a bourgeois revolution`, `Gardiner saw the conflict as a constitutional one`. */
function called(reading: Reading, statement: Statement): Candidate[] {
  const { clause, verb, index } = statement;
  const { tokens } = reading;
  if (!statement.asserted || clause.verb.passive || clause.verb.negated || isHedged(reading, statement))
    return [];
  const [start] = clause.rest;
  const him = isWord(tokens[start], 'him', 'her') && !isNoun(tokens[start + 1]) ? tokens[start] : undefined;
  const known = him === undefined ? null : personOfHeading(reading, him.lower);
  if (known === null && hasOrphan(reading, [start, start + 1])) return [];
  const objectEnd = known === null ? firstPhraseEnd(reading, start) : start + 1;
  if (objectEnd <= start) return [];
  const object = known ?? textOf(reading.sentence, [start, objectEnd]);
  const end = extentEnd(reading, index);
  if (
    ['call', 'name', 'term', 'label', 'dub'].includes(verb) &&
    (hasTag(tokens[objectEnd], 'DET') || tokens[objectEnd]?.text === '"')
  ) {
    const answer: Range = [objectEnd, end];
    return propose(reading, 'named', ask(reading, 'What', statement, object), answer, {
      flags: flagsOf(statement),
    });
  }
  const seesAs = [
    'see',
    'view',
    'regard',
    'describe',
    'denounce',
    'portray',
    'define',
    'treat',
    'condemn',
    'interpret',
    'dismiss',
  ].includes(verb);
  if (verb === 'define' && isWord(tokens[objectEnd], 'as'))
    return propose(
      reading,
      'see-as',
      ask(reading, 'How', statement, object),
      [objectEnd, semicolonAfter(reading, objectEnd)],
      { flags: flagsOf(statement) },
    );
  if (seesAs && isWord(tokens[objectEnd], 'as'))
    return propose(reading, 'see-as', ask(reading, 'How', statement, object), [objectEnd, end], {
      flags: flagsOf(statement),
    });
  return [];
}

/** End of the object before a second noun phrase: `called | the war | a bourgeois revolution`. */
function firstPhraseEnd(reading: Reading, start: number): number {
  const limit = reading.tokens.length;
  return nounPhraseEnd(reading.tokens, start, limit);
}

const JUDGING_VERBS = new Set(
  'criticise criticize blame praise condemn attack punish execute arrest imprison try convict admire remember'.split(
    ' ',
  ),
);

/** `Cohen criticised Merton for ignoring group crime`, `Stanley was executed for treason`. */
function judgedFor(reading: Reading, statement: Statement): Candidate[] {
  const { clause, verb, index } = statement;
  const { tokens } = reading;
  if (!statement.asserted || clause.verb.negated || !JUDGING_VERBS.has(verb)) return [];
  const [start, limit] = clause.rest;
  const at = clause.verb.passive ? start : nounPhraseEnd(tokens, start, limit);
  if (!isWord(tokens[at], 'for') || (!clause.verb.passive && at === start)) return [];
  if (tokens[at + 1]?.tag === 'NUM' || hasOrphan(reading, [start, at])) return [];
  const object = textOf(reading.sentence, [start, at]);
  const front = ask(reading, 'What', statement, `${object} for${statement.lead}`);
  return propose(reading, 'judged-for', front, [at + 1, Math.max(limit, extentEnd(reading, index))], {
    flags: flagsOf(statement),
  });
}
