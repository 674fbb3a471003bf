import type { Clause } from '../clause-shape';
import type { Entity } from '../entities';
import { ask, flagsOf, hasOrphan, propose, textWithout } from '../question';
import { entitiesWithin, type Reading, type Statement } from '../reading';
import { extentEnd, isOpenEnded } from '../clause-extent';
import { textOf } from '../sentence';
import { hasTag, isPastForm, isWord, wordCount, type Range, type Token } from '../token';
import type { Candidate } from '../types';

/** Asks for the date of an event, and for the condition of a general statement. */
export function when(reading: Reading): Candidate[] {
  return reading.statements.flatMap((statement) => [
    ...dateOf(reading, statement),
    ...dateBeforeWhen(reading, statement),
    ...condition(reading, statement),
    ...emergence(reading, statement),
  ]);
}

const LASTING_VERBS = new Set('stay remain last continue'.split(' '));

function dateOf(reading: Reading, statement: Statement): Candidate[] {
  const { clause, index } = statement;
  // `was the third poll tax, which was introduced in 1380`
  const introduced = clause.verb.passive && statement.past;
  const aside = clause.kind === 'relative' && (statement.asserted || introduced);
  if (
    (clause.kind === 'relative' && !aside) ||
    clause.kind === 'complement' ||
    clause.verb.negated ||
    clause.verb.copula
  )
    return [];
  // `stayed neutral in 1870`: what goes on is no event with a date.
  if (LASTING_VERBS.has(statement.verb)) return [];
  // `Picasso and Braque met in Paris`: with nobody to meet, one of those who met was lost.
  if (
    statement.verb === 'meet' &&
    isWord(reading.tokens[clause.rest[0]], 'in', 'at', 'on') &&
    entitiesWithin(reading, clause.subject, 'person').length === 1
  )
    return [];
  const inRest = entitiesWithin(reading, clause.rest, 'date').filter((date) => !isBracketed(reading, date));
  const inLead = clause.lead === null ? [] : entitiesWithin(reading, clause.lead, 'date');
  const date =
    inRest.length === 1 && inLead.length === 0
      ? inRest[0]
      : inRest.length === 0 && inLead.length === 1
        ? inLead[0]
        : undefined;
  if (date === undefined || /[–-]/.test(date.text)) return [];
  // `in the 2011 referendum`: the year is part of a name.
  if (reading.tokens[date.range[1]]?.tag === 'NOUN') return [];
  const fronted = inLead[0] === date;
  const segment = withPreposition(reading, date);
  const preposition = reading.tokens[segment[0]]?.lower ?? '';
  if (!['in', 'on', 'by', 'since', 'until', 'from'].includes(preposition) || segment[0] === date.range[0])
    return [];
  // `from 1940 to 1945`: a span, of which the first year is half; `a letter from 1840` tells how old a thing is.
  if (preposition === 'from' && !begins(reading, statement, segment)) return [];
  if (fronted && (clause.lead === null || segment[0] - clause.lead[0] > 1 || clause.lead[1] - segment[1] > 1))
    return [];
  if (!fronted && crossesClause(reading, clause.rest[0], segment[0])) return [];
  // `learned Castilian and in 1526 married`: the date is that of what follows.
  if (!fronted && hasTag(reading.tokens[segment[0] - 1], 'CCONJ')) return [];
  // `Cohen’s book (1972) looked at the fights of 1964`: when a book told of is not when it was written.
  if (isPublished(reading, clause)) return [];
  const openEnded = !fronted && isOpenEnded(reading, index);
  if (openEnded && !isLoose(reading, segment[1])) return [];
  const cut = fronted
    ? clause.rest
    : ([clause.rest[0], openEnded ? segment[1] : cutAt(reading, clause.rest, segment[1])] as const);
  const complete = isOpenEnded(reading, index) ? extentEnd(reading, index) : clause.rest[1];
  if (fronted && complete > clause.rest[1] && complete - clause.rest[0] > LONG_QUESTION * 2) return [];
  const whole = fronted
    ? textOf(reading.sentence, [clause.rest[0], beforeNextClause(reading, clause.rest[0], complete)])
    : textWithout(reading, cut, [segment]);
  const rest = withoutCircumstance(withoutPurpose(whole)) + statement.lead;
  const about = isWord(reading.tokens[date.range[0] - 1], 'about', 'around') ? 1 : 0;
  const answer: Range =
    preposition === 'by' || preposition === 'since' || preposition === 'until' || preposition === 'from'
      ? segment
      : [date.range[0] - about, date.range[1]];
  if (wordCount(rest) === 0 && !clause.verb.passive && wordCount(statement.subject.text) < 2) return [];
  return propose(reading, 'when', ask(reading, questionFor(date, preposition), statement, rest), answer, {
    flags: flagsOf(statement),
  });
}

