import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createUser } from '@/lib/testing/factories';
import { hashPassword } from './password';
import { signInWithPassword } from './sign-in';

const PASSWORD = 'lantern pigeon harvest';
const SCHOOL = '198.51.100.7';
const NINE = new Date('2026-03-02T09:00:00Z');
const after = (minutes: number) => new Date(NINE.getTime() + minutes * 60_000);

let test: TestDatabase;
let passwordHash: string;
beforeAll(async () => {
  test = await createTestDatabase();
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.db.user.deleteMany();
  await test.db.signInThrottle.deleteMany();
  await createUser(test.db, { username: 'sample-student', email: 'sample@example.org', passwordHash });
});

const attempt = (login: string, password: string, { from = SCHOOL, at = NINE } = {}) =>
  signInWithPassword({ login, password }, from, at);

async function fail(times: number, options: { login?: string; from?: string; at?: Date } = {}) {
  const { login = 'sample-student', ...rest } = options;
  await Promise.all(Array.from({ length: times }, () => attempt(login, 'wrong', rest)));
}

describe('signing in', () => {
  it.each(['sample-student', ' SAMPLE-student ', 'Sample@Example.org'])('works as %j', async (login) => {
    const result = await attempt(login, PASSWORD);
    const user = await test.db.user.findUniqueOrThrow({ where: { username: 'sample-student' } });
    expect(result).toEqual({ ok: true, value: { userId: user.id, sessionVersion: 0 } });
  });

  it('says the same about a wrong password, an unknown name, a guest and nonsense', async () => {
    await createUser(test.db, { username: 'no-password' });
    for (const [login, password] of [
      ['sample-student', 'wrong'],
      ['nobody-here', PASSWORD],
      ['no-password', ''],
      ['<nonsense>', PASSWORD],
    ] as const) {
      expect(await attempt(login, password)).toEqual({ ok: false, error: 'SIGN_IN_FAILED' });
    }
  });
});

describe('guessing', () => {
  it('stops after ten failures, even with the right password, and says when to come back', async () => {
    await fail(10);
    expect(await attempt('sample-student', PASSWORD, { at: after(8) })).toEqual({
      ok: false,
      error: 'SIGN_IN_WAIT:7',
    });
    expect((await attempt('sample-student', PASSWORD, { at: after(15) })).ok).toBe(true);
  });

  it('is counted for one account whatever the address and however the name is written', async () => {
    await fail(5, { from: '203.0.113.1' });
    await fail(5, { from: '203.0.113.2', login: 'Sample-STUDENT' });
    expect((await attempt('sample-student', PASSWORD)).ok).toBe(false);
  });

  it('is counted when many guesses are sent at once', async () => {
    const guesses = Array.from({ length: 25 }, () => attempt('sample-student', 'wrong'));
    const errors = (await Promise.all(guesses)).map((result) => (result.ok ? 'in' : result.error));
    expect(errors.filter((error) => error === 'SIGN_IN_FAILED')).toHaveLength(10);
  });

  it('is forgotten for the account that signs in', async () => {
    await fail(9);
    expect((await attempt('sample-student', PASSWORD)).ok).toBe(true);
    await fail(9);
    expect((await attempt('sample-student', PASSWORD)).ok).toBe(true);
  });

  it('of unknown names is held up just as soon, so that the wait tells nothing', async () => {
    await fail(10, { login: 'nobody-here' });
    expect(await attempt('nobody-here', 'wrong')).toEqual({ ok: false, error: 'SIGN_IN_WAIT:15' });
  });
});

describe('thirty pupils behind one address', () => {
  it('get in although each mistypes twice', async () => {
    await Promise.all(
      Array.from({ length: 30 }, (_, i) => createUser(test.db, { username: `pupil-${i}`, passwordHash })),
    );
    await Promise.all(Array.from({ length: 30 }, (_, i) => fail(2, { login: `pupil-${i}` })));
    const results = await Promise.all(
      Array.from({ length: 30 }, (_, i) => attempt(`pupil-${i}`, PASSWORD, { at: after(1) })),
    );
    expect(results.filter((result) => !result.ok)).toEqual([]);
  });

  it('cannot use up the address by signing in', async () => {
    await test.db.user.update({ where: { username: 'sample-student' }, data: { username: 'often' } });
    await fail(1, { login: 'nobody-here' });
    await attempt('often', PASSWORD);
    await attempt('often', PASSWORD);
    const address = await test.db.signInThrottle.findFirst({ where: { key: { startsWith: 'address:' } } });
    expect(address?.failures).toBe(1);
  });
});

describe('what is stored about failures', () => {
  it('names neither people nor addresses', async () => {
    await fail(1);
    const rows = await test.db.signInThrottle.findMany();
    expect(rows.map(({ key }) => key.split(':')[0]).sort()).toEqual(['account', 'address']);
    expect(JSON.stringify(rows)).not.toMatch(/sample|198\.51/);
  });

  it('is gone when its fifteen minutes are', async () => {
    await fail(3);
    await attempt('somebody-else', 'wrong', { from: '203.0.113.1', at: after(15) });
    expect(await test.db.signInThrottle.count()).toBe(2);
  });
});
