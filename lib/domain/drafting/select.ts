import type { Scored } from './scored';
import { completing } from './siblings';
import type { Candidate } from './types';
import { contentStems, contentWords, jaccard, wordsOf } from './words';

/**
 * Drafts with a lower estimate are shown only to those who ask for more. A higher bar shows better drafts and fewer facts: what it costs is
 * told in decision 30.
 */
export const LEAST_SCORE = 0.34;
/** Drafts less likely than this are not worth anybody's time. */
export const LEAST_ROUGH_SCORE = 0.1;
const MOST_PER_SOURCE = 5;
const WORDS_PER_CARD = 9;
/** What each further draft of the same sentence gives way by, so that the notes are covered before they are exhausted. */
const CROWDING = 0.07;

interface Kept extends Scored {
  readonly all: ReadonlySet<string>;
  readonly front: ReadonlySet<string>;
  readonly back: string;
  /** How many better drafts the same sentence has. */
  readonly rank: number;
}

/**
 * Chooses, best first, what to show: at most five a sentence (fewer for a short one), a cloze only for what no question of
 * its sentence touches, and nothing twice. Ties fall to the earlier and then the shorter candidate.
 * @param least the lowest score to show, 0–1
 */
export function select(
  candidates: readonly Scored[],
  limit: number,
  wordsIn: (candidate: Candidate) => number,
  least = LEAST_SCORE,
): Scored[] {
  const bySource = new Map<string, Scored[]>();
  const siblings = completing(candidates, least);
  for (const entry of candidates) {
    if (entry.score < least && !siblings.has(entry)) continue;
    const { start, end } = entry.candidate.source;
    const key = `${start}:${end}`;
    const group = bySource.get(key);
    if (group === undefined) bySource.set(key, [entry]);
    else group.push(entry);
  }
  const offered = [...bySource.values()].flatMap((group) => bestOfSource(group, wordsIn));
  offered.sort((left, right) => priority(right) - priority(left) || byScore(left, right));
  const chosen: Kept[] = [];
  const index = new Map<string, Kept[]>();
  for (const entry of offered) {
    if (chosen.length >= limit) break;
    const keys = keysOf(entry);
    const near = new Set(keys.flatMap((key) => index.get(key) ?? []));
    if (!isWritten(entry.candidate) && [...near].some((other) => repeatsElsewhere(entry, other))) continue;
    chosen.push(entry);
    for (const key of keys) {
      const entries = index.get(key);
      if (entries === undefined) index.set(key, [entry]);
      else if (entries.length < MOST_COMPARED) entries.push(entry);
    }
  }
  return chosen.sort(byPosition).map(({ candidate, score }) => ({ candidate, score }));
}

/** Bounds the work on notes that repeat themselves thousands of times. */
const MOST_COMPARED = 40;

/** What the writer of the notes made into a card is always offered. */
const isWritten = (candidate: Candidate): boolean => candidate.rule.startsWith('explicit');

/** A cloze, or a definition turned round, is for lines that have no other question. */
const isSecondary = ({ kind, rule }: Candidate): boolean => kind === 'cloze' || rule === 'definition-reverse';
/** A good blank may ask better than a question for a bare subject or object. */
const isLast = ({ candidate }: Scored): number => (isSecondary(candidate) || isBare(candidate) ? 1 : 0);

/** The drafts of one sentence, best first, without those that ask the same. */
function bestOfSource(group: readonly Scored[], wordsIn: (candidate: Candidate) => number): Kept[] {
  const kept: Kept[] = [];
  const questionsFirst = (left: Scored, right: Scored): number =>
    isLast(left) - isLast(right) || byScore(left, right);
  for (const entry of [...group].sort(questionsFirst)) {
    const { candidate } = entry;
    const written = isWritten(candidate);
    if (!written && kept.length >= capacity(wordsIn(candidate), candidate)) continue;
    const next = asKept(entry, kept.length);
    if (!written && isSecondary(candidate) && !isAnotherFact(next, kept)) continue;
    if (isBare(candidate) && kept.some((other) => tellsNothingNew(next, other))) continue;
    if (!kept.some((other) => repeatsWithin(next, other))) kept.push(next);
  }
  return kept;
}

/** At most this share of what a blank shows may stand in the drafts of its sentence that were chosen before. */
const MOST_SHARED = 0.34;

