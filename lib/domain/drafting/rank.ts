import { VAGUE_NOUNS } from './lexicon/closed-classes';
import type { Candidate } from './types';
import weights from './rank-weights.json';
import { contentWords, wordsOf } from './words';

/** Named numbers, each roughly 0–1, that say how likely a teacher keeps the draft. */
export type Features = Readonly<Record<string, number>>;

const table: Readonly<Record<string, number>> = weights;

/** What the ranking knows of a candidate. `rule:…` is 1 for its rule; the rest speak of lengths and of words. */
export function featuresOf(candidate: Candidate, sourceText: string): Features {
  const front = wordsOf(candidate.front);
  const back = wordsOf(candidate.back);
  const specific = contentWords(candidate.front).filter((word) => !VAGUE_NOUNS.has(word)).length;
  const flag = (name: Candidate['flags'][number]): number => (candidate.flags.includes(name) ? 1 : 0);
  return {
    bias: 1,
    [`rule:${candidate.rule}`]: 1,
    sourceLength: Math.min(2, Math.max(0, wordsOf(sourceText).length - 25) / 25),
    sourceCommas: Math.min(1, (sourceText.split(',').length - 1) / 6),
    frontLong: Math.min(1, Math.max(0, front.length - 16) / 12),
    frontShort: front.length < 5 ? 1 : 0,
    backLong: Math.min(1, Math.max(0, back.length - 14) / 14),
    backOneWord: back.length === 1 && !/[\d\p{Lu}]/u.test(candidate.back) ? 1 : 0,
    backVague: back.length <= 3 && back.some((word) => VAGUE_NOUNS.has(word)) ? 1 : 0,
    backPossessive: /\b(their|its|his|her|they|them)\b/i.test(candidate.back) ? 1 : 0,
    backPronoun: /\b(he|she|it|him|this|these)\b/i.test(candidate.back) ? 1 : 0,
    names: Math.min(1, (candidate.front.slice(1).match(/\b\p{Lu}\p{Ll}+/gu)?.length ?? 0) / 3),
    specific: Math.min(1, specific / 4),
    frontVague: Math.min(1, contentWords(candidate.front).filter((word) => VAGUE_NOUNS.has(word)).length / 2),
    bare: specific <= 2 && !/\p{Lu}|\d/u.test(candidate.front.slice(1)) ? 1 : 0,
    frontCommas: Math.min(1, (candidate.front.split(',').length - 1) / 2),
    resolved: flag('resolved-pronoun'),
    thin: flag('thin-question'),
    hedged: flag('hedged'),
    ...candidate.features,
  };
}

/** Estimated probability, 0–1, that the draft is kept unedited: a logistic of the weighted features. */
export function score(candidate: Candidate, sourceText: string): number {
  let sum = 0;
  for (const [name, value] of Object.entries(featuresOf(candidate, sourceText)))
    sum += value * weightOf(name);
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}

/** A rule without a weight of its own takes that of its family, the part before the first hyphen. */
function weightOf(name: string): number {
  const own = table[name];
  if (own !== undefined) return own;
  return name.startsWith('rule:') ? (table[name.replace(/-.*$/, '')] ?? 0) : 0;
}
