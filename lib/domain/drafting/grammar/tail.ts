import { hasTag, isWord } from '../token';
import { anywhere, onceCheapest, type Chart } from './chart';
import { found, type Found, type Offers } from './found';
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
const item = onceCheapest(anywhere, (chart, start, offers) => {
  const token = chart.at(start);
  if (token === undefined) return;
  const adverb = chart.isAdverb(start);
  if (adverb || hasTag(token, 'PART', 'INTJ') || (token.tag === 'ADP' && !isWord(token, 'of')))
    offers.add(found(start + 1, adverb ? 0.1 : 0.8));
  const behindNoun = chart.isNoun(start - 1);
  offers.addAll(nounPhrase(chart, start), behindNoun ? 0.7 : 0.15);
  offers.addAll(adjectival(chart, start));
  for (const rule of HANGING) offers.addAll(rule(chart, start));
  offers.addAll(complement(chart, start));
  offers.addAll(subordinate(chart, start));
  offers.addAll(openQuestion(chart, start), behindNoun ? 0.8 : 0.1);
  offers.addAll(said(chart, start));
  if (isWord(token, 'than', 'as')) compared(chart, start, offers);
  if (token.tag === 'VERB' && bareCost(token) === 0 && causativeBefore(chart, start))
    offers.addAll(bare(chart, start));
  if (isWord(token, 'of') && (start + 1 >= chart.count || chart.isStop(start + 1)))
    offers.add(found(start + 1, 0.8));
});

function itemAt(chart: Chart, start: number): readonly Found[] {
  if (chart.isComma(start)) return commaItem(chart, start);
  return chart.isConjunction(start) ? conjunctionItem(chart, start) : item(chart, start);
}

/** `faster than the Church could suppress them`, `larger than is safe`, `as well` */
function compared(chart: Chart, start: number, offers: Offers): void {
  const { rules } = chart;
  const place = { kind: 'subordinate', connector: 'than', connectorAt: start, opens: start } as const;
  if (isWord(chart.at(start), 'than')) offers.addAll(rules.plainClause(chart, start + 1, place), 0.3);
  else if (isWord(chart.at(start + 1), 'well')) offers.add(found(start + 2, 0.1));
  if (chart.isFiniteAuxiliary(start + 1))
    for (const one of rules.predicates(chart, start + 1)) offers.add(untold(one, 0.5));
}

/** What follows a verb, up to where its predicate may end: objects, phrases, clauses, one behind the other. */
export const tail = onceCheapest(anywhere, (chart, start, offers) => {
  const ends = costToEnd(chart, start);
  if (ends < Infinity) offers.add(found(start, ends));
  // `, and finds`: with its comma, a conjunction of phrases.
  if (chart.isComma(start) && chart.isConjunction(start + 1))
    for (const one of conjunctionItem(chart, start + 1))
      if (one.end > start) offers.joinAll(one, tail(chart, one.end), 0.3);
  for (const one of itemAt(chart, start)) if (one.end > start) offers.joinAll(one, tail(chart, one.end));
});
