import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from './db/locations';

const isCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code;

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/**
 * Returns the secret kept in `folder`, made at the first call (32 random bytes, readable by the owner alone). Two
 * processes that start together agree on one: the file appears whole, under its name, or not at all.
 */
export function readSecret(folder: string = dataFolder): string {
  const file = path.join(folder, 'secret');
  const kept = readIfThere(file);
  if (kept) return kept;
  mkdirSync(folder, { recursive: true });
  const fresh = `${file}.${String(process.pid)}.${randomBytes(4).toString('hex')}`;
  writeFileSync(fresh, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(fresh, file); // fails when the name is taken, unlike a rename
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
  const secret = readIfThere(file);
  if (!secret)
    throw new Error(
      `The session secret in ${file} is empty. Delete that file; people will have to sign in again.`,
    );
  return secret;
}
