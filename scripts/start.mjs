/** `npm start`: from a fresh clone to a running server. PORT, HOST and DATABASE_URL may be set; nothing has to be. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { build, enterCheckout, generate, install, refuse } from './prepare.mjs';

function readPort() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    refuse(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
  }
  return port;
}

/** Finds out before the minutes of a first build whether the server will be able to listen. */
async function claimPort(port, host) {
  const probe = createServer();
  const problem = await new Promise((resolve) => {
    probe.once('error', resolve);
    probe.listen({ port, host }, () => probe.close(() => resolve(undefined)));
  });
  if (problem === undefined) return;
  if (problem.code === 'EADDRINUSE') {
    refuse(
      `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  if (problem.code === 'EACCES') {
    refuse(`This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`);
  }
  refuse(`Recto cannot listen on ${host ?? 'this machine'}, port ${port} (${problem.code}).`);
}

/** Resolves DATABASE_URL and makes sure that its folder can be written to. */
function claimDatabase() {
  const url = process.env.DATABASE_URL || 'file:data/recto.db';
  if (!url.startsWith('file:')) refuse('DATABASE_URL must name a file: file:/path/to/recto.db');
  const file = path.resolve(url.slice('file:'.length));
  const folder = path.dirname(file);
  const probe = path.join(folder, `.writable-${process.pid}`);
  try {
    // What people write is for this user of the machine alone.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    refuse(
      `Recto keeps its data in ${folder} and cannot write there (${error.code}). Make the folder writable, or set DATABASE_URL to a file elsewhere.`,
    );
  }
  process.env.DATABASE_URL = `file:${file}`;
}

/**
 * Stopping npm stops the shell that it runs scripts in, and that shell tells nobody: without this the server would
 * stay behind and keep the port.
 */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}

/** Becomes the server: in this process, so that a signal to it stops Recto, cleanly. */
async function serve(port, host) {
  process.env.NODE_ENV = 'production';
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  process.argv.splice(2, Infinity, 'start', '--port', String(port), ...(host ? ['--hostname', host] : []));
  await import('next/dist/bin/next');
  const reachable = host && host !== '0.0.0.0' && host !== '::' ? host : 'localhost';
  const address = `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
  for (;;) {
    const response = await fetch(`${address}/api/health`).catch(() => undefined);
    if (response?.ok) break;
    await delay(50);
  }
  console.log(`\nRecto is ready: ${address}\n`);
}

enterCheckout();
const port = readPort();
const host = process.env.HOST || undefined;
await claimPort(port, host);
claimDatabase();
install();
generate();
await build();
stopWithNpm();
await serve(port, host);
