/**
 * A grammar of whole sentences. Each rule reads from one word on, and gives every end up to which that can be what the rule reads
 * (a noun phrase, a relative clause, what follows a verb), with what it costs: the sum of what its words cost as what they are taken
 * for (`word-costs.ts`) and of what the constructions cost that put them together. A likely reading costs little; 0.1 settles a tie,
 * 1 wants a good reason, and from 2 on it takes a sentence that cannot be read in another way.
 *
 * What a rule has read from a word on is kept in the chart of the sentence: up to each end only the cheapest, without what costs
 * far more than another from the same start. So the time grows with the length of a sentence and not with the number of its
 * readings. The cheapest that reaches the end of the sentence is the reading; where none does, there is none, as a verb or
 * subject that fits a part of the sentence only is most likely a wrong one.
 */
import { isWord, type Token } from '../token';
import { anywhere, Chart, onceCheapest, type ClausePlace, type Rules } from './chart';
import { after, found, type Found, type Offers } from './found';
import { joined, ledClause } from './led-clauses';
import { plainClause } from './plain-clauses';
import { predicates } from './predicates';
import { openQuestion } from './said-clauses';
import { subjects } from './subjects';
import { subordinate } from './subordinate-clauses';
import { tail } from './tail';
import { gerund } from './verbal-phrases';

const RULES: Rules = { gerund, openQuestion, tail, predicates, subjects, plainClause, joined };

/**
 * Reads the words of a sentence as a whole: every word has its place in a clause, or there is no reading. Ambiguity is
 * settled by cost, and `words` leaves out what stands in brackets and marks of quotation.
 */
export function readWhole(tokens: readonly Token[], words: readonly number[], start: number): Found | null {
  const chart = new Chart(tokens, words, start, RULES);
  if (chart.lastVerb < 0) return null;
  let best: Found | null = null;
  for (const clause of ledClause(chart, start, {
    kind: 'main',
    connector: '',
    connectorAt: -1,
    opens: start,
  }))
    for (const rest of goOn(chart, clause.end)) {
      const whole = after(clause, rest);
      if (whole.end === chart.count && (best === null || whole.cost < best.cost)) best = whole;
    }
  return best;
}

/** What follows a clause up to the end: a mark or a conjunction with the next clause. A comma alone is dear. */
const goOn = onceCheapest(anywhere, (chart, start, offers) => {
  const token = chart.at(start);
  if (token === undefined) {
    offers.add(found(start, 0));
    return;
  }
  if (/^[;:–—-]$/.test(token.text)) behindMark(chart, start, token.text, offers);
  else if (chart.isComma(start)) behindComma(chart, start, offers);
  else if (chart.isConjunction(start)) {
    const from = chart.isComma(start + 1) ? start + 2 : start + 1;
    nextClause(chart, from, coordinate(token.lower, start), 0.2, offers);
  }
});

const coordinate = (connector: string, at: number): ClausePlace => ({
  kind: 'coordinate',
  connector,
  connectorAt: at,
  opens: at,
});

function nextClause(chart: Chart, from: number, place: ClausePlace, cost: number, offers: Offers): void {
  for (const clause of ledClause(chart, from, place)) offers.joinAll(clause, goOn(chart, clause.end), cost);
}

function behindMark(chart: Chart, mark: number, text: string, offers: Offers): void {
  const joint = chart.isConjunction(mark + 1) ? mark + 2 : mark + 1;
  nextClause(chart, chart.isComma(joint) ? joint + 1 : joint, coordinate(text, mark), 0.1, offers);
  // Without a verb: `: intensity, duration and purity`.
  if (text !== ';')
    for (const one of tail(chart, mark + 1)) if (one.end === chart.count) offers.add(one, 0.8);
  for (const one of subordinate(chart, mark + 1)) offers.joinAll(one, goOn(chart, one.end), 0.4);
}

function behindComma(chart: Chart, comma: number, offers: Offers): void {
  const next = chart.at(comma + 1);
  if (chart.isConjunction(comma + 1) || isWord(next, 'yet', 'nor', 'then')) {
    const from = chart.isComma(comma + 2) ? comma + 3 : comma + 2;
    nextClause(chart, from, coordinate(next?.lower ?? '', comma + 1), 0, offers);
    return;
  }
  const spliced = { kind: 'main', connector: '', connectorAt: comma, opens: comma } as const;
  nextClause(chart, comma + 1, spliced, 2, offers);
  if (!isWord(next, 'for')) return;
  const reason = {
    kind: 'subordinate',
    connector: 'for',
    connectorAt: comma + 1,
    opens: comma + 1,
  } as const;
  nextClause(chart, comma + 2, reason, 0.6, offers);
}
