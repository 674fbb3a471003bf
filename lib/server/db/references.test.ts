import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createTestDatabase } from '@/lib/testing/database';

it('finds the rows that refer to a row by an index, or deleting one account would read every table for each card', async () => {
  const test = await createTestDatabase();
  const database = new Database(test.path, { readonly: true });
  const names = (sql: string, ...args: string[]) =>
    database
      .prepare(sql)
      .pluck()
      .all(...args) as string[];
  const unindexed: string[] = [];
  for (const table of names(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  )) {
    const leading = names(
      `SELECT c.name FROM pragma_index_list(?) AS i, pragma_index_info(i.name) AS c
        WHERE c.seqno = 0 AND i.partial = 0`,
      table,
    );
    const referring = names('SELECT DISTINCT "from" FROM pragma_foreign_key_list(?)', table);
    unindexed.push(...referring.filter((column) => !leading.includes(column)).map((c) => `${table}.${c}`));
  }
  database.close();
  await test.close();
  expect(unindexed).toEqual([]);
});
