import { copyFile, rm, stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createTestDatabase } from '@/lib/testing/database';
import { createUser } from '@/lib/testing/factories';
import { checkpoint } from './checkpoint';
import { createClient } from './create-client';

test('after a checkpoint the database file alone holds everything', async () => {
  const database = await createTestDatabase();
  await createUser(database.db, { name: 'Kept' });
  expect((await stat(`${database.path}-wal`)).size).toBeGreaterThan(0);
  checkpoint(database.path);
  const copy = `${database.path}.copy`;
  await copyFile(database.path, copy);
  const client = createClient(`file:${copy}`);
  expect(await client.user.findMany({ select: { name: true } })).toEqual([{ name: 'Kept' }]);
  await client.$disconnect();
  await rm(copy);
  await database.close();
});

test('a database that was never made needs none', () => {
  expect(() => checkpoint('/nowhere/recto.db')).not.toThrow();
});
