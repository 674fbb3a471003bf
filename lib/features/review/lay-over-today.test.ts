import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Rating } from '@/lib/domain/scheduling/fsrs-scheduler';
import type { Actor } from '@/lib/server/auth/actor';
import type { PrismaClient } from '@/lib/server/db/generated/client';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createCard, createDeck, createUser, type CardWithVersion } from '@/lib/testing/factories';
import { layOverToday } from './lay-over-today';
import { recordReviews, setByHand } from './mutations';
import type { Answer, ByHand } from './schema';
import type { Since } from './since';
import { loadToday } from './today';

let database: TestDatabase;
let db: PrismaClient;
let actor: Actor;
let cards: CardWithVersion[];

const NOW = new Date('2026-06-10T17:00:00Z');
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);
const MONTH = 60 * 24 * 30;

beforeEach(async () => {
  database = await createTestDatabase();
  db = database.db;
  const user = await createUser(db, { newPerDay: 6 });
  actor = { userId: user.id, isGuest: false };
  const decks = [await createDeck(db, user), await createDeck(db, user)];
  cards = [];
  for (let i = 0; i < 12; i++) cards.push(await createCard(db, decks[i % 2]!));
  // Four in Review, two in their learning steps, six new.
  for (const i of [0, 1, 2, 3]) await recordReviews(actor, [answer(i, 'Easy', -MONTH)], minutes(-MONTH));
  for (const i of [4, 5]) await recordReviews(actor, [answer(i, 'Good', -5)], minutes(-5));
  await db.user.updateMany({ data: { newPerDay: 8 } });
});

afterEach(() => database.close());

const answer = (card: number, rating: Rating, at: number, over: Partial<Answer> = {}): Answer => ({
  id: randomUUID(),
  cardId: cards[card]!.id,
  cardVersionId: cards[card]!.version.id,
  rating,
  reviewedAt: minutes(at),
  durationMs: 4000,
  utcOffsetMinutes: 60,
  mode: 'review',
  voidedAt: null,
  ...over,
});

const aside = (card: number, how: 'bury' | 'suspend' | 'resume', at: number): ByHand => ({
  what: 'aside',
  cardId: cards[card]!.id,
  how,
  at: minutes(at),
});

const waiting = (answers: readonly Answer[], changes: readonly ByHand[] = []): Since => ({
  waiting: { answers, changes },
  acknowledged: { answers: [], changes: [] },
});

it('counts what the server will count once it has all that waits on the device', async () => {
  const page = await loadToday(actor, NOW);
  expect(page.due).toEqual({ learning: 2, review: 4, new: 6 });
  const answers = [
    answer(0, 'Good', 1),
    answer(1, 'Again', 1),
    answer(2, 'Again', 1),
    answer(2, 'Good', 11),
    answer(4, 'Good', 2),
    answer(5, 'Hard', 2),
    answer(6, 'Good', 3),
    answer(7, 'Easy', 3),
    answer(8, 'Again', 3),
    answer(9, 'Good', 3, { voidedAt: minutes(4) }),
    answer(10, 'Easy', 3, { mode: 'cram' }),
  ];
  const changes = [aside(3, 'suspend', 5), aside(9, 'bury', 5), aside(11, 'bury', 5), aside(11, 'resume', 6)];
  const laid = layOverToday(page, waiting(answers, changes), NOW);

  expect((await recordReviews(actor, answers, minutes(20))).ok).toBe(true);
  expect((await setByHand(actor, changes, minutes(20))).ok).toBe(true);
  const server = await loadToday(actor, minutes(20));
  expect(laid.due).toEqual(server.due);
  expect(laid.decks.map(({ learning, review, new: fresh }) => [learning, review, fresh])).toEqual(
    server.decks.map(({ learning, review, new: fresh }) => [learning, review, fresh]),
  );
  expect(laid.minutes).toBe(server.minutes);
});

it('takes off what the server took after the page was made, and nothing that the page knows', async () => {
  const page = await loadToday(actor, NOW);
  const taken = (at: Date): Since => ({
    ...waiting([]),
    acknowledged: {
      answers: [{ item: answer(0, 'Good', -1), at }],
      changes: [{ item: aside(1, 'bury', -1), at }],
    },
  });
  expect(layOverToday(page, taken(minutes(-1)), NOW)).toBe(page);
  expect(layOverToday(page, taken(minutes(1)), NOW).due).toEqual({ learning: 2, review: 2, new: 6 });
});

it('comes to nothing once everything is answered, and never below', async () => {
  const page = await loadToday(actor, NOW);
  const all = cards.map((_card, i) => answer(i, 'Easy', 1));
  const laid = layOverToday(page, waiting([...all, ...all.map((a) => ({ ...a, id: randomUUID() }))]), NOW);
  expect(laid.due).toEqual({ learning: 0, review: 0, new: 0 });
  expect(laid.decks.map(({ learning, review, new: fresh }) => learning + review + fresh)).toEqual([0, 0]);
});
