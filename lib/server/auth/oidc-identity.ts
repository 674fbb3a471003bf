import 'server-only';
import { err, ok, type Result } from '@/lib/domain/result';
import { db } from '@/lib/server/db';
import type { Actor } from './actor';
import type { SessionClaims } from './session-token';

/** Who an OpenID Connect provider says has signed in. */
export interface OidcIdentity {
  readonly issuer: string;
  /** The provider's own, unchanging name for the person. */
  readonly subject: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly emailVerified: boolean;
}

/**
 * Finds or makes the user of an identity, given who was signed in on the device.
 *
 * - A known identity opens its own account. A guest with notes or cards of their own is not moved away
 *   from them unasked: 'GUEST_HAS_WORK'.
 * - A new identity keeps a guest's row, with everything in it, and ends the guest's sessions, which somebody may have
 *   copied from a shared computer; otherwise it gets a new one.
 * - An e-mail address never links anything: ours are not verified, so an address typed here by somebody
 *   else would hand them the newcomer's account. A verified address nobody uses is stored.
 */
export async function settleIdentity(
  identity: OidcIdentity,
  actor: Actor | null,
): Promise<Result<SessionClaims, 'GUEST_HAS_WORK'>> {
  const known = await claimsOfIdentity(identity);
  if (known) {
    const staying = actor?.isGuest && actor.userId !== known.userId && (await hasWork(actor.userId));
    return staying ? err('GUEST_HAS_WORK') : ok(known);
  }
  const link = { type: 'oidc', provider: identity.issuer, providerAccountId: identity.subject };
  const name = identity.name?.trim().slice(0, 80) || 'Student';
  const email = await freeEmail(identity);
  const data = { name, email, isGuest: false, accounts: { create: link } };
  const select = { id: true, sessionVersion: true };
  try {
    const user = actor?.isGuest
      ? await db.user.update({
          where: { id: actor.userId, isGuest: true },
          data: { ...data, sessionVersion: { increment: 1 } },
          select,
        })
      : await db.user.create({ data, select });
    return ok({ userId: user.id, sessionVersion: user.sessionVersion });
  } catch (thrown) {
    // Two tabs came back from the provider at once: the other one made the account.
    const meanwhile = await claimsOfIdentity(identity);
    if (meanwhile) return ok(meanwhile);
    throw thrown;
  }
}

/** The session claims of an identity that is linked to a user, or null. */
export async function claimsOfIdentity(
  identity: Pick<OidcIdentity, 'issuer' | 'subject'>,
): Promise<SessionClaims | null> {
  const account = await db.account.findUnique({
    where: {
      provider_providerAccountId: { provider: identity.issuer, providerAccountId: identity.subject },
    },
    select: { user: { select: { id: true, sessionVersion: true } } },
  });
  return account && { userId: account.user.id, sessionVersion: account.user.sessionVersion };
}

/** Whether leaving this user's row behind would leave notes, cards or answers behind. */
export async function hasWork(userId: string): Promise<boolean> {
  const user = await db.user.findUnique({
    where: { id: userId },
    select: { _count: { select: { notes: true, decks: true, reviewEvents: true } } },
  });
  return user !== null && user._count.notes + user._count.decks + user._count.reviewEvents > 0;
}

async function freeEmail({ email, emailVerified }: OidcIdentity): Promise<string | null> {
  if (!email || !emailVerified) return null;
  const lower = email.normalize('NFKC').trim().toLowerCase();
  return (await db.user.findUnique({ where: { email: lower }, select: { id: true } })) ? null : lower;
}
