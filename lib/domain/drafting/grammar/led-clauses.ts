import { isWord } from '../token';
import type { Chart, ClausePlace } from './chart';
import { after, found, Offers, type Found, type Stretch } from './found';
import { leads } from './fronted';
import { plainClause } from './plain-clauses';

const MOST_LEADS = 3;

/** A clause with what stands before its subject, up to three things. */
export function ledClause(chart: Chart, start: number, place: ClausePlace): readonly Found[] {
  const offers = new Offers();
  offers.addAll(plainClause(chart, start, place));
  const walk = (from: Found, lead: Stretch | null, fronted: boolean, depth: number): void => {
    for (const { read, phrase } of leads(chart, from.end)) {
      if (read.end >= chart.count || read.end <= from.end) continue;
      const so = after(from, read);
      const front = fronted || (read.clauses !== null && phrase === null);
      const range: Stretch | null = phrase === null ? lead : lead === null ? phrase : [lead[0], phrase[1]];
      const its = front && place.kind === 'main' ? behindClause(chart, so.end, place) : place;
      offers.joinAll(so, plainClause(chart, so.end, its, range));
      if (depth < MOST_LEADS) walk(so, range, front, depth + 1);
    }
  };
  walk(found(start, 0), null, false, 1);
  return offers.list();
}

/** A main clause behind a fronted one opens at the comma. */
function behindClause(chart: Chart, start: number, { kind }: ClausePlace): ClausePlace {
  const mark = start - 1;
  return { kind, connector: '', connectorAt: mark, opens: chart.isComma(mark) ? mark : start };
}

/** A clause, or two that one subordinator governs: `because wages rose and prices fell`. A comma between them is dear. */
export function joined(chart: Chart, start: number, place: ClausePlace): readonly Found[] {
  const offers = new Offers();
  for (const one of ledClause(chart, start, place)) {
    offers.add(one);
    const comma = chart.isComma(one.end);
    const joint = one.end + (comma ? 1 : 0);
    if (!isWord(chart.at(joint), 'and') && (comma || !isWord(chart.at(joint), 'or'))) continue;
    const again = isWord(chart.at(joint + 1), 'that', 'because', 'when', 'if', 'how');
    const second = {
      kind: 'subordinate',
      connector: `+${place.connector}`,
      connectorAt: joint,
      opens: joint,
    } as const;
    offers.joinAll(one, plainClause(chart, joint + (again ? 2 : 1), second), comma ? 1.2 : 0.1);
  }
  return offers.list();
}
