import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createCard, createDeck, createNote, createUser } from '@/lib/testing/factories';
import { actorOfToken } from './actor';
import { createGuest, keepAsAccount, signUp } from './newcomer';
import { sealSession } from './session-token';
import { signInWithPassword } from './sign-in';

const PASSWORD = 'lantern pigeon harvest';
const SCHOOL = '198.51.100.7';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());

function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: string }): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}
const rowOf = (id: string) => test.db.user.findUniqueOrThrow({ where: { id } });

describe('a guest', () => {
  it('is a real user, in the time zone of the browser', async () => {
    const { userId } = valueOf(await createGuest({ timeZone: 'Asia/Tokyo' }, SCHOOL));
    expect(await rowOf(userId)).toMatchObject({ isGuest: true, name: 'Guest', timeZone: 'Asia/Tokyo' });
  });

  it.each(['', 'Mars/Olympus', '+05:45', undefined])(
    'with the time zone %j gets the usual one',
    async (timeZone) => {
      const { userId } = valueOf(await createGuest({ timeZone }, SCHOOL));
      expect((await rowOf(userId)).timeZone).toBe('Europe/London');
    },
  );

  it('becomes an account that keeps everything', async () => {
    const { userId } = valueOf(await createGuest({}, SCHOOL));
    const note = await createNote(test.db, { id: userId });
    const card = await createCard(test.db, await createDeck(test.db, { id: userId }));
    const claims = valueOf(await keepAsAccount(userId, { login: 'Kept-Guest', password: PASSWORD }, SCHOOL));

    expect(claims.userId).toBe(userId);
    expect(await rowOf(userId)).toMatchObject({ isGuest: false, username: 'kept-guest', name: 'kept-guest' });
    expect(await test.db.note.count({ where: { id: note.id, userId } })).toBe(1);
    expect(await test.db.card.count({ where: { id: card.id, deck: { ownerId: userId } } })).toBe(1);
    expect(valueOf(await signInWithPassword({ login: 'kept-guest', password: PASSWORD }, SCHOOL))).toEqual(
      claims,
    );
  });

  it('leaves its old session behind, which somebody may have copied before it was an account', async () => {
    const guest = valueOf(await createGuest({}, SCHOOL));
    const copied = await sealSession(guest);
    const claims = valueOf(await keepAsAccount(guest.userId, { login: 'fresh', password: PASSWORD }, SCHOOL));
    expect(await actorOfToken(copied)).toBeNull();
    expect(await actorOfToken(await sealSession(claims))).toEqual({ userId: guest.userId, isGuest: false });
  });

  it('keeps a name it has chosen', async () => {
    const guest = await createUser(test.db, { isGuest: true, name: 'Sample student' });
    valueOf(await keepAsAccount(guest.id, { login: 'own-name', password: PASSWORD }, SCHOOL));
    expect((await rowOf(guest.id)).name).toBe('Sample student');
  });

  it('cannot take a login that is in use, and stays a guest', async () => {
    await createUser(test.db, { username: 'in-use' });
    const guest = await createUser(test.db, { isGuest: true, name: 'Guest' });
    expect(await keepAsAccount(guest.id, { login: 'In-Use', password: PASSWORD }, SCHOOL)).toEqual({
      ok: false,
      error: 'LOGIN_TAKEN',
    });
    expect(await rowOf(guest.id)).toEqual(guest);
  });
});

describe('signing up', () => {
  it('makes an account by username or by e-mail', async () => {
    const byName = valueOf(await signUp({ login: 'New-Student', password: PASSWORD }, SCHOOL));
    const byMail = valueOf(await signUp({ login: 'New@Example.org', password: PASSWORD }, SCHOOL));
    expect(await rowOf(byName.userId)).toMatchObject({
      username: 'new-student',
      email: null,
      isGuest: false,
    });
    expect(await rowOf(byMail.userId)).toMatchObject({
      username: null,
      email: 'new@example.org',
      name: 'new',
    });
  });

  it.each([
    ['x', PASSWORD, 'LOGIN_INVALID'],
    ['short-password', 'short', 'PASSWORD_SHORT'],
    ['common-password', 'password1', 'PASSWORD_COMMON'],
  ])('as %j with %j is refused and stores nothing', async (login, password, error) => {
    const before = await test.db.user.count();
    expect(await signUp({ login, password }, SCHOOL)).toEqual({ ok: false, error });
    expect(await test.db.user.count()).toBe(before);
  });

  it('twice at once with one login makes one account', async () => {
    const both = await Promise.all([
      signUp({ login: 'twice', password: PASSWORD }, SCHOOL),
      signUp({ login: 'TWICE', password: PASSWORD }, SCHOOL),
    ]);
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    expect(await test.db.user.count({ where: { username: 'twice' } })).toBe(1);
  });

  it('cannot give a second password to an account that has one', async () => {
    const { userId } = valueOf(await signUp({ login: 'has-password', password: PASSWORD }, SCHOOL));
    const before = await rowOf(userId);
    const again = await keepAsAccount(userId, { login: 'taken-over', password: 'another one here' }, SCHOOL);
    expect(again).toEqual({ ok: false, error: 'NOT_A_GUEST' });
    expect(await rowOf(userId)).toEqual(before);
  });
});

describe('a machine that makes guests', () => {
  it('is stopped at its address, while others go on', async () => {
    const machine = '203.0.113.1';
    await createGuest({}, machine);
    await test.db.signInThrottle.updateMany({
      where: { key: { startsWith: 'newcomer:' } },
      data: { failures: 299 },
    });
    expect((await createGuest({}, machine)).ok).toBe(true);
    expect(await createGuest({}, machine)).toEqual({ ok: false, error: 'TOO_MANY' });
    expect((await createGuest({}, '203.0.113.2')).ok).toBe(true);
  });
});
