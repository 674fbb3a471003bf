import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What becomes of something that a page sends. */
type Fate = (incoming: IncomingMessage, outgoing: ServerResponse) => void | Promise<void>;

/** An action that no server knows: what a page of another build asks for. */
const UNKNOWN_ACTION = 'f'.repeat(42);

/**
 * The line between a browser and a server, which can be made bad. It does so below every browser, so that a trial is
 * the same in each; only what a page sends (POST) is struck, what it reads goes through.
 */
export class Line {
  #fate: Fate = (incoming, outgoing) => this.#forward(incoming, outgoing);
  #sent = 0;
  readonly #server: Server;

  private constructor(private readonly to: { readonly port: number }) {
    this.#server = createServer((incoming, outgoing) => {
      if (incoming.method !== 'POST') return this.#forward(incoming, outgoing);
      this.#sent += 1;
      void this.#fate(incoming, outgoing);
    });
  }

  static async lay(to: { readonly port: number }): Promise<Line> {
    const line = new Line(to);
    await new Promise<void>((resolve) => line.#server.listen(0, '127.0.0.1', resolve));
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** How often pages have sent something so far. */
  get sent(): number {
    return this.#sent;
  }

  /** All is well again. */
  heal(): void {
    this.#fate = (incoming, outgoing) => this.#forward(incoming, outgoing);
  }

  /** Nothing that is sent arrives. */
  cut(): void {
    this.#fate = (incoming) => void incoming.socket.destroy();
  }

  /** Something on the way answers in the server's place. */
  answerWith(status: number): void {
    this.#fate = (incoming, outgoing) => {
      incoming.resume();
      outgoing.writeHead(status, { 'content-type': 'text/plain' }).end('sample failure');
    };
  }

  /** The server gets what is sent, and what it answers never comes back. */
  loseAnswers(): void {
    this.#fate = (incoming) => {
      const { method, url: path, headers } = incoming;
      const onward = request({ ...this.#target, method, path, headers }, (answer) => {
        answer.resume();
        answer.on('end', () => incoming.socket.destroy());
      });
      onward.on('error', () => incoming.socket.destroy());
      incoming.pipe(onward);
    };
  }

  /** The server is asked for an action that it does not know. */
  askForUnknownActions(): void {
    this.#fate = (incoming, outgoing) => {
      if (incoming.headers['next-action'] !== undefined) incoming.headers['next-action'] = UNKNOWN_ACTION;
      this.#forward(incoming, outgoing);
    };
  }

  /** What is sent lies still until it is let go; `reached` resolves when there is something. */
  stall(): { readonly reached: Promise<void>; readonly release: () => void } {
    let reach = () => {};
    let release = () => {};
    const reached = new Promise<void>((resolve) => (reach = resolve));
    const released = new Promise<void>((resolve) => (release = resolve));
    this.#fate = async (incoming, outgoing) => {
      reach();
      await released;
      this.#forward(incoming, outgoing);
    };
    return { reached, release };
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get #target() {
    return { host: '127.0.0.1', port: this.to.port };
  }

  #forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { method, url: path, headers } = incoming;
    const onward = request({ ...this.#target, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    // A server that is not there looks to the browser like one that is not there.
    onward.on('error', () => incoming.socket.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  }
}
