import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../../e2e/server';

/** Within the checkout, so that it is built with the very Next and React that Recto is built with; git ignores it. */
const FOLDER = '.next-bare';

const NEXT = path.join('node_modules', 'next', 'dist', 'bin', 'next');
const START_LIMIT_MS = 30_000;

const FILES = {
  'app/layout.js': `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
  'app/page.js': `export default function Page() {
  return <h1>A bare page of Next</h1>;
}
`,
};

/** An application of Next with one page and a heading on it: what Recto's pages are measured beside. */
export interface BarePage {
  readonly url: string;
  stop(): Promise<void>;
}

/** Builds the bare page and serves it on 127.0.0.1. @throws Error when it cannot be built, or does not come up */
export async function serveBarePage(): Promise<BarePage> {
  for (const [name, text] of Object.entries(FILES)) {
    const file = path.join(FOLDER, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
  const built = spawnSync(process.execPath, [NEXT, 'build', FOLDER], { env, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`The bare page was not built:\n${built.stdout}\n${built.stderr}`);
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [NEXT, 'start', FOLDER, '--hostname', '127.0.0.1', '--port', String(port)],
    { env, stdio: 'ignore', detached: true },
  );
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    if (server.pid && server.exitCode === null) process.kill(-server.pid, 'SIGTERM');
    await gone;
  };
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + START_LIMIT_MS;
  while (Date.now() < deadline && server.exitCode === null) {
    if ((await fetch(url).catch(() => null))?.ok) return { url, stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop();
  throw new Error('The bare page did not come up.');
}
