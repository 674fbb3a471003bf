import type { Clause } from '../clause-shape';
import { baseForm } from '../inflection';
import { VIEW_VERBS } from '../lexicon/word-classes';
import { nounPhraseEnd } from '../noun-phrases';
import { ask, flagsOf, hasOrphan, propose } from '../question';
import { extentEnd } from '../clause-extent';
import type { Reading, Statement } from '../reading';
import { textOf } from '../sentence';
import { conditionBefore, CONDITIONS } from '../setting';
import { hasTag, isIngForm, isNoun, isPastForm, isPronominal, isWord, type Range } from '../token';
import type { Candidate } from '../types';
import { nameBefore } from './so-called';

/** Asks why, where the sentence says why: *because*, *since*, *as*, *so*, *due to*. */
export function why(reading: Reading): Candidate[] {
  return reading.statements.flatMap((statement) => {
    if (
      statement.clause.verb.negated &&
      statement.clause.verb.auxiliaries.length === 0 &&
      !statement.clause.verb.copula
    )
      return [];
    return [
      ...whySubordinate(reading, statement),
      ...whyFronted(reading, statement),
      ...whySo(reading, statement),
      ...whyPhrase(reading, statement),
      ...whyGrounds(reading, statement),
    ];
  });
}

const restText = (reading: Reading, statement: Statement): string => {
  const { clause } = statement;
  return `${textOf(reading.sentence, [clause.rest[0], extentEnd(reading, statement.index)])}${statement.lead}`;
};

/** `the effect can be overcome`: of what, the sentences before say. */
const UNNAMED = /^the (?:effect|result|answer|situation|problem|idea|latter|former|other)$/i;

export const askWhy = (
  reading: Reading,
  statement: Statement,
  rest = restText(reading, statement),
): string =>
  UNNAMED.test(statement.subject.text) || (statement.verb === 'help' && /^(?: ?as well)?$/.test(rest.trim()))
    ? ''
    : askWhyOf(reading, statement, rest);

const askWhyOf = (reading: Reading, statement: Statement, rest: string): string =>
  askWhyThere(reading, statement, rest) ??
  ask(
    reading,
    'Why',
    statement,
    rest.replace(/,? (partly|largely|mainly|mostly|chiefly|primarily|probably|perhaps|possibly|simply)$/, ''),
  );

/** `a volte face was made`: with nothing said of how, what is asked for is why there was one. */
function askWhyThere(
  reading: Reading,
  { clause, subject, verb, lead }: Statement,
  rest: string,
): string | null {
  const was = reading.tokens[clause.verb.start]?.lower ?? '';
  const bare = clause.verb.passive && verb === 'make' && rest.trim() === '' && lead === '';
  return bare && clause.verb.auxiliaries.length === 1 && /^an? /i.test(subject.text)
    ? `Why ${was} there ${subject.text}?`
    : null;
}

/** What says that there were other reasons as well. */
const PARTIAL = ['partly', 'largely', 'mainly', 'mostly', 'chiefly', 'primarily'] as const;

