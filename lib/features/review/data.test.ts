import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyReview, NEW_MEMORY, retrievability } from '@/lib/domain/scheduling/fsrs-scheduler';
import type { Actor } from '@/lib/server/auth/actor';
import type { PrismaClient } from '@/lib/server/db/generated/client';
import type { CardStateCreateManyInput, UserModel } from '@/lib/server/db/generated/models';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import {
  createCard,
  createDeck,
  createNote,
  createUser,
  type CardWithVersion,
} from '@/lib/testing/factories';
import { loadReviewQueue } from './data';
import { recordReviews } from './mutations';
import { queueBand } from './queue-band';
import { parametersOf } from './review-statements';

let database: TestDatabase;
let db: PrismaClient;
let user: UserModel;
let actor: Actor;
let deckId: string;

const DAY = 86_400_000;
const NOW = new Date('2026-06-10T17:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY);
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

beforeEach(async () => {
  database = await createTestDatabase();
  db = database.db;
  user = await createUser(db);
  actor = { userId: user.id, isGuest: false };
  deckId = (await createDeck(db, user)).id;
});

afterEach(() => database.close());

/** Cards by the hundred: id, current version and nothing else. */
async function manyCards(count: number, inDeck = deckId, from = 0): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await db.card.createMany({
    data: ids.map((id, i) => ({ id, deckId: inDeck, kind: 'basic' as const, position: from + i })),
  });
  await db.cardVersion.createMany({
    data: ids.map((cardId) => ({ cardId, front: 'Q', back: 'A', severity: 'created' as const })),
  });
  return ids;
}

function reviewState(cardId: string, over: Partial<CardStateCreateManyInput> = {}): CardStateCreateManyInput {
  const state = {
    userId: user.id,
    cardId,
    state: 'Review' as const,
    stability: 10,
    difficulty: 5,
    due: daysAgo(1),
    lastReviewedAt: daysAgo(11),
    introducedOn: '2026-01-01',
    reps: 3,
    ...over,
  };
  return { ...state, queueBand: queueBand({ state: state.state, stability: state.stability ?? null }) };
}

const load = (scope = {}) => loadReviewQueue(actor, scope, NOW);
const mainIds = async (scope = {}) => (await load(scope)).queue.main.map(({ id }) => id);

/** Answers a card through the front door. */
const answerCard = (card: CardWithVersion, reviewedAt: Date, rating: 'Again' | 'Good' | 'Easy' = 'Easy') =>
  recordReviews(
    actor,
    [
      {
        id: randomUUID(),
        cardId: card.id,
        cardVersionId: card.version.id,
        rating,
        reviewedAt,
        durationMs: 1000,
        utcOffsetMinutes: 60,
        mode: 'review',
        voidedAt: null,
      },
    ],
    reviewedAt,
  );

