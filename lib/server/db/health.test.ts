import { rm } from 'node:fs/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { createTestDatabase } from '@/lib/testing/database';
import { resetDb } from '.';
import { databaseAnswers } from './health';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a migrated database answers', async () => {
  const database = await createTestDatabase();
  expect(await databaseAnswers()).toBe(true);
  await database.close();
});

test('a database without tables does not, and the log says so', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const database = await createTestDatabase();
  const empty = `${database.path}.empty`;
  process.env.DATABASE_URL = `file:${empty}`;
  await resetDb();
  expect(await databaseAnswers()).toBe(false);
  expect(logged).toHaveBeenCalledOnce();
  await resetDb();
  process.env.DATABASE_URL = database.url;
  await database.close();
  await rm(empty, { force: true });
});
