import 'server-only';
import { checkpoint } from './db/checkpoint';
import { databaseFile, databaseUrl } from './db/locations';
import { migrate, MigrationRefused } from './db/migrate';

/**
 * Does what must be done before the first answer: reads the environment, has a secret to sign sessions with, brings
 * the database up to date. When one of them fails the process ends: a server that cannot keep what people write must
 * not look as if it could.
 */
export async function prepareToServe(): Promise<void> {
  try {
    // Imported here, so that a wrong environment ends up below.
    const { env } = await import('./env');
    if (env.NEXTAUTH_SECRET === '') throw new Error('There is no secret to sign sessions with.');
    const applied = await migrate(databaseUrl());
    if (applied.length > 0) console.warn(`Database brought up to date: ${applied.join(', ')}.`);
  } catch (error) {
    if (error instanceof MigrationRefused) console.error(`\n${error.message}`, error.cause ?? '');
    else console.error(`\nRecto cannot serve with the database ${databaseUrl()}.`, error);
    process.exit(1);
  }
  process.once('exit', () => checkpoint(databaseFile(databaseUrl())));
}
