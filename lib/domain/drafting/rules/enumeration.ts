import { PARTICLES } from '../lexicon/closed-classes';
import { VIEW_VERBS } from '../lexicon/word-classes';
import { ask, capitalise, flagsOf, propose } from '../question';
import type { Reading, Statement } from '../reading';
import { textOf } from '../sentence';
import { hasTag, isWord, looksPlural, type Range } from '../token';
import type { Candidate, DraftFlag } from '../types';

const LONGEST_ANSWER = 34;
const LONG_LIST = 4;
const NUMBERS = 'two three four five six seven eight'.split(' ');

/** Asks for the things that a sentence counts and then names: `identified five adaptations: conformity, …`. */
export function enumeration(reading: Reading): Candidate[] {
  const { tokens } = reading;
  const colon = tokens.findIndex((token) => token.text === ':');
  const stop = /^[.!]$/.test(tokens.at(-1)?.text ?? '') ? tokens.length - 1 : tokens.length;
  if (colon < 3 || stop - colon > LONGEST_ANSWER) return [];
  const items = itemsIn(reading, [colon + 1, stop]);
  const start = countedFrom(reading, colon);
  if (start < 0 || items !== NUMBERS.indexOf(tokens[start]?.lower ?? '') + 2) return [];
  const flags: DraftFlag[] = items > LONG_LIST ? ['long-list'] : [];
  const counted = textOf(reading.sentence, [start, colon]);
  if (isWord(tokens[0], 'there') && start <= 3 && hasTag(tokens[start - 1], 'AUX', 'VERB', 'DET'))
    return propose(
      reading,
      'enumeration',
      `What ${tokens[1]?.lower ?? 'are'} the ${counted}?`,
      [colon + 1, stop],
      {
        flags,
      },
    );
  return reading.statements
    .filter(
      ({ clause, asserted, index }) =>
        (asserted || viewerOf(reading, index) !== null) &&
        clause.rest[0] <= start &&
        start - clause.rest[0] <= 2,
    )
    .slice(-1)
    .flatMap((statement) =>
      propose(reading, 'enumeration', frontFor(reading, statement, start, counted), [colon + 1, stop], {
        flags: [...flagsOf(statement), ...flags],
      }),
    );
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

/** How many items a list has, the last one after *and*; 0 when it is no list. */
function itemsIn({ tokens }: Reading, [start, end]: Range): number {
  const words = tokens.slice(start, end);
  if (
    words.some((token) => /^[;:–—]$/.test(token.text)) ||
    !words.some((token) => isWord(token, 'and', 'or'))
  )
    return 0;
  const commas = words.filter(
    (token, at) => token.text === ',' && !isWord(words[at + 1], 'and', 'or'),
  ).length;
  return commas + 2;
}

/** Where `five adaptations to strain` begins, counted back from its colon; -1 when nothing is counted. */
function countedFrom({ tokens }: Reading, colon: number): number {
  for (let at = colon - 2; at >= 0; at -= 1) {
    if (NUMBERS.includes(tokens[at]?.lower ?? ''))
      return tokens.slice(at + 1, colon).some((token) => token.tag === 'NOUN' && looksPlural(token.lower))
        ? at
        : -1;
    if (hasTag(tokens[at], 'PUNCT', 'AUX', 'REL', 'SCONJ')) return -1;
  }
  return -1;
}

function frontFor(reading: Reading, statement: Statement, start: number, counted: string): string {
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
  return ask(reading, capitalise(`${preposition} which ${counted}`.trim()), statement, lead);
}
