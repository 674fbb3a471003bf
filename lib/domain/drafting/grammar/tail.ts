import { hasTag, isWord } from '../token';
import { once, onceCheapest, type Chart } from './chart';
import { dearer, found, Offers, type Found } from './found';
import { HANGING } from './hanging';
import { commaItem, conjunctionItem } from './insertions';
import { nounPhrase } from './noun-phrases';
import { adjectival } from './prepositional-phrases';
import { complement, openQuestion, said } from './said-clauses';
import { subordinate } from './subordinate-clauses';
import { untold } from './told-clauses';
import { bare } from './verbal-phrases';
import { bareCost } from './word-costs';

const CAUSATIVE =
  /^(?:ma[dk]e|makes|making|let|lets|letting|help|helps|helped|helping|see|saw|seen|watch|watched|hear|heard)$/;

/** What it costs that a predicate or an insertion ends here; infinite where it must go on. */
function costToEnd(chart: Chart, index: number): number {
  const token = chart.at(index);
  if (token === undefined || chart.isStop(index) || chart.isConjunction(index)) return 0;
  if (chart.finite(chart.afterAdverbs(index)) <= 2.5) return 0;
  if (chart.mayRunOn && (chart.isPronoun(index) || chart.isDeterminer(index) || token.tag === 'PROPN'))
    return 0.9;
  return Infinity;
}

/** `make her | resemble a moth` */
function causativeBefore(chart: Chart, index: number): boolean {
  for (let before = index - 2; before >= 0 && before > index - 7; before -= 1) {
    if (CAUSATIVE.test(chart.at(before)?.lower ?? '')) return true;
    if (chart.isStop(before)) return false;
  }
  return false;
}

/** One thing that follows a verb: an adverb, an object, a phrase, a clause. Behind a noun, a bare noun phrase or question costs more. */
const item = onceCheapest((chart, start) => {
  const token = chart.at(start);
  if (token === undefined) return [];
  if (chart.isComma(start)) return commaItem(chart, start);
  if (chart.isConjunction(start)) return conjunctionItem(chart, start);
  const all: Found[] = [];
  const adverb = chart.isAdverb(start);
  if (adverb || hasTag(token, 'PART', 'INTJ') || (token.tag === 'ADP' && !isWord(token, 'of')))
    all.push(found(start + 1, adverb ? 0.1 : 0.8));
  const behindNoun = chart.isNoun(start - 1);
  for (const one of nounPhrase(chart, start)) all.push(dearer(one, behindNoun ? 0.7 : 0.15));
  for (const one of adjectival(chart, start)) all.push(one);
  for (const rule of HANGING) for (const one of rule(chart, start)) all.push(one);
  for (const one of complement(chart, start)) all.push(one);
  for (const one of subordinate(chart, start)) all.push(one);
  for (const one of openQuestion(chart, start)) all.push(dearer(one, behindNoun ? 0.8 : 0.1));
  for (const one of said(chart, start)) all.push(one);
  if (isWord(token, 'than', 'as')) compared(chart, start, all);
  if (token.tag === 'VERB' && bareCost(token) === 0 && causativeBefore(chart, start))
    for (const one of bare(chart, start)) all.push(one);
  if (isWord(token, 'of') && (start + 1 >= chart.count || chart.isStop(start + 1)))
    all.push(found(start + 1, 0.8));
  return all;
});

/** `faster than the Church could suppress them`, `larger than is safe`, `as well` */
function compared(chart: Chart, start: number, all: Found[]): void {
  const { rules } = chart;
  const place = { kind: 'subordinate', connector: 'than', connectorAt: start, opens: start } as const;
  if (isWord(chart.at(start), 'than'))
    for (const one of rules.plainClause(chart, start + 1, place)) all.push(dearer(one, 0.3));
  else if (isWord(chart.at(start + 1), 'well')) all.push(found(start + 2, 0.1));
  if (chart.isFiniteAuxiliary(start + 1))
    for (const one of rules.predicates(chart, start + 1)) all.push(untold(one, 0.5));
}

/** What follows a verb, up to where its predicate may end: objects, phrases, clauses, one behind the other. */
export const tail = once((chart, start): readonly Found[] => {
  const offers = new Offers();
  const ends = costToEnd(chart, start);
  if (ends < Infinity) offers.add(found(start, ends));
  // `, and finds`: with its comma, a conjunction of phrases.
  if (chart.isComma(start) && chart.isConjunction(start + 1))
    for (const one of conjunctionItem(chart, start + 1))
      if (one.end > start) for (const rest of tail(chart, one.end)) offers.join(one, rest, 0.3);
  for (const one of item(chart, start))
    if (one.end > start) for (const rest of tail(chart, one.end)) offers.join(one, rest);
  return offers.list();
});
