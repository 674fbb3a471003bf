import { PrismaClient } from './generated/client';
import { databaseFile } from './locations';
import { SafeSqliteAdapter } from './sqlite-adapter';

/**
 * Opens a client of its own on the database behind a `file:` address. For scripts, the seed and tests; the server's
 * code uses `db`. The caller disconnects it.
 */
export function createClient(url: string): PrismaClient {
  return new PrismaClient({
    adapter: new SafeSqliteAdapter(databaseFile(url)),
    // One connection: a burst of writers queues for it, so waiting is normal and holding it long is not.
    transactionOptions: { maxWait: 15_000, timeout: 10_000 },
  });
}
