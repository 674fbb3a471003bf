import 'server-only';
import { priceOfWaiting } from '@/lib/domain/queue/triage';
import type { SchedulingParameters } from '@/lib/domain/scheduling/fsrs-scheduler';
import { addStudyDays, studyDayOf } from '@/lib/domain/scheduling/study-day';
import type { Actor } from '@/lib/server/auth/actor';
import { findDue, rankDue, spreadBacklog } from './backlog';
import { MINUTES_A_DAY } from './backlog-minutes';
import { findSpent, type LearnerPace } from './pace';
import type { BacklogOffer } from './today-counts';

/** A plan is offered when what is due takes longer than this, and than so many usual days. */
const LONG_MS = 20 * 60_000;
const USUAL_DAYS = 1.5;

/**
 * Works out what spreading the backlog would come to; only ways that spread it are offered.
 *
 * @returns null when what is due is no more than may be expected of a day
 */
export async function findOffer(
  actor: Actor,
  groupsSeenToday: readonly string[],
  { msPerAnswer, usualDayMs }: LearnerPace,
  at: Date,
  parameters: SchedulingParameters,
): Promise<BacklogOffer | null> {
  const threshold = Math.max(LONG_MS, USUAL_DAYS * usualDayMs);
  const due = await findDue(actor, at, parameters);
  // Even if all of it were forgotten and asked twice.
  if (due.length * msPerAnswer * 2 <= threshold) return null;
  const today = studyDayOf(at, parameters);
  const [backlog, spentMs] = await Promise.all([
    rankDue(actor, due, groupsSeenToday, msPerAnswer, at, parameters),
    findSpent(actor, today),
  ]);
  const wholeMs = backlog.ranked.reduce((sum, { costMs }) => sum + costMs, 0);
  if (wholeMs <= threshold) return null;
  const choices = MINUTES_A_DAY.flatMap((minutesPerDay) => {
    const days = spreadBacklog(backlog, minutesPerDay, spentMs);
    if (days.length < 2) return [];
    return {
      minutesPerDay,
      cardsToday: days[0]?.length ?? 0,
      laterDays: days.length - 1,
      endsOn: addStudyDays(today, days.length - 1),
      price: Math.round(priceOfWaiting(days, today, parameters)),
    };
  });
  if (choices.length === 0) return null;
  return {
    cards: backlog.ranked.length,
    minutes: Math.round(wholeMs / 60_000),
    choices,
  };
}
