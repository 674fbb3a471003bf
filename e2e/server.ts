import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The secret of servers under test; sign-in fixtures sign session cookies with the same one. */
export const TEST_SECRET = 'a-secret-that-only-tests-use-0123456789';

const START_LIMIT_MS = 30_000;

/** A port of 127.0.0.1 that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

interface StartOptions {
  /** Shifts the server's clock: how a test comes back the next day. */
  readonly clockOffsetMs?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * One production server of the built application, on 127.0.0.1, on a database file of its own.
 * It can be killed and started again on the same port and file, as a power cut would.
 */
export class RectoServer {
  readonly folder: string;
  readonly databasePath: string;
  readonly databaseUrl: string;
  #child: ChildProcess | null = null;
  #output = '';

  private constructor(
    readonly port: number,
    within: string,
  ) {
    this.folder = mkdtempSync(join(within, 'recto-e2e-'));
    this.databasePath = join(this.folder, 'recto.db');
    this.databaseUrl = `file:${this.databasePath}`;
  }

  /** @param options `within`: the folder in which its own is made; the system's temporary one unless given */
  static async create({
    within = tmpdir(),
    ...options
  }: StartOptions & { readonly within?: string } = {}): Promise<RectoServer> {
    const server = new RectoServer(await freePort(), within);
    await server.start(options);
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** What the server printed, for assertions about its log. */
  get output(): string {
    return this.#output;
  }

  async start({ clockOffsetMs = 0, env = {} }: StartOptions = {}): Promise<void> {
    const next = join(process.cwd(), 'node_modules/next/dist/bin/next');
    const child = spawn(
      process.execPath,
      [next, 'start', '--hostname', '127.0.0.1', '--port', String(this.port)],
      {
        env: {
          ...process.env,
          NODE_ENV: 'production',
          DATABASE_URL: this.databaseUrl,
          NEXTAUTH_SECRET: TEST_SECRET,
          RECTO_CLOCK_OFFSET_MS: String(clockOffsetMs),
          NEXT_TELEMETRY_DISABLED: '1',
          ...env,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true, // a process group of its own, so that stopping it stops its children too
      },
    );
    this.#child = child;
    const keep = (chunk: Buffer) => (this.#output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    await this.#answers(child);
  }

  async #answers(child: ChildProcess): Promise<void> {
    const deadline = Date.now() + START_LIMIT_MS;
    while (Date.now() < deadline) {
      if (child.exitCode !== null) break;
      const response = await fetch(`${this.url}/api/health`).catch(() => null);
      if (response?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The server did not come up:\n${this.#output}`);
  }

  /** Ends the server at once, as `kill -9` does. */
  async kill(): Promise<void> {
    await this.#signal('SIGKILL');
  }

  /** Has the server take connections and answer none, as a network does that is there and carries nothing. */
  freeze(): void {
    process.kill(-this.#child!.pid!, 'SIGSTOP');
  }

  thaw(): void {
    process.kill(-this.#child!.pid!, 'SIGCONT');
  }

  /** Asks the server to end, and removes what it stored. */
  async dispose(): Promise<void> {
    await this.#signal('SIGTERM');
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #signal(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid, signal);
    await gone;
  }
}
