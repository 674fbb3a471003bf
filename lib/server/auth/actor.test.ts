import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { env } from '@/lib/server/env';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createUser } from '@/lib/testing/factories';
import { actorOfToken } from './actor';
import { sealSession } from './session-token';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());

describe('a session', () => {
  it('stands for its user', async () => {
    const user = await createUser(test.db, { isGuest: true });
    const token = await sealSession({ userId: user.id, sessionVersion: 0 });
    expect(await actorOfToken(token)).toEqual({ userId: user.id, isGuest: true });
  });

  it('is void from the request after sessions were ended', async () => {
    const user = await createUser(test.db);
    const token = await sealSession({ userId: user.id, sessionVersion: 0 });
    await test.db.user.update({ where: { id: user.id }, data: { sessionVersion: { increment: 1 } } });
    expect(await actorOfToken(token)).toBeNull();
  });

  it('is void when the user is gone', async () => {
    const user = await createUser(test.db);
    const token = await sealSession({ userId: user.id, sessionVersion: 0 });
    await test.db.user.delete({ where: { id: user.id } });
    expect(await actorOfToken(token)).toBeNull();
  });

  it('cannot be made up, altered, outlived or left half empty', async () => {
    const user = await createUser(test.db);
    const token = await sealSession({ userId: user.id, sessionVersion: 0 });
    const secret = env.NEXTAUTH_SECRET;
    const bad = [
      undefined,
      '',
      'nonsense',
      token.slice(0, -2),
      await encode({ token: { sub: user.id, sv: 0 }, secret: 'another secret, also of some length' }),
      await encode({ token: { sub: user.id, sv: 0 }, secret, maxAge: -60 }),
      await encode({ token: { sub: user.id }, secret }),
      await encode({ token: { sub: user.id, sv: '0' }, secret }),
    ];
    expect(await Promise.all(bad.map(actorOfToken))).toEqual(bad.map(() => null));
  });
});
