import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/server/auth/actor';
import type { PrismaClient } from '@/lib/server/db/generated/client';
import type { CardStateUncheckedCreateInput, UserModel } from '@/lib/server/db/generated/models';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createCard, createDeck, createUser, type CardWithVersion } from '@/lib/testing/factories';
import { cardsOf } from './custom-statements';
import { loadReviewQueue } from './data';
import { recordReviews } from './mutations';
import { queueBand } from './queue-band';
import type { Answer } from './schema';
import type { CustomStudy, StudySource } from './study-scope';

let database: TestDatabase;
let db: PrismaClient;
let user: UserModel;
let actor: Actor;
let deckId: string;

const DAY = 86_400_000;
const NOW = new Date('2026-06-10T17:00:00Z');
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY);

beforeEach(async () => {
  database = await createTestDatabase();
  db = database.db;
  user = await createUser(db);
  actor = { userId: user.id, isGuest: false };
  deckId = (await createDeck(db, user)).id;
});

afterEach(() => database.close());

/** A card with a state in Review that falls due in so many days. */
async function dueIn(
  days: number,
  over: Partial<CardStateUncheckedCreateInput> & { deckId?: string; siblingGroup?: string } = {},
): Promise<CardWithVersion> {
  const { deckId: inDeck = deckId, siblingGroup = null, ...own } = over;
  const card = await createCard(db, { id: inDeck }, { siblingGroup });
  const state = { state: 'Review', stability: 10, difficulty: 5, reps: 3, ...own } as const;
  const stability = state.stability ?? 10;
  await db.cardState.create({
    data: {
      userId: user.id,
      cardId: card.id,
      due: inDays(days),
      lastReviewedAt: inDays(days - stability),
      introducedOn: '2026-01-01',
      queueBand: queueBand({ state: state.state, stability }),
      ...state,
    },
  });
  return card;
}

const load = (source: StudySource, over: Partial<CustomStudy> = {}, who = actor) =>
  loadReviewQueue(who, { custom: { mode: 'cram', source, cards: 30, days: 7, ...over } }, NOW);
const ids = async (source: StudySource, over: Partial<CustomStudy> = {}, who = actor) =>
  (await load(source, over, who)).queue.main.map(({ id }) => id);
const idsOf = (...cards: readonly CardWithVersion[]) => cards.map(({ id }) => id);

const answerTo = (card: CardWithVersion, over: Partial<Answer> = {}): Answer => ({
  id: randomUUID(),
  cardId: card.id,
  cardVersionId: card.version.id,
  rating: 'Again',
  reviewedAt: NOW,
  durationMs: 1000,
  utcOffsetMinutes: 60,
  mode: 'review',
  voidedAt: null,
  ...over,
});

describe('studying ahead', () => {
  it('of everything or one deck brings what falls due within the days chosen, and no new card', async () => {
    const other = (await createDeck(db, user)).id;
    const soon = await dueIn(3);
    const later = await dueIn(9);
    const there = await dueIn(6, { deckId: other });
    await createCard(db, { id: deckId });
    const ahead = { mode: 'ahead' } as const;
    expect((await load({ of: 'everything' }, ahead)).mode).toBe('ahead');
    expect(await ids({ of: 'everything' }, ahead)).toEqual(idsOf(soon, there));
    expect(await ids({ of: 'deck', deckId }, ahead)).toEqual(idsOf(soon));
    expect(await ids({ of: 'deck', deckId }, { ...ahead, days: 14 })).toEqual(idsOf(soon, later));
  });

  it('does not ask for the siblings of what was answered today', async () => {
    const answered = await dueIn(0, { siblingGroup: 'one' });
    await dueIn(3, { siblingGroup: 'one' });
    await recordReviews(actor, [answerTo(answered, { rating: 'Good' })], NOW);
    expect(await ids({ of: 'everything' }, { mode: 'ahead' })).toEqual([]);
  });

  it('goes past siblings until there are as many cards as were asked for', async () => {
    for (let i = 0; i < 60; i += 1) await dueIn(1, { siblingGroup: 'one', stability: 5 });
    const single = await dueIn(6, { stability: 50 });
    for (const source of [{ of: 'everything' }, { of: 'deck', deckId }] as const) {
      const found = await ids(source, { mode: 'ahead', cards: 2 });
      expect(found).toHaveLength(2);
      expect(found).toContain(single.id);
    }
  });
});

