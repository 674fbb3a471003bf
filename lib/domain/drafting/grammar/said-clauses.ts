import type { ClauseKind } from '../clause-shape';
import { hasTag, isWord } from '../token';
import { onceCheapest, type Chart } from './chart';
import type { Offers } from './found';
import { asClauses, told } from './told-clauses';
import { infinitive } from './verbal-phrases';
import { isOneOf } from './words';

const SPOKEN = new Set(
  `say says said think thinks thought believe believes believed claim claims claimed argue argues argued means mean meant show shows
   showed know knows knew suppose supposes`.split(/\s+/),
);
const WH = new Set('what how why whether who which whatever whoever whichever where when'.split(' '));
const WH_WITH_PHRASE = new Set('how what which whatever whichever'.split(' '));
const WH_NEVER_SUBJECT = new Set('how why whether where when'.split(' '));

/** `that the scale would tip` after a verb, an adjective or a noun like *fact*. Dear where *that* may point at a noun. */
export const complement = onceCheapest(
  (chart, start) => isWord(chart.at(start), 'that'),
  (chart, start, offers) => {
    const kind: ClauseKind = chart.isNoun(start - 1) ? 'relative' : 'complement';
    const dear = chart.at(start)?.tag === 'DET' && chart.isNoun(start + 1) ? 0.6 : 0;
    const place = { kind, connector: 'that', connectorAt: start, opens: start };
    offers.addAll(chart.rules.joined(chart, start + 1, place), dear);
  },
);

/** `they said | it failed`. */
export const said = onceCheapest(
  (chart, start) => isOneOf(chart.at(start - 1), SPOKEN),
  (chart, start, offers) => {
    const place = { kind: 'complement', connector: '', connectorAt: start - 1, opens: start } as const;
    offers.addAll(chart.rules.plainClause(chart, start, place), 1);
  },
);

/** `how long | the phase lasts`, `what evidence | there is`: where the clause begins that is asked about. */
function behindQuestion(chart: Chart, start: number): number {
  let from = start + 1;
  if (!isOneOf(chart.at(start), WH_WITH_PHRASE)) return from;
  while (
    from < start + 4 &&
    (chart.isAdverb(from) ||
      hasTag(chart.at(from), 'ADJ', 'DET') ||
      isWord(chart.at(from), 'much', 'many', 'far', 'long'))
  )
    from += 1;
  const noun =
    chart.isNoun(from) &&
    (chart.finite(from + 1) < Infinity || chart.isDeterminer(from + 1) || chart.isPronoun(from + 1));
  return noun ? from + 1 : from;
}

/** `what ministers can do`, `how to do it`, `who led it`: cheapest where something else than the question word is the subject. */
export const openQuestion = onceCheapest(
  (chart, start) => isOneOf(chart.at(start), WH),
  (chart, start, offers) => {
    const from = behindQuestion(chart, start);
    asked(chart, start, from, offers);
    if (from > start + 1) asked(chart, start, start + 1, offers);
  },
);

function asked(chart: Chart, start: number, from: number, offers: Offers): void {
  const connector = chart.at(start)?.lower ?? '';
  const place = { kind: 'subordinate', connector, connectorAt: start, opens: start } as const;
  offers.addAll(chart.rules.plainClause(chart, from, place), 0.1);
  offers.addAll(infinitive(chart, from), 0.1);
  if (from === start + 1 && WH_NEVER_SUBJECT.has(connector)) return;
  for (const rest of chart.rules.predicates(chart, chart.afterAdverbs(from)))
    offers.add(told(rest, asClauses(chart, rest, place, { subject: [start, from] }), 0.2));
}
