import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createNote, createUser } from '@/lib/testing/factories';
import { actorOfToken } from './actor';
import { claimsOfIdentity, settleIdentity, type OidcIdentity } from './oidc-identity';
import { readIdentity } from './oidc-provider';
import { sealSession } from './session-token';

const ISSUER = 'https://school.example';
let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());

const identity = (over: Partial<OidcIdentity> & { subject: string }): OidcIdentity => ({
  issuer: ISSUER,
  name: 'Sample Student',
  email: null,
  emailVerified: false,
  ...over,
});

async function settle(...args: Parameters<typeof settleIdentity>): Promise<string> {
  const settled = await settleIdentity(...args);
  if (!settled.ok) throw new Error(settled.error);
  return settled.value.userId;
}
const rowOf = (id: string) => test.db.user.findUniqueOrThrow({ where: { id } });
const guestActor = async () => ({
  userId: (await createUser(test.db, { name: 'Guest', isGuest: true })).id,
  isGuest: true,
});

describe('an identity of an OpenID Connect provider', () => {
  it('gets a user of its own, and the same one ever after', async () => {
    const first = await settle(identity({ subject: 'a' }), null);
    expect(await settle(identity({ subject: 'a', name: 'Renamed', email: 'a@example.org' }), null)).toBe(
      first,
    );
    expect(await settle(identity({ subject: 'b' }), null)).not.toBe(first);
    expect(await settle(identity({ subject: 'a', issuer: 'https://other.example' }), null)).not.toBe(first);
    expect(await rowOf(first)).toMatchObject({ name: 'Sample Student', isGuest: false, email: null });
  });

  it('gets one user when it comes back in two tabs at once', async () => {
    const both = await Promise.all([
      settle(identity({ subject: 'tabs' }), null),
      settle(identity({ subject: 'tabs' }), null),
    ]);
    expect(both[0]).toBe(both[1]);
  });

  it('keeps the row of the guest who signs in with it for the first time', async () => {
    const actor = await guestActor();
    const note = await createNote(test.db, { id: actor.userId });
    expect(await settle(identity({ subject: 'guest' }), actor)).toBe(actor.userId);
    expect(await rowOf(actor.userId)).toMatchObject({ isGuest: false, name: 'Sample Student' });
    expect(await test.db.note.count({ where: { id: note.id, userId: actor.userId } })).toBe(1);
  });

  it('ends the session of the guest it makes an account of, which somebody may have copied', async () => {
    const actor = await guestActor();
    const copied = await sealSession({ userId: actor.userId, sessionVersion: 0 });
    await settle(identity({ subject: 'fresh' }), actor);
    expect(await actorOfToken(copied)).toBeNull();
    const claims = await claimsOfIdentity({ issuer: ISSUER, subject: 'fresh' });
    expect(await actorOfToken(await sealSession(claims!))).toEqual({ userId: actor.userId, isGuest: false });
  });

  it('does not take a guest away from their notes without a word', async () => {
    const known = await settle(identity({ subject: 'known' }), null);
    const actor = await guestActor();
    expect(await settle(identity({ subject: 'known' }), actor)).toBe(known);
    await createNote(test.db, { id: actor.userId });
    expect(await settleIdentity(identity({ subject: 'known' }), actor)).toEqual({
      ok: false,
      error: 'GUEST_HAS_WORK',
    });
  });

  it('is not linked to the account of whoever is signed in on the device', async () => {
    const somebody = await createUser(test.db);
    const settled = await settle(identity({ subject: 'another' }), { userId: somebody.id, isGuest: false });
    expect(settled).not.toBe(somebody.id);
  });

  it('is never linked by an e-mail address, verified or not', async () => {
    const squatter = await createUser(test.db, { email: 'victim@example.org' });
    for (const emailVerified of [true, false]) {
      const subject = `mail-${String(emailVerified)}`;
      const userId = await settle(identity({ subject, email: 'Victim@example.org', emailVerified }), null);
      expect(userId).not.toBe(squatter.id);
      expect((await rowOf(userId)).email).toBeNull();
    }
  });

  it('brings an address along only when the provider has verified it', async () => {
    const verified = identity({ subject: 'v', email: 'V@Example.org', emailVerified: true });
    const unverified = identity({ subject: 'u', email: 'u@example.org' });
    expect((await rowOf(await settle(verified, null))).email).toBe('v@example.org');
    expect((await rowOf(await settle(unverified, null))).email).toBeNull();
  });

  it('is nobody before it was settled', async () => {
    expect(await claimsOfIdentity({ issuer: ISSUER, subject: 'unheard of' })).toBeNull();
  });
});

describe('the claims of a provider', () => {
  const settings = { issuer: ISSUER, clientId: 'recto', clientSecret: 'secret', name: 'School' };

  it('are read with the address unverified unless the provider says otherwise', () => {
    const read = (claims: object) => readIdentity(settings, { sub: 's', ...claims });
    expect(read({ email: 'a@example.org' })).toMatchObject({
      subject: 's',
      emailVerified: false,
      name: null,
    });
    expect(read({ email: 'a@example.org', email_verified: 'false' }).emailVerified).toBe(false);
    expect(read({ email: 'a@example.org', email_verified: true }).emailVerified).toBe(true);
    expect(read({ preferred_username: 'sample' }).name).toBe('sample');
  });

  it('without a subject are refused', () => {
    expect(() => readIdentity(settings, { email: 'a@example.org' })).toThrow();
    expect(() => readIdentity(settings, { sub: '' })).toThrow();
  });
});