describe('practice', () => {
  it('of everything asks the weakest first, however far away they are, then cards never seen', async () => {
    const strong = await dueIn(80, { stability: 100 });
    const weak = await dueIn(-4, { stability: 2 });
    const unseen = await createCard(db, { id: deckId });
    const expected = idsOf(weak, strong, unseen);
    expect(await ids({ of: 'everything' })).toEqual(expected);
    expect(await ids({ of: 'deck', deckId })).toEqual(expected);
    expect(await ids({ of: 'everything' }, { cards: 1 })).toEqual([weak.id]);
  });

  it('of a tag, of a flag or of leeches brings those cards, leeches that are suspended too', async () => {
    const tagged = await dueIn(5);
    await db.cardTag.create({ data: { cardId: tagged.id, tag: 'paper 2' } });
    const flagged = await dueIn(5, { flag: 2 });
    await dueIn(5, { flag: 3 });
    const leech = await dueIn(5, { lapses: 8, suspendedAt: NOW });
    expect(await ids({ of: 'tag', tag: 'paper 2' })).toEqual(idsOf(tagged));
    expect(await ids({ of: 'flag', flag: 2 })).toEqual(idsOf(flagged));
    expect(await ids({ of: 'leeches' })).toEqual(idsOf(leech));
    expect(await ids({ of: 'leeches' }, { mode: 'ahead' })).toEqual([]);
    await db.cardState.updateMany({ where: { cardId: leech.id }, data: { suspendedAt: null } });
    expect(await ids({ of: 'leeches' }, { mode: 'ahead' })).toEqual(idsOf(leech));
  });

  it('of what was forgotten today takes true answers that stand, and no practice', async () => {
    const forgotten = await dueIn(0);
    const undone = await dueIn(0);
    const known = await dueIn(0);
    const practised = await dueIn(0);
    const mistaken = answerTo(undone);
    await recordReviews(
      actor,
      [
        answerTo(forgotten),
        answerTo(forgotten, { rating: 'Good', reviewedAt: inDays(0.01) }),
        mistaken,
        answerTo(known, { rating: 'Good' }),
        answerTo(practised, { mode: 'cram' }),
      ],
      inDays(0.02),
    );
    await recordReviews(actor, [{ ...mistaken, voidedAt: NOW }], NOW);
    expect(await ids({ of: 'forgotten' })).toEqual(idsOf(forgotten));
  });

  it('before an exam brings the cards of its decks, the weakest on its day first', async () => {
    const other = (await createDeck(db, user)).id;
    // Recall now: 0.95 of the fading one, 0.91 of the lasting one; in a month the order is the other.
    const fading = await dueIn(1, { stability: 2 });
    const lasting = await dueIn(2, { stability: 60, deckId: other });
    await dueIn(1, { deckId: (await createDeck(db, user)).id });
    const exam = (day: string) =>
      db.exam.create({
        data: { userId: user.id, name: 'Paper 1', day, decks: { create: [{ deckId }, { deckId: other }] } },
      });
    const { id: examId } = await exam('2026-07-10');
    expect(await ids({ of: 'exam', examId })).toEqual(idsOf(fading, lasting));
    const { id: today } = await exam('2026-06-10');
    expect(await ids({ of: 'exam', examId: today })).toEqual(idsOf(lasting, fading));
  });

  it('leaves out what was suspended, buried or archived', async () => {
    await dueIn(5, { suspendedAt: NOW });
    await dueIn(5, { buriedUntil: '2026-06-11' });
    const archived = await dueIn(5);
    await db.card.update({ where: { id: archived.id }, data: { archivedAt: NOW } });
    for (const source of [{ of: 'everything' }, { of: 'deck', deckId }] as const) {
      expect(await ids(source)).toEqual([]);
    }
    await db.cardState.updateMany({ data: { buriedUntil: '2026-06-10' } });
    expect(await ids({ of: 'everything' })).toHaveLength(1);
    await db.deck.update({ where: { id: deckId }, data: { archivedAt: NOW } });
    expect(await ids({ of: 'everything' })).toEqual([]);
    expect(await ids({ of: 'deck', deckId })).toEqual([]);
  });
});

it('nobody meets another learner’s cards, whatever the address names', async () => {
  const card = await dueIn(-1, { flag: 1, lapses: 9 });
  await db.cardTag.create({ data: { cardId: card.id, tag: 'shared' } });
  const exam = await db.exam.create({
    data: { userId: user.id, name: 'Paper', day: '2026-07-01', decks: { create: { deckId } } },
  });
  await recordReviews(actor, [answerTo(card)], NOW);
  const stranger = { userId: (await createUser(db)).id, isGuest: false };
  const sources: StudySource[] = [
    { of: 'everything' },
    { of: 'deck', deckId },
    { of: 'tag', tag: 'shared' },
    { of: 'flag', flag: 1 },
    { of: 'leeches' },
    { of: 'forgotten' },
    { of: 'exam', examId: exam.id },
  ];
  for (const source of sources) {
    for (const mode of ['ahead', 'cram'] as const) {
      const { queue, cards } = await load(source, { mode }, stranger);
      expect({ source, queue, cards }).toEqual({ source, queue: { learning: [], main: [] }, cards: [] });
    }
    expect((await load(source)).cards, source.of).toHaveLength(1);
  }
});

it('flagged cards and leeches are found by an index of their own', () => {
  const file = new Database(database.path, { readonly: true });
  const plan = (where: string) =>
    file
      .prepare(`EXPLAIN QUERY PLAN SELECT "cardId" FROM "CardState" f WHERE f."userId" = ? AND ${where}`)
      .all('someone')
      .map((row) => (row as { detail: string }).detail)
      .join();
  expect(plan(`f."flag" <> 0 AND f."flag" = 2`)).toContain('CardState_flagged');
  expect(plan(`f."lapses" >= 8`)).toContain('CardState_leeches');
  file.close();
});

it('a tag is looked for among the learner’s own cards, not among everybody’s of that tag', () => {
  const file = new Database(database.path, { readonly: true });
  const { sql, values } = cardsOf(actor, { of: 'tag', tag: 'shared' }, '2026-06-10');
  const plan = file
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values)
    .map((row) => (row as { detail: string }).detail);
  expect(plan).toEqual([
    expect.stringMatching(/^SEARCH k USING .*\(ownerId=\?\)/),
    expect.stringMatching(/^SEARCH x USING .*\(deckId=\? AND archivedAt=\?\)/),
    expect.stringMatching(/^SEARCH t USING COVERING INDEX .*\(cardId=\? AND tag=\?\)/),
  ]);
  file.close();
});
