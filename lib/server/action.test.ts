import { redirect } from 'next/navigation';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { err, ok } from '@/lib/domain/result';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createUser } from '@/lib/testing/factories';
import { defineAction, definePublicAction } from './action';
import { sealSession, SESSION_COOKIE } from './auth/session-token';

// Only Next's request is imitated; the database and the sessions are real.
const request = vi.hoisted(() => ({ cookie: '', headers: new Headers() }));
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) =>
      name === 'recto.session' && request.cookie ? { value: request.cookie } : undefined,
  }),
  headers: async () => request.headers,
}));

const schema = z.object({ name: z.string().max(20), tags: z.array(z.string().max(5)).optional() });
let test: TestDatabase;
let log: string;

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());
beforeEach(() => {
  request.cookie = '';
  request.headers = new Headers({ 'x-forwarded-for': '198.51.100.7' });
  log = '';
  for (const method of ['warn', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((text: string) => void (log += text));
  }
});
afterEach(() => vi.restoreAllMocks());

async function signIn() {
  const user = await createUser(test.db);
  request.cookie = await sealSession({ userId: user.id, sessionVersion: 0 });
  return { userId: user.id, isGuest: false };
}

describe('an action', () => {
  it('runs for the person who is signed in, with input of the right shape', async () => {
    const actor = await signIn();
    const action = defineAction(schema, async (input, who) => ok({ input, who }));
    expect(SESSION_COOKIE).toBe('recto.session');
    expect(await action({ name: 'Rapallo', extra: 1 })).toEqual(
      ok({ input: { name: 'Rapallo' }, who: actor }),
    );
  });

  it('reads a form as it reads a value', async () => {
    await signIn();
    const form = new FormData();
    form.set('name', 'Rapallo');
    expect(await defineAction(schema, async ({ name }) => ok(name))(form)).toEqual(ok('Rapallo'));
  });

  it('is not run for anybody else', async () => {
    const handler = vi.fn(async () => ok(1));
    expect(await defineAction(schema, handler)({ name: 'Rapallo' })).toEqual(err('SIGNED_OUT'));
    expect(handler).not.toHaveBeenCalled();
  });

  it('refuses input of another shape, and logs where but not what', async () => {
    await signIn();
    const handler = vi.fn(async () => ok(1));
    const action = defineAction(schema, handler);
    for (const raw of [
      null,
      'a diary entry',
      [],
      { name: 'a diary entry, and a long one at that' },
      { name: 'a', tags: ['a diary entry'] },
    ]) {
      expect(await action(raw)).toEqual(err('INVALID_INPUT'));
    }
    expect(handler).not.toHaveBeenCalled();
    expect(log).toContain('too_big at tags.0');
    expect(log).not.toContain('diary');
  });

  it('answers that it is unavailable when we fail, and logs no message', async () => {
    await signIn();
    const action = defineAction(schema, async () => {
      throw new TypeError('could not write a diary entry');
    });
    expect(await action({ name: 'a' })).toEqual(err('UNAVAILABLE'));
    expect(log).toContain('TypeError');
    expect(log).not.toContain('diary');
  });

  it('lets a redirect through', async () => {
    await signIn();
    const action = defineAction(schema, async () => redirect('/today'));
    await expect(action({ name: 'a' })).rejects.toThrow('NEXT_REDIRECT');
  });
});

describe('a public action', () => {
  it('runs for anybody, and knows who and from where', async () => {
    const action = definePublicAction(schema, async (_input, caller) => ok(caller));
    expect(await action({ name: 'a' })).toEqual(ok({ actor: null, address: '198.51.100.7' }));
    const actor = await signIn();
    expect(await action({ name: 'a' })).toEqual(ok({ actor, address: '198.51.100.7' }));
  });
});
