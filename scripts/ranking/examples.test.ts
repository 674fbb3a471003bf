import { afterEach, expect, it } from 'vitest';
import { drawCards } from '@/lib/domain/drafting/draw-cards';
import { draftHash } from '@/lib/domain/drafting/draft-hash';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createNote, createUser } from '@/lib/testing/factories';
import { examplesFromDecisions, examplesFromMarks } from './examples';

let database: TestDatabase | undefined;

afterEach(async () => {
  await database?.close();
  database = undefined;
});

const BODY =
  'The dam was rebuilt in 1911 because the first one had failed. Alfred Sample designed the weir in 1925.';

it('learns from each decision on a draft that the rules still make, and counts the others', async () => {
  database = await createTestDatabase();
  const { db, url } = database;
  const user = await createUser(db);
  const note = await createNote(db, user, { body: BODY });
  const [first, second] = drawCards(BODY).cards;
  if (first === undefined || second === undefined) throw new Error('The sample must give two drafts.');
  const row = { userId: user.id, noteId: note.id, rule: 'why', score: 0.5 };
  await db.draftDecision.createMany({
    data: [
      { ...row, hash: draftHash(first), decision: 'accepted' },
      { ...row, hash: draftHash(second), decision: 'edited' },
      { ...row, hash: 'of-a-rule-long-gone', decision: 'rejected' },
    ],
  });

  const { examples, lost } = await examplesFromDecisions(url);

  expect(lost).toBe(1);
  expect(
    examples.map(({ text, accepted, features }) => [text, accepted, features[`rule:${first.rule}`] ?? 0]),
  ).toEqual(
    expect.arrayContaining([
      [note.id, true, 1],
      [note.id, false, first.rule === second.rule ? 1 : 0],
    ]),
  );
});

it('learns from the marks of the corpus', () => {
  const examples = examplesFromMarks();
  expect(new Set(examples.map(({ text }) => text)).size).toBeGreaterThanOrEqual(12);
  expect(new Set(examples.map(({ accepted }) => accepted)).size).toBe(2);
});
