import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';

/**
 * Moves what is still in the write-ahead log into the database file, so that a copy of that one file is complete.
 * Synchronous: the last thing a process does. Nothing is lost without it; the next start reads the log.
 */
export function checkpoint(file: string): void {
  if (!existsSync(file)) return;
  const connection = new Database(file, { timeout: 1000 });
  try {
    connection.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    connection.close();
  }
}
