import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

// What can go wrong before the minutes of a first build must be said before them, in a sentence.

const script = fileURLToPath(new URL('./start.mjs', import.meta.url));

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'recto-start-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function start(env: Record<string, string>, nodeOptions: string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeOptions, script], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, HOST: '127.0.0.1', DATABASE_URL: `file:${folder}/recto.db`, ...env },
  });
  expect(stdout).toBe('');
  return { status, sentence: stderr.trim() };
}

test('a port that is no port is refused', () => {
  for (const PORT of ['abc', '70000', '-1', '3000.5']) {
    expect(start({ PORT })).toEqual({
      status: 1,
      sentence: `PORT must be a number from 1 to 65535, not "${PORT}".`,
    });
  }
});

test('a port in use is named, with a way out', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const PORT = String(typeof address === 'object' ? address?.port : address);
  const { status, sentence } = start({ PORT });
  await new Promise((resolve) => other.close(resolve));
  expect(status).toBe(1);
  expect(sentence).toMatch(
    new RegExp(`^Port ${PORT} is in use by another program\\. .*PORT=\\d+ npm start$`),
  );
});

test('a place where nothing can be kept is named', () => {
  const file = path.join(folder, 'a-file');
  writeFileSync(file, '');
  const { status, sentence } = start({ PORT: '65535', DATABASE_URL: `file:${file}/recto.db` });
  expect(status).toBe(1);
  expect(sentence).toContain(`Recto keeps its data in ${file} and cannot write there`);
});

test('another kind of database is refused', () => {
  const { status, sentence } = start({ PORT: '65535', DATABASE_URL: 'postgres://localhost/recto' });
  expect({ status, sentence }).toEqual({
    status: 1,
    sentence: 'DATABASE_URL must name a file: file:/path/to/recto.db',
  });
});

test('an old Node is told what is needed', () => {
  const older = 'Object.defineProperty(process.versions, "node", { value: "20.18.3" })';
  const { status, sentence } = start({}, ['--import', `data:text/javascript,${encodeURIComponent(older)}`]);
  expect(status).toBe(1);
  expect(sentence).toMatch(/^Recto needs Node 20\.19 or newer/);
});
