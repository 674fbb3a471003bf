import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'recto-secret-')), 'data');
  vi.resetModules();
});

afterEach(() => {
  rmSync(path.dirname(folder), { recursive: true, force: true });
});

/** Loaded anew, as another process would. */
async function readAsNewProcess(): Promise<string> {
  vi.resetModules();
  return (await import('./secret')).readSecret(folder);
}

test('the secret is made once, with 256 bits, and only its owner may read it', async () => {
  const secret = await readAsNewProcess();
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  expect(await readAsNewProcess()).toBe(secret);
  expect(statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['secret']);
});

test('another folder has another secret', async () => {
  const { readSecret } = await import('./secret');
  expect(readSecret(folder)).not.toBe(readSecret(path.join(folder, 'other')));
});

test('an emptied secret is refused, so that sessions are never signed with nothing', async () => {
  await readAsNewProcess();
  writeFileSync(path.join(folder, 'secret'), '');
  await expect(readAsNewProcess()).rejects.toThrow('is empty');
});
