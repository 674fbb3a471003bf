import { writeFile } from 'node:fs/promises';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createUser } from '@/lib/testing/factories';
import { createClient } from './create-client';
import { isBusy, isUnavailable, isUniqueViolation } from './errors';

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
});

afterEach(() => database.close());

const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => Promise.reject(new Error('it should have failed')),
    (error: unknown) => error,
  );

test('a name that is taken is a unique violation of that field, and no fault of the database', async () => {
  await createUser(database.db, { username: 'sample-student' });
  const error = await failure(createUser(database.db, { username: 'sample-student' }));
  expect(isUniqueViolation(error)).toBe(true);
  expect(isUniqueViolation(error, 'username')).toBe(true);
  expect(isUniqueViolation(error, 'email')).toBe(false);
  expect(isUnavailable(error)).toBe(false);
});

test('a unique violation of raw SQL is recognised too', async () => {
  const user = await createUser(database.db);
  const error = await failure(
    database.db.$executeRaw`INSERT INTO "User" ("id", "name") VALUES (${user.id}, 'Again')`,
  );
  expect(isUniqueViolation(error, 'id')).toBe(true);
});

test('a locked database is busy and unavailable', async () => {
  const other = new Database(database.path);
  other.exec('BEGIN IMMEDIATE');
  await database.db.$executeRaw`PRAGMA busy_timeout = 1`;
  const plain = await failure(createUser(database.db));
  const inTransaction = await failure(
    database.db.$transaction((tx) => tx.user.create({ data: { name: 'x' } })),
  );
  other.close();
  for (const error of [plain, inTransaction]) {
    expect(isBusy(error)).toBe(true);
    expect(isUnavailable(error)).toBe(true);
    expect(isUniqueViolation(error)).toBe(false);
  }
});

test('a full disk is unavailable', async () => {
  // SQLite reports the same error for a file that may not grow as for a disk that has no room.
  await database.db.$queryRaw`PRAGMA max_page_count = 1`;
  const error = await failure(createUser(database.db, { name: 'x'.repeat(1_000_000) }));
  expect(isUnavailable(error)).toBe(true);
});

test('a file that is not a database is unavailable', async () => {
  const file = `${database.path}.other`;
  await writeFile(file, 'These are notes, not a database. '.repeat(200));
  const client = createClient(`file:${file}`);
  expect(isUnavailable(await failure(client.user.count()))).toBe(true);
  await client.$disconnect();
});

test('our own mistakes are not blamed on the database', () => {
  expect(isUnavailable(new TypeError('x is not a function'))).toBe(false);
  expect(isUnavailable(null)).toBe(false);
});
