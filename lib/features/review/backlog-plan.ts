import 'server-only';
import type { SchedulingParameters } from '@/lib/domain/scheduling/fsrs-scheduler';
import { addStudyDays, startOfStudyDay, studyDayOf, type StudyDay } from '@/lib/domain/scheduling/study-day';
import type { Actor } from '@/lib/server/auth/actor';
import { db } from '@/lib/server/db';
import { findDue, rankDue, spreadBacklog } from './backlog';
import { findPace, findSpent } from './pace';
import type { QueueItem } from './queue-item';

/** What a plan for a backlog comes to today. */
export interface PlanToday {
  readonly minutesPerDay: number;
  /** Its last study day. */
  readonly endsOn: StudyDay;
  /** The reviews that fit into what is left of today's minutes, in the plan's order. */
  readonly reviews: readonly QueueItem[];
  /** Milliseconds they take. */
  readonly reviewsMs: number;
}

/**
 * Finds the plan of a learner's that runs today. It is over when its last day has passed, or when none of the cards is
 * left that were due when it began: what falls due meanwhile is no part of the backlog.
 *
 * @returns null when none runs
 */
export async function findPlanToday(
  actor: Actor,
  groupsSeenToday: readonly string[],
  at: Date,
  parameters: SchedulingParameters,
): Promise<PlanToday | null> {
  const today = studyDayOf(at, parameters);
  const plan = await db.backlogPlan.findFirst({
    where: { userId: actor.userId, startedOn: { lte: today }, endsOn: { gte: today } },
  });
  if (!plan) return null;
  const due = await findDue(actor, at, parameters);
  const began = startOfStudyDay(addStudyDays(plan.startedOn, 1), parameters);
  if (!due.some(({ memory }) => memory.due !== null && memory.due < began)) return null;
  const [{ msPerAnswer }, spentMs] = await Promise.all([findPace(actor, today), findSpent(actor, today)]);
  const backlog = await rankDue(actor, due, groupsSeenToday, msPerAnswer, at, parameters);
  const [first = []] = spreadBacklog(backlog, plan.minutesPerDay, spentMs);
  return {
    minutesPerDay: plan.minutesPerDay,
    endsOn: plan.endsOn,
    reviews: first.map(({ id }) => backlog.items.get(id)!),
    reviewsMs: first.reduce((sum, { costMs }) => sum + costMs, 0),
  };
}
