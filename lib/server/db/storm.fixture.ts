/**
 * One of several processes that write to one database at once, for the adapter's test:
 * `storm.fixture.ts safe|stock FILE TRANSACTIONS` prints how many of its transactions failed.
 */
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from './generated/client';
import { SafeSqliteAdapter } from './sqlite-adapter';

const [kind, file = '', transactions = '0'] = process.argv.slice(2);
const adapter =
  kind === 'safe'
    ? new SafeSqliteAdapter(file)
    : new PrismaBetterSqlite3({ url: `file:${file}`, timeout: 5000 });
const db = new PrismaClient({ adapter });
await db.$connect();

// Together: each process says that it is ready, then waits for the test to say go.
process.stdout.write('ready\n');
await new Promise((resolve) => process.stdin.once('data', resolve));

let failed = 0;
for (let i = 0; i < Number(transactions); i += 1) {
  try {
    await db.$transaction(async (tx) => {
      const before = await tx.user.count();
      await tx.user.create({ data: { name: `After ${String(before)}` } });
    });
  } catch {
    failed += 1;
  }
}
await db.$disconnect();
process.stdout.write(`${String(failed)}\n`);
process.exit(0);