/** `S1 because S2`, `S1, as S2`. */
function whySubordinate(reading: Reading, statement: Statement): Candidate[] {
  const { clause, index } = statement;
  const reason = reading.clauses
    .slice(index + 1)
    .find(
      (other) => other.kind === 'subordinate' || other.kind === 'coordinate' || other.kind === 'same-subject',
    );
  if (
    reason === undefined ||
    reason.kind !== 'subordinate' ||
    clause.root === 'subordinate' ||
    clause.kind === 'complement' ||
    clause.root === 'relative' ||
    reportsView(reading, statement)
  )
    return [];
  if (startsAnew(reading, clause, reason)) return [];
  // `a title chosen because …` gives the reason for the choice alone.
  const last = reading.tokens[reason.connectorAt - 1];
  const first = clause.rest[0];
  if (
    last?.tag === 'VERB' &&
    isPastForm(last) &&
    isNoun(reading.tokens[last.index - 1]) &&
    last.index > first
  )
    return [];
  if (!isReason(reading, statement, reason.connector, reason.connectorAt) || !reason.sound) return [];
  // `known as the Plug Plots, because …` is the reason for the name.
  if (nameBefore(reading, reason.connectorAt) !== null) return [];
  const reasonIndex = reading.clauses.indexOf(reason);
  // The reason for what a relative clause says is no reason for the definition that holds it.
  const defines =
    clause.verb.copula &&
    reading.clauses.slice(index + 1, reasonIndex).some((other) => other.kind === 'relative');
  if (defines) return [];
  const hedged = isWord(
    reading.tokens[reason.connectorAt - 1],
    'perhaps',
    'possibly',
    'probably',
    'presumably',
  );
  // `was thrown out, leading to strikes known as the Plug Plots, because …`: the reason may be that of the strikes.
  const before = reading.tokens.slice(clause.rest[0], reason.connectorAt);
  if (before.some((token, at) => token.text === ',' && isIngForm(before[at + 1]))) return [];
  const partial = isWord(reading.tokens[reason.connectorAt - 1], ...PARTIAL);
  // A guess is no reason, and most of it not the whole: the notes' own `perhaps because` is the answer then.
  const start = hedged || partial ? reason.connectorAt - 1 : reason.connectorAt + 1;
  const whole = Math.max(extentEnd(reading, reasonIndex), sameReasonEnd(reading, reasonIndex));
  const end = anotherReasonAt(reading, start, whole);
  if (hasOrphan(reading, clause.rest) && statement.subject.resolved) return [];
  const predicateEnd = embeddedEnd(reading, index, reasonIndex);
  const rest = `${textOf(reading.sentence, [clause.rest[0], predicateEnd])}${statement.lead}${conditionBefore(reading, statement)}`;
  return propose(
    reading,
    reason.connector === 'because' ? 'why-because' : 'why-as',
    askWhy(reading, statement, rest),
    [start, end],
    { flags: hedged ? [...flagsOf(statement), 'hedged'] : flagsOf(statement) },
  );
}

/** `S1; because R, S2`, `S1, and because R S2`: the reason is that of what follows. */
const startsAnew = ({ tokens }: Reading, { rest }: Clause, { connectorAt }: Clause): boolean =>
  hasTag(tokens[connectorAt - 1], 'CCONJ') ||
  tokens.slice(rest[1], connectorAt).some(({ text }) => text === ';' || text === ':');

/** Verbs of holding a view, beside those of stating one. */
const AGREEING = new Set(['agree', 'concede', 'remember']);

/** `Bourdieu argued that S because R`: the reason may be that of S, so nobody is asked why Bourdieu argued it. */
const reportsView = (reading: Reading, { verb, index }: Statement): boolean =>
  (VIEW_VERBS.has(verb) || AGREEING.has(verb)) && reading.clauses[index + 1]?.kind === 'complement';

/** What hangs on the main clause before its reason still belongs to the question. */
function embeddedEnd(reading: Reading, index: number, reasonIndex: number): number {
  const between = reading.clauses.slice(index + 1, reasonIndex);
  return Math.max(reading.clauses[index]?.rest[1] ?? 0, ...between.map((clause) => clause.rest[1]));
}

/** `random because R1, and spontaneous because R2`: the second reason is for something else. */
function anotherReasonAt(reading: Reading, start: number, end: number): number {
  const { tokens } = reading;
  const again = tokens.slice(start, end).findIndex((token) => isWord(token, 'because'));
  if (again < 0) return end;
  for (let at = start + again; at > start; at -= 1) if (tokens[at]?.text === ',') return at;
  return end;
}

function sameReasonEnd(reading: Reading, index: number): number {
  let end = 0;
  for (const clause of reading.clauses.slice(index + 1)) {
    if (clause.kind === 'main' || clause.kind === 'coordinate') break;
    end = Math.max(end, clause.rest[1]);
  }
  return end;
}

