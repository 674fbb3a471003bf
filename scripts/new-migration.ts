/**
 * Writes the SQL from the last migration's schema to the present one: `npm run new-migration -- name-of-the-change`.
 * Prisma's engine cannot replay SQLite migrations without a second database, so every migration keeps a copy of the
 * schema it leads to; the next one starts from it.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { DiffTarget } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { migrationsFolder, projectRoot } from '../lib/server/db/locations';
import { startSchemaEngine } from '../lib/server/db/schema-engine';

const schemaFile = path.join(projectRoot, 'prisma/schema.prisma');

/** What `@default(now())` becomes: Recto stores instants as milliseconds, SQLite's CURRENT_TIMESTAMP is text. */
const MILLISECONDS_NOW = "(CAST(unixepoch('subsec') * 1000 AS INTEGER))";

const schema = async (file: string): Promise<DiffTarget> => ({
  tag: 'schemaDatamodel',
  files: [{ path: file, content: await readFile(file, 'utf8') }],
});

async function lastSchema(): Promise<{ count: number; from: DiffTarget }> {
  const names = (await readdir(migrationsFolder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const last = names.at(-1);
  const from: DiffTarget =
    last === undefined ? { tag: 'empty' } : await schema(path.join(migrationsFolder, last, 'schema.prisma'));
  return { count: names.length, from };
}

const name = process.argv[2];
if (name === undefined || !/^[a-z0-9-]+$/.test(name)) {
  console.error('Usage: npm run new-migration -- name-of-the-change (small letters, digits, hyphens)');
  process.exit(2);
}

const { count, from } = await lastSchema();
const engine = await startSchemaEngine(new PrismaBetterSqlite3({ url: ':memory:' }));
const { stdout } = await engine.diff({
  from,
  to: await schema(schemaFile),
  script: true,
  exitCode: null,
  filters: { externalTables: [], externalEnums: [] },
});
const sql = (stdout ?? '').replaceAll('CURRENT_TIMESTAMP', MILLISECONDS_NOW);

const folder = path.join(migrationsFolder, `${String(count + 1).padStart(4, '0')}-${name}`);
await mkdir(folder);
await writeFile(path.join(folder, 'migration.sql'), sql.endsWith('\n') ? sql : `${sql}\n`);
await writeFile(path.join(folder, 'schema.prisma'), await readFile(schemaFile, 'utf8'));
console.log(`Wrote ${path.relative(projectRoot, folder)}. Read the SQL before you commit it.`);
