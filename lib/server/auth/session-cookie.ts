import 'server-only';
import { cookies, headers } from 'next/headers';
import { env } from '@/lib/server/env';
import { sealSession, SESSION_COOKIE, SESSION_SECONDS, type SessionClaims } from './session-token';

interface HeaderBag {
  get(name: string): string | null;
}

/** Out of reach of scripts, not sent along from other sites' forms, and on https never sent without. */
export function sessionCookieOptions(requestHeaders: HeaderBag) {
  const scheme = requestHeaders.get('x-forwarded-proto')?.split(',')[0]?.trim();
  const secure = scheme === 'https' || (env.NEXTAUTH_URL?.startsWith('https:') ?? false);
  return { httpOnly: true, sameSite: 'lax', path: '/', secure } as const;
}

/** Signs the caller in; for server actions, since a page cannot set a cookie. */
export async function startSession(claims: SessionClaims): Promise<void> {
  const [store, requestHeaders, token] = await Promise.all([cookies(), headers(), sealSession(claims)]);
  store.set(SESSION_COOKIE, token, { ...sessionCookieOptions(requestHeaders), maxAge: SESSION_SECONDS });
}

/** Signs the caller out on this device. */
export async function endSession(): Promise<void> {
  (await cookies()).delete(SESSION_COOKIE);
}
