import { disagreement } from './agreement';
import { once, type Chart, type ClausePlace } from './chart';
import { both, found, type Found, type Stretch, type Told } from './found';
import { predicates } from './predicates';
import { subjects } from './subjects';
import { asClauses } from './told-clauses';

/** A subject with its predicates, whatever the clause is for. */
interface Body {
  readonly end: number;
  readonly cost: number;
  readonly subject: Stretch;
  /** What hangs on the subject. */
  readonly within: Told;
  readonly adverbs: readonly number[];
  readonly rest: Found;
}

/** Sums of the same costs in another order differ by less. */
const ROUNDING = 1e-6;

/** The cheapest body up to each end, the longest first. Subject and verbs that disagree in number are dear. */
const bodies = once((chart, start): readonly Body[] => {
  const best = new Map<number, Body>();
  for (const subject of subjects(chart, start)) {
    const verb = chart.afterAdverbs(subject.end);
    const adverbs = chart.adverbsIn(subject.end, verb);
    const range: Stretch = [start, subject.bare ?? subject.end];
    for (const rest of predicates(chart, verb)) {
      const cost = subject.cost + rest.cost + disagreement(chart, range, rest);
      if (cost < (best.get(rest.end)?.cost ?? Infinity) - ROUNDING)
        best.set(rest.end, { end: rest.end, cost, subject: range, within: subject.clauses, adverbs, rest });
    }
  }
  return [...best.values()].sort((left, right) => right.end - left.end);
});

/** A clause that begins with its subject, told in its place. */
export function plainClause(
  chart: Chart,
  start: number,
  place: ClausePlace,
  lead: Stretch | null = null,
): readonly Found[] {
  // `the money and resources needed for it`: without a comma, rather a participle.
  const unmarked = place.kind === 'coordinate' && !chart.isComma(start - 2);
  const clauses: Found[] = [];
  for (const { end, cost, subject, within, adverbs, rest } of bodies(chart, start)) {
    const doubtful = unmarked && rest.predicates[0]?.group.unsure === true ? 0.7 : 0;
    const told = asClauses(chart, rest, place, { subject, lead, adverbs });
    clauses.push(found(end, cost + doubtful, both(both(within, told), rest.clauses)));
  }
  return clauses;
}
