/**
 * Brings a checkout to where it can run: installed, generated, built; each only when something it depends on changed.
 * Runs before anything is installed, so it uses Node alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWorker } from './build-worker.mjs';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';

const OLDEST_NODE = [20, 19];

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Ends the process with a sentence instead of a stack trace. */
export function refuse(sentence) {
  console.error(`\n${sentence}\n`);
  process.exit(1);
}

/** Everything below works at the root of the checkout, wherever it was called from. */
export function enterCheckout() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    refuse(
      `Recto needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.version}. Install a newer one from nodejs.org and try again.`,
    );
  }
  process.chdir(root);
}

/** The environment of everything started from here. */
export function environment(extra) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', ...extra };
  // Prisma's command line insists on an engine binary, which it would download; what runs here never calls it.
  env.PRISMA_SCHEMA_ENGINE_BINARY = process.env.PRISMA_SCHEMA_ENGINE_BINARY || process.execPath;
  return env;
}

/** Runs a Node program and waits for it; true when it succeeded. */
export function runNode(args, env = environment()) {
  return spawnSync(process.execPath, args, { stdio: 'inherit', env }).status === 0;
}

/** Runs npm: the one that called this script, else the one on the path. */
export function runNpm(args, env = environment()) {
  if (process.env.npm_execpath) return runNode([process.env.npm_execpath, ...args], env);
  return spawnSync('npm', args, { stdio: 'inherit', env, shell: process.platform === 'win32' }).status === 0;
}

/** Someone may have installed by hand: every package at its version, and the compiled one loads. */
function isInstalled() {
  const packagesOf = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});
  const present = packagesOf('node_modules/.package-lock.json');
  const complete = Object.entries(packagesOf('package-lock.json')).every(
    ([name, wanted]) =>
      name === '' || wanted.optional || wanted.devOptional || present[name]?.version === wanted.version,
  );
  return (
    complete && spawnSync(process.execPath, ['-e', "require('better-sqlite3')(':memory:')"]).status === 0
  );
}

/** Installs the packages of the lockfile, those for building and testing included. */
export function install() {
  const stamp = 'node_modules/.recto-installed';
  const wanted = fingerprint(
    ['package-lock.json'],
    `${process.platform} ${process.arch} ${process.versions.modules}`,
  );
  if (readStamp(stamp) === wanted) return;
  if (!isInstalled()) {
    console.log('Installing what Recto is built on. The first time takes a few minutes.');
    // A native module may have to be compiled: use the headers beside Node rather than download them.
    const prefix = path.resolve(path.dirname(process.execPath), '..');
    const headers = existsSync(path.join(prefix, 'include/node/node.h'))
      ? { npm_config_nodedir: prefix }
      : {};
    // Not `npm ci`: it refuses a lockfile that lacks the packages of other platforms, as one made on a registry that
    // does not carry them must. With --no-save this one installs the same versions and leaves the lockfile alone.
    const installation = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund'];
    if (!runNpm(installation, environment(headers))) {
      refuse(
        'The packages could not be installed; the reason is above. Nothing else was changed; try again.',
      );
    }
  }
  writeStamp(stamp, wanted);
}

/** Generates the database client from the schema. */
export function generate() {
  const stamp = 'node_modules/.recto-generated';
  const wanted = fingerprint(['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'], '');
  if (readStamp(stamp) === wanted && existsSync('lib/server/db/generated/client.ts')) return;
  console.log('Generating the database client.');
  if (!runNode(['node_modules/prisma/build/index.js', 'generate'])) {
    refuse('The database client could not be generated; the reason is above.');
  }
  writeStamp(stamp, wanted);
}

const SOURCES = [
  'app',
  'lib',
  'public',
  'worker',
  'scripts/build-worker.mjs',
  'prisma/schema.prisma',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'package-lock.json',
];

const isBuilt = (file) =>
  !/\.test\.tsx?$/.test(file) &&
  !file.startsWith(path.normalize('lib/testing/')) &&
  !file.includes('generated');

/** Next completes tsconfig.json while it builds, so the file is looked at afterwards; its options are what count. */
const compilerOptions = () =>
  JSON.stringify(JSON.parse(readFileSync('tsconfig.json', 'utf8')).compilerOptions);

/** Builds the application and, from what came of that, its service worker. */
export async function build() {
  const folder = process.env.RECTO_DIST_DIR || '.next';
  const stamp = path.join(folder, 'recto-built');
  const sources = fingerprint(SOURCES, '', isBuilt);
  const unchanged = readStamp(stamp) === `${sources} ${compilerOptions()}`;
  if (unchanged && existsSync(path.join(folder, 'BUILD_ID'))) return;
  console.log('Building Recto.');
  rmSync(stamp, { force: true });
  if (!runNode(['node_modules/next/dist/bin/next', 'build'], environment({ NODE_ENV: 'production' }))) {
    refuse('Recto could not be built; the reason is above.');
  }
  await buildWorker(folder);
  writeStamp(stamp, `${sources} ${compilerOptions()}`);
}
