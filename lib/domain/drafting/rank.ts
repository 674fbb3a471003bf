import { familyOf, kinOf, signsOf, within } from './rank-features';
import weights from './rank-weights.json';
import type { Candidate } from './types';

const table: Readonly<Record<string, number>> = weights;
const weightOf = (name: string): number => table[name] ?? 0;

/** A rule without a weight of its own takes that of its family. */
const weightOfRule = (rule: string, family: string): number =>
  table[`rule:${rule}`] ?? weightOf(`rule:${family}`);

/** What each sign weighs among rules of a kind, so that its name is not put together for every candidate. */
const BY_KIN = new Map<string, Record<string, number>>();

function weightsIn(kin: string): Record<string, number> {
  const known = BY_KIN.get(kin);
  if (known !== undefined) return known;
  const all: Record<string, number> = {};
  BY_KIN.set(kin, all);
  return all;
}

/** Estimated probability, 0–1, that the draft is kept unedited: a logistic of the weighted features (`featuresOf`). */
export function score(candidate: Candidate, sourceText: string): number {
  const family = familyOf(candidate.rule);
  const kin = kinOf(candidate.rule);
  const known = weightsIn(kin);
  const signs = signsOf(candidate, sourceText);
  let sum = weightOf('bias') + weightOfRule(candidate.rule, family);
  for (const sign in signs) sum += (signs[sign] ?? 0) * (known[sign] ??= weightOf(within(kin, sign)));
  for (const name in candidate.features) sum += (candidate.features[name] ?? 0) * weightOf(name);
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}
