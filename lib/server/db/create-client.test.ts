import { afterEach, expect, test, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';

let database: TestDatabase;

afterEach(() => database.close());

test('a client opened by one bundle of the server is known to the others', async () => {
  database = await createTestDatabase();
  vi.resetModules();
  const another = await import('./create-client');
  const connection = await another.connectionOf(database.db);
  const { rows } = await connection.queryRaw({ sql: 'PRAGMA foreign_keys', args: [], argTypes: [] });
  expect(rows).toEqual([[1]]);
});