/** `could vote from 1930`, `was banned from 1926`: since when something that goes on did so. */
function begins({ tokens }: Reading, { clause }: Statement, [start, end]: Range): boolean {
  if (isWord(tokens[end], 'to', 'until', 'till', 'onwards') || /^[–—-]/.test(tokens[end]?.text ?? ''))
    return false;
  const goesOn = clause.verb.passive || isWord(tokens[clause.verb.start], 'could', 'had');
  const last = tokens[start - 1];
  return goesOn && (start === clause.rest[0] || !hasTag(last, 'NOUN', 'PROPN'));
}

const LONG_QUESTION = 9;

/** `occupied the Ruhr | in order to seize coal`, `tried to seize power | , hoping to …`: what for is another question. */
const withoutPurpose = (rest: string): string =>
  rest
    .replace(/(?<=\S+ \S+)(?: in order to| so as to|, \p{Ll}{3,}ing) .*$/u, '')
    // By how many votes is asked for by itself.
    .replace(/ by (?:only )?[\d,]+ votes(?: to \d+)?(?: \([^)]*\))?/u, '');

/** `passed the Resolution | , over the President's veto, in an attempt to …`: a date needs no more to be asked for. */
const withoutCircumstance = (rest: string): string =>
  wordCount(rest) > LONG_QUESTION
    ? rest
        .replace(/:.*$/, '')
        .replace(/(?<=\S+ \S+), (?:over|in|after|before|with|without|despite|at|on|for|as|under)\b.*$/, '')
    : rest;

/** Whether a participle or a second way of saying stands between the verb and its date, so that it may be theirs. */
const crossesClause = (reading: Reading, start: number, end: number): boolean =>
  reading.tokens.slice(start, end).some(
    (token) =>
      (token.tag === 'VERB' && !isWord(reading.tokens[token.index - 1], 'to')) ||
      // `composed in Florence, to the death of Bach in 1750`
      (token.text === ',' && hasTag(reading.tokens[token.index + 1], 'ADP')) ||
      // `lived in Seville and married in 1508`
      (isWord(token, 'and', 'but') &&
        isPastForm(reading.tokens[token.index + 1]) &&
        hasTag(reading.tokens[token.index + 2], 'ADP', 'DET')) ||
      isWord(token, 'as', 'who', 'which', 'that'),
  );

const isBracketed = (reading: Reading, date: Entity): boolean =>
  reading.tokens[date.range[0] - 1]?.text === '(';

/** What follows the date after a comma is another matter. */
function cutAt(reading: Reading, rest: Range, after: number): number {
  return reading.tokens[after]?.text === ',' || hasTag(reading.tokens[after], 'CCONJ') ? after : rest[1];
}

/** `were banned | and the secret police, or OVRA, began`: a clause whose subject was taken for a part of this one. */
function beforeNextClause({ tokens }: Reading, start: number, end: number): number {
  const aside = tokens[end]?.text === ',';
  const closes = aside ? tokens.findIndex(({ text }, at) => at > end && at < end + 6 && text === ',') : -1;
  const goesOn = tokens[closes > 0 ? closes + 1 : aside ? end + 1 : end];
  if (!hasTag(goesOn, 'AUX') && !(hasTag(goesOn, 'VERB') && isPastForm(goesOn))) return end;
  const joint = tokens.slice(start, end).findLastIndex((token) => isWord(token, 'and', 'but'));
  return joint < 0 ? end : start + joint;
}

