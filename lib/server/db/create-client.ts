import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { PrismaClient } from './generated/client';
import { databaseFile } from './locations';
import { SafeSqliteAdapter } from './sqlite-adapter';

/** On `globalThis`, like `db`: Next bundles this module once per kind of entry, and they share one client. */
const registry = globalThis as typeof globalThis & {
  rectoAdapters?: WeakMap<PrismaClient, SafeSqliteAdapter>;
};
const adapters = (registry.rectoAdapters ??= new WeakMap());

/**
 * Opens a client of its own on the database behind a `file:` address. For scripts, the seed and tests; the server's
 * code uses `db`. The caller disconnects it.
 */
export function createClient(url: string): PrismaClient {
  const adapter = new SafeSqliteAdapter(databaseFile(url));
  const client = new PrismaClient({
    adapter,
    // One connection: a burst of writers queues for it, so waiting is normal and holding it long is not.
    transactionOptions: { maxWait: 15_000, timeout: 10_000 },
  });
  adapters.set(client, adapter);
  return client;
}

/** The connection below a client that `createClient` made. */
export async function connectionOf(client: PrismaClient): Promise<SqlDriverAdapter> {
  const adapter = adapters.get(client);
  if (!adapter) throw new Error('not a client of createClient');
  await client.$connect();
  return adapter.connection;
}
