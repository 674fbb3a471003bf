import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Every file at or below `start` that `keep` accepts, in a fixed order. */
function filesBelow(start, keep) {
  if (!existsSync(start)) return [];
  if (!statSync(start).isDirectory()) return keep(start) ? [start] : [];
  return readdirSync(start)
    .sort()
    .flatMap((name) => filesBelow(path.join(start, name), keep));
}

/** One hash of names and contents; it changes when any of them does. */
export function fingerprint(paths, salt, keep = () => true) {
  const hash = createHash('sha256').update(salt);
  for (const file of paths.flatMap((start) => filesBelow(start, keep))) {
    hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

export function writeStamp(file, value) {
  writeFileSync(file, value);
}
