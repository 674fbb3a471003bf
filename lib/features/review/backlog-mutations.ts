import 'server-only';
import { err, ok, type Result } from '@/lib/domain/result';
import { addStudyDays, studyDayOf } from '@/lib/domain/scheduling/study-day';
import type { Actor } from '@/lib/server/auth/actor';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { findDue, rankDue, spreadBacklog } from './backlog';
import { findLearner } from './data';
import { findPace, findSpent } from './pace';
import { loadDayLeft } from './queue-source';
import type { StartBacklogPlan } from './schema';

/**
 * Spreads what is due today over days of so many minutes, from today on. Sent again it changes nothing; with other
 * minutes it begins anew.
 *
 * @returns `BACKLOG_GONE` when nothing is due any more
 */
export async function startBacklogPlan(
  actor: Actor,
  { minutes }: StartBacklogPlan,
  at: Date = now(),
): Promise<Result<null, 'BACKLOG_GONE'>> {
  const { parameters, limits } = await findLearner(actor);
  const today = studyDayOf(at, parameters);
  const { plan, groupsSeenToday } = await loadDayLeft(actor, limits, at, parameters);
  if (plan?.minutesPerDay === minutes) return ok(null);
  const due = await findDue(actor, at, parameters);
  if (due.length === 0) return err('BACKLOG_GONE');
  const [{ msPerAnswer }, spentMs] = await Promise.all([findPace(actor, today), findSpent(actor, today)]);
  const backlog = await rankDue(actor, due, groupsSeenToday, msPerAnswer, at, parameters);
  const days = spreadBacklog(backlog, minutes, spentMs);
  const made = {
    minutesPerDay: minutes,
    startedOn: today,
    endsOn: addStudyDays(today, days.length - 1),
    createdAt: at,
  };
  await db.backlogPlan.upsert({
    where: { userId: actor.userId },
    create: { userId: actor.userId, ...made },
    update: made,
  });
  return ok(null);
}

/** Ends a learner's plan: from now on all that is due comes again, and new cards too. Sent again it changes nothing. */
export async function endBacklogPlan(actor: Actor): Promise<Result<null>> {
  await db.backlogPlan.deleteMany({ where: { userId: actor.userId } });
  return ok(null);
}
