import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '@/lib/server/auth/actor';
import type { PrismaClient } from '@/lib/server/db/generated/client';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createCard, createDeck, createUser, type CardWithVersion } from '@/lib/testing/factories';
import { loadReviewQueue } from './data';
import { recordReviews, setByHand } from './mutations';
import * as statements from './queue-statements';
import { loadToday } from './today';
import { countsOf } from './today-counts';

let database: TestDatabase;
let db: PrismaClient;
let actor: Actor;
let decks: string[];
let cards: CardWithVersion[];

const NOW = new Date('2026-06-10T17:00:00Z');
const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000);

beforeEach(async () => {
  database = await createTestDatabase();
  db = database.db;
  const user = await createUser(db, { newPerDay: 3 });
  actor = { userId: user.id, isGuest: false };
  decks = [(await createDeck(db, user)).id, (await createDeck(db, user)).id].sort();
  cards = [];
  for (const id of [decks[0]!, decks[0]!, decks[1]!, decks[1]!]) cards.push(await createCard(db, { id }));
});

afterEach(() => database.close());

const answer = (card: CardWithVersion, rating: 'Again' | 'Good' | 'Easy', at: Date, durationMs = 4000) =>
  recordReviews(
    actor,
    [
      {
        id: randomUUID(),
        cardId: card.id,
        cardVersionId: card.version.id,
        rating,
        reviewedAt: at,
        durationMs,
        utcOffsetMinutes: 60,
        mode: 'review',
        voidedAt: null,
      },
    ],
    at,
  );

describe('loadToday', () => {
  it('gives the numbers of every deck’s session, siblings and long decks too, without a search in each deck', async () => {
    const many: string[] = [];
    for (let i = 0; i < 18; i += 1) {
      const deck = await createDeck(db, { id: actor.userId });
      many.push(deck.id);
      for (let j = 0; j < 2; j += 1) {
        const siblingGroup = i % 3 === 0 ? deck.id : null;
        cards.push(await createCard(db, deck, { siblingGroup }));
        if ((i + j) % 4 === 0) await answer(cards.at(-1)!, 'Easy', minutes(-60 * 24 * 30));
        if ((i + j) % 7 === 0) await answer(cards.at(-1)!, 'Again', minutes(-3));
      }
    }
    // So many siblings that the new cards behind them are found only by searching further.
    for (let j = 0; j < 40; j += 1) await createCard(db, { id: many[1]! }, { siblingGroup: many[1]! });
    for (let j = 0; j < 2; j += 1) await createCard(db, { id: many[1]! });
    await db.user.updateMany({ data: { newPerDay: 10 } });

    const search = vi.spyOn(statements, 'findDueReviews');
    const today = await loadToday(actor, NOW);
    // All decks as one, all decks for themselves, and further in the one deck.
    expect(search.mock.calls.length).toBeGreaterThan(2);
    expect(search.mock.calls.length).toBeLessThan(8);
    expect(today.decks).toHaveLength(20);
    for (const deck of today.decks) {
      expect(deck).toMatchObject(countsOf((await loadReviewQueue(actor, { deckId: deck.id }, NOW)).queue));
    }
  });

  it('gives the very numbers of the sessions that its buttons begin', async () => {
    await answer(cards[0]!, 'Easy', minutes(-60 * 24 * 30));
    await answer(cards[2]!, 'Good', minutes(-5));
    const today = await loadToday(actor, NOW);
    expect(today.due).toEqual({ learning: 1, review: 1, new: 2 });
    expect(today.due).toEqual(countsOf((await loadReviewQueue(actor, {}, NOW)).queue));
    for (const deck of today.decks) {
      expect(deck).toMatchObject(countsOf((await loadReviewQueue(actor, { deckId: deck.id }, NOW)).queue));
    }
    expect(today.decks.map(({ id }) => id)).toEqual(decks);
  });

  it('says when the next card is due once nothing is', async () => {
    await db.user.updateMany({ data: { newPerDay: 4 } });
    for (const card of cards) await answer(card, 'Easy', NOW);
    const today = await loadToday(actor, minutes(1));
    expect(today).toMatchObject({ due: { learning: 0, review: 0, new: 0 }, isLimitReached: false });
    const dues = await db.cardState.findMany({ select: { due: true } });
    expect(today.nextDue!.getTime()).toBe(Math.min(...dues.map(({ due }) => due!.getTime())));
  });

  it('says that it was the limit which ended the day', async () => {
    for (const card of cards.slice(0, 3)) await answer(card, 'Easy', NOW);
    expect(await loadToday(actor, minutes(1))).toMatchObject({
      due: { learning: 0, review: 0, new: 0 },
      isLimitReached: true,
    });
  });

  it('counts no card that is suspended or archived', async () => {
    await setByHand(actor, [{ what: 'aside', cardId: cards[0]!.id, how: 'suspend', at: NOW }], NOW);
    await db.card.update({ where: { id: cards[1]!.id }, data: { archivedAt: NOW } });
    await db.deck.update({ where: { id: decks[1]! }, data: { archivedAt: NOW } });
    const today = await loadToday(actor, NOW);
    expect(today.due).toEqual({ learning: 0, review: 0, new: 0 });
    expect(today).toMatchObject({ nextDue: null, isLimitReached: false });
  });

  it('estimates minutes by the learner’s own pace, once there is one', async () => {
    // Three new cards, twice each, at the default of eight seconds.
    expect((await loadToday(actor, NOW)).minutes).toBe(1);
    const day = { userId: actor.userId, deckId: decks[0]!, day: '2026-06-01' };
    await db.dayStat.create({ data: { ...day, reviews: 60, correct: 50, durationMs: 60 * 30_000 } });
    expect((await loadToday(actor, NOW)).minutes).toBe(3);
  });
});
