import { afterEach, expect, test } from 'vitest';
import { db } from '@/lib/server/db';
import { createTestDatabase, type TestDatabase } from './database';
import { createCard, createDeck, createNote, createUser } from './factories';

let open: TestDatabase[] = [];

afterEach(async () => {
  await Promise.all(open.map((database) => database.close()));
  open = [];
});

async function fresh() {
  const database = await createTestDatabase();
  open.push(database);
  return database;
}

test("the server's client works on the database made last", async () => {
  const first = await fresh();
  await createUser(first.db, { name: 'In the first' });
  await fresh();
  expect(await db.user.count()).toBe(0);
  await createUser(db, { name: 'In the second' });
  expect(await first.db.user.findMany({ select: { name: true } })).toEqual([{ name: 'In the first' }]);
});

test('factories make a card with a current version, at the end of its deck', async () => {
  const { db: own } = await fresh();
  const user = await createUser(own);
  const deck = await createDeck(own, user);
  await createCard(own, deck);
  const card = await createCard(own, deck, { front: 'Front', kind: 'cloze' });
  expect(card).toMatchObject({ position: 1, kind: 'cloze', version: { front: 'Front', supersededAt: null } });
  expect(await createNote(own, user, { title: 'Own title' })).toMatchObject({
    title: 'Own title',
    userId: user.id,
  });
});
