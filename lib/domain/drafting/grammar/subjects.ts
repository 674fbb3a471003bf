import { isWord } from '../token';
import { once, onceCheapest, type Chart } from './chart';
import { allDearer, both, dearer, found, Offers, type Found } from './found';
import { HANGING } from './hanging';
import { commaItem } from './insertions';
import { nounPhrase } from './noun-phrases';
import { openQuestion } from './said-clauses';
import { gerund, infinitive } from './verbal-phrases';

/** A subject with all that hangs on it, up to its verb. What is no noun phrase costs more, and *when* or *which* is hardly one. */
export const subjects = onceCheapest((chart, start) => {
  if (start > chart.lastVerb) return [];
  const heads: Found[] = [...nounPhrase(chart, start)];
  // `Raising the temperature gives …`, `What follows is …`
  for (const one of gerund(chart, start)) if (chart.verbFollows(one.end)) heads.push(dearer(one, 0.5));
  const asked = isWord(chart.at(start), 'when', 'where') ? 1.5 : isWord(chart.at(start), 'which') ? 4 : 0.1;
  for (const one of openQuestion(chart, start))
    if (chart.verbFollows(one.end)) heads.push(dearer(one, asked));
  for (const one of infinitive(chart, start)) if (chart.verbFollows(one.end)) heads.push(dearer(one, 0.8));
  const all: Found[] = [];
  for (const head of heads)
    for (const one of hung(chart, head.end))
      all.push({
        end: one.end,
        cost: head.cost + one.cost,
        clauses: both(head.clauses, one.clauses),
        predicates: one.predicates,
        bare: bareEnd(chart, head.end, one.end),
      });
  return all;
});

/** Where a subject ends before what is inserted behind it: `the Act | , passed in 1534,`. */
function bareEnd(chart: Chart, from: number, end: number): number {
  if (!chart.isComma(end - 1)) return end;
  for (let comma = from; comma < end; comma += 1) if (chart.isComma(comma)) return comma;
  return end;
}

/** What hangs on a subject, one behind the other, up to its verb. */
const hung = once((chart, start): readonly Found[] => {
  const offers = new Offers();
  if (chart.verbFollows(start)) offers.add(found(start, 0));
  if (start > chart.lastVerb) return offers.list();
  const goOnBehind = (one: Found, cost: number): void => {
    if (one.end > start) for (const rest of hung(chart, one.end)) offers.join(one, rest, cost);
  };
  if (chart.isComma(start)) for (const one of inserted(chart, start)) goOnBehind(one, 0);
  else for (const rule of HANGING) for (const one of rule(chart, start)) goOnBehind(one, 0.1);
  if (chart.isConjunction(start)) for (const one of nounPhrase(chart, start + 1)) goOnBehind(one, 0.5);
  return offers.list();
});

/** Between two commas behind a subject: `, passed in 1534,`, `, his chief minister,`. */
const inserted = onceCheapest((chart, start) =>
  allDearer(
    commaItem(chart, start).filter((one) => chart.isComma(one.end - 1)),
    0.1,
  ),
);
