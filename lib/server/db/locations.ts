import path from 'node:path';

/** Every way of starting Recto runs at the root of the checkout; a bundled file does not know where it came from. */
export const projectRoot = process.cwd();

export const migrationsFolder = path.join(projectRoot, 'prisma/migrations');

/** The file behind a `file:` address, absolute. */
export function databaseFile(url: string): string {
  if (!url.startsWith('file:')) throw new Error('DATABASE_URL must start with file:');
  // The comment keeps the build from taking every file of the checkout for data that belongs to the server.
  return path.resolve(/* turbopackIgnore: true */ projectRoot, url.slice('file:'.length));
}

/** The database this process works on: `DATABASE_URL`, or `recto.db` in the data folder. Always absolute. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  return `file:${url ? databaseFile(url) : path.join(projectRoot, 'data/recto.db')}`;
}

/** Where the database lies, and with it whatever else must outlive the process. */
export function dataFolder(): string {
  return path.dirname(databaseFile(databaseUrl()));
}
