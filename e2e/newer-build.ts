import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { actionIds } from './crash/action-caller';

/** Packages are looked for upwards of the build, so it must lie inside the checkout. */
const WITHIN = 'node_modules/.cache/recto';

const TEXTS = new Set(['', '.js', '.json', '.html', '.rsc', '.meta', '.body', '.css', '.txt']);

const shift = (name: string): string =>
  name.replace(/[0-9a-f]/g, (digit) => ((parseInt(digit, 16) + 1) % 16).toString(16));

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/**
 * Makes what the next version of Recto is to a page of this one: a build that serves none of the page's actions and
 * none of its scripts under the names that it knows. A second true build would take half a minute and, of the same
 * sources, come out with the same names.
 *
 * @returns its folder, as `RECTO_DIST_DIR` takes it; to be removed with `removeBuild`
 */
export function makeNewerBuild(): string {
  const present = process.env.RECTO_DIST_DIR ?? '.next';
  mkdirSync(WITHIN, { recursive: true });
  const newer = mkdtempSync(join(WITHIN, 'newer-build-'));
  for (const part of readdirSync(present)) {
    if (part === 'cache' || part.startsWith('trace')) continue;
    cpSync(join(present, part), join(newer, part), {
      recursive: true,
      filter: (file) => !file.endsWith('.map'),
    });
  }
  const files = filesIn(newer);
  const chunks = files
    .filter((file) => file.startsWith(join(newer, 'static/chunks')))
    .map((file) => basename(file));
  const renamed = new Map<string, string>();
  for (const id of actionIds()) renamed.set(id, id.slice(0, 2) + shift(id.slice(2)));
  for (const chunk of chunks) {
    const end = extname(chunk);
    renamed.set(chunk, `${basename(chunk, end)}-newer${end}`);
  }
  const names = new RegExp(
    [...renamed.keys()].map((name) => name.replaceAll('.', String.raw`\.`)).join('|'),
    'g',
  );
  for (const file of files) {
    if (TEXTS.has(extname(file))) {
      const text = readFileSync(file, 'utf8');
      const changed = text.replace(names, (name) => renamed.get(name)!);
      if (changed !== text) writeFileSync(file, changed);
    }
    const name = renamed.get(basename(file));
    if (name !== undefined) renameSync(file, join(dirname(file), name));
  }
  return newer;
}

export function removeBuild(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
