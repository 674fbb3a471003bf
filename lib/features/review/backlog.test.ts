import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addStudyDays, studyDaysBetween } from '@/lib/domain/scheduling/study-day';
import type { Actor } from '@/lib/server/auth/actor';
import type { PrismaClient } from '@/lib/server/db/generated/client';
import type { CardStateCreateManyInput } from '@/lib/server/db/generated/models';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createCard, createDeck, createUser } from '@/lib/testing/factories';
import { endBacklogPlan, startBacklogPlan } from './backlog-mutations';
import { loadReviewQueue } from './data';
import { recordReviews, setByHand } from './mutations';
import { queueBand } from './queue-band';
import { startBacklogPlanSchema } from './schema';
import { loadToday } from './today';
import { countsOf, totalOf } from './today-counts';

let database: TestDatabase;
let db: PrismaClient;
let actor: Actor;
let decks: string[];

const DAY = 86_400_000;
const TODAY = '2026-06-10';
const NOW = new Date(`${TODAY}T17:00:00Z`);
const inDays = (days: number): Date => new Date(NOW.getTime() + days * DAY);

beforeEach(async () => {
  database = await createTestDatabase();
  db = database.db;
  const user = await createUser(db, { reviewsPerDay: 100 });
  actor = { userId: user.id, isGuest: false };
  decks = [(await createDeck(db, user)).id, (await createDeck(db, user)).id];
});

afterEach(() => database.close());

/** Reviews that fell due in the last month, in both decks by turns. */
async function giveDue(count: number, over: (i: number) => Partial<CardStateCreateManyInput> = () => ({})) {
  const ids = Array.from({ length: count }, () => randomUUID());
  await db.card.createMany({
    data: ids.map((id, i) => ({ id, deckId: decks[i % 2]!, kind: 'basic' as const, position: i })),
  });
  await db.cardVersion.createMany({
    data: ids.map((cardId) => ({ cardId, front: 'Q', back: 'A', severity: 'created' as const })),
  });
  await db.cardState.createMany({
    data: ids.map((cardId, i) => {
      const stability = 3 + (i % 40);
      return {
        userId: actor.userId,
        cardId,
        state: 'Review' as const,
        stability,
        difficulty: 5,
        due: inDays(-1 - (i % 29)),
        lastReviewedAt: inDays(-31 - (i % 29)),
        introducedOn: '2026-01-01',
        reps: 3,
        queueBand: queueBand({ state: 'Review', stability }),
        ...over(i),
      };
    }),
  });
  return ids;
}

/** So many days of study before a break of a month. */
const giveStudiedDays = (days: number, reviews: number, msPerAnswer: number) =>
  db.dayStat.createMany({
    data: Array.from({ length: days }, (_, i) => ({
      userId: actor.userId,
      deckId: decks[0]!,
      day: addStudyDays(TODAY, -31 - i),
      reviews,
      correct: reviews,
      durationMs: reviews * msPerAnswer,
    })),
  });

async function answer(cardId: string, rating: 'Again' | 'Good', at: Date, durationMs = 8_000) {
  const version = await db.cardVersion.findFirstOrThrow({ where: { cardId } });
  const given = { id: randomUUID(), cardId, cardVersionId: version.id, rating, reviewedAt: at, durationMs };
  const recorded = await recordReviews(
    actor,
    [{ ...given, utcOffsetMinutes: 60, mode: 'review', voidedAt: null }],
    at,
  );
  expect(recorded.ok).toBe(true);
}

const session = async (at = NOW, scope = {}) => (await loadReviewQueue(actor, scope, at)).queue;
const start = (minutes: 10 | 25 | 45, at = NOW) => startBacklogPlan(actor, { minutes }, at);

