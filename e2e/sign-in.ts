import type { BrowserContext } from '@playwright/test';
import { sealSession, SESSION_COOKIE } from '@/lib/server/auth/session-token';
import { createClient } from '@/lib/server/db/create-client';
import type { PrismaClient } from '@/lib/server/db/generated/client';
import { createUser } from '@/lib/testing/factories';
import { TEST_SECRET, type RectoServer } from './server';

/** Works on the database of a running server, as another process would. */
export async function withDatabase<T>(
  recto: RectoServer,
  work: (db: PrismaClient) => Promise<T>,
): Promise<T> {
  const db = createClient(recto.databaseUrl);
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}

/** A valid session of a user, as the value of the session cookie. */
export function sessionToken(user: {
  readonly id: string;
  readonly sessionVersion: number;
}): Promise<string> {
  return sealSession({ userId: user.id, sessionVersion: user.sessionVersion }, TEST_SECRET);
}

/**
 * Makes a user of its own for a test and signs the browser in as them, without the sign-in page.
 * Give columns of `User` to differ from the sample student.
 */
export async function signIn(
  context: BrowserContext,
  recto: RectoServer,
  over: Parameters<typeof createUser>[1] = {},
): Promise<{ readonly userId: string }> {
  const user = await withDatabase(recto, (db) => createUser(db, over));
  await context.addCookies([
    {
      name: SESSION_COOKIE,
      value: await sessionToken(user),
      url: recto.url,
      httpOnly: true,
      sameSite: 'Lax',
    },
  ]);
  return { userId: user.id };
}
