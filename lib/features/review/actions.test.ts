import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { err } from '@/lib/domain/result';
import { sealSession } from '@/lib/server/auth/session-token';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createCard, createDeck, createUser } from '@/lib/testing/factories';
import { recordReviewsAction } from './actions';
import type { Answer } from './schema';

// Only Next's request is imitated; the database and the sessions are real.
const request = vi.hoisted(() => ({ cookie: '' }));
vi.mock('next/headers', () => ({ cookies: async () => ({ get: () => ({ value: request.cookie }) }) }));

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());

it('takes answers only from the learner who gave them, whoever has signed in on the device since', async () => {
  const learner = await createUser(test.db);
  const card = await createCard(test.db, await createDeck(test.db, learner));
  const answer: Answer = {
    id: randomUUID(),
    cardId: card.id,
    cardVersionId: card.version.id,
    rating: 'Good',
    reviewedAt: new Date('2026-02-02T18:00:00Z'),
    durationMs: 4000,
    utcOffsetMinutes: 0,
    mode: 'review',
    voidedAt: null,
  };
  const other = await createUser(test.db);

  request.cookie = await sealSession({ userId: other.id, sessionVersion: 0 });
  expect(await recordReviewsAction({ userId: learner.id, answers: [answer] })).toEqual(err('OTHER_LEARNER'));
  expect(await test.db.reviewEvent.count()).toBe(0);

  request.cookie = await sealSession({ userId: learner.id, sessionVersion: 0 });
  expect(await recordReviewsAction({ userId: learner.id, answers: [answer] })).toMatchObject({
    ok: true,
    value: { at: expect.any(Date) as Date },
  });
  expect(await test.db.reviewEvent.findMany()).toMatchObject([{ userId: learner.id }]);
});
