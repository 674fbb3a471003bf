import { onceCheapest, type Chart, type Rule } from './chart';
import type { Found } from './found';
import { prepositional } from './prepositional-phrases';
import { contact, relative } from './relative-clauses';
import { gerund, infinitive, participle } from './verbal-phrases';

/** `the council | held at Clermont`: best behind a noun or a comma. */
const hangingParticiple = onceCheapest(
  (chart, start) => participle(chart, start).length > 0,
  (chart, start, offers) =>
    offers.addAll(participle(chart, start), chart.isNoun(start - 1) || chart.isComma(start - 1) ? 0.1 : 0.8),
);

const hangingRelative = (chart: Chart, start: number): readonly Found[] =>
  chart.isNoun(start - 1) ||
  chart.asNoun(start - 1) < 2 ||
  chart.isPronoun(start - 1) ||
  chart.at(start)?.tag === 'ADP'
    ? relative(chart, start)
    : [];

/** What may hang on a noun, in a subject, an object or a fronted phrase. */
export const HANGING: readonly Rule[] = [
  prepositional,
  hangingParticiple,
  gerund,
  infinitive,
  hangingRelative,
  contact,
];
