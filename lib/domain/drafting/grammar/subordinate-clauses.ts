import { SUBORDINATORS } from '../lexicon/closed-classes';
import { isWord, type Token } from '../token';
import { onceCheapest, type Chart, type Rule } from './chart';
import { adjectival, prepositional } from './prepositional-phrases';
import { gerund, participle } from './verbal-phrases';

/** Subordinators that are as often something else. */
const SOFT = new Set('as since until before after so till where once'.split(' '));
/** `when heated`, `while under pressure`, `if possible` */
const SHORTENED = new Set(
  'when while whilst if although though once as until where unless before after since'.split(' '),
);
const SHORT: readonly Rule[] = [participle, gerund, prepositional, adjectival];

function softness(chart: Chart, start: number, token: Token): number {
  if (isWord(token, 'as') && !chart.isComma(start - 1) && start > chart.first) return 1;
  return SOFT.has(token.lower) ? 0.2 : 0;
}

function isSubordinator(chart: Chart, start: number): boolean {
  const token = chart.at(start);
  if (token === undefined || !SUBORDINATORS.has(token.lower) || token.lower === 'that') return false;
  return token.tag !== 'VERB' || !isWord(token, 'what', 'whether', 'provided');
}

/** `when the hydrogen is used up`, `even though it failed`, and shortened `when heated`. */
export const subordinate = onceCheapest(isSubordinator, (chart, start, offers) => {
  const token = chart.at(start);
  if (token === undefined) return;
  const { lower } = token;
  const double =
    isWord(token, 'so', 'as', 'provided', 'even') && isWord(chart.at(start + 1), 'that', 'if', 'though');
  const from = start + (double ? 2 : 1);
  const soft = softness(chart, start, token);
  const place = { kind: 'subordinate', connector: lower, connectorAt: start, opens: start } as const;
  offers.addAll(chart.rules.joined(chart, from, place), soft);
  if (SHORTENED.has(lower))
    for (const rule of SHORT)
      for (const one of rule(chart, from)) offers.joinAll(one, chart.rules.tail(chart, one.end), 0.5);
});