/** `Cohen’s Folk Devils (1972)`: a subject with the year in which it appeared. */
const isPublished = ({ tokens }: Reading, { subject: [start, end] }: Clause): boolean =>
  end - start > 3 &&
  tokens[end - 1]?.text === ')' &&
  /^\d{4}$/.test(tokens[end - 2]?.text ?? '') &&
  tokens[end - 3]?.text === '(';

/** Whether what follows the date can be left out of the question. */
const isLoose = (reading: Reading, at: number): boolean =>
  hasTag(reading.tokens[at], 'CCONJ', 'PUNCT', 'REL') ||
  isWord(reading.tokens[at], 'as', 'when', 'after', 'because', 'where');

function withPreposition(reading: Reading, date: Entity): Range {
  let start = date.range[0];
  const before = reading.tokens[start - 1];
  if (isWord(before, 'early', 'late', 'mid', 'the', 'about', 'around')) start -= 1;
  if (isWord(reading.tokens[start - 1], 'in', 'on', 'by', 'since', 'until', 'from', 'of', 'at', 'during'))
    start -= 1;
  return [start, date.range[1]];
}

function questionFor(date: Entity, preposition: string): string {
  const year = /^\d{4}$/.test(date.text);
  if (/\d{4}s$/.test(date.text)) return 'In which decade';
  if (preposition === 'by') return year ? 'By which year' : 'By when';
  if (preposition === 'since') return year ? 'Since which year' : 'Since when';
  if (preposition === 'until') return 'Until when';
  if (preposition === 'from') return year ? 'From which year' : 'From when';
  return year ? 'In which year' : 'When';
}

const LASTING = new Set(['rule', 'govern', 'reign', 'own', 'live', 'lead', 'control', 'remain', 'belong']);

/** `in 1939 when exiled communists were handed over`. */
function dateBeforeWhen(reading: Reading, statement: Statement): Candidate[] {
  const { clause, index } = statement;
  if (clause.kind !== 'subordinate' || clause.connector !== 'when' || isOpenEnded(reading, index)) return [];
  // `in 1549, when the boy was still a minor`: a state goes on before and after.
  if (clause.verb.copula || LASTING.has(statement.verb)) return [];
  const before =
    reading.tokens[clause.connectorAt - 1]?.text === ',' ? clause.connectorAt - 1 : clause.connectorAt;
  const date = reading.entities.find((entity) => entity.kind === 'date' && entity.range[1] === before);
  if (date === undefined || /[–-]/.test(date.text)) return [];
  // `introduced in 2009, when Bank Rate had already been cut`: before that, nobody knows when.
  if (clause.verb.auxiliaries.some((at) => isWord(reading.tokens[at], 'had'))) return [];
  const rest = textOf(reading.sentence, clause.rest).replace(/, .*$/, '');
  const front = ask(reading, questionFor(date, 'in'), statement, rest);
  return propose(reading, 'when-clause', front, date.range, { flags: flagsOf(statement) });
}

const EMERGING_VERBS = new Set('occur arise exist happen emerge develop'.split(' '));

/** `A monopoly exists where …`, `Where spending exceeds revenue, a deficit arises`: when there is one at all. */
function emergence(reading: Reading, statement: Statement): Candidate[] {
  const { clause, verb, past, index, subject } = statement;
  const { tokens } = reading;
  if (clause.kind !== 'main' || past || clause.verb.negated || !EMERGING_VERBS.has(verb)) return [];
  const [start, limit] = clause.rest;
  const opens =
    isWord(tokens[start], 'where', 'when', 'if') || isWord(tokens[start - 1], 'where', 'when', 'if');
  if (opens) {
    const from = isWord(tokens[start], 'where', 'when', 'if') ? start : start - 1;
    const stop = tokens.findIndex((token, at) => at > from && /^[.;:]$/.test(token.text));
    const end = asideAfter(tokens, from, stop < 0 ? tokens.length : stop);
    // A condition that the clause reading did not see has to be plain: one verb at least, and no second sentence in it.
    if (index > 0 || hasOrphan(reading, [from, from + 3])) return [];
    return propose(
      reading,
      'when-condition',
      ask(reading, askingFor(tokens[from]), statement, ''),
      [from, end],
      {
        flags: flagsOf(statement),
      },
    );
  }
  const before = reading.clauses[index - 1];
  const bare =
    limit === start && before?.kind === 'subordinate' && before.sound && wordCount(subject.text) <= 5;
  if (!bare || !['where', 'when', 'if'].includes(before.connector) || before.connectorAt > 0) return [];
  return propose(
    reading,
    'when-condition',
    ask(reading, askingFor(tokens[before.connectorAt]), statement, ''),
    [before.connectorAt, before.rest[1]],
    {
      flags: flagsOf(statement),
    },
  );
}

