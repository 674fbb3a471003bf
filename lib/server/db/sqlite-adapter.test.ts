import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { PrismaClient } from './generated/client';
import { SafeSqliteAdapter } from './sqlite-adapter';

// Every scenario runs on the stock adapter too, which must show the defect: a test that cannot tell them apart, or an
// upgrade that makes the cure needless, is noticed here.

type Kind = 'stock' | 'safe';

let database: TestDatabase;
let clients: PrismaClient[];

beforeEach(async () => {
  database = await createTestDatabase();
  clients = [];
});

afterEach(async () => {
  await Promise.all(clients.map((client) => client.$disconnect()));
  await database.close();
});

function connect(kind: Kind): PrismaClient {
  const stock = () => new PrismaBetterSqlite3({ url: database.url, timeout: 5000 });
  const client = new PrismaClient({
    adapter: kind === 'safe' ? new SafeSqliteAdapter(database.path) : stock(),
  });
  clients.push(client);
  return client;
}

/** Gives a query that need not wait for anything more than enough turns of the event loop to finish. */
async function turns(): Promise<void> {
  for (let i = 0; i < 200; i += 1) await new Promise(setImmediate);
}

/** Runs `meanwhile` while a transaction that has written a user awaits something else; then it rolls back. */
async function duringRolledBackTransaction<T>(db: PrismaClient, meanwhile: () => Promise<T>): Promise<T> {
  let written: () => void = () => undefined;
  let giveUp: () => void = () => undefined;
  const hasWritten = new Promise<void>((resolve) => (written = resolve));
  const elsewhere = new Promise<void>((resolve) => (giveUp = resolve));
  const transaction = db.$transaction(async (tx) => {
    await tx.user.create({ data: { name: 'Never committed' } });
    written();
    await elsewhere;
    throw new Error('changed my mind');
  });
  await hasWritten;
  const answer = meanwhile();
  await Promise.race([answer, turns()]);
  giveUp();
  await expect(transaction).rejects.toThrow('changed my mind');
  return answer;
}

describe('a write acknowledged while another transaction is open', () => {
  const names = async (kind: Kind) => {
    const db = connect(kind);
    await duringRolledBackTransaction(db, () => db.user.create({ data: { name: 'Acknowledged' } }));
    return (await database.db.user.findMany()).map((user) => user.name);
  };

  test('is kept when that one rolls back', async () => {
    expect(await names('safe')).toEqual(['Acknowledged']);
  });

  test('is lost by the stock adapter', async () => {
    expect(await names('stock')).toEqual([]);
  });
});

describe('a read from outside a transaction', () => {
  const seen = (kind: Kind) => {
    const db = connect(kind);
    return duringRolledBackTransaction(db, () => db.user.count());
  };

  test('sees only committed rows', async () => {
    expect(await seen('safe')).toBe(0);
  });

  test('sees uncommitted rows with the stock adapter', async () => {
    expect(await seen('stock')).toBe(1);
  });
});

describe('several processes that read, then write', () => {
  const PROCESSES = 3;
  const TRANSACTIONS = 25;
  const fixture = fileURLToPath(new URL('./storm.fixture.ts', import.meta.url));

  async function start(kind: Kind) {
    const args = ['--import', 'tsx', fixture, kind, database.path, String(TRANSACTIONS)];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    expect((await lines.next()).value).toBe('ready');
    return {
      go: () => child.stdin.write('go\n'),
      failures: async () => {
        const ended = once(child, 'exit');
        const failed = Number((await lines.next()).value);
        await ended;
        return failed;
      },
    };
  }

  async function storm(kind: Kind): Promise<number> {
    const processes = await Promise.all(Array.from({ length: PROCESSES }, () => start(kind)));
    for (const each of processes) each.go();
    const failures = await Promise.all(processes.map((each) => each.failures()));
    return failures.reduce((sum, count) => sum + count, 0);
  }

  test('all succeed, and none acts on a count that is already out of date', async () => {
    expect(await storm('safe')).toBe(0);
    const names = (await database.db.user.findMany()).map((user) => user.name);
    expect(new Set(names).size).toBe(PROCESSES * TRANSACTIONS);
  });

  test('fail with the stock adapter', async () => {
    expect(await storm('stock')).toBeGreaterThan(0);
  });
});

