import { mkdirSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { isBusy } from './errors';
import { databaseFile, migrationsFolder } from './locations';

/** How long a second process waits for the first one to finish migrating, in milliseconds. */
const LOCK_WAIT_MS = 60_000;

/** The database cannot be brought to the version this code needs; the message is a sentence for the operator. */
export class MigrationRefused extends Error {
  override name = 'MigrationRefused';
}

async function readMigrations(folder: string): Promise<MigrationList> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const migrationDirectories = await Promise.all(
    names.map(async (name) => {
      const value = await readFile(path.join(folder, name, 'migration.sql'), 'utf8');
      return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } };
    }),
  );
  const lockfile = {
    path: 'migration_lock.toml',
    content: await readFile(path.join(folder, 'migration_lock.toml'), 'utf8'),
  };
  return { baseDir: folder, lockfile, shadowDbInitScript: '', migrationDirectories };
}

async function appliedMigrations(connection: SqlDriverAdapter): Promise<string[]> {
  const names = async (text: string) =>
    (await connection.queryRaw({ sql: text, args: [], argTypes: [] })).rows.map((row) => String(row[0]));
  const [table] = await names(`SELECT name FROM sqlite_master WHERE name = '_prisma_migrations'`);
  if (table === undefined) return [];
  return names(
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
}

/**
 * Opens a connection and takes SQLite's write lock on it, which is also the lock between processes: whoever comes
 * second waits here, then finds the work done. It tries again itself because SQLite's own waiting blocks the thread.
 */
async function openLocked(file: string): Promise<SqlDriverAdapter> {
  const connection = await new PrismaBetterSqlite3({ url: `file:${file}`, timeout: 0 }).connect();
  const deadline = performance.now() + LOCK_WAIT_MS;
  for (;;) {
    try {
      await connection.executeScript('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
      // Off while tables are rebuilt, else dropping the old one would delete what refers to it; checked before the
      // commit instead. The pragma does nothing inside a transaction.
      await connection.executeScript('PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE;');
      return connection;
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) {
        await connection.dispose();
        throw error;
      }
      await delay(25);
    }
  }
}

/** Copies the committed state of the live database beside it; readers do not need the write lock. */
function backUp(file: string, lastApplied: string): string {
  const copy = `${file}.before-${lastApplied}-upgrade-${String(Date.now())}`;
  const reader = new Database(file, { readonly: true });
  try {
    reader.prepare('VACUUM INTO ?').run(copy);
  } finally {
    reader.close();
  }
  return copy;
}

/** Hands the engine the one locked connection, and keeps it open when the engine is done with it. */
function onConnection(connection: SqlDriverAdapter): SqlMigrationAwareDriverAdapterFactory {
  const shared: SqlDriverAdapter = {
    provider: connection.provider,
    adapterName: connection.adapterName,
    queryRaw: (query) => connection.queryRaw(query),
    executeRaw: (query) => connection.executeRaw(query),
    executeScript: (script) => connection.executeScript(script),
    startTransaction: (level) => connection.startTransaction(level),
    dispose: () => Promise.resolve(),
  };
  return {
    provider: 'sqlite',
    adapterName: connection.adapterName,
    connect: () => Promise.resolve(shared),
    connectToShadowDb: () => Promise.reject(new Error('Applying migrations needs no shadow database')),
  };
}

async function applyPending(connection: SqlDriverAdapter, migrationsList: MigrationList): Promise<string[]> {
  // Most starts find nothing to do, and need no engine.
  const { startSchemaEngine } = await import('./schema-engine');
  const engine = await startSchemaEngine(onConnection(connection));
  try {
    const filters = { externalTables: [], externalEnums: [] };
    return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
  } finally {
    engine.free();
  }
}

/**
 * Brings the database to the version of this code: every pending migration, in one transaction, or none. Safe when
 * several processes start at once. Keeps a copy of a database that already holds data.
 *
 * @returns The names of the migrations applied now; empty when the database was up to date.
 * @throws {MigrationRefused} when the database is newer than the code, or a migration fails.
 */
export async function migrate(url: string, folder: string = migrationsFolder): Promise<readonly string[]> {
  const file = databaseFile(url);
  // What people write is for this user of the machine alone.
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const migrations = await readMigrations(folder);
  const known = new Set(migrations.migrationDirectories.map((directory) => directory.path));
  const connection = await openLocked(file);
  try {
    const applied = await appliedMigrations(connection);
    const unknown = applied.filter((name) => !known.has(name));
    if (unknown.length > 0) {
      throw new MigrationRefused(
        `The database ${file} is newer than this version of Recto (it has ${unknown.join(', ')}). ` +
          'Nothing was changed. Start the version that made it, or a later one.',
      );
    }
    if (applied.length === known.size) return [];
    const lastApplied = applied.sort().at(-1);
    const copy = lastApplied === undefined ? undefined : backUp(file, lastApplied);
    try {
      const now = await applyPending(connection, migrations);
      const broken = await connection.queryRaw({ sql: 'PRAGMA foreign_key_check', args: [], argTypes: [] });
      if (broken.rows.length > 0)
        throw new Error(`${String(broken.rows.length)} rows refer to rows that are gone`);
      await connection.executeScript('COMMIT');
      return now;
    } catch (error) {
      const kept = copy === undefined ? '' : ` A copy from before is ${copy}.`;
      throw new MigrationRefused(
        `The database ${file} could not be brought up to date; it was left as it was.${kept}`,
        {
          cause: error,
        },
      );
    }
  } finally {
    // Rolls back whatever was not committed.
    await connection.dispose();
  }
}
