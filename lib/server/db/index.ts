import 'server-only';
import { createClient } from './create-client';
import type { PrismaClient } from './generated/client';
import { databaseUrl } from './locations';

/** On `globalThis`, because a development server loads this module anew after every change. */
const holder = globalThis as typeof globalThis & { rectoDatabase?: PrismaClient | undefined };

/** The client behind `db`, opened if need be. */
export const openClient = (): PrismaClient => (holder.rectoDatabase ??= createClient(databaseUrl()));

/**
 * The server's database client. Opened at its first use, never at import: building the pages loads this module on
 * machines that have no database.
 */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    const client = openClient();
    const value: unknown = Reflect.get(client, property);
    return typeof value === 'function' ? (value.bind(client) as unknown) : value;
  },
});

/** Closes the client, if one is open; the next use opens the database that `DATABASE_URL` names by then. */
export async function resetDb(): Promise<void> {
  const client = holder.rectoDatabase;
  holder.rectoDatabase = undefined;
  await client?.$disconnect();
}
