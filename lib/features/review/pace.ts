import 'server-only';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import type { Actor } from '@/lib/server/auth/actor';
import { db } from '@/lib/server/db';

/** Until a learner's own pace is known, in milliseconds. */
const DEFAULT_ANSWER_MS = 8_000;
/** Answers it takes to know it. */
const ENOUGH_ANSWERS = 50;
const PACE_DAYS = 30;

/** How a learner works on days on which they do. */
export interface LearnerPace {
  /** Milliseconds for an answer. */
  readonly msPerAnswer: number;
  /** Milliseconds in a day; 0 before the first. */
  readonly usualDayMs: number;
}

/**
 * Finds the learner's pace over the last days on which they studied, however long ago: the empty days of a break say
 * nothing about it. Today is left out, so that what follows from the pace does not move while one studies.
 */
export async function findPace(actor: Actor, today: StudyDay): Promise<LearnerPace> {
  const days = await db.dayStat.groupBy({
    by: ['day'],
    where: { userId: actor.userId, day: { lt: today }, reviews: { gt: 0 } },
    _sum: { reviews: true, durationMs: true },
    orderBy: { day: 'desc' },
    take: PACE_DAYS,
  });
  const answers = days.reduce((sum, { _sum }) => sum + (_sum.reviews ?? 0), 0);
  const spent = days.reduce((sum, { _sum }) => sum + (_sum.durationMs ?? 0), 0);
  return {
    // A millisecond at least: no number of cards takes no time.
    msPerAnswer: answers < ENOUGH_ANSWERS ? DEFAULT_ANSWER_MS : Math.max(1, spent / answers),
    usualDayMs: days.length === 0 ? 0 : spent / days.length,
  };
}

/** Milliseconds that a learner has spent on answers on a study day. */
export async function findSpent(actor: Actor, day: StudyDay): Promise<number> {
  const { _sum } = await db.dayStat.aggregate({
    where: { userId: actor.userId, day },
    _sum: { durationMs: true },
  });
  return _sum.durationMs ?? 0;
}