describe('loadReviewQueue', () => {
  it('says which of today’s answers the memories of cards in their steps have in them', async () => {
    const cards = [];
    for (let i = 0; i < 4; i++) cards.push(await createCard(db, { id: deckId }));
    const [learning, done, undone] = cards;
    await answerCard(learning!, minutesAgo(2), 'Good');
    await answerCard(done!, minutesAgo(2), 'Easy');
    await answerCard(undone!, minutesAgo(3), 'Again');
    await answerCard(undone!, minutesAgo(2), 'Again');
    const last = await db.reviewEvent.findFirstOrThrow({
      where: { cardId: undone!.id },
      orderBy: { reviewedAt: 'desc' },
    });
    await db.reviewEvent.update({ where: { id: last.id }, data: { voidedAt: NOW } });
    const expected = await db.reviewEvent.findMany({
      where: { cardId: { in: [learning!.id, undone!.id] }, voidedAt: null },
    });
    expect([...(await load()).known].sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(expected).toHaveLength(2);
  });

  it('brings cards with their text, rendered, and where it comes from', async () => {
    const note = await createNote(db, user);
    const card = await createCard(
      db,
      { id: deckId },
      { front: '**When?**', back: '<b>1922</b>', context: 'Rapallo' },
    );
    await db.anchor.create({
      data: { cardId: card.id, noteId: note.id, exact: 'It was 1922.', prefix: '', suffix: '' },
    });
    const { cards, queue } = await load();
    expect(queue.main).toEqual([{ id: card.id, kind: 'new' }]);
    expect(cards).toMatchObject([
      {
        id: card.id,
        versionId: card.version.id,
        deckName: 'Sample deck',
        context: 'Rapallo',
        source: { noteId: note.id, sentence: 'It was 1922.' },
      },
    ]);
    expect(cards[0]!.frontHtml).toContain('<strong>When?</strong>');
    expect(cards[0]!.backHtml).not.toContain('<b>');
  });

  it('says what is to be done with a card: by its kind, or by its deck', async () => {
    await createCard(db, { id: deckId }, { kind: 'typed', back: '**Rapallo**' });
    await createCard(db, { id: deckId }, { kind: 'order', back: 'War\n*Peace*' });
    await createCard(db, { id: deckId });
    const typing = await createDeck(db, user, { typesAnswers: true });
    await createCard(db, typing, { kind: 'cloze', front: 'Zinc protects {{c1::iron}}.', back: '' });
    const tasks = new Map((await load()).cards.map(({ kind, task }) => [kind, task]));
    expect(Object.fromEntries(tasks)).toEqual({
      typed: { kind: 'typed', answer: 'Rapallo' },
      order: {
        kind: 'order',
        items: [
          { html: '<p>War</p>', text: 'War' },
          { html: '<p><em>Peace</em></p>', text: 'Peace' },
        ],
      },
      basic: null,
      cloze: { kind: 'typed', answer: 'iron' },
    });
  });

  it('shows the text of the newest version', async () => {
    const card = await createCard(db, { id: deckId }, { front: 'old' });
    await db.cardVersion.update({ where: { id: card.version.id }, data: { supersededAt: NOW } });
    const newer = await db.cardVersion.create({
      data: { cardId: card.id, front: 'new', back: 'A', severity: 'typo' },
    });
    const { cards } = await load();
    expect(cards).toMatchObject([{ versionId: newer.id }]);
    expect(cards[0]!.frontHtml).toContain('new');
  });

  it('keeps to the learner’s own cards', async () => {
    const stranger = await createUser(db);
    await createCard(db, await createDeck(db, stranger));
    const { cards, queue } = await load();
    expect({ cards, queue }).toEqual({ cards: [], queue: { learning: [], main: [] } });
  });

  it('keeps to one deck when asked', async () => {
    const other = (await createDeck(db, user)).id;
    const [here] = await manyCards(1);
    const [due] = await manyCards(1, other);
    const [fresh] = await manyCards(1, other, 1);
    const [learning] = await manyCards(1, other, 2);
    await db.cardState.createMany({
      data: [reviewState(due!), reviewState(learning!, { state: 'Learning', due: NOW })],
    });
    expect(await mainIds({ deckId })).toEqual([here]);
    expect((await mainIds({ deckId: other })).sort()).toEqual([due!, fresh!].sort());
    expect((await load({ deckId: other })).queue.learning).toMatchObject([{ id: learning }]);
    expect(await mainIds({ deckId: randomUUID() })).toEqual([]);
  });

  it('leaves out what is suspended, buried, archived or not due, and takes what is due by the end of today', async () => {
    const ids = await manyCards(7);
    await db.card.update({ where: { id: ids[2]! }, data: { archivedAt: NOW } });
    await db.cardState.createMany({
      data: [
        reviewState(ids[0]!, { suspendedAt: NOW }),
        reviewState(ids[1]!, { buriedUntil: '2026-06-11' }),
        reviewState(ids[2]!),
        // The study day ends at 04:00 in London, 03:00 UTC.
        reviewState(ids[3]!, { due: new Date('2026-06-11T03:00:00Z') }),
        reviewState(ids[4]!, { due: new Date('2026-06-11T02:59:00Z') }),
        reviewState(ids[5]!, { buriedUntil: '2026-06-10' }),
        reviewState(ids[6]!, { state: 'New', suspendedAt: NOW, due: null, stability: null }),
      ],
    });
    expect((await mainIds()).sort()).toEqual([ids[4]!, ids[5]!].sort());
  });

  it('leaves out decks that were archived', async () => {
    const [due] = await manyCards(2);
    await db.cardState.createMany({ data: [reviewState(due!)] });
    await db.deck.update({ where: { id: deckId }, data: { archivedAt: NOW } });
    expect(await mainIds()).toEqual([]);
  });

  it('picks the reviews least likely to be recalled out of a backlog', async () => {
    await db.user.update({ where: { id: user.id }, data: { reviewsPerDay: 20, newPerDay: 0 } });
    const ids = await manyCards(600);
    // Stabilities of half a day to two years, overdue by 0 to 3 times their interval, mixed.
    const states = ids.map((id, i) => {
      const stability = 0.5 * 1.5 ** (i % 18);
      const elapsed = stability * (1 + ((i * 7919) % 300) / 100);
      const lastReviewedAt = daysAgo(elapsed);
      return reviewState(id, {
        stability,
        lastReviewedAt,
        due: new Date(Math.min(lastReviewedAt.getTime() + stability * DAY, NOW.getTime())),
      });
    });
    await db.cardState.createMany({ data: states });
    const parameters = parametersOf(user);
    const recall = (id: string) => {
      const s = states.find(({ cardId }) => cardId === id)!;
      const memory = {
        ...NEW_MEMORY,
        state: 'Review' as const,
        stability: s.stability!,
        lastReviewedAt: s.lastReviewedAt as Date,
      };
      return retrievability(memory, NOW, parameters);
    };
    const picked = await mainIds();
    expect(picked).toHaveLength(20);
    const recalls = picked.map(recall);
    expect(recalls).toEqual(recalls.toSorted((a, b) => a - b));
    // Exact but for the width of a shelf: nobody left out is much less likely to be recalled than anybody taken.
    const leftOut = ids.filter((id) => !picked.includes(id)).map(recall);
    expect(Math.max(...recalls)).toBeLessThan(Math.min(...leftOut) + 0.05);
  });

  it('asks in the last two weeks before an exam what would be weakest on its day, out of a backlog too', async () => {
    const examDeck = (await createDeck(db, user)).id;
    const [fading] = await manyCards(1, examDeck);
    const lasting = await manyCards(80);
    await db.user.update({ where: { id: user.id }, data: { reviewsPerDay: 2 } });
    await db.cardState.createMany({
      data: [
        // Known yesterday, and gone in two weeks.
        reviewState(fading!, { stability: 1, lastReviewedAt: daysAgo(1), due: NOW }),
        // Overdue by half, and lasting.
        ...lasting.map((id) =>
          reviewState(id, { stability: 100, lastReviewedAt: daysAgo(150), due: daysAgo(50) }),
        ),
      ],
    });
    const firstWithExamOn = async (day: string) => {
      await db.exam.deleteMany();
      const decks = { create: { deckId: examDeck } };
      await db.exam.create({ data: { userId: user.id, name: 'Paper 1', day, decks } });
      return (await mainIds())[0];
    };
    expect(await firstWithExamOn('2026-06-24')).toBe(fading);
    expect(await firstWithExamOn('2026-06-25')).not.toBe(fading);
    expect(await firstWithExamOn('2026-06-10')).not.toBe(fading);
    const stranger = await createUser(db);
    await db.exam.updateMany({ data: { userId: stranger.id, day: '2026-06-24' } });
    expect(await mainIds()).not.toContain(fading);
  });

  it('introduces new cards in the order of the notes, past those already met, and notices one that comes back', async () => {
    await db.user.update({ where: { id: user.id }, data: { newPerDay: 2 } });
    const ids = await manyCards(200);
    await db.card.update({ where: { id: ids[3]! }, data: { archivedAt: NOW } });
    await db.cardState.createMany({
      data: ids
        .slice(0, 150)
        .filter((_, i) => i !== 3)
        .map((id) => reviewState(id, { due: daysAgo(-5) })),
    });
    expect(await mainIds()).toEqual([ids[150], ids[151]]);
    // The first search was long, so the next one starts further on.
    expect(await db.newCardCursor.findMany()).toMatchObject([{ deckId, position: 150 }]);
    expect(await mainIds()).toEqual([ids[150], ids[151]]);
    await db.card.update({ where: { id: ids[3]! }, data: { archivedAt: null } });
    await db.newCardCursor.deleteMany({ where: { deckId } });
    expect(await mainIds()).toEqual([ids[3], ids[150]]);
  });

  it('finds new cards behind many decks that have none left', async () => {
    await db.user.update({ where: { id: user.id }, data: { newPerDay: 3 } });
    const decks = [];
    for (let i = 0; i < 40; i += 1) decks.push((await createDeck(db, user)).id);
    decks.sort();
    const expected = [...(await manyCards(1, decks[20])), ...(await manyCards(2, decks[38]))];
    await manyCards(1, decks[39]);
    expect(await mainIds()).toEqual(expected);
  });

  it('goes on past siblings, which wait for another day', async () => {
    await db.user.update({ where: { id: user.id }, data: { newPerDay: 2, reviewsPerDay: 2 } });
    const ids = await manyCards(400);
    await db.cardState.createMany({ data: ids.slice(0, 200).map((id) => reviewState(id)) });
    await db.card.updateMany({
      where: { id: { in: [...ids.slice(0, 198)] } },
      data: { siblingGroup: 'due' },
    });
    await db.card.updateMany({
      where: { id: { in: [...ids.slice(200, 390)] } },
      data: { siblingGroup: 'new' },
    });
    const { main } = (await load()).queue;
    expect(main.filter(({ kind }) => kind === 'review')).toHaveLength(2);
    expect(main.filter(({ kind }) => kind === 'new').map(({ id }) => id)).toEqual([ids[200], ids[390]]);
  });

  it('counts the limits over the study day, whatever the device, and lets an undone answer go', async () => {
    await db.user.update({ where: { id: user.id }, data: { newPerDay: 3, reviewsPerDay: 2 } });
    const deck = { id: deckId };
    const cards = [];
    for (let i = 0; i < 8; i += 1) cards.push(await createCard(db, deck));
    for (const card of cards.slice(0, 3)) await answerCard(card, daysAgo(60));
    await answerCard(cards[0]!, daysAgo(0.1));
    await answerCard(cards[3]!, daysAgo(0.1));
    await answerCard(cards[4]!, daysAgo(0.1));
    const { main } = (await load()).queue;
    // One of two reviews is done, and two of three introductions.
    expect(main.filter(({ kind }) => kind === 'review')).toHaveLength(1);
    expect(main.filter(({ kind }) => kind === 'new').map(({ id }) => id)).toEqual([cards[5]!.id]);

    const event = await db.reviewEvent.findFirstOrThrow({ where: { cardId: cards[4]!.id } });
    const { userId: _, receivedAt: __, studyDay: ___, ...undone } = { ...event, voidedAt: NOW };
    await recordReviews(actor, [undone], NOW);
    expect(await mainIds()).toEqual(expect.arrayContaining([cards[4]!.id, cards[5]!.id]));
  });

  it('keeps the siblings of a card answered today away', async () => {
    const deck = { id: deckId };
    const first = await createCard(db, deck, { siblingGroup: 'one' });
    await createCard(db, deck, { siblingGroup: 'one' });
    await answerCard(first, daysAgo(0.05));
    expect(await mainIds()).toEqual([]);
  });

  it('hands over memories that continue as if they had never been stored', async () => {
    const card = await createCard(db, { id: deckId });
    await answerCard(card, daysAgo(0.001), 'Good');
    const { cards, parameters } = await load();
    const review = { rating: 'Good' as const, reviewedAt: NOW, studyDay: '2026-06-10' };
    const first = { rating: 'Good' as const, reviewedAt: daysAgo(0.001), studyDay: '2026-06-10' };
    const expected = applyReview(applyReview(NEW_MEMORY, first, parameters), review, parameters);
    expect(applyReview(cards[0]!.memory, review, parameters)).toEqual(expected);
  });
});
