import { lowerFirst } from '../words';
import { isNoun, ONE_OF_SEVERAL, oneNoun, SCALE, several, tellsQuality, type Beside } from './noun-question';
import type { RowName } from './row-names';
import { anOrA, isCounted, isPlural } from './term-question';
import { singular } from './terms';

/** "beyond 2F", "during sleep", "at 25 °C": where, when or under what something is, and no thing itself. */
const CONDITION =
  /^(?:between|beyond|inside|outside|at|above|below|under|over|before|after|during|within|without|behind|in|on|near|with|when|if)\s+\S/i;
/** "Object at", "position of object", "where the object is": what the rows of such a column are places of. */
const PLACED =
  /^(?:the )?(?<thing>\p{L}{3,})(?: is)?(?<at> at)?$|^(?:position|place|location) of (?:the |an? )?(?<of>\p{L}{3,})$|^(?<first>\p{L}{3,}) (?:position|location|distance)$|^where (?:the |an? )?(?<where>\p{L}{3,}) is$/iu;

/** "For an object between F and 2F": a row that says under which condition its cells hold; null for a row that is a thing. */
export function conditionOf(label: string, corner: string): string | null {
  const groups = PLACED.exec(corner.trim())?.groups;
  const thing = (groups?.thing ?? groups?.of ?? groups?.first ?? groups?.where ?? '').toLowerCase();
  const isPlaced = groups?.at !== undefined;
  if (!CONDITION.test(label) && !isPlaced) return null;
  const place = CONDITION.test(label) ? lowerFirst(label) : `at ${label}`;
  return thing !== '' && isCounted(thing) && !/^(?:position|place|location|condition|stage|time)$/.test(thing)
    ? `For ${anOrA(thing)} ${thing} ${place}`
    : place.replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}

const counted = (count: string, things: string): string =>
  `${count} ${count === '1' ? singular(lowerFirst(things)) : lowerFirst(things)}`;

/** "5 bonding pairs and no lone pairs": a row that goes by how many of two things there are. */
export const countsOf = (corner: string, label: string, head: string, cell: string): string | null =>
  [corner, head].every((one) => /^\p{Ll}[\p{Ll} ]+s$/u.test(lowerFirst(one)) && isPlural(lowerFirst(one))) &&
  [label, cell].every((count) => /^\d{1,2}$/.test(count))
    ? `With ${counted(label, corner)} and ${counted(cell, head)}`
    : null;

/** Heads that ask for when, for whom, or for one of many. */
const OF_NO_PLACE = /\b(?:dates?|years?|when|who|leaders?|authors?|examples?|names?|types?|kinds?)\b/i;

/** "Between F and 2F", "in winter": what something is like there, and nothing that belongs to a thing. */
export function underCondition(condition: string, name: string, cell: string, beside: Beside): string | null {
  if (!isNoun(name) || ONE_OF_SEVERAL.test(name) || OF_NO_PLACE.test(name)) return null;
  const noun = several(cell) && isPlural(name) ? lowerFirst(name) : oneNoun(name);
  const is = isPlural(noun) ? (beside.isPast ? 'were' : 'are') : beside.isPast ? 'was' : 'is';
  const isLike =
    !SCALE.test(name) && cell.split(/, /).some((part) => tellsQuality(part) || /^\p{Ll}{3,}er$/u.test(part));
  return `${condition}, what ${is} the ${noun}${isLike ? ' like' : ''}?`;
}

/** "with a little NaOH", "in water", "on heating": what happens to the row then. */
const ADDED = /^(?:with|in|on|after) (?:an? |the )?(?!(?:which|what|common|use|total)\b)[\p{L}\d]/iu;
export const whenAdded = (name: string, { label, inside }: RowName): string | null =>
  ADDED.test(name) ? `What happens to ${inside ?? label} ${lowerFirst(name)}?` : null;