/** A long sentence may hold a second clause that no other draft touches. */
function isAnotherFact(next: Kept, kept: readonly Kept[]): boolean {
  if (kept.length === 0) return true;
  if (next.candidate.kind !== 'cloze' || next.all.size === 0) return false;
  const shared = [...next.all].filter((word) => kept.some(({ all }) => all.has(word))).length;
  return shared / next.all.size <= MOST_SHARED;
}

/** A question for a bare subject or object tests what any better question of its sentence tests with it. */
const isBare = ({ rule }: Candidate): boolean => rule === 'subject' || rule === 'object';

/** All words of question and answer stand in those of another draft of the sentence. */
const tellsNothingNew = (left: Kept, right: Kept): boolean =>
  left.all.size > 0 && [...left.all].every((word) => right.all.has(word));

const priority = (entry: Kept): number =>
  isWritten(entry.candidate) ? 2 : entry.score - CROWDING * entry.rank;

const byScore = (left: Scored, right: Scored): number =>
  right.score - left.score ||
  left.candidate.source.start - right.candidate.source.start ||
  left.candidate.front.length - right.candidate.front.length ||
  (left.candidate.front < right.candidate.front ? -1 : 1);

const byPosition = (left: Scored, right: Scored): number =>
  left.candidate.source.start - right.candidate.source.start ||
  (left.candidate.answer?.start ?? 0) - (right.candidate.answer?.start ?? 0) ||
  byScore(left, right);

/** Each cell of a row is a fact of its own, however few words it has. */
const capacity = (words: number, { rule }: Candidate): number =>
  rule === 'table'
    ? MOST_PER_SOURCE
    : Math.max(2, Math.min(MOST_PER_SOURCE, Math.round(words / WORDS_PER_CARD)));

function asKept(entry: Scored, rank: number): Kept {
  const { front, back } = entry.candidate;
  const backKey = contentWords(back).join(' ');
  return {
    ...entry,
    rank,
    all: contentStems(`${front} ${back}`),
    front: contentStems(front),
    back: backKey === '' ? wordsOf(back).join(' ') : backKey,
  };
}

/** Two drafts of one sentence that ask the same: same answer, or answers that overlap and fronts alike. */
function repeatsWithin(left: Kept, right: Kept): boolean {
  if (left.candidate.kind === right.candidate.kind && left.candidate.front === right.candidate.front)
    return true;
  if (left.candidate.answer === null || right.candidate.answer === null) return false;
  const alike = jaccard(left.front, right.front);
  if (left.back === right.back) return alike > 0.3;
  return overlap(left.candidate, right.candidate) > 0.6 && alike > 0.3;
}

function overlap(left: Candidate, right: Candidate): number {
  if (left.answer === null || right.answer === null) return 0;
  const shared =
    Math.min(left.answer.end, right.answer.end) - Math.max(left.answer.start, right.answer.start);
  const shorter = Math.min(left.answer.end - left.answer.start, right.answer.end - right.answer.start);
  return Math.max(0, shared) / Math.max(1, shorter);
}

/** The same card from another place in the notes, or the same question with another answer: which is meant, nobody knows. */
function repeatsElsewhere(left: Kept, right: Kept): boolean {
  if (asksTheSame(left.candidate, right.candidate)) return true;
  const alike = jaccard(left.all, right.all);
  // `How many seats … in 1906?` and `In which year …?` ask one sentence for two things.
  const counts = left.candidate.rule === 'how-many' || right.candidate.rule === 'how-many';
  if (counts && isOfOneSource(left, right) && left.back !== right.back) return false;
  return alike > 0.8 || (left.back === right.back && alike > 0.45);
}

const isOfOneSource = ({ candidate: left }: Kept, { candidate: right }: Kept): boolean =>
  left.source.start === right.source.start && left.source.end === right.source.end;

/** "Give an advantage of …" may be asked for each of several answers; it is flagged. */
const asksTheSame = (left: Candidate, right: Candidate): boolean =>
  left.kind === 'basic' &&
  left.front.toLowerCase() === right.front.toLowerCase() &&
  !left.flags.includes('several-answers');

/** Where a repeat would be found: under the same question or answer, or under the longest words. */
const keysOf = ({ candidate, back, all }: Kept): string[] => [
  `?${candidate.front.toLowerCase()}`,
  `=${back}`,
  ...[...all].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, 3),
];
