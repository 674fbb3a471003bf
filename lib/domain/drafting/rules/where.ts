import { headOf, nounPhraseEnd } from '../noun-phrases';
import { ask, flagsOf, hasOrphan, propose, textWithout } from '../question';
import { entitiesWithin, type Reading, type Statement } from '../reading';
import { hasTag, isWord, looksPlural, type Range } from '../token';
import type { Candidate } from '../types';

const HAPPENING = new Set(
  'occur happen live grow begin start form meet land mature arise stand lie settle'.split(' '),
);
const PLACING = new Set(['find', 'locate', 'situate', 'store', 'keep', 'produce', 'deposit', 'build', 'set']);
const PREPOSITIONS = [
  'in',
  'at',
  'on',
  'between',
  'along',
  'under',
  'near',
  'within',
  'inside',
  'throughout',
] as const;

/** `in four stages`, `under UV`: how, not where. */
const NO_PLACES = new Set(
  'stages steps ways parts phases forms types kinds order pairs groups terms uv light pressure conditions'.split(
    ' ',
  ),
);

/** Asks where something happens or is found: `takes place in the stroma`, `was crowned in Dublin`. */
export function where(reading: Reading): Candidate[] {
  return reading.statements.flatMap((statement) => {
    const { clause, verb } = statement;
    const { tokens } = reading;
    if (!statement.asserted || clause.verb.negated || clause.verb.copula || clause.lead !== null) return [];
    const takesPlace = verb === 'take' && isWord(tokens[clause.rest[0]], 'place');
    const start = takesPlace ? clause.rest[0] + 1 : clause.rest[0];
    if (!isWord(tokens[start], ...PREPOSITIONS)) return [];
    const bare = nounPhraseEnd(tokens, start + 1, clause.rest[1]);
    // `in neighbourhoods with a criminal culture`: what a common noun has belongs to it.
    const described = isWord(tokens[bare], 'with', 'where') && tokens[bare - 1]?.tag === 'NOUN';
    const whole = described ? nounPhraseEnd(tokens, start + 1, clause.rest[1], 'all') : bare;
    const place: Range = [start, closerPlaceEnd(reading, whole, clause.rest[1])];
    if (
      place[1] <= start + 1 ||
      // `lie at μ ± σ` is cut in two, and `Picasso and Braque met in Paris` has lost one of those who met.
      /^[±=+×÷−*/]$/.test(tokens[place[1]]?.text ?? '') ||
      (verb === 'meet' && entitiesWithin(reading, clause.subject, 'person').length === 1) ||
      hasOrphan(reading, place) ||
      isManner(reading, [start, bare]) ||
      NO_PLACES.has(tokens[headOf(tokens, [start + 1, bare])]?.lower ?? '') ||
      entitiesWithin(reading, place, 'date', 'number').length > 0
    )
      return [];
    // `lay in the decision of the Americans, in July 1956, to withdraw …`: a doing is no place, and it goes on.
    if (verb === 'lie' && tokens[place[1]]?.text === ',') return [];
    if (!takesPlace && !saysWhere(reading, statement, place)) return [];
    const front = ask(reading, 'Where', statement, takesPlace ? 'place' : restOf(reading, statement, place));
    return propose(reading, 'where', front, place, { flags: flagsOf(statement) });
  });
}

/** `in New Orleans | , in a street called Elysian Fields`: a second, closer place that ends the clause. */
function closerPlaceEnd({ tokens }: Reading, at: number, limit: number): number {
  const closer = tokens[at]?.text === ',' && isWord(tokens[at + 1], 'in', 'at', 'on', 'near');
  const words = tokens.slice(at + 2, limit);
  const named = words.some((token) => token.tag === 'PROPN');
  return closer &&
    named &&
    words.length <= 7 &&
    !words.some((token) => hasTag(token, 'PUNCT', 'AUX', 'CCONJ', 'NUM'))
    ? limit
    : at;
}

/** `in friendship`, `in secret`: a bare singular noun says how, not where. */
const isManner = ({ tokens, entities }: Reading, place: Range): boolean =>
  tokens[place[0] + 1]?.tag === 'NOUN' &&
  place[1] - place[0] === 2 &&
  !looksPlural(tokens[place[0] + 1]?.lower ?? '') &&
  !entities.some(({ range }) => range[0] > place[0] && range[1] <= place[1]);

/** A verb that wants a place, or a preposition that leads straight to one. */
function saysWhere(reading: Reading, { clause, verb }: Statement, place: Range): boolean {
  if (HAPPENING.has(verb) || (clause.verb.passive && PLACING.has(verb))) return true;
  const named = reading.entities.some(
    (entity) =>
      entity.kind === 'place' &&
      entity.range[0] >= place[0] + 1 &&
      entity.range[0] <= place[0] + 2 &&
      entity.range[1] === place[1],
  );
  return (
    named &&
    isWord(reading.tokens[place[0]], 'in', 'at') &&
    (clause.verb.passive || verb === 'die' || verb === 'settle')
  );
}

/** A date after the place only repeats what another question asks. */
const restOf = (reading: Reading, { clause }: Statement, place: Range): string => {
  const rest = textWithout(reading, [place[0], clause.rest[1]], [place]);
  return /^(in|on|by) /.test(rest) || rest.includes(',') ? '' : rest;
};
