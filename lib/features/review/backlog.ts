import 'server-only';
import { buildReviewQueue } from '@/lib/domain/queue/build-review-queue';
import { rankByGain, spreadOverDays, type RankedCard } from '@/lib/domain/queue/triage';
import type { SchedulingParameters } from '@/lib/domain/scheduling/fsrs-scheduler';
import { studyDayOf } from '@/lib/domain/scheduling/study-day';
import type { Actor } from '@/lib/server/auth/actor';
import { findExamDays } from './exam-days';
import { endOfDay, toItem, type QueueItem } from './queue-item';
import { findDueReviews, findLearning } from './queue-statements';

/** An exam further away than this orders nothing. */
const EXAM_DAYS_AHEAD = 365;

/** More due reviews than these are not looked at: those most overdue are. */
const MOST_DUE = 20_000;

/** All reviews due today that the learner could be asked. */
export interface Backlog {
  readonly items: ReadonlyMap<string, QueueItem>;
  /** In the order of what a minute gains; what can only come on a later day, for a sibling's sake, at the end. */
  readonly ranked: readonly RankedCard[];
  /** Which of them can come today. */
  readonly forToday: ReadonlySet<string>;
}

/** Reads the reviews due today without what is suspended, buried or archived. */
export async function findDue(
  actor: Actor,
  at: Date,
  parameters: SchedulingParameters,
): Promise<readonly QueueItem[]> {
  const today = studyDayOf(at, parameters);
  const tomorrow = endOfDay(at, parameters);
  const rows = await findDueReviews(actor, {}, tomorrow, MOST_DUE, tomorrow);
  return rows
    .map(toItem)
    .filter((item) => !item.archived && (item.buriedUntil === null || item.buriedUntil <= today));
}

/**
 * Ranks due reviews by what a minute spent on each gains.
 *
 * @param due as `findDue` gives them
 * @param msPerAnswer the learner's pace
 */
export async function rankDue(
  actor: Actor,
  due: readonly QueueItem[],
  groupsSeenToday: readonly string[],
  msPerAnswer: number,
  at: Date,
  parameters: SchedulingParameters,
): Promise<Backlog> {
  const today = studyDayOf(at, parameters);
  const [examDays, learning] = await Promise.all([
    findExamDays(actor, today, EXAM_DAYS_AHEAD),
    findLearning(actor, {}),
  ]);
  const { main } = buildReviewQueue({
    cards: [...learning.map(toItem), ...due],
    now: at,
    parameters,
    limits: { newLeft: 0, reviewsLeft: Infinity },
    groupsSeenToday,
  });
  const forToday = new Set(main.map(({ id }) => id));
  const cards = due.map(({ id, deckId, memory }) => ({ id, memory, examOn: examDays.get(deckId) ?? null }));
  const ranked = rankByGain(cards, { today, msPerAnswer, parameters });
  return {
    items: new Map(due.map((item) => [item.id, item])),
    ranked: [...ranked.filter(({ id }) => forToday.has(id)), ...ranked.filter(({ id }) => !forToday.has(id))],
    forToday,
  };
}

/**
 * Spreads a backlog over days of so many minutes.
 *
 * @param spentMs what has been spent of today
 * @returns the cards of each day, from today on
 */
export function spreadBacklog(
  { ranked, forToday }: Backlog,
  minutesPerDay: number,
  spentMs: number,
): readonly (readonly RankedCard[])[] {
  const perDay = minutesPerDay * 60_000;
  const [first = [], ...later] = spreadOverDays(ranked, Math.max(0, perDay - spentMs), perDay);
  const waiting = first.filter(({ id }) => !forToday.has(id));
  if (waiting.length === 0) return [first, ...later];
  // Siblings of today's cards, where all others fit into today: they come tomorrow, before what is there already.
  const [tomorrow = [], ...rest] = later;
  return [first.filter(({ id }) => forToday.has(id)), [...waiting, ...tomorrow], ...rest];
}
