import type { Entity } from '../entities';
import { propose } from '../question';
import type { Reading } from '../reading';
import { textOf } from '../sentence';
import { hasTag, isWord } from '../token';
import type { Candidate } from '../types';

const VERBS: readonly (readonly [RegExp, string])[] = [
  [/\b(treaty|pact|truce|agreement|accord|protocol|charter|covenant)\b/i, 'signed'],
  [/\b(act|law|edict|statute)\b/i, 'passed'],
];
/** What has a year of its own; the year after any other name may be that of a book. */
const DATED =
  /\b(treaty|pact|truce|agreement|accord|protocol|charter|covenant|act|edict|statute|battle|siege|riots?|rebellion|revolt|uprising|massacre|conference)\b/i;
const FOUGHT = /\b(battle|siege)\b/i;

/** `the Treaty of Etaples (1492)`: asks for the year that stands in brackets after a treaty, an act or an event. */
export function datedName(reading: Reading): Candidate[] {
  const { tokens } = reading;
  return reading.entities.flatMap((entity) => {
    if (
      !DATED.test(entity.text) ||
      /["'*_“‘]/.test(reading.sentence.notes.charAt((tokens[entity.range[0]]?.start ?? 1) - 1))
    )
      return [];
    const open = entity.range[1];
    const date = reading.entities.find((other) => other.kind === 'date' && other.range[0] === open + 1);
    if (tokens[open]?.text !== '(' || date === undefined || tokens[date.range[1]]?.text !== ')') return [];
    return propose(reading, 'dated-name', questionFor(reading, entity, date), date.range);
  });
}

function questionFor(reading: Reading, entity: Entity, date: Entity): string {
  const before = entity.range[0] - 1;
  const article =
    hasTag(reading.tokens[before], 'DET') || isWord(reading.tokens[before], 'the') ? 'the ' : '';
  const name = article + textOf(reading.sentence, entity.range);
  const wh = /^\d{4}$/.test(date.text) ? 'In which year' : 'When';
  const verb = VERBS.find(([kind]) => kind.test(name))?.[1];
  if (verb !== undefined) return `${wh} was ${name} ${verb}?`;
  if (/(wars|riots|revolts)$/i.test(name)) return `When were ${name}?`;
  return FOUGHT.test(name) ? `${wh} was ${name} fought?` : `When was ${name}?`;
}
