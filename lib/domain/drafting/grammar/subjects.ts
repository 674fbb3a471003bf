import { isWord } from '../token';
import { onceCheapest, type Chart } from './chart';
import { both, dearer, found, type Found } from './found';
import { HANGING } from './hanging';
import { commaItem } from './insertions';
import { nounPhrase } from './noun-phrases';
import { openQuestion } from './said-clauses';
import { gerund, infinitive } from './verbal-phrases';

const hasVerbBehind = (chart: Chart, start: number): boolean => start <= chart.lastVerb;

/** A subject with all that hangs on it, up to its verb. What is no noun phrase costs more, and *when* or *which* is hardly one. */
export const subjects = onceCheapest(hasVerbBehind, (chart, start, offers) => {
  const heads: Found[] = [...nounPhrase(chart, start)];
  // `Raising the temperature gives …`, `What follows is …`
  for (const one of gerund(chart, start)) if (chart.verbFollows(one.end)) heads.push(dearer(one, 0.5));
  const asked = isWord(chart.at(start), 'when', 'where') ? 1.5 : isWord(chart.at(start), 'which') ? 4 : 0.1;
  for (const one of openQuestion(chart, start))
    if (chart.verbFollows(one.end)) heads.push(dearer(one, asked));
  for (const one of infinitive(chart, start)) if (chart.verbFollows(one.end)) heads.push(dearer(one, 0.8));
  for (const head of heads)
    for (const one of hung(chart, head.end))
      offers.add({
        end: one.end,
        cost: head.cost + one.cost,
        clauses: both(head.clauses, one.clauses),
        predicates: one.predicates,
        bare: bareEnd(chart, head.end, one.end),
      });
});

/** Where a subject ends before what is inserted behind it: `the Act | , passed in 1534,`. */
function bareEnd(chart: Chart, from: number, end: number): number {
  if (!chart.isComma(end - 1)) return end;
  for (let comma = from; comma < end; comma += 1) if (chart.isComma(comma)) return comma;
  return end;
}

/** What hangs on a subject, one behind the other, up to its verb. */
const hung = onceCheapest(hasVerbBehind, (chart, start, offers) => {
  const goOnBehind = (all: readonly Found[], cost: number): void => {
    for (const one of all) if (one.end > start) offers.joinAll(one, hung(chart, one.end), cost);
  };
  if (chart.verbFollows(start)) offers.add(found(start, 0));
  if (chart.isComma(start)) goOnBehind(inserted(chart, start), 0);
  else for (const rule of HANGING) goOnBehind(rule(chart, start), 0.1);
  if (chart.isConjunction(start)) goOnBehind(nounPhrase(chart, start + 1), 0.5);
});

/** Between two commas behind a subject: `, passed in 1534,`, `, his chief minister,`. */
const inserted = onceCheapest(
  (chart, start) => chart.isComma(start),
  (chart, start, offers) => {
    for (const one of commaItem(chart, start)) if (chart.isComma(one.end - 1)) offers.add(one, 0.1);
  },
);
