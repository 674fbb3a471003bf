import { ONLY_PAST } from '../lexicon/irregular-verbs';
import { hasTag, isPastForm, isWord } from '../token';
import { auxiliaryGroup, plainGroup, type VerbGroup } from '../verb-groups';
import { onceCheapest, type Chart } from './chart';
import { both, found, Offers, type Found, type Predicate } from './found';
import { tail } from './tail';
import { participleCost } from './word-costs';
import { isOneOf } from './words';

const CONJUNCTIONS = new Set(['and', 'or', 'but', 'nor', '&', 'yet', 'then']);
const MOST_VERBS = 4;

const isVerb = (chart: Chart, index: number): boolean => chart.finite(index) < Infinity;

function groupAt(chart: Chart, index: number): VerbGroup | null {
  const { tokens } = chart;
  const token = chart.places[index];
  if (token === undefined || !isVerb(chart, index)) return null;
  if (chart.isFiniteAuxiliary(index)) return auxiliaryGroup(tokens, token, tokens.length);
  const object = hasTag(tokens[token + 1], 'DET', 'NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ');
  const maybeParticiple = !object && isPastForm(tokens[token]) && !ONLY_PAST.has(tokens[token]?.lower ?? '');
  return plainGroup(tokens, token, maybeParticiple);
}

/** A verb with all that may follow it from `start` on. */
function withTails(
  chart: Chart,
  start: number,
  cost: number,
  { group, joint, adverbs }: Omit<Predicate, 'rest'>,
): readonly Found[] {
  const all: Found[] = [];
  for (const { end, cost: more, clauses } of tail(chart, start))
    all.push(found(end, cost + more, clauses, [{ group, joint, adverbs, rest: [start, end] }]));
  return all;
}

/** A verb with what follows it. */
function onePredicate(
  chart: Chart,
  index: number,
  joint: number,
  adverbs: readonly number[],
): readonly Found[] {
  const group = groupAt(chart, index);
  if (group === null) return [];
  const cost = chart.finite(index);
  const end = chart.wordOf(group.end);
  return withTails(chart, end, cost, { group, joint, adverbs });
}

/** `and hanged` after `was captured`. */
function sharedParticiple(
  chart: Chart,
  index: number,
  joint: number,
  adverbs: readonly number[],
  { group }: Predicate,
): readonly Found[] {
  const token = chart.at(index);
  if (token === undefined || participleCost(token) === Infinity || group.auxiliaries.length === 0) return [];
  const last = chart.tokens[group.auxiliaries.at(-1) ?? -1];
  if (!group.passive && !isWord(last, 'have', 'has', 'had')) return [];
  const head = chart.places[index] ?? 0;
  const shared: VerbGroup = { ...group, start: head, head, end: head + 1, negated: false };
  const hasObject = group.passive && (chart.isDeterminer(index + 1) || chart.isNoun(index + 1));
  return withTails(chart, index + 1, hasObject ? 1.5 : 0.05, { group: shared, joint, adverbs });
}

/** Verb phrases of one subject, joined by commas and conjunctions: dear with a comma alone, or when the tense changes. */
export const predicates = onceCheapest(isVerb, (chart, start, offers) => {
  let open = onePredicate(chart, start, -1, []);
  for (let round = 0; round < MOST_VERBS && open.length > 0; round += 1) {
    const next = new Offers();
    for (const one of open) {
      offers.add(one);
      continued(chart, one, next);
    }
    open = next.list();
  }
});

/** Offers what is read with one verb more. */
function continued(chart: Chart, one: Found, offers: Offers): void {
  let joint = one.end;
  const comma = chart.isComma(joint);
  if (comma) joint += 1;
  const conjunction = chart.at(joint)?.tag === 'CCONJ' || isOneOf(chart.at(joint), CONJUNCTIONS);
  const before = one.predicates.at(-1);
  if ((!conjunction && !comma) || before === undefined) return;
  const from = conjunction ? joint + 1 : joint;
  const verb = chart.afterAdverbs(chart.isComma(from) ? from + 1 : from);
  const adverbs = chart.adverbsIn(from, verb);
  const cost = conjunction ? (comma ? 0.3 : 0.1) : 0.9;
  const mark = conjunction ? joint : joint - 1;
  for (const more of onePredicate(chart, verb, mark, adverbs)) {
    const shared = more.predicates[0]?.group.unsure === true ? costIfParticiple(chart, before) : 0;
    offers.add(added(one, more, cost + shared + tenseClash(chart, before, more)));
  }
  for (const more of sharedParticiple(chart, verb, mark, adverbs, before)) offers.add(added(one, more, cost));
}

const added = (one: Found, more: Found, cost: number): Found =>
  found(more.end, one.cost + more.cost + cost, both(one.clauses, more.clauses), [
    ...one.predicates,
    ...more.predicates,
  ]);

/** `had them arrested and executed`, `was captured and hanged`: what may be a participle is rather one there. */
const costIfParticiple = (chart: Chart, { group }: Predicate): number =>
  isWord(chart.tokens[group.head], 'have', 'had', 'has', 'get', 'got') ? 0.8 : group.passive ? 0.4 : 0;

/** A present after a past is most likely something else than the next verb. */
function tenseClash(chart: Chart, { group }: Predicate, more: Found): number {
  const second = more.predicates[0]?.group;
  if (second === undefined || group.auxiliaries.length > 0 || second.auxiliaries.length > 0) return 0;
  return isPastForm(chart.tokens[group.head]) === isPastForm(chart.tokens[second.head]) ? 0 : 0.9;
}
