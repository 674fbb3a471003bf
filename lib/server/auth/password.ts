import 'server-only';
import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { err, ok, type Result } from '@/lib/domain/result';
import { isCommonPassword } from './common-passwords';

/** OWASP's floor for argon2id (its Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const MIN_CHARACTERS = 8;
const MAX_CHARACTERS = 200;

export type PasswordProblem = 'PASSWORD_SHORT' | 'PASSWORD_LONG' | 'PASSWORD_COMMON';

/** The same password typed on two keyboards is the same characters. */
const canonical = (password: string) => password.normalize('NFKC');

/**
 * Accepts a password of 8 to 200 characters that is neither among the commonest nor the login itself.
 * No rule asks for digits or signs: they make passwords harder to remember, not to guess.
 */
export function checkPassword(password: string, login: string): Result<void, PasswordProblem> {
  const text = canonical(password);
  const length = [...text].length;
  if (length < MIN_CHARACTERS) return err('PASSWORD_SHORT');
  if (length > MAX_CHARACTERS) return err('PASSWORD_LONG');
  const folded = text.toLowerCase();
  const names = [login.toLowerCase(), login.toLowerCase().split('@')[0]];
  return names.includes(folded) || isCommonPassword(folded) ? err('PASSWORD_COMMON') : ok(undefined);
}

/** Hashes with argon2id and a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(canonical(password), ARGON2ID);
}

/** A hash of nobody's password: checked when there is nobody, so that the time taken tells nothing. */
const nobody = hashPassword(randomBytes(24).toString('base64'));

/** Whether the password belongs to the hash; takes as long when there is no hash, and is then false. */
export async function passwordMatches(password: string, passwordHash: string | null): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobody), canonical(password));
  return matches && passwordHash !== null;
}
