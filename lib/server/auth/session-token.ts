// Without `server-only`: the end-to-end tests seal sessions as well.
import { decode, encode } from 'next-auth/jwt';
import { z } from 'zod';
import { env } from '@/lib/server/env';

export const SESSION_COOKIE = 'recto.session';

/** A year: a guest has no other way back to their cards. Signing out everywhere ends it at once. */
export const SESSION_SECONDS = 365 * 24 * 60 * 60;

/** What a session carries: who, and which count of `User.sessionVersion` it was made under. */
export interface SessionClaims {
  readonly userId: string;
  readonly sessionVersion: number;
}

const payloadSchema = z.object({ sub: z.string().min(1), sv: z.int() });

/** Seals the claims in the encrypted token that next-auth itself reads and writes. */
export function sealSession(claims: SessionClaims, secret: string = env.NEXTAUTH_SECRET): Promise<string> {
  return encode({
    token: { sub: claims.userId, sv: claims.sessionVersion },
    secret,
    maxAge: SESSION_SECONDS,
  });
}

/** Opens a token; null when it is absent, altered, expired or of another shape. */
export async function openSession(token: string | undefined): Promise<SessionClaims | null> {
  if (!token) return null;
  const payload = await decode({ token, secret: env.NEXTAUTH_SECRET }).catch(() => null);
  const parsed = payloadSchema.safeParse(payload);
  return parsed.success ? { userId: parsed.data.sub, sessionVersion: parsed.data.sv } : null;
}
