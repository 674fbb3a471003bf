import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { resetDb } from '@/lib/server/db';
import { createClient } from '@/lib/server/db/create-client';
import type { PrismaClient } from '@/lib/server/db/generated/client';
import { migrationsFolder, projectRoot } from '@/lib/server/db/locations';
import { migrate } from '@/lib/server/db/migrate';

export interface TestDatabase {
  /** A client of its own; code under test goes through `db`, which is pointed at the same file. */
  readonly db: PrismaClient;
  readonly url: string;
  readonly path: string;
  close(): Promise<void>;
}

const temporaryFolder = () => mkdtemp(path.join(tmpdir(), 'recto-test-'));

let template: Promise<string> | undefined;

/** Migrates once, ever, for each set of migrations: starting the engine costs more than most tests. */
async function makeTemplate(): Promise<string> {
  const files = await readdir(migrationsFolder, { recursive: true });
  const hash = createHash('sha256');
  for (const name of files.filter((file) => file.endsWith('migration.sql')).sort()) {
    hash.update(`${name}\n`).update(await readFile(path.join(migrationsFolder, name)));
  }
  const file = path.join(projectRoot, 'node_modules/.cache/recto', `${hash.digest('hex')}.db`);
  if (existsSync(file)) return file;
  const own = `${file}.${randomUUID()}`;
  await migrate(`file:${own}`);
  await rename(own, file); // whole or not at all, whoever else is making it
  return file;
}

/**
 * Makes a fresh, migrated database file in a temporary folder and points the server's `db` at it.
 * Close it in `afterEach` or `afterAll`.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'recto.db');
  await copyFile(await (template ??= makeTemplate()), file);
  const url = `file:${file}`;
  const before = process.env.DATABASE_URL;
  await resetDb();
  process.env.DATABASE_URL = url;
  const db = createClient(url);
  return {
    db,
    url,
    path: file,
    close: async () => {
      await db.$disconnect();
      if (process.env.DATABASE_URL === url) {
        await resetDb();
        if (before === undefined) delete process.env.DATABASE_URL;
        else process.env.DATABASE_URL = before;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}