/** `Where spending exceeds revenue` answers no `When`. */
const askingFor = (connector: Token | undefined): string =>
  isWord(connector, 'where') ? 'In what circumstances' : 'When';

/** `…, as in the distribution of water`, `…, which …`: what is said besides. */
const asideAfter = (tokens: readonly Token[], start: number, end: number): number => {
  const comma = tokens.findIndex(
    (token, at) =>
      at > start + 3 &&
      at < end &&
      token.text === ',' &&
      (isWord(tokens[at + 1], 'as', 'such', 'which', 'for', 'like', 'so') ||
        // `…, and it was said to increase`: a sentence of its own.
        (isWord(tokens[at + 1], 'and', 'but') && isWord(tokens[at + 2], 'it', 'they', 'he', 'she', 'this'))),
  );
  return comma < 0 ? end : comma;
};

/** `Enzymes denature when the temperature is too high`. */
function condition(reading: Reading, statement: Statement): Candidate[] {
  const { clause, index, past, asserted } = statement;
  const next = reading.clauses[index + 1];
  if (
    past ||
    !asserted ||
    clause.verb.negated ||
    next === undefined ||
    next.kind !== 'subordinate' ||
    !next.sound
  )
    return [];
  if (
    EMERGING_VERBS.has(statement.verb) ||
    !['when', 'if', 'whenever'].includes(next.connector) ||
    next.connectorAt < clause.rest[0] ||
    clause.verb.copula
  )
    return [];
  // `dated from 1600, when operas were first composed` tells the year, not a condition.
  const before = reading.tokens[next.connectorAt - 1];
  // `S1; if C, S2`, `S even if C`: the condition of something else, and none.
  if (isWord(before, 'even', 'as', 'only') || hasTag(before, 'CCONJ') || /^[;:]$/.test(before?.text ?? ''))
    return [];
  if (hasTag(before?.text === ',' ? reading.tokens[next.connectorAt - 2] : before, 'NUM')) return [];
  const front = ask(
    reading,
    next.connector === 'if' ? 'Under what condition' : 'When',
    statement,
    textOf(reading.sentence, clause.rest) + statement.lead,
  );
  let last = index + 1;
  while (
    reading.clauses[last + 1]?.root === 'subordinate' &&
    (isJoined(reading.clauses[last + 1]) || limits(reading, last + 1, extentEnd(reading, last)))
  )
    last += 1;
  return propose(reading, 'when-condition', front, [next.connectorAt, extentEnd(reading, last)], {
    flags: flagsOf(statement),
  });
}

/** `when he neither signs nor returns it and Congress rises`: the condition goes on. */
const isJoined = (clause: Clause | undefined): boolean =>
  clause !== undefined && (clause.kind === 'same-subject' || clause.connector.startsWith('+'));

/** `if he joins a gang | when he foresees the risk`, `if it is foreseen | , and if it is in proportion`: a second condition. */
function limits({ tokens, clauses }: Reading, index: number, end: number): boolean {
  const clause = clauses[index];
  if (clause === undefined || !['if', 'when', 'unless', 'and'].includes(clause.connector)) return false;
  const between = tokens.slice(end, clause.connectorAt);
  return (
    between.every((token) => token.text === ',' || isWord(token, 'and', 'or')) &&
    between.length <= 2 &&
    (between.length === 0 || hasTag(between.at(-1), 'CCONJ'))
  );
}