function isReason(reading: Reading, statement: Statement, connector: string, at: number): boolean {
  const comma = reading.tokens[at - 1]?.text === ',';
  if (connector === 'because')
    return (
      !isWord(reading.tokens[at - 1], 'not', 'only', 'partly', 'simply') ||
      isWord(reading.tokens[at - 1], 'partly')
    );
  if (connector === 'since') {
    const perfect = reading.tokens
      .slice(statement.clause.verb.start, statement.clause.verb.end)
      .some((token) => isWord(token, 'has', 'have', 'had', 'been'));
    const inTime = hasTag(reading.tokens[at + 1], 'NUM') || isWord(reading.tokens[at + 1], 'then');
    return (comma || !statement.past) && !perfect && !inTime;
  }
  return connector === 'as' && comma && at > statement.clause.rest[0] && !compares(reading, at);
}

/** `rose, as it had before`, `fell, as did wages`, `is cheap, as we have already seen`: a likeness is no reason. */
const compares = ({ tokens }: Reading, at: number): boolean => {
  const stop = tokens.findIndex(({ text }, index) => index > at && /^[,;:.]$/.test(text));
  const told = tokens.slice(at + 1, stop < 0 ? tokens.length : stop);
  return (
    isWord(told[0], 'did', 'does', 'do', 'was', 'were', 'is', 'are', 'had', 'has', 'have', 'before') ||
    isWord(told.at(-1), 'did', 'does', 'do', 'had', 'has', 'before', 'too', 'earlier') ||
    told.some((token) => isWord(token, 'already', 'too'))
  );
};

/** `As incomes are low, …`: a state is a reason, while a change (`as incomes rise, …`) goes along with another. */
const isStateOfAffairs = (reading: Reading, { verb }: Clause): boolean =>
  (verb.copula || isWord(reading.tokens[verb.head], 'has', 'have', 'had', 'cannot')) &&
  !isIngForm(reading.tokens[verb.head + 1]);

/** `Because S1, S2`. */
function whyFronted(reading: Reading, statement: Statement): Candidate[] {
  const before = reading.clauses[statement.index - 1];
  if (
    statement.clause.kind !== 'main' ||
    before === undefined ||
    before.kind !== 'subordinate' ||
    !before.sound
  )
    return [];
  const states = before.connector === 'as' && isStateOfAffairs(reading, before);
  if (before.connector !== 'because' && before.connector !== 'since' && !states) return [];
  // `If it is dense enough, perhaps because S1, S2`: a guess about something else.
  if (isWord(reading.tokens[before.connectorAt - 1], 'perhaps', 'possibly', 'probably', 'partly')) return [];
  if (
    before.subject[0] > statement.clause.subject[0] ||
    hasTag(reading.tokens[before.connectorAt + 1], 'NUM')
  )
    return [];
  if (
    before.connector === 'since' &&
    reading.tokens
      .slice(statement.clause.verb.start, statement.clause.verb.end)
      .some((token) => isWord(token, 'has', 'have', 'had'))
  )
    return [];
  return propose(
    reading,
    before.connector === 'because' ? 'why-because' : 'why-as',
    askWhy(reading, statement),
    [before.connectorAt + 1, before.rest[1]],
    { flags: flagsOf(statement) },
  );
}

