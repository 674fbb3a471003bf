import 'server-only';
import { cookies } from 'next/headers';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { z } from 'zod';
import { err, type Result } from '@/lib/domain/result';
import { env } from '@/lib/server/env';
import { actorOfToken } from './actor';
import { callerAddress } from './caller-address';
import { createGuest } from './newcomer';
import { claimsOfIdentity, settleIdentity } from './oidc-identity';
import { oidcProvider, readIdentity } from './oidc-provider';
import { oidcSettings } from './oidc-settings';
import { safePath } from './safe-path';
import { sessionCookieOptions } from './session-cookie';
import { SESSION_COOKIE, SESSION_SECONDS, type SessionClaims } from './session-token';
import { signInWithPassword } from './sign-in';

const passwordSchema = z.object({ login: z.string().max(300), password: z.string().max(1000) });
const guestSchema = z.object({ timeZone: z.string().max(100).optional() });

/** What a provider of ours hands to the `jwt` callback. */
type SignedIn = { id: string; sessionVersion: number };

const signedIn = (claims: SessionClaims): SignedIn => ({
  id: claims.userId,
  sessionVersion: claims.sessionVersion,
});

/** next-auth puts the message of whatever is thrown into an address, so a database's message must not get there. */
async function orUnavailable<T, E extends string>(work: Promise<Result<T, E>>) {
  try {
    return await work;
  } catch (thrown) {
    const { name, stack = '' } = thrown instanceof Error ? thrown : new Error();
    const at = stack.split('\n').filter((line) => /^\s+at /.test(line));
    console.error(JSON.stringify({ event: 'sign-in-failed', name, at: at.slice(0, 8) }));
    return err('UNAVAILABLE');
  }
}

/** next-auth hands providers a plain record of headers. */
const addressOf = (headers: Record<string, unknown> | undefined) => {
  const forwarded = headers?.['x-forwarded-for'];
  return callerAddress(new Headers(typeof forwarded === 'string' ? { 'x-forwarded-for': forwarded } : {}));
};

const passwordProvider = CredentialsProvider({
  id: 'credentials',
  name: 'Password',
  credentials: { login: { label: 'Username or e-mail' }, password: { label: 'Password', type: 'password' } },
  async authorize(raw, request) {
    const input = passwordSchema.safeParse(raw);
    if (!input.success) return null;
    const claims = await orUnavailable(signInWithPassword(input.data, addressOf(request.headers)));
    // next-auth carries a provider's refusal as the message of an error.
    if (!claims.ok) throw new Error(claims.error);
    return signedIn(claims.value);
  },
});

const guestProvider = CredentialsProvider({
  id: 'guest',
  name: 'Guest',
  credentials: { timeZone: { label: 'Time zone' } },
  async authorize(raw, request) {
    const input = guestSchema.safeParse(raw);
    const address = addressOf(request.headers);
    const guest = await orUnavailable(createGuest(input.success ? input.data : {}, address));
    if (!guest.ok) throw new Error(guest.error);
    return signedIn(guest.value);
  },
});

/** The configuration of next-auth for one request, whose headers say whether cookies may insist on https. */
export function nextAuthOptions(request: Request): NextAuthOptions {
  const settings = oidcSettings();
  return {
    secret: env.NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    jwt: { maxAge: SESSION_SECONDS },
    cookies: { sessionToken: { name: SESSION_COOKIE, options: sessionCookieOptions(request.headers) } },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [passwordProvider, guestProvider, ...(settings ? [oidcProvider(settings)] : [])],
    // The stock logger writes profiles and errors with their arguments; the code says enough.
    logger: {
      error: (code) => console.error(JSON.stringify({ event: 'sign-in-error', code })),
      warn: (code) => console.warn(JSON.stringify({ event: 'sign-in-warning', code })),
      debug: () => undefined,
    },
    callbacks: {
      redirect: ({ url, baseUrl }) => baseUrl + safePath(url, baseUrl),
      async signIn({ account, profile }) {
        if (account?.type !== 'oauth') return true;
        if (!settings || !profile) return false;
        const actor = await actorOfToken((await cookies()).get(SESSION_COOKIE)?.value);
        const settled = await orUnavailable(settleIdentity(readIdentity(settings, profile), actor));
        return settled.ok || `/sign-in?error=${settled.error}`;
      },
      async jwt({ token, user, account }) {
        if (!account) return token;
        const claims =
          account.type === 'oauth' && settings
            ? await claimsOfIdentity({ issuer: settings.issuer, subject: account.providerAccountId })
            : claimsOf(user);
        if (!claims) throw new Error('SIGN_IN_FAILED');
        return { sub: claims.userId, sv: claims.sessionVersion };
      },
      // Nothing of the person goes to scripts; pages ask `getActor`.
      session: ({ session }) => ({ expires: session.expires }),
    },
  };
}

function claimsOf(user: unknown): SessionClaims | null {
  const parsed = z.object({ id: z.string(), sessionVersion: z.int() }).safeParse(user);
  return parsed.success ? { userId: parsed.data.id, sessionVersion: parsed.data.sessionVersion } : null;
}
