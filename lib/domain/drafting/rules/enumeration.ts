import { PARTICLES, VAGUE_NOUNS } from '../lexicon/closed-classes';
import { VIEW_VERBS } from '../lexicon/word-classes';
import { ask, capitalise, flagsOf, hasOrphan, propose } from '../question';
import type { Reading, Statement } from '../reading';
import { textOf } from '../sentence';
import { hasTag, isNoun, isWord, wordCount } from '../token';
import type { Candidate, DraftFlag } from '../types';
import { countedThings, type CountedThings } from './counted-things';

const LONG_LIST = 4;

/** Asks for the things that a sentence counts and then names: `identified five adaptations: conformity, …`. */
export function enumeration(reading: Reading): Candidate[] {
  const things = countedThings(reading);
  if (things === null) return [];
  const flags: DraftFlag[] = things.count > LONG_LIST ? ['long-list'] : [];
  const { front, statement } = frontFor(reading, things);
  return propose(reading, 'enumeration', front, things.list, {
    flags: statement === null ? flags : [...flagsOf(statement), ...flags],
  });
}

function frontFor(reading: Reading, things: CountedThings): { front: string; statement: Statement | null } {
  const { tokens } = reading;
  const [start] = things.counted;
  const counted = textOf(reading.sentence, things.counted);
  if (isWord(tokens[0], 'there') && start <= 3 && hasTag(tokens[start - 1], 'AUX', 'VERB', 'DET'))
    return { front: `What ${tokens[1]?.lower ?? 'are'} the ${counted}?`, statement: null };
  const statement = reading.statements.findLast(
    ({ clause, asserted, index }) =>
      (asserted || viewerOf(reading, index) !== null) && clause.rest[0] <= start && start < clause.rest[1],
  );
  if (statement === undefined)
    return { front: isTold(reading, start) ? byName(reading, things, false) : '', statement: null };
  const near = start - statement.clause.rest[0] <= 2 ? asked(reading, statement, start, counted) : '';
  return { front: near === '' ? named(reading, statement, things) : near, statement };
}

/** Who holds, in `He argued that the family performs four functions: …`, what the clause tells. */
function viewerOf({ clauses, statements, entities }: Reading, index: number): string | null {
  const holder = statements.find((other) => other.index === index - 1 && other.asserted);
  if (clauses[index]?.kind !== 'complement' || holder === undefined) return null;
  const [start, end] = holder.clause.subject;
  const person = entities.some(
    ({ kind, range }) => kind === 'person' && range[0] >= start && range[1] <= end,
  );
  return VIEW_VERBS.has(holder.verb) && (person || holder.subject.resolved) ? holder.subject.text : null;
}

/** `Which three responses did Merton identify?`: what the verb of the sentence does with them. */
function asked(reading: Reading, statement: Statement, start: number, counted: string): string {
  const viewer = viewerOf(reading, statement.index);
  const lead = viewer === null ? statement.lead : `, according to ${viewer}`;
  const { clause, subject, verb, past } = statement;
  if (verb === 'have' && start === clause.rest[0])
    return `What ${past ? 'were' : 'are'} the ${counted} of ${subject.text}${viewer === null ? '' : lead}?`;
  if (clause.verb.copula) return '';
  const preposition = textOf(reading.sentence, [clause.rest[0], start]);
  if (PARTICLES.has(preposition.toLowerCase()))
    return ask(reading, capitalise(`which ${counted}`), statement, preposition + lead);
  if (preposition !== '' && !hasTag(reading.tokens[clause.rest[0]], 'ADP')) return '';
  // `by the three Vs`: an article is none of the question's.
  if (hasTag(reading.tokens[start - 1], 'DET')) return '';
  return ask(reading, capitalise(`${preposition} which ${counted}`.trim()), statement, lead);
}

const FEW_WORDS = 4;

/** `each cycle has four stages of sleep: …`: said in a main clause, of whatever subject. */
const isTold = ({ clauses }: Reading, start: number): boolean =>
  clauses.some(
    ({ kind, sound, verb, rest }) =>
      (kind === 'main' || kind === 'coordinate') &&
      sound &&
      !verb.negated &&
      rest[0] <= start &&
      start < rest[1],
  );

/** `What are the three Vs of big data?`: by their own name, or by what is described with them. */
function named(reading: Reading, { clause, subject, past }: Statement, things: CountedThings): string {
  const own = byName(reading, things, past);
  if (own !== '' || !clause.verb.passive || subject.resolved || wordCount(subject.text) > FEW_WORDS)
    return own;
  return isVague(reading, things)
    ? ''
    : `What ${past ? 'were' : 'are'} the ${textOf(reading.sentence, things.counted)} of ${subject.text}?`;
}

/** `What are the four mediational processes?`: only what is named by more than one word is asked for by its name alone. */
function byName(reading: Reading, things: CountedThings, past: boolean): string {
  const [start, end] = things.counted;
  const words = reading.tokens.slice(start + 1, end);
  const telling = words.filter((word) => isNoun(word) || word.tag === 'ADJ');
  if (isVague(reading, things) || telling.length < 2) return '';
  return `What ${past ? 'were' : 'are'} the ${textOf(reading.sentence, things.counted)}?`;
}

const isVague = (reading: Reading, { counted }: CountedThings): boolean =>
  hasOrphan(reading, counted) ||
  reading.tokens.slice(...counted).every((word) => !isNoun(word) || VAGUE_NOUNS.has(word.lower));

/** Questions that would tell or ask for the number, or run across the sign before the list, are no questions beside it. */
export const besideList = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.some(({ rule }) => rule === 'enumeration')
    ? candidates.filter(
        ({ rule, front, back }) =>
          rule === 'enumeration' || !(/^(?:how-many|cloze-number)$/.test(rule) || /[:–—]/.test(front + back)),
      )
    : [...candidates];
