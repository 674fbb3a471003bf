import { ask, flagsOf, hasOrphan, propose } from '../question';
import { entitiesWithin, type Reading, type Statement } from '../reading';
import { extentEnd } from '../clause-extent';
import { phrase } from '../phrase';
import { isPlural, nounPhraseEnd } from '../noun-phrases';
import type { Clause } from '../clause-shape';
import { EVERYDAY_NOUNS } from '../lexicon/everyday-words';
import { POSSESSIVES } from '../lexicon/closed-classes';
import { hasTag, isPronominal, isWord, wordCount, type Token } from '../token';
import { sharesAuxiliary } from '../verb-groups';
import type { Candidate } from '../types';

/** Asks what happened to somebody, what happens when something else does, and what a thing does. */
export function whatHappened(reading: Reading): Candidate[] {
  return reading.statements.flatMap((statement) => [
    ...fate(reading, statement),
    ...sequel(reading, statement),
    ...doubleFate(reading, statement),
    ...whatItDoes(reading, statement),
    ...whatItDid(reading, statement),
  ]);
}

/** `in 1939 when exiled communists were handed over to Hitler`. */
function fate(reading: Reading, { clause, subject, past }: Statement): Candidate[] {
  if (
    clause.kind !== 'subordinate' ||
    clause.connector !== 'when' ||
    !past ||
    !clause.verb.passive ||
    clause.rest[1] === clause.rest[0]
  )
    return [];
  const date = reading.entities.find(
    (entity) => entity.kind === 'date' && entity.range[1] === clause.connectorAt,
  );
  if (date === undefined) return [];
  const front = `What happened to ${subject.text} in ${date.text}?`;
  return propose(reading, 'what-happened', front, [clause.verb.start, clause.rest[1]]);
}

/** `When the price rises, demand falls`. */
function sequel(reading: Reading, statement: Statement): Candidate[] {
  const { clause, index } = statement;
  const before = reading.clauses[index - 1];
  if (clause.kind !== 'main' || before === undefined || before.kind !== 'subordinate' || !before.sound)
    return [];
  if (
    !['when', 'if', 'as', 'once', 'after'].includes(before.connector) ||
    before.subject[0] > clause.subject[0]
  )
    return [];
  if (isPronominal(reading.tokens.slice(...before.subject)) || before.verb.negated) return [];
  if (before.connector === 'as' && before.verb.copula) return [];
  const beforePast = reading.statements.find((other) => other.index === index - 1)?.past ?? statement.past;
  const condition = phrase(reading, [before.subject[0], before.rest[1]]);
  if (wordCount(condition) > 22 || holdsAnother(reading, before)) return [];
  let last = index;
  while (reading.clauses[last + 1]?.kind === 'same-subject') last += 1;
  // `When it is hot, vessels widen, a response called vasodilation`: the name was taken for what happens.
  const named = reading.tokens
    .slice(clause.verb.start - 1, clause.verb.end)
    .some((token) => isWord(token, 'called', 'known', 'termed'));
  if (named) return [];
  if (isState(reading, statement)) {
    const asked = ask(reading, 'What', statement, `${before.connector} ${condition}`);
    return propose(reading, 'what-happens', canAskState(reading, statement) ? asked : '', [
      clause.rest[0],
      extentEnd(reading, index),
    ]);
  }
  const front = `What ${beforePast ? 'happened' : 'happens'} ${before.connector} ${condition}?`;
  return propose(reading, 'what-happens', front, [clause.subject[0], extentEnd(reading, last)]);
}

const STATES = new Set(
  'have expect hope want believe think know mean contain need seem remain stay belong depend equal'.split(
    ' ',
  ),
);

/** `When she came to the throne, most people were Catholics`: a state does not happen, nor does what ought to. */
const isState = ({ tokens }: Reading, { clause, verb }: Statement): boolean =>
  clause.verb.copula ||
  STATES.has(verb) ||
  clause.verb.auxiliaries.some((at) => isWord(tokens[at], 'should', 'has', 'have', 'ought'));

/** `If the rate is constant, the age of the universe is 1/H`: what something then is or has can be asked for itself. */
function canAskState(reading: Reading, { clause, verb, past, subject }: Statement): boolean {
  const [start, end] = clause.rest;
  const named = /^the \p{Ll}+ /u.test(subject.text) || (verb === 'have' && subject.plural);
  const noun = nounPhraseEnd(reading.tokens, start, end);
  return (
    !past &&
    named &&
    !clause.verb.negated &&
    clause.verb.auxiliaries.length === 0 &&
    (clause.verb.copula || verb === 'have') &&
    (noun - start > 1 || isWord(reading.tokens[start], 'about', 'around', 'roughly', 'approximately'))
  );
}

/** `As a cell gets bigger its volume grows, …`: without a comma, another clause was taken for the end of the condition. */
const holdsAnother = ({ tokens }: Reading, { rest }: Clause): boolean =>
  tokens
    .slice(...rest)
    .some(
      (token, at, all) => token.tag === 'ADJ' && (hasTag(all[at + 1], 'DET') || isPossessive(all[at + 1])),
    );

const isPossessive = (token: Token | undefined): boolean =>
  token !== undefined && POSSESSIVES.has(token.lower);

