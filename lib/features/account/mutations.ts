import 'server-only';
import { err, ok, type Result } from '@/lib/domain/result';
import { replayAllStates } from '@/lib/features/review/mutations';
import type { Actor } from '@/lib/server/auth/actor';
import {
  checkPassword,
  hashPassword,
  passwordMatches,
  type PasswordProblem,
} from '@/lib/server/auth/password';
import type { SessionClaims } from '@/lib/server/auth/session-token';
import { admit, forgive, minutesUntil, type Counter } from '@/lib/server/auth/throttle';
import { isTimeZone } from '@/lib/server/auth/time-zone';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { DELETE_WORD, type ChangePassword, type PaceSettings, type StudySettings } from './schema';

/** Changes the name that classmates and teachers see. */
export async function rename(actor: Actor, name: string): Promise<Result<void>> {
  const { count } = await db.user.updateMany({ where: { id: actor.userId }, data: { name } });
  return count === 1 ? ok(undefined) : err('SIGNED_OUT');
}

/**
 * Stores how the learner studies. When the clock or the retention changed, every due date follows from the
 * answers anew; should that fail, the former settings come back, so that saving once more does
 * all of it again.
 */
export async function saveStudySettings(
  actor: Actor,
  { desiredRetention: percent, ...input }: StudySettings,
): Promise<Result<void, 'TIME_ZONE_UNKNOWN' | 'SIGNED_OUT'>> {
  if (!isTimeZone(input.timeZone)) return err('TIME_ZONE_UNKNOWN');
  const where = { id: actor.userId };
  const select = {
    timeZone: true,
    rolloverHour: true,
    desiredRetention: true,
    newPerDay: true,
    reviewsPerDay: true,
  } as const;
  const former = await db.user.findUnique({ where, select });
  if (!former) return err('SIGNED_OUT');
  const next = { ...input, desiredRetention: percent / 100 };
  await db.user.update({ where, data: next });
  if (!movesDueDates(former, next)) return ok(undefined);
  try {
    await replayAllStates(actor);
  } catch (thrown) {
    await db.user.update({ where, data: former });
    throw thrown;
  }
  return ok(undefined);
}

/** Stores what a session does by itself. */
export async function savePace(actor: Actor, pace: PaceSettings): Promise<Result<void, 'SIGNED_OUT'>> {
  const { count } = await db.user.updateMany({ where: { id: actor.userId }, data: pace });
  return count === 1 ? ok(undefined) : err('SIGNED_OUT');
}

type Clockwork = Pick<StudySettings, 'timeZone' | 'rolloverHour' | 'desiredRetention'>;

const movesDueDates = (a: Clockwork, b: Clockwork) =>
  a.timeZone !== b.timeZone || a.rolloverHour !== b.rolloverHour || a.desiredRetention !== b.desiredRetention;

/** Changes the password, ends every session, and gives the claims of a new one for this device. */
export async function changePassword(
  actor: Actor,
  input: ChangePassword,
  at: Date = now(),
): Promise<
  Result<SessionClaims, 'PASSWORD_WRONG' | 'SIGNED_OUT' | `SIGN_IN_WAIT:${number}` | PasswordProblem>
> {
  const user = await db.user.findUnique({
    where: { id: actor.userId },
    select: { passwordHash: true, username: true, email: true },
  });
  if (!user) return err('SIGNED_OUT');
  // A device left unlocked must not be a place to guess at leisure.
  const counters: Counter[] = [{ scope: 'account', subject: `change ${actor.userId}` }];
  const admission = await admit(counters, at);
  if (!admission.admitted) return err(`SIGN_IN_WAIT:${minutesUntil(admission.retryAt, at)}`);
  if (!(await passwordMatches(input.password, user.passwordHash))) return err('PASSWORD_WRONG');
  await forgive(counters);
  for (const login of [user.username, user.email]) {
    const acceptable = checkPassword(input.newPassword, login ?? '');
    if (!acceptable.ok) return acceptable;
  }
  const { sessionVersion } = await db.user.update({
    where: { id: actor.userId },
    data: { passwordHash: await hashPassword(input.newPassword), sessionVersion: { increment: 1 } },
    select: { sessionVersion: true },
  });
  return ok({ userId: actor.userId, sessionVersion });
}

/** Ends every session of the person, on every device, from the next request on. */
export async function signOutEverywhere(actor: Actor): Promise<Result<void>> {
  await db.user.updateMany({ where: { id: actor.userId }, data: { sessionVersion: { increment: 1 } } });
  return ok(undefined);
}

/** Deletes the person with everything they own: notes, decks, cards and answers. There is no way back. */
export async function deleteAccount(
  actor: Actor,
  confirmation: string,
): Promise<Result<void, 'CONFIRMATION_WRONG'>> {
  if (confirmation.trim().toLowerCase() !== DELETE_WORD) return err('CONFIRMATION_WRONG');
  await db.user.deleteMany({ where: { id: actor.userId } });
  return ok(undefined);
}
