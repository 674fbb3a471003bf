import { isWord } from '../token';
import { anywhere, onceCheapest, type Chart, type Rule } from './chart';
import { after, found, upTo, type Found, type Offers } from './found';
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
function addClosed(chart: Chart, one: Found, cost: number, offers: Offers): void {
  offers.add(one, cost);
  if (chart.isComma(one.end) && !chart.isConjunction(one.end + 1))
    offers.add(upTo(one, one.end + 1, cost + 0.1));
}

/** What a comma opens: `, passed in 1534,`, `, his chief minister,`, `, which failed`. A noun phrase costs most: it is rather of a list. */
export const commaItem = onceCheapest(anywhere, (chart, start, offers) => {
  const next = chart.afterAdverbs(start + 1);
  behindComma(chart, start + 1, 0, offers);
  if (next > start + 1) behindComma(chart, next, 0.1, offers);
  // `, as was shown in 1922`
  if (isWord(chart.at(start + 1), 'as', 'than', 'nor') && chart.isFiniteAuxiliary(start + 2))
    for (const one of chart.rules.predicates(chart, start + 2)) addClosed(chart, untold(one, 0), 0.4, offers);
  if (next > start + 1) addClosed(chart, found(next, 0), 0.2, offers);
  if (isWord(chart.at(start + 1), 'though') && (start + 2 >= chart.count || chart.isComma(start + 2)))
    addClosed(chart, found(start + 2, 0), 0.2, offers);
});

function behindComma(chart: Chart, from: number, cost: number, offers: Offers): void {
  for (const one of prepositional(chart, from)) {
    addClosed(chart, one, cost + 0.1, offers);
    for (const rest of one.end > from ? chart.rules.tail(chart, one.end) : [])
      if (rest.end > one.end) addClosed(chart, after(one, rest), cost + 0.1, offers);
  }
  for (const one of gerund(chart, from)) addClosed(chart, one, cost + 0.1, offers);
  for (const one of participle(chart, from)) addClosed(chart, one, cost + 0.1, offers);
  for (const one of infinitive(chart, from)) addClosed(chart, one, cost + 0.3, offers);
  for (const one of relative(chart, from)) addClosed(chart, one, cost, offers);
  for (const one of subordinate(chart, from)) addClosed(chart, one, cost, offers);
  const absolute = isOneOf(chart.at(from), ABSOLUTE_OPENERS) ? 0.5 : 0.9;
  for (const one of nounPhrase(chart, from)) {
    addClosed(chart, one, cost + 0.8, offers);
    for (const rule of ABSOLUTE)
      for (const rest of rule(chart, one.end)) addClosed(chart, after(one, rest), cost + absolute, offers);
    for (const rest of relative(chart, one.end)) addClosed(chart, after(one, rest), cost + 0.5, offers);
  }
  for (const one of adjectival(chart, from)) addClosed(chart, one, cost + 0.5, offers);
  for (const one of complement(chart, from)) addClosed(chart, one, cost + 0.5, offers);
}

/** What a conjunction joins to a phrase of the same kind before it: `by hand and with care`. */
export const conjunctionItem = onceCheapest(anywhere, (chart, start, offers) => {
  const first = isWord(chart.at(start + 1), 'not', 'also', 'then', 'so') ? start + 2 : start + 1;
  const next = chart.afterAdverbs(first);
  behindConjunction(chart, first, offers);
  if (next > first) {
    behindConjunction(chart, next, offers);
    offers.add(found(next, 0.4));
  }
});

function behindConjunction(chart: Chart, from: number, offers: Offers): void {
  offers.addAll(prepositional(chart, from), 0.2);
  offers.addAll(gerund(chart, from), 0.2);
  offers.addAll(infinitive(chart, from), 0.2);
  offers.addAll(subordinate(chart, from), 0.2);
  offers.addAll(relative(chart, from), 0.1);
  offers.addAll(complement(chart, from), 0.1);
  offers.addAll(adjectival(chart, from), 0.4);
  offers.addAll(participle(chart, from), 0.8);
  offers.addAll(nounPhrase(chart, from), 0.8);
  offers.addAll(bare(chart, from), 0.3);
}
