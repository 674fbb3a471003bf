import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCard, createDeck, createUser } from '@/lib/testing/factories';
import { createClient } from './create-client';
import type { PrismaClient } from './generated/client';
import { migrationsFolder, projectRoot } from './locations';
import { migrate, MigrationRefused } from './migrate';

let folder: string;
let migrations: string;
let file: string;
let url: string;
let clients: PrismaClient[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'recto-migrate-'));
  migrations = path.join(folder, 'migrations');
  await cp(migrationsFolder, migrations, { recursive: true });
  file = path.join(folder, 'data/recto.db');
  url = `file:${file}`;
  clients = [];
});

afterEach(async () => {
  await Promise.all(clients.map((client) => client.$disconnect()));
  await rm(folder, { recursive: true, force: true });
});

function open(): PrismaClient {
  const client = createClient(url);
  clients.push(client);
  return client;
}

const names = async () =>
  (await readdir(migrationsFolder, { withFileTypes: true }))
    .filter((e) => e.isDirectory())
    .map((e) => e.name);

async function addMigration(name: string, sql: string): Promise<void> {
  await mkdir(path.join(migrations, name));
  await writeFile(path.join(migrations, name, 'migration.sql'), sql);
}

test('a new database gets every migration, once', async () => {
  expect(await migrate(url)).toEqual((await names()).sort());
  expect(await migrate(url)).toEqual([]);
  expect(await createUser(open())).toMatchObject({ rolloverHour: 4 });
});

test('processes that start together on one new database share the work', async () => {
  const applied = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  expect(applied.flat().sort()).toEqual((await names()).sort());
});

test('a database newer than the code is refused and left alone', async () => {
  await addMigration('9000-from-the-future', 'CREATE TABLE "Future" ("id" TEXT NOT NULL PRIMARY KEY);');
  await migrate(url, migrations);
  await expect(migrate(url)).rejects.toThrow(MigrationRefused);
  await expect(migrate(url)).rejects.toThrow(
    /newer than this version of Recto \(it has 9000-from-the-future\)/,
  );
  expect(await open().$queryRaw`SELECT count(*) AS n FROM "Future"`).toEqual([{ n: 0n }]);
});

test('migrations that fail half-way leave the database as it was, and a copy', async () => {
  await migrate(url, migrations);
  await createUser(open(), { name: 'Kept' });
  await addMigration('9000-good', 'CREATE TABLE "Good" ("id" TEXT NOT NULL PRIMARY KEY);');
  await addMigration('9001-bad', 'DELETE FROM "User"; ALTER TABLE "NoSuchTable" ADD COLUMN "x" TEXT;');
  await expect(migrate(url, migrations)).rejects.toThrow(MigrationRefused);
  expect(await open().user.findMany({ select: { name: true } })).toEqual([{ name: 'Kept' }]);
  expect(await migrate(url)).toEqual([]);
  const copy = (await readdir(path.dirname(file))).find((name) => name.includes('.before-'));
  url = `file:${path.join(path.dirname(file), copy ?? 'missing')}`;
  expect(await open().user.count()).toBe(1);
});

test('rebuilding a table keeps the rows that refer to it', async () => {
  await migrate(url, migrations);
  const before = open();
  await createCard(before, await createDeck(before, await createUser(before)));
  await addMigration(
    '9000-rebuild',
    `CREATE TABLE "new_Deck" ("id" TEXT NOT NULL PRIMARY KEY, "ownerId" TEXT NOT NULL, "name" TEXT NOT NULL,
       "createdAt" DATETIME NOT NULL, "archivedAt" DATETIME);
     INSERT INTO "new_Deck" SELECT "id", "ownerId", "name", "createdAt", "archivedAt" FROM "Deck";
     DROP TABLE "Deck";
     ALTER TABLE "new_Deck" RENAME TO "Deck";`,
  );
  expect(await migrate(url, migrations)).toEqual(['9000-rebuild']);
  expect(await open().card.count({ where: { deck: { name: 'Sample deck' } } })).toBe(1);
});

test('a migration that leaves rows pointing nowhere is refused', async () => {
  await migrate(url, migrations);
  const before = open();
  await createDeck(before, await createUser(before));
  await addMigration('9000-careless', 'DELETE FROM "User";');
  await expect(migrate(url, migrations)).rejects.toThrow(MigrationRefused);
  expect(await open().user.count()).toBe(1);
});

test('the last migration leads to the present schema', async () => {
  const last = (await names()).sort().at(-1) ?? '';
  const reached = await readFile(path.join(migrationsFolder, last, 'schema.prisma'), 'utf8');
  expect(reached).toBe(await readFile(path.join(projectRoot, 'prisma/schema.prisma'), 'utf8'));
});

test('no column defaults to a time written as text', async () => {
  await migrate(url);
  const tables = await open().$queryRaw<
    { sql: string }[]
  >`SELECT sql FROM sqlite_master WHERE type = 'table'`;
  const own = tables.map((table) => table.sql).filter((sql) => !sql.includes('_prisma_migrations'));
  expect(own.length).toBeGreaterThan(10);
  expect(own.filter((sql) => sql.includes('CURRENT_TIMESTAMP'))).toEqual([]);
});

test('a card has one current version', async () => {
  await migrate(url);
  const db = open();
  const card = await createCard(db, await createDeck(db, await createUser(db)));
  const second = { cardId: card.id, front: 'Other', back: 'Other', severity: 'typo' as const };
  await expect(db.cardVersion.create({ data: second })).rejects.toMatchObject({ code: 'P2002' });
  await db.cardVersion.create({ data: { ...second, supersededAt: new Date('2026-01-06T09:00:00Z') } });
});