describe('an offer to spread a backlog', () => {
  it('comes after a break, with the learner’s own pace from before it', async () => {
    await giveDue(600);
    await giveStudiedDays(20, 40, 4_000);
    const { offer, plan } = await loadToday(actor, NOW);
    expect(plan).toBeNull();
    expect(offer).toMatchObject({ cards: 600 });
    // 600 cards of 4 s, and of each the share that is asked twice.
    expect(offer!.minutes).toBeGreaterThanOrEqual(40);
    expect(offer!.minutes).toBeLessThanOrEqual(80);
    const ten = offer!.choices[0]!;
    expect(ten).toMatchObject({ minutesPerDay: 10, endsOn: addStudyDays(TODAY, ten.laterDays) });
    expect(ten.cardsToday).toBeGreaterThan(80);
    expect(ten.cardsToday).toBeLessThanOrEqual(150);
    expect(ten.price).toBeGreaterThan(0);
  });

  it('comes neither for what takes 20 minutes nor for what is a usual day', async () => {
    await giveDue(70);
    expect((await loadToday(actor, NOW)).offer).toBeNull();
    await giveDue(130);
    expect((await loadToday(actor, NOW)).offer).not.toBeNull();
    await giveStudiedDays(20, 200, 8_000);
    expect((await loadToday(actor, NOW)).offer).toBeNull();
  });

  it('counts no card that is suspended, buried, archived or in an archived deck', async () => {
    await giveDue(200, (i) =>
      i % 4 === 0 ? { suspendedAt: NOW } : i % 4 === 2 ? { buriedUntil: '2026-06-11' } : {},
    );
    expect((await loadToday(actor, NOW)).offer?.cards ?? 0).toBe(0);
    await giveDue(200);
    expect((await loadToday(actor, NOW)).offer?.cards).toBe(300);
    await db.deck.update({ where: { id: decks[1]! }, data: { archivedAt: NOW } });
    await db.card.updateMany({ where: { deckId: decks[0]! }, data: { archivedAt: NOW } });
    expect((await loadToday(actor, NOW)).offer).toBeNull();
  });
});

