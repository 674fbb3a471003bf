import 'server-only';
import { err, ok, type Result } from '@/lib/domain/result';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { loginText, readLogin, type Login } from './login';
import { passwordMatches } from './password';
import type { SessionClaims } from './session-token';
import { admit, forgive, minutesUntil, type Counter } from './throttle';

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** `SIGN_IN_WAIT:n`: wait n minutes. */
export type SignInProblem = 'SIGN_IN_FAILED' | `SIGN_IN_WAIT:${number}`;

/**
 * Checks a login and a password and gives the claims of a new session. Says the same, and takes as long,
 * whether the person is unknown, has no password or mistyped it.
 */
export async function signInWithPassword(
  { login: typed, password }: Credentials,
  address: string,
  at: Date = now(),
): Promise<Result<SessionClaims, SignInProblem>> {
  const login = readLogin(typed);
  const subject = login.ok ? loginText(login.value) : typed.slice(0, 300);
  const counters: Counter[] = [
    { scope: 'account', subject },
    { scope: 'address', subject: address },
  ];
  const admission = await admit(counters, at);
  if (!admission.admitted) return err(`SIGN_IN_WAIT:${minutesUntil(admission.retryAt, at)}`);

  const user = login.ok ? await findByLogin(login.value) : null;
  if (!(await passwordMatches(password, user?.passwordHash ?? null)) || !user) return err('SIGN_IN_FAILED');
  await forgive(counters);
  return ok({ userId: user.id, sessionVersion: user.sessionVersion });
}

/** The one account of a login, or null. */
function findByLogin(login: Login) {
  return db.user.findUnique({
    where: 'email' in login ? { email: login.email } : { username: login.username },
    select: { id: true, passwordHash: true, sessionVersion: true },
  });
}
