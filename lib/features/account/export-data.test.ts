import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createCard, createDeck, createNote, createUser } from '@/lib/testing/factories';
import { exportOf } from './export-data';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.close());

interface Exported {
  user: Record<string, unknown>;
  notes: { body: string }[];
  decks: unknown[];
  cards: { id: string; versions: { front: string }[]; tags: { tag: string }[]; mirrorOfId: string | null }[];
  cardStates: { cardId: string; userId: string }[];
  images: { id: string; base64: string; type: string }[];
  exams: { name: string; day: string; deckIds: string[] }[];
  backlogPlan: { minutesPerDay: number; endsOn: string } | null;
  dayStats: unknown[];
}

async function exported(userId: string): Promise<{ text: string; data: Exported }> {
  let text = '';
  for await (const piece of exportOf({ userId, isGuest: false })) text += piece;
  return { text, data: JSON.parse(text) as Exported };
}

it('holds everything of one person, however much, and nothing of another, and no secrets', async () => {
  const user = await createUser(test.db, { passwordHash: 'a-hash-of-a-password' });
  const other = await createUser(test.db);
  await createNote(test.db, user, { body: 'My “own” notes' });
  await createNote(test.db, other, { body: 'Somebody else wrote this' });
  const deck = await createDeck(test.db, user);
  await createCard(test.db, await createDeck(test.db, other), { front: 'Somebody else’s card' });
  const edited = await createCard(test.db, deck, { front: 'Who signed at Rapallo?' });
  await test.db.cardTag.create({ data: { cardId: edited.id, tag: 'treaties' } });
  const mirror = await createCard(test.db, deck, { mirrorOfId: edited.id });
  // More than two pages of every kind that is read in pages.
  const ids = Array.from({ length: 1001 }, (_, i) => `card-${String(i).padStart(4, '0')}`);
  await test.db.card.createMany({
    data: ids.map((id, position) => ({ id, deckId: deck.id, kind: 'basic' as const, position })),
  });
  await test.db.cardState.createMany({ data: ids.map((cardId) => ({ userId: user.id, cardId })) });
  await test.db.cardState.create({ data: { userId: other.id, cardId: edited.id } });

  const { text, data } = await exported(user.id);
  expect(data.notes.map(({ body }) => body)).toEqual(['My “own” notes']);
  expect(new Set(data.cards.map(({ id }) => id))).toEqual(new Set([...ids, edited.id, mirror.id]));
  expect(data.cards).toHaveLength(1003);
  expect(data.cards.find(({ id }) => id === edited.id)?.versions[0]?.front).toBe('Who signed at Rapallo?');
  expect(data.cards.find(({ id }) => id === edited.id)?.tags).toEqual([{ tag: 'treaties' }]);
  expect(data.cards.find(({ id }) => id === mirror.id)?.mirrorOfId).toBe(edited.id);
  expect(data.cardStates.map(({ cardId }) => cardId)).toEqual(ids);
  expect(text).not.toMatch(/a-hash-of-a-password|passwordHash|Somebody else/);
});

it('holds every picture as it is stored', async () => {
  const user = await createUser(test.db);
  const other = await createUser(test.db);
  const pictures = Array.from({ length: 9 }, (_, i) =>
    Buffer.from(`picture ${String(i)} \u0000\u00ff`, 'latin1'),
  );
  const row = { width: 1, height: 1, bytes: 11 };
  await test.db.image.createMany({
    data: [
      ...pictures.map((data, i) => ({ ...row, ownerId: user.id, hash: String(i), data })),
      { ...row, ownerId: other.id, hash: '0', data: Buffer.from('not mine') },
    ],
  });
  const { data } = await exported(user.id);
  expect(
    data.images.map(({ base64 }) => Buffer.from(base64, 'base64')).sort((a, b) => Buffer.compare(a, b)),
  ).toEqual(pictures);
  expect(data.images[0]).toMatchObject({ type: 'image/webp', hash: expect.any(String) as string });
});

it('holds exams with their decks, and the plan for a backlog', async () => {
  const user = await createUser(test.db);
  const other = await createUser(test.db);
  const decks = [await createDeck(test.db, user), await createDeck(test.db, user)];
  const deckIds = decks.map(({ id }) => id).sort();
  const plan = { startedOn: '2026-05-01', endsOn: '2026-05-06' };
  for (const [owner, name, minutesPerDay] of [
    [user, 'Paper 1', 25],
    [other, 'Somebody else’s paper', 45],
  ] as const) {
    const create = owner === user ? deckIds.map((deckId) => ({ deckId })) : [];
    await test.db.exam.create({
      data: { userId: owner.id, name, day: '2026-06-01', decks: { create } },
    });
    await test.db.backlogPlan.create({ data: { userId: owner.id, minutesPerDay, ...plan } });
  }
  const { data, text } = await exported(user.id);
  expect(data.exams).toMatchObject([{ name: 'Paper 1', day: '2026-06-01', deckIds }]);
  expect(data.backlogPlan).toMatchObject({ minutesPerDay: 25, ...plan });
  expect(text).not.toMatch(/Somebody else/);
});

it('of somebody who has made nothing is still a whole document', async () => {
  const user = await createUser(test.db, { name: 'Guest', isGuest: true });
  const { data } = await exported(user.id);
  expect(data).toMatchObject({
    user: { name: 'Guest' },
    notes: [],
    decks: [],
    cards: [],
    exams: [],
    backlogPlan: null,
    dayStats: [],
  });
});