/** `S1, so S2`: the first clause is the reason of the second. */
function whySo(reading: Reading, statement: Statement): Candidate[] {
  const { clause, index } = statement;
  const cause = reading.clauses[index - 1];
  const causeStatement = reading.statements.find((other) => other.index === index - 1);
  if (clause.kind !== 'subordinate' || clause.connector !== 'so' || cause === undefined || !cause.sound)
    return [];
  const subject = reading.tokens.slice(...cause.subject);
  if (isPronominal(subject) && causeStatement === undefined) return [];
  if (
    isWord(reading.tokens[clause.connectorAt + 1], 'that') ||
    isWord(reading.tokens[clause.connectorAt - 1], 'only', 'even')
  )
    return [];
  if (isPronominal(subject) || cause.root === 'complement' || cause.root === 'relative') return [];
  // `It is one when the sides are equal, so …`: the condition is not the reason.
  if (
    cause.root === 'subordinate' &&
    ['when', 'if', 'where', 'once', 'until', 'unless'].includes(cause.connector)
  )
    return [];
  // `If everyone lied, nobody would believe it, so the rule fails`: what is only imagined makes no question in the present.
  if (!statement.past && isImagined(reading, index)) return [];
  const asked = `${outcome(reading, statement)}${conditionAfter(reading, index)}${conditionOf(reading, index)}`;
  return propose(
    reading,
    'why-so',
    askWhy(reading, statement, asked),
    [causeStart(reading, index - 1), cause.rest[1]],
    { flags: flagsOf(statement) },
  );
}

/** `S1 and S2, so S3`: both are the reason, and of a clause that goes on, its beginning is. */
function causeStart(reading: Reading, index: number): number {
  const { clauses, tokens } = reading;
  const cause = clauses[index];
  if (cause === undefined) return 0;
  if (cause.kind === 'same-subject') return hostOf(reading, index);
  const before = clauses[index - 1];
  const joined =
    cause.kind === 'coordinate' &&
    cause.connector === 'and' &&
    before !== undefined &&
    before.sound &&
    ['main', 'coordinate'].includes(before.root) &&
    !isPronominal(tokens.slice(...before.subject));
  return joined ? hostOf(reading, index - 1) : cause.subject[0];
}

/** What `so` brings about: both halves where one subject has two predicates, the first where another subject follows. */
export function outcome(reading: Reading, { clause, index, lead }: Statement): string {
  const next = reading.clauses[index + 1];
  const head = next && reading.tokens[next.verb.head];
  const first = textOf(reading.sentence, clause.rest);
  if (next?.connector.startsWith('+') && next.kind !== 'same-subject') return `${first}${lead}`;
  const goesOn =
    next?.kind === 'same-subject' &&
    next.root === 'subordinate' &&
    next.connector === 'and' &&
    next.verb.auxiliaries.length === 0 &&
    clause.verb.auxiliaries.length === 0 &&
    !next.verb.copula &&
    !clause.verb.copula &&
    !hasOrphan(reading, next.rest);
  if (!goesOn || head === undefined)
    return `${textOf(reading.sentence, [clause.rest[0], extentEnd(reading, index)])}${lead}`;
  const second = textOf(reading.sentence, [next.verb.head + 1, next.rest[1]]);
  return `${first} and ${baseForm(head.text, head.lemma)} ${second}${lead}`;
}

/** `so a depreciation can increase growth if there is spare capacity`: only then. */
function conditionAfter(reading: Reading, index: number): string {
  const next = reading.clauses[index + 1];
  if (next?.kind !== 'subordinate' || !CONDITIONS.includes(next.connector) || !next.sound) return '';
  const range: Range = [next.connectorAt, next.rest[1]];
  if (
    reading.tokens.slice(reading.clauses[index]?.rest[1], next.connectorAt).some(({ text }) => text === ';')
  )
    return '';
  return ` ${textOf(reading.sentence, range)}`;
}

/** `If S1, S2 because S3, so S4`: S4 holds only then as well. */
function conditionOf(reading: Reading, index: number): string {
  const main = reading.clauses.slice(0, index).findLastIndex(({ kind }) => kind === 'main');
  const clause = reading.clauses[main];
  return clause === undefined ? '' : conditionBefore(reading, { clause, index: main });
}

const isImagined = (reading: Reading, index: number): boolean =>
  isWord(reading.tokens[reading.clauses[index - 1]?.verb.start ?? -1], 'would');

/** Start of the clause whose predicate goes on in another. */
function hostOf(reading: Reading, index: number): number {
  let at = index;
  while (at > 0 && reading.clauses[at]?.kind === 'same-subject') at -= 1;
  return reading.clauses[at]?.subject[0] ?? 0;
}

