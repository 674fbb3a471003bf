import 'server-only';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { db } from '@/lib/server/db';
import { openSession, SESSION_COOKIE } from './session-token';

/** Who is asking. */
export interface Actor {
  readonly userId: string;
  readonly isGuest: boolean;
}

/**
 * The person a session token stands for, or null when the token is not ours, the person is gone,
 * or their sessions were ended since (`sessionVersion` has moved on).
 */
export async function actorOfToken(token: string | undefined): Promise<Actor | null> {
  const claims = await openSession(token);
  if (!claims) return null;
  const user = await db.user.findUnique({
    where: { id: claims.userId },
    select: { id: true, isGuest: true, sessionVersion: true },
  });
  if (!user || user.sessionVersion !== claims.sessionVersion) return null;
  return { userId: user.id, isGuest: user.isGuest };
}

/** The signed-in person of this request, or null; asks the database once per request. */
export const getActor: () => Promise<Actor | null> = cache(async () => {
  const store = await cookies();
  return actorOfToken(store.get(SESSION_COOKIE)?.value);
});

/** For pages: the signed-in person; anyone else is sent to sign in, and afterwards to `returnTo`. */
export async function requireActor(returnTo?: string): Promise<Actor> {
  const actor = await getActor();
  if (actor) return actor;
  redirect(returnTo ? `/sign-in?callbackUrl=${encodeURIComponent(returnTo)}` : '/sign-in');
}