describe('a plan for a backlog', () => {
  it('gives the session that was promised and no new cards, and Today and every deck agree', async () => {
    await giveDue(300);
    await createCard(db, { id: decks[0]! });
    const { offer } = await loadToday(actor, NOW);
    const promised = offer!.choices.find(({ minutesPerDay }) => minutesPerDay === 25)!;
    expect(await start(25)).toEqual({ ok: true, value: null });
    const today = await loadToday(actor, NOW);
    expect(today).toMatchObject({ offer: null, plan: { minutesPerDay: 25, endsOn: promised.endsOn } });
    expect(today.due).toEqual({ learning: 0, review: promised.cardsToday, new: 0 });
    expect(today.minutes).toBeLessThanOrEqual(25);
    expect(today.minutes).toBeGreaterThanOrEqual(24);
    const queue = await session();
    expect(countsOf(queue)).toEqual(today.due);
    const ofDecks = await Promise.all(decks.map((deckId) => session(NOW, { deckId })));
    expect(today.decks.map(totalOf)).toEqual(
      today.decks.map(({ id }) => totalOf(countsOf(ofDecks[decks.indexOf(id)]!))),
    );
    expect(ofDecks.flatMap(({ main }) => main.map(({ id }) => id)).sort()).toEqual(
      queue.main.map(({ id }) => id).sort(),
    );
  });

  it('takes the place of the limit of reviews', async () => {
    await db.user.update({ where: { id: actor.userId }, data: { reviewsPerDay: 5 } });
    await giveDue(300);
    await start(25);
    expect((await session()).main.length).toBeGreaterThan(100);
  });

  it('has less to give as the day’s minutes pass, and what was forgotten comes back all the same', async () => {
    await giveDue(300);
    await start(10);
    const before = (await session()).main;
    await answer(before[0]!.id, 'Again', NOW, 4 * 60_000);
    const after = await session(new Date(NOW.getTime() + 60_000));
    expect(after.learning.map(({ id }) => id)).toEqual([before[0]!.id]);
    expect(after.main.length).toBeLessThan(before.length * 0.75);
    expect(before.map(({ id }) => id)).toEqual(expect.arrayContaining(after.main.map(({ id }) => id)));
    await answer(before[1]!.id, 'Good', NOW, 7 * 60_000);
    const done = await loadToday(actor, new Date(NOW.getTime() + 60_000));
    expect(done).toMatchObject({ due: { learning: 1, review: 0, new: 0 }, plan: { minutesPerDay: 10 } });
    expect((await session(inDays(1))).main.length).toBeGreaterThan(30);
  });

  it('started twice is one plan with the same end; with other minutes it begins anew', async () => {
    await giveDue(300);
    await start(10);
    const first = await db.backlogPlan.findMany();
    await start(10, inDays(1));
    expect(await db.backlogPlan.findMany()).toEqual(first);
    await start(45, inDays(1));
    const [changed, ...others] = await db.backlogPlan.findMany();
    expect(others).toEqual([]);
    expect(changed).toMatchObject({ minutesPerDay: 45, startedOn: '2026-06-11' });
  });

  it('is over when its last day has passed, and new cards come again', async () => {
    await giveDue(300);
    await createCard(db, { id: decks[0]! });
    await start(45);
    const { endsOn } = await db.backlogPlan.findFirstOrThrow();
    const last = studyDaysBetween(TODAY, endsOn);
    expect(countsOf(await session(inDays(last)))).toMatchObject({ new: 0 });
    expect((await loadToday(actor, inDays(last))).plan).not.toBeNull();
    expect(countsOf(await session(inDays(last + 1)))).toMatchObject({ review: 100, new: 1 });
    expect((await loadToday(actor, inDays(last + 1))).plan).toBeNull();
  });

  it('is over when the backlog is gone, whatever falls due later', async () => {
    const ids = await giveDue(4);
    await createCard(db, { id: decks[0]! });
    await start(10);
    expect(countsOf(await session())).toEqual({ learning: 0, review: 4, new: 0 });
    for (const id of ids.slice(0, 2)) await answer(id, 'Good', NOW);
    await db.card.update({ where: { id: ids[2]! }, data: { archivedAt: NOW } });
    await setByHand(actor, [{ what: 'aside', cardId: ids[3]!, how: 'suspend', at: NOW }], NOW);
    expect(countsOf(await session())).toEqual({ learning: 0, review: 0, new: 1 });
    await giveDue(1, () => ({ due: inDays(1) }));
    await db.backlogPlan.updateMany({ data: { endsOn: '2026-06-20' } });
    expect(countsOf(await session(inDays(1)))).toMatchObject({ review: 1, new: 1 });
  });

  it('ends when asked, and asked again nothing happens; nobody else’s ends with it', async () => {
    await giveDue(300);
    await start(10);
    const stranger = await createUser(db);
    await endBacklogPlan({ userId: stranger.id, isGuest: true });
    expect(await db.backlogPlan.count()).toBe(1);
    for (let i = 0; i < 2; i += 1) expect(await endBacklogPlan(actor)).toEqual({ ok: true, value: null });
    expect(await loadToday(actor, NOW)).toMatchObject({ plan: null, due: { review: 100 } });
    expect((await loadToday(actor, NOW)).offer).not.toBeNull();
  });

  it('is not made of nothing, nor of other minutes than those offered', async () => {
    expect(await start(25)).toEqual({ ok: false, error: 'BACKLOG_GONE' });
    expect(await db.backlogPlan.count()).toBe(0);
    expect(startBacklogPlanSchema.safeParse({ minutes: '25' })).toMatchObject({ data: { minutes: 25 } });
    for (const minutes of ['24', '', 'all', null, undefined, '25,45']) {
      expect(startBacklogPlanSchema.safeParse({ minutes }).success).toBe(false);
    }
  });

  it('asks siblings on different days, as it promised', async () => {
    await giveDue(300);
    await db.$executeRaw`UPDATE "Card" SET "siblingGroup" = 'pair ' || ("position" / 2)`;
    const promised = (await loadToday(actor, NOW)).offer!.choices.at(-1)!;
    await start(45);
    expect((await session()).main).toHaveLength(promised.cardsToday);
    expect(promised.cardsToday).toBeLessThanOrEqual(150);
  });

  it('puts first what an exam gains most from', async () => {
    const ids = await giveDue(300, () => ({
      stability: 10,
      lastReviewedAt: inDays(-20),
      queueBand: queueBand({ state: 'Review', stability: 10 }),
    }));
    await db.exam.create({
      data: {
        userId: actor.userId,
        name: 'Paper 1',
        day: addStudyDays(TODAY, 2),
        decks: { create: { deckId: decks[1]! } },
      },
    });
    await start(10);
    const shown = new Set((await session()).main.map(({ id }) => id));
    const fromExam = ids.filter((id, i) => i % 2 === 1 && shown.has(id)).length;
    expect([fromExam, shown.size - fromExam]).toEqual([shown.size, 0]);
  });
});