describe('a database opened again', () => {
  const FULL = 2n;
  const synchronous = async (kind: Kind) => {
    const db = connect(kind);
    const [row] = await db.$queryRaw<{ synchronous: bigint }[]>`PRAGMA synchronous`;
    await db.$disconnect();
    return BigInt(row?.synchronous ?? -1);
  };

  test('still waits for the disk before it acknowledges', async () => {
    expect(await synchronous('safe')).toBe(FULL);
    expect(await synchronous('safe')).toBe(FULL);
  });

  test('stops doing so with the stock adapter', async () => {
    expect(await synchronous('stock')).not.toBe(FULL);
  });
});

describe('a transaction whose COMMIT fails', () => {
  const writeAfterwards = async (kind: Kind) => {
    const db = connect(kind);
    const failing = db.$transaction(async (tx) => {
      await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`;
      await tx.note.create({ data: { userId: 'nobody', title: 'Orphan', body: '' } });
    });
    await expect(failing).rejects.toThrow();
    return db.$transaction((tx) => tx.user.create({ data: { name: 'Next' } }));
  };

  test('does not stand in the way of the next one', async () => {
    expect(await writeAfterwards('safe')).toMatchObject({ name: 'Next' });
  });

  test('blocks every later one with the stock adapter', async () => {
    await expect(writeAfterwards('stock')).rejects.toThrow();
  });
});

test('a transaction that takes too long is ended, and those waiting for it go on', async () => {
  const db = connect('safe');
  let tooLate: () => void = () => undefined;
  const stuck = db.$transaction(
    async (tx) => {
      await tx.user.create({ data: { name: 'Never committed' } });
      await new Promise<void>((resolve) => (tooLate = resolve));
      await tx.user.count();
    },
    { timeout: 50 },
  );
  const waiting = db.user.create({ data: { name: 'Waited' } });
  await waiting;
  tooLate();
  await expect(stuck).rejects.toThrow();
  expect((await database.db.user.findMany()).map((user) => user.name)).toEqual(['Waited']);
});

describe('instants', () => {
  const instant = new Date('2026-03-29T00:59:59.123Z');

  test('come back to the millisecond, and are integers in SQL', async () => {
    const db = connect('safe');
    await db.user.create({ data: { name: 'Sample student', createdAt: instant } });
    expect((await db.user.findFirstOrThrow()).createdAt).toEqual(instant);
    const [row] = await db.$queryRaw<
      { type: string; value: bigint }[]
    >`SELECT typeof("createdAt") AS type, +"createdAt" AS value FROM "User"`;
    expect(row).toEqual({ type: 'integer', value: BigInt(instant.getTime()) });
  });

  test('compare as parameters of raw SQL, and columns come back as dates', async () => {
    const db = connect('safe');
    await db.user.create({ data: { name: 'Sample student', createdAt: instant } });
    const later = new Date(instant.getTime() + 1);
    const rows = (until: Date) => db.$queryRaw`SELECT "createdAt" FROM "User" WHERE "createdAt" < ${until}`;
    expect(await rows(later)).toEqual([{ createdAt: instant }]);
    expect(await rows(instant)).toEqual([]);
  });

  test('made by a default of the database are integers too', async () => {
    await database.db.$executeRaw`INSERT INTO "User" ("id", "name") VALUES ('raw', 'Sample student')`;
    const { createdAt } = await database.db.user.findFirstOrThrow();
    expect(Math.abs(createdAt.getTime() - Date.now())).toBeLessThan(60_000);
    const [row] = await database.db.$queryRaw<
      { type: string }[]
    >`SELECT typeof("createdAt") AS type FROM "User"`;
    expect(row?.type).toBe('integer');
  });
});
