import { splitAt } from './pieces';
import type { Span } from '../types';
import { lowerFirst } from '../words';

/** Quantities by which things can be put in order. */
const RANKED =
  /(?:ity|ness|ance|ence|ency|rate|speed|strength|power|ease|size|energy|points?|density|radius|order|level|frequency|wavelength|risk|importance|priority|precedence|heat|temperature|length|mass|charge|stability|price|cost|pressure|status|rank)$/i;
const FAST = /(?:rate|speed)$/i;

const ITEM = /^[^<>=,;:→]{1,40}$/;

/**
 * "Rate of hydrolysis: iodo > bromo > chloro" tells no meaning but an order: asks for it from end to end. Null when the
 * line is no order of three or more, or nothing says by what.
 */
export function orderQuestion(
  term: string,
  inside: string,
  fact: string,
): { front: string; answer: Span } | null {
  const first = /^[^.;]*/.exec(fact)?.[0].trimEnd() ?? '';
  const up = !first.includes('>');
  if (up && !first.includes('<')) return null;
  const items = first.split(up ? /\s*<\s*/ : /\s*>\s*/);
  if (items.length < 3 || !items.every((item) => ITEM.test(item) && /[\p{L}\d]/u.test(item))) return null;
  const by = term.replace(/ (?:of|in|for|with|down|across) .*$/, '');
  if (!RANKED.test(by)) return null;
  const named = inside.replace(/^(?:the )?order of /, '');
  const [low, high] = FAST.test(by) ? ['slowest', 'fastest'] : ['lowest', 'highest'];
  const ends = up ? `${low} to ${high}` : `${high} to ${low}`;
  const of = /^order$/i.test(by) && named === inside ? inside : `order of ${named}`;
  return { front: `Give the ${of}, from ${ends}.`, answer: { start: 0, end: first.length } };
}

const ENDS =
  /^(.{3,60}?)(?:,? | \()(?:from )?((?:weakest|strongest|lowest|highest|smallest|largest|biggest|fastest|slowest|oldest|earliest|least \p{L}+|most \p{L}+)(?: first| to (?:weakest|strongest|lowest|highest|smallest|largest|biggest|fastest|slowest|newest|latest|least \p{L}+|most \p{L}+)))\)?$/iu;

/** "Intermolecular forces, weakest first: …": a list in an order that the line names; empty when no such list follows. */
export function rankedQuestion(term: string, fact: string): string | null {
  const match = ENDS.exec(term);
  if (!match?.[1] || !match[2]) return null;
  if (splitAt(fact, ',;<>').length < 3 || /[.!?]\s/.test(fact)) return '';
  const what = lowerFirst(match[1]).replace(/^(?:the )?order of /, '');
  const how = match[2].toLowerCase();
  return `List the ${what}, ${/ to /.test(how) ? `from ${how}` : how}.`;
}
