import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/server/auth/actor';
import type { PrismaClient } from '@/lib/server/db/generated/client';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createCard, createDeck, createUser } from '@/lib/testing/factories';
import { listExams } from './data';
import { deleteExam, saveExam } from './mutations';

let database: TestDatabase;
let db: PrismaClient;
let actor: Actor;
let deckId: string;

const NOW = new Date('2026-05-20T17:00:00Z');

beforeEach(async () => {
  database = await createTestDatabase();
  db = database.db;
  actor = { userId: (await createUser(db)).id, isGuest: false };
  deckId = (await createDeck(db, { id: actor.userId }, { name: 'Forces' })).id;
});

afterEach(() => database.close());

const exam = (over: Partial<Parameters<typeof saveExam>[1]> = {}) => ({
  examId: randomUUID(),
  name: 'Physics, paper 1',
  day: '2026-06-08',
  deckIds: [deckId],
  ...over,
});

describe('an exam', () => {
  it('is made, changed and deleted; sent again it stays one', async () => {
    const one = exam();
    expect(await saveExam(actor, one, NOW)).toEqual({ ok: true, value: null });
    expect(await saveExam(actor, one, NOW)).toEqual({ ok: true, value: null });
    const other = (await createDeck(db, { id: actor.userId }, { name: 'Waves' })).id;
    await saveExam(actor, { ...one, name: 'Paper 1', day: '2026-06-09', deckIds: [other, other] }, NOW);
    expect((await listExams(actor, NOW)).exams).toEqual([
      {
        id: one.examId,
        name: 'Paper 1',
        day: '2026-06-09',
        daysToGo: 20,
        decks: [{ id: other, name: 'Waves' }],
        cards: 0,
        recall: null,
      },
    ]);
    expect(await deleteExam(actor, one.examId)).toEqual({ ok: true, value: null });
    expect(await db.examDeck.count()).toBe(0);
    expect(await db.deck.count()).toBe(2);
  });

  it.each([
    ['EXAM_NAME_EMPTY', { name: '' }],
    ['EXAM_DAY_WRONG', { day: '2026-02-30' }],
    ['EXAM_DAY_WRONG', { day: 'soon' }],
    ['EXAM_WITHOUT_DECK', { deckIds: [] }],
  ])('is not saved while something is missing: %s', async (error, over) => {
    expect(await saveExam(actor, exam(over), NOW)).toEqual({ ok: false, error });
    expect(await db.exam.count()).toBe(0);
  });

  it('is nobody else’s to change or delete, and holds nobody else’s decks', async () => {
    const stranger = { userId: (await createUser(db)).id, isGuest: false };
    const theirs = (await createDeck(db, { id: stranger.userId })).id;
    const one = exam();
    await saveExam(actor, one, NOW);
    const before = await db.exam.findMany({ include: { decks: true } });
    const notFound = (error: string) => ({ ok: false, error });
    expect(await saveExam(stranger, { ...one, deckIds: [theirs] })).toEqual(notFound('EXAM_NOT_FOUND'));
    expect(await saveExam(stranger, exam())).toEqual(notFound('DECK_NOT_FOUND'));
    expect(await saveExam(actor, exam({ deckIds: [deckId, theirs] }))).toEqual(notFound('DECK_NOT_FOUND'));
    expect(await deleteExam(stranger, one.examId)).toEqual(notFound('EXAM_NOT_FOUND'));
    expect(await db.exam.findMany({ include: { decks: true } })).toEqual(before);
    expect((await listExams(stranger, NOW)).exams).toEqual([]);
  });

  it('says what would be remembered on its day, a card never seen counting as forgotten', async () => {
    await saveExam(actor, exam(), NOW);
    const known = await createCard(db, { id: deckId });
    await createCard(db, { id: deckId });
    await createCard(db, { id: deckId }, { archivedAt: NOW });
    await db.cardState.create({
      data: {
        userId: actor.userId,
        cardId: known.id,
        state: 'Review',
        stability: 19,
        difficulty: 5,
        due: NOW,
        lastReviewedAt: NOW,
      },
    });
    // 19 days later, at 19 days of stability: 0.9 of one card, 0 of the other.
    const [summary] = (await listExams(actor, NOW)).exams;
    expect(summary).toMatchObject({ daysToGo: 19, cards: 2 });
    expect(summary!.recall).toBeCloseTo(0.45);
  });

  it('goes behind those to come once it is over', async () => {
    for (const day of ['2026-05-01', '2026-05-10', '2026-07-01', '2026-06-01']) {
      await saveExam(actor, exam({ day }), NOW);
    }
    const { exams } = await listExams(actor, NOW);
    expect(exams.map(({ day }) => day)).toEqual(['2026-06-01', '2026-07-01', '2026-05-10', '2026-05-01']);
    expect(exams.at(-1)).toMatchObject({ recall: null });
  });
});
