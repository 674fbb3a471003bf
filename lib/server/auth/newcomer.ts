import 'server-only';
import { err, ok, type Result } from '@/lib/domain/result';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { isUniqueViolation } from '@/lib/server/db/errors';
import { loginText, readLogin } from './login';
import { checkPassword, hashPassword, type PasswordProblem } from './password';
import type { Credentials } from './sign-in';
import type { SessionClaims } from './session-token';
import { admit } from './throttle';
import { knownTimeZone } from './time-zone';

export type NewcomerProblem = 'LOGIN_INVALID' | 'LOGIN_TAKEN' | 'NOT_A_GUEST' | 'TOO_MANY' | PasswordProblem;

type NewAccount = Credentials & { readonly timeZone?: string | undefined };

/** Every new row counts against its address, made or not: enough for a class, not for a machine. */
const admitNewcomer = async (address: string, at: Date) =>
  (await admit([{ scope: 'newcomer', subject: address }], at)).admitted;

/** Makes a guest: a real user, without a name of their own or a way back in until they choose one. */
export async function createGuest(
  input: { readonly timeZone?: string | undefined },
  address: string,
  at: Date = now(),
): Promise<Result<SessionClaims, 'TOO_MANY'>> {
  if (!(await admitNewcomer(address, at))) return err('TOO_MANY');
  const guest = await db.user.create({
    data: { name: 'Guest', isGuest: true, ...knownTimeZone(input.timeZone) },
    select: { id: true, sessionVersion: true },
  });
  return ok({ userId: guest.id, sessionVersion: guest.sessionVersion });
}

/** Makes an account that is opened by a login and a password. */
export async function signUp(
  input: NewAccount,
  address: string,
  at: Date = now(),
): Promise<Result<SessionClaims, NewcomerProblem>> {
  return withAccess(input, address, at, ({ name, ...access }) =>
    db.user.create({
      data: { ...access, name, ...knownTimeZone(input.timeZone) },
      select: { id: true, sessionVersion: true },
    }),
  );
}

/**
 * Gives a guest, or a person who has only signed in elsewhere so far, a login and a password. It stays
 * the same row, so everything in it stays too; one that has a password already answers 'NOT_A_GUEST'.
 * Sessions of before end: on a shared computer somebody may have copied the guest's.
 */
export async function keepAsAccount(
  userId: string,
  input: NewAccount,
  address: string,
  at: Date = now(),
): Promise<Result<SessionClaims, NewcomerProblem>> {
  return withAccess(input, address, at, ({ name, ...access }) =>
    db.$transaction(async (tx) => {
      const open = { id: userId, passwordHash: null };
      // A name that was chosen, or came from the place of signing in, is kept.
      await tx.user.updateMany({ where: { ...open, isGuest: true, name: 'Guest' }, data: { name } });
      const data = { ...access, sessionVersion: { increment: 1 } };
      const { count } = await tx.user.updateMany({ where: open, data });
      return count === 0
        ? null
        : tx.user.findUnique({ where: { id: userId }, select: { id: true, sessionVersion: true } });
    }),
  );
}

interface Access {
  readonly name: string;
  readonly username?: string;
  readonly email?: string;
  readonly passwordHash: string;
  readonly isGuest: false;
}

async function withAccess(
  input: NewAccount,
  address: string,
  at: Date,
  store: (access: Access) => Promise<{ id: string; sessionVersion: number } | null>,
): Promise<Result<SessionClaims, NewcomerProblem>> {
  const login = readLogin(input.login);
  if (!login.ok) return login;
  const text = loginText(login.value);
  const acceptable = checkPassword(input.password, text);
  if (!acceptable.ok) return acceptable;
  if (!(await admitNewcomer(address, at))) return err('TOO_MANY');

  const passwordHash = await hashPassword(input.password);
  const name = text.split('@')[0]!;
  try {
    const user = await store({ ...login.value, passwordHash, name, isGuest: false });
    return user ? ok({ userId: user.id, sessionVersion: user.sessionVersion }) : err('NOT_A_GUEST');
  } catch (thrown) {
    if (isUniqueViolation(thrown)) return err('LOGIN_TAKEN');
    throw thrown;
  }
}
