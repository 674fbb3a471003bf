import { isWord } from '../token';
import { onceCheapest, type Chart, type Rule } from './chart';
import { after, dearer, found, upTo, type Found } from './found';
import { nounPhrase } from './noun-phrases';
import { adjectival, prepositional } from './prepositional-phrases';
import { relative } from './relative-clauses';
import { complement } from './said-clauses';
import { subordinate } from './subordinate-clauses';
import { untold } from './told-clauses';
import { bare, gerund, infinitive, participle } from './verbal-phrases';
import { isOneOf } from './words';

/** `, the pull of gravity being balanced by …` */
const ABSOLUTE: readonly Rule[] = [gerund, participle, prepositional];
const ABSOLUTE_OPENERS = new Set('one its their his her each both some most the'.split(' '));

/** Adds what is read, and the same with the comma that closes it. */
function addClosed(chart: Chart, one: Found, cost: number, all: Found[]): void {
  all.push(dearer(one, cost));
  if (chart.isComma(one.end) && !chart.isConjunction(one.end + 1))
    all.push(upTo(one, one.end + 1, cost + 0.1));
}

/** What a comma opens: `, passed in 1534,`, `, his chief minister,`, `, which failed`. A noun phrase costs most: it is rather of a list. */
export const commaItem = onceCheapest((chart, start) => {
  const all: Found[] = [];
  const next = chart.afterAdverbs(start + 1);
  behindComma(chart, start + 1, 0, all);
  if (next > start + 1) behindComma(chart, next, 0.1, all);
  // `, as was shown in 1922`
  if (isWord(chart.at(start + 1), 'as', 'than', 'nor') && chart.isFiniteAuxiliary(start + 2))
    for (const one of chart.rules.predicates(chart, start + 2)) addClosed(chart, untold(one, 0), 0.4, all);
  if (next > start + 1) addClosed(chart, found(next, 0), 0.2, all);
  if (isWord(chart.at(start + 1), 'though') && (start + 2 >= chart.count || chart.isComma(start + 2)))
    addClosed(chart, found(start + 2, 0), 0.2, all);
  return all;
});

function behindComma(chart: Chart, from: number, cost: number, all: Found[]): void {
  const add = (one: Found, dear: number): void => addClosed(chart, one, dear, all);
  for (const one of prepositional(chart, from)) {
    add(one, cost + 0.1);
    for (const rest of one.end > from ? chart.rules.tail(chart, one.end) : [])
      if (rest.end > one.end) add(after(one, rest), cost + 0.1);
  }
  for (const one of gerund(chart, from)) add(one, cost + 0.1);
  for (const one of participle(chart, from)) add(one, cost + 0.1);
  for (const one of infinitive(chart, from)) add(one, cost + 0.3);
  for (const one of relative(chart, from)) add(one, cost);
  for (const one of subordinate(chart, from)) add(one, cost);
  const absolute = isOneOf(chart.at(from), ABSOLUTE_OPENERS) ? 0.5 : 0.9;
  for (const one of nounPhrase(chart, from)) {
    add(one, cost + 0.8);
    for (const rule of ABSOLUTE)
      for (const rest of rule(chart, one.end)) add(after(one, rest), cost + absolute);
    for (const rest of relative(chart, one.end)) add(after(one, rest), cost + 0.5);
  }
  for (const one of adjectival(chart, from)) add(one, cost + 0.5);
  for (const one of complement(chart, from)) add(one, cost + 0.5);
}

/** What a conjunction joins to a phrase of the same kind before it: `by hand and with care`. */
export const conjunctionItem = onceCheapest((chart, start) => {
  const all: Found[] = [];
  const first = isWord(chart.at(start + 1), 'not', 'also', 'then', 'so') ? start + 2 : start + 1;
  const next = chart.afterAdverbs(first);
  behindConjunction(chart, first, all);
  if (next > first) {
    behindConjunction(chart, next, all);
    all.push(found(next, 0.4));
  }
  return all;
});

function behindConjunction(chart: Chart, from: number, all: Found[]): void {
  for (const one of prepositional(chart, from)) all.push(dearer(one, 0.2));
  for (const one of gerund(chart, from)) all.push(dearer(one, 0.2));
  for (const one of infinitive(chart, from)) all.push(dearer(one, 0.2));
  for (const one of subordinate(chart, from)) all.push(dearer(one, 0.2));
  for (const one of relative(chart, from)) all.push(dearer(one, 0.1));
  for (const one of complement(chart, from)) all.push(dearer(one, 0.1));
  for (const one of adjectival(chart, from)) all.push(dearer(one, 0.4));
  for (const one of participle(chart, from)) all.push(dearer(one, 0.8));
  for (const one of nounPhrase(chart, from)) all.push(dearer(one, 0.8));
  for (const one of bare(chart, from)) all.push(dearer(one, 0.3));
}
