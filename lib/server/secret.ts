import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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

/** Writes a fresh secret under its name, whole or not at all; does nothing when another process was first. */
function writeFresh(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${String(process.pid)}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(draft, file); // unlike a rename, this fails when the name is taken
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

const known = new Map<string, string>();

/**
 * Returns the secret kept in `folder`, made at the first call: 32 random bytes, readable by the owner alone. Every
 * process that works on the folder gets the same one, also when several start together.
 */
export function readSecret(folder: string): string {
  const file = path.join(folder, 'secret');
  let secret = known.get(file) ?? readIfThere(file);
  if (secret === undefined) {
    writeFresh(file);
    secret = readIfThere(file);
  }
  if (!secret) {
    throw new Error(
      `The session secret in ${file} is empty. Delete the file; people will have to sign in again.`,
    );
  }
  known.set(file, secret);
  return secret;
}
