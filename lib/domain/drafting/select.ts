import { jaccard, contentStems, contentWords, wordsOf } from './words';
import type { Candidate } from './types';

export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}

/** Drafts less likely than this to be kept are not worth anybody's time. */
export const LEAST_SCORE = 0.5;
const MOST_PER_SOURCE = 5;
const WORDS_PER_CARD = 11;

interface Kept extends Scored {
  readonly all: ReadonlySet<string>;
  readonly front: ReadonlySet<string>;
  readonly back: string;
}

/**
 * Chooses, best first, what to show: at most five a sentence (fewer for a short one), a cloze only where a sentence
 * has no question, and nothing twice. Ties fall to the earlier and then the shorter candidate.
 */
export function select(
  candidates: readonly Scored[],
  limit: number,
  wordsIn: (candidate: Candidate) => number,
): Scored[] {
  const ordered = candidates.filter((entry) => entry.score >= LEAST_SCORE).sort(byScore);
  const chosen: Scored[] = [];
  const bySource = new Map<string, Kept[]>();
  const index = new Map<string, Kept[]>();
  for (const entry of ordered) {
    if (chosen.length >= limit) break;
    const kept = keep(entry);
    const source = sourceKey(entry.candidate);
    const siblings = bySource.get(source) ?? [];
    const written = entry.candidate.rule.startsWith('explicit');
    if (
      !written &&
      (siblings.length >= capacity(wordsIn(entry.candidate)) ||
        (entry.candidate.kind === 'cloze' && siblings.length > 0))
    )
      continue;
    if (siblings.some((other) => repeatsWithin(kept, other))) continue;
    const near = new Set(keysOf(kept).flatMap((key) => index.get(key) ?? []));
    if (!written && [...near].some((other) => repeatsElsewhere(kept, other))) continue;
    chosen.push(entry);
    bySource.set(source, [...siblings, kept]);
    for (const key of keysOf(kept)) {
      const entries = index.get(key);
      if (entries === undefined) index.set(key, [kept]);
      else if (entries.length < 40) entries.push(kept);
    }
  }
  return chosen.sort(byPosition);
}

const byScore = (left: Scored, right: Scored): number =>
  right.score - left.score ||
  left.candidate.source.start - right.candidate.source.start ||
  left.candidate.front.length - right.candidate.front.length ||
  (left.candidate.front < right.candidate.front ? -1 : 1);

const byPosition = (left: Scored, right: Scored): number =>
  left.candidate.source.start - right.candidate.source.start ||
  (left.candidate.answer?.start ?? 0) - (right.candidate.answer?.start ?? 0) ||
  byScore(left, right);

const sourceKey = ({ source }: Candidate): string => `${source.start}:${source.end}`;

const capacity = (words: number): number =>
  Math.max(2, Math.min(MOST_PER_SOURCE, Math.round(words / WORDS_PER_CARD)));

function keep(entry: Scored): Kept {
  const { front, back } = entry.candidate;
  const backKey = contentWords(back).join(' ');
  return {
    ...entry,
    all: contentStems(`${front} ${back}`),
    front: contentStems(front),
    back: backKey === '' ? wordsOf(back).join(' ') : backKey,
  };
}

/** Two drafts of one sentence that ask the same: same answer, or answers that overlap and fronts alike. */
function repeatsWithin(left: Kept, right: Kept): boolean {
  if (left.candidate.kind === right.candidate.kind && left.candidate.front === right.candidate.front)
    return true;
  const alike = jaccard(left.front, right.front);
  if (left.back === right.back) return alike > 0.3;
  return overlap(left.candidate, right.candidate) > 0.6 && alike > 0.3;
}

function overlap(left: Candidate, right: Candidate): number {
  if (left.answer === null || right.answer === null) return 0;
  const shared =
    Math.min(left.answer.end, right.answer.end) - Math.max(left.answer.start, right.answer.start);
  return (
    Math.max(0, shared) /
    Math.max(1, Math.min(left.answer.end - left.answer.start, right.answer.end - right.answer.start))
  );
}

/** The same card from another place in the notes. */
function repeatsElsewhere(left: Kept, right: Kept): boolean {
  const alike = jaccard(left.all, right.all);
  return alike > 0.8 || (left.back === right.back && alike > 0.45);
}

/** Where a repeat would be found: under the same answer, or under the longest words. */
const keysOf = ({ back, all }: Kept): string[] => [
  `=${back}`,
  ...[...all].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, 3),
];