/** Index of the last clause that carries on the predicate of this one. */
function lastPredicate(reading: Reading, index: number): number {
  let last = index;
  for (let at = index + 1; at < reading.clauses.length; at += 1) {
    const next = reading.clauses[at];
    const hangs = next?.kind === 'relative' || next?.kind === 'complement' || next?.root === 'relative';
    if (next?.kind === 'same-subject' && next.root === reading.clauses[index]?.root) last = at;
    else if (!hangs) break;
  }
  return last;
}

/** `Simnel was pardoned and sent to work in the kitchens`. */
function doubleFate(reading: Reading, statement: Statement): Candidate[] {
  const { clause, subject, asserted, past, index } = statement;
  const last = lastPredicate(reading, index);
  const final = reading.clauses[last];
  if (
    !asserted ||
    !past ||
    last === index ||
    final === undefined ||
    !clause.verb.passive ||
    clause.verb.negated
  )
    return [];
  if (
    !reading.clauses.slice(index + 1, last + 1).every((next) => sharesAuxiliary(next.verb)) ||
    (clause.kind !== 'main' && clause.kind !== 'coordinate')
  )
    return [];
  // `Infant monkeys were taken …`: of a bare plural, nothing says which or when.
  if (
    isPlural(reading.tokens, clause.subject) &&
    !hasTag(reading.tokens[clause.subject[0]], 'DET', 'PROPN', 'NUM')
  )
    return [];
  const front = `What happened to ${subject.text}${statement.lead}?`;
  return propose(reading, 'what-happened', front, [clause.verb.start, extentEnd(reading, last)], {
    flags: flagsOf(statement),
  });
}

/** `The Dawes Plan reduced the payments and gave Germany a loan`: what a plan or a law did, when both are told. */
function whatItDid(reading: Reading, statement: Statement): Candidate[] {
  const { clause, subject, asserted, past, index } = statement;
  const last = lastPredicate(reading, index);
  if (!asserted || !past || last !== index + 1 || clause.kind !== 'main' || subject.resolved) return [];
  const predicates = [clause, ...reading.clauses.slice(index + 1, last + 1)];
  if (predicates.some(({ verb }) => verb.copula || verb.passive || verb.auxiliaries.length > 0)) return [];
  const named = entitiesWithin(reading, clause.subject, 'treaty', 'term').some(({ text }) =>
    /\b(?:plan|act|treaty|pact|law|bill|charter|policy|edict|settlement|reform|amendment)s?\b/i.test(text),
  );
  const end = extentEnd(reading, last);
  if (!named || end - clause.verb.start > LONGEST_FUNCTION || hasOrphan(reading, [clause.verb.start, end]))
    return [];
  return propose(reading, 'what-did', `What did ${subject.text} do${statement.lead}?`, [
    clause.verb.start,
    end,
  ]);
}

const LONGEST_FUNCTION = 26;

/** `The loop deals with sound and keeps its order`: what a thing does, when the sentence gives all of it. */
function whatItDoes(reading: Reading, statement: Statement): Candidate[] {
  const { clause, subject, asserted, past, index } = statement;
  const last = lastPredicate(reading, index);
  if (
    !asserted ||
    past ||
    last === index ||
    clause.kind !== 'main' ||
    clause.verb.copula ||
    clause.verb.passive ||
    clause.verb.auxiliaries.length > 0
  )
    return [];
  if (
    wordCount(subject.text) > 5 ||
    // `the parser` has a job; what waves, a process or somebody does is anything.
    !/^the (?!(?:defendant|claimant)\b)/.test(subject.text) ||
    subject.plural ||
    ['have', 'take', 'occur', 'remain', 'consist', 'depend', 'happen', 'live', 'become', 'include'].includes(
      statement.verb,
    )
  )
    return [];
  // `Water evaporates and …`, `H⁺ diffuses back and …`: it does much else, as any rate or level does.
  const head = reading.tokens[clause.subject[1] - 1]?.lower ?? '';
  const isPlain =
    !subject.text.includes(' ') && (EVERYDAY_NOUNS.has(head) || !/^\p{L}{3}/u.test(subject.text));
  if (isPlain || /^the (?:rate|level|amount|number|value|size|volume) of /.test(subject.text)) return [];
  const later = reading.clauses.slice(index + 1, last + 1);
  // `Emilia finds it and gives it away`: what somebody does is no function, and "it" is named before.
  if (entitiesWithin(reading, clause.subject, 'person').length > 0) return [];
  if (isPronominal(reading.tokens.slice(clause.rest[0], clause.rest[0] + 1))) return [];
  // `stores images and has a capacity of three`: to have is nothing that it does.
  const has = later.some(({ verb }) => isWord(reading.tokens[verb.head], 'has', 'have'));
  if (has || later.some((next) => next.verb.copula || next.verb.passive) || clause.lead !== null) return [];
  const end = extentEnd(reading, last);
  if (end - clause.verb.start > LONGEST_FUNCTION) return [];
  const front = `What ${subject.plural ? 'do' : 'does'} ${subject.text} do?`;
  return propose(reading, 'what-does', front, [clause.verb.start, end], { flags: flagsOf(statement) });
}
