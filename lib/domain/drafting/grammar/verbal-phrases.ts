import { isWord } from '../token';
import { onceCheapest, type Chart } from './chart';
import { bareCost, ingCost, participleCost } from './word-costs';
import { isOneOf } from './words';

/** Participles that are followed by a noun phrase of their own: `named Cleopatra`. */
const NAMING = new Set(
  'called named known entitled termed dubbed given made considered set put taken'.split(' '),
);

/** `been | frozen` after `having`, `to have`: with its adverbs, and the participle where there is one. */
function behindAuxiliary(chart: Chart, start: number): number {
  let end = start;
  while (chart.isAdverb(end) || isWord(chart.at(end), 'been', 'being')) end += 1;
  return participleCost(chart.at(end)) < Infinity ? end + 1 : end;
}

const participleAt = (chart: Chart, start: number): number =>
  chart.afterAdverbs(isWord(chart.at(start), 'first', 'once') ? start + 1 : start);

/** `led by a lawyer`, `once heated`. Dear with an object behind it, which a verb of the past has rather. */
export const participle = onceCheapest(
  (chart, start) => participleCost(chart.at(participleAt(chart, start))) < Infinity,
  (chart, start, offers) => {
    const from = participleAt(chart, start);
    const cost = participleCost(chart.at(from));
    const object =
      (chart.at(from + 1)?.tag === 'ADJ' && chart.isNoun(from + 2)) ||
      chart.isNoun(from + 1) ||
      chart.isPronoun(from + 1) ||
      chart.isDeterminer(from + 1);
    const dear = object && !isOneOf(chart.at(from), NAMING) ? 1.2 : 0;
    offers.addAll(chart.rules.tail(chart, from + 1), cost + dear);
  },
);

/** `raising the temperature`, `having been frozen`: as a noun, or hanging on one or on a clause. */
export const gerund = onceCheapest(
  (chart, start) => ingCost(chart.at(chart.afterAdverbs(start))) < Infinity,
  (chart, start, offers) => {
    const from = chart.afterAdverbs(start);
    const cost = ingCost(chart.at(from));
    const end = isWord(chart.at(from), 'having', 'being') ? behindAuxiliary(chart, from + 1) : from + 1;
    offers.addAll(chart.rules.tail(chart, end), cost);
  },
);

/** `to raise the temperature`, `to have been frozen`. */
export const infinitive = onceCheapest(
  (chart, start) => isWord(chart.at(start), 'to'),
  (chart, start, offers) => {
    const verb = chart.afterAdverbs(start + 1);
    const cost = bareCost(chart.at(verb));
    if (cost === Infinity) return;
    const end = isWord(chart.at(verb), 'be', 'have') ? behindAuxiliary(chart, verb + 1) : verb + 1;
    offers.addAll(chart.rules.tail(chart, end), cost + 0.1);
  },
);

/** What stands bare after a conjunction and goes on with an infinitive or a modal: `can find | and digest it`. */
export const bare = onceCheapest(
  (chart, start) => bareCost(chart.at(start)) < Infinity,
  (chart, start, offers) => {
    offers.addAll(chart.rules.tail(chart, start + 1), bareCost(chart.at(start)) + 0.6);
  },
);