const REASON_PHRASES: readonly (readonly string[])[] = [
  ['because', 'of'],
  ['due', 'to'],
  ['owing', 'to'],
  ['as', 'a', 'result', 'of'],
  ['as', 'a', 'consequence', 'of'],
  ['in', 'response', 'to'],
  ['thanks', 'to'],
  ['on', 'account', 'of'],
  ['for', 'reasons', 'of'],
  ['for', 'fear', 'of'],
];

/** The reason phrase that opens at a token; `as a result of which` tells the outcome instead. */
const phraseAt = (reading: Reading, at: number): readonly string[] | undefined =>
  REASON_PHRASES.find(
    (words) =>
      words.every((word, offset) => reading.tokens[at + offset]?.lower === word) &&
      !hasTag(reading.tokens[at + words.length], 'REL'),
  );

/** `S because of NP`, `a pact for reasons of NP was adopted`. */
function whyPhrase(reading: Reading, statement: Statement): Candidate[] {
  const { clause } = statement;
  const { tokens } = reading;
  const [start, end] = clause.rest;
  if (clause.root === 'relative' || clause.root === 'complement') return [];
  for (let at = start; at < end; at += 1) {
    if (phraseAt(reading, at) === undefined) continue;
    const modifiesParticiple = at > start && hasTag(tokens[at - 1], 'VERB') && !isIngForm(tokens[at - 1]);
    if (modifiesParticiple) return [];
    const rest = `${textOf(reading.sentence, [start, at])}${statement.lead}`;
    if (clause.verb.copula && at === start) return [];
    // `Conformity is a change as a result of pressure`: what it is, not why.
    if (clause.verb.copula && isWord(tokens[start], 'a', 'an')) return [];
    return propose(
      reading,
      'why-phrase',
      askWhy(reading, statement, rest),
      [at, reasonEnd(reading, at, end)],
      { flags: flagsOf(statement) },
    );
  }
  return clause.verb.passive ? whyInSubject(reading, statement) : [];
}

/** `S on the grounds that S2`. */
function whyGrounds(reading: Reading, statement: Statement): Candidate[] {
  const { clause, index } = statement;
  const { tokens } = reading;
  if (!statement.asserted) return [];
  const end = Math.max(clause.rest[1], embeddedEnd(reading, index, index + 2));
  for (let at = clause.rest[0]; at < end; at += 1) {
    if (
      !isWord(tokens[at], 'on') ||
      !isWord(tokens[at + 1], 'the') ||
      !isWord(tokens[at + 2], 'grounds', 'ground')
    )
      continue;
    if (!isWord(tokens[at + 3], 'that')) return [];
    const rest = textOf(reading.sentence, [clause.rest[0], at]) + statement.lead;
    const last = tokens.length - (/^[.!]$/.test(tokens.at(-1)?.text ?? '') ? 1 : 0);
    return propose(reading, 'why-grounds', askWhy(reading, statement, rest), [at + 4, last], {
      flags: flagsOf(statement),
    });
  }
  return [];
}

function whyInSubject(reading: Reading, statement: Statement): Candidate[] {
  const { clause } = statement;
  for (let at = clause.subject[0] + 1; at < clause.subject[1]; at += 1) {
    if (phraseAt(reading, at) === undefined) continue;
    const opening = textOf(reading.sentence, [clause.subject[0], at]);
    return propose(
      reading,
      'why-phrase',
      ask(reading, 'Why', statement, textOf(reading.sentence, clause.rest), opening),
      [at, clause.subject[1]],
    );
  }
  return [];
}

/** Stops before `, leading to …`. */
function reasonEnd(reading: Reading, start: number, end: number): number {
  for (let at = start + 1; at < end; at += 1) {
    const next = reading.tokens[at + 1];
    if (reading.tokens[at]?.text === ',' && next?.tag === 'VERB' && isIngForm(next)) return at;
  }
  return Math.max(end, nounPhraseEnd(reading.tokens, start + 2, end));
}
