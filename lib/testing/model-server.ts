import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the stub is told to do with the next questions. */
export type Reply = (response: ServerResponse, question: string) => void;

export interface ModelServer {
  readonly url: string;
  /** Bodies of the questions asked so far, as they were sent. */
  readonly questions: readonly string[];
  /** Where those questions were sent to. */
  readonly paths: readonly string[];
  /** Headers of those questions. */
  readonly headers: readonly Readonly<Record<string, string | string[] | undefined>>[];
  /** Resolves when the asker hangs up on a question that was not answered to its end. */
  readonly hungUp: Promise<void>;
  answer(reply: Reply): void;
  close(): Promise<void>;
}

/** A server on 127.0.0.1 that speaks the streaming protocol of OpenAI-compatible models, as far as it is told to. */
export async function createModelServer(first: Reply = says('{"elements":[]}')): Promise<ModelServer> {
  let reply = first;
  let hangUp = (): void => undefined;
  const hungUp = new Promise<void>((resolve) => (hangUp = resolve));
  const questions: string[] = [];
  const paths: string[] = [];
  const headers: ModelServer['headers'][number][] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      questions.push(body);
      headers.push(request.headers);
      paths.push(request.url ?? '');
      reply(response, body);
    });
    response.on('close', () => {
      if (!response.writableFinished) hangUp();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    questions,
    paths,
    headers,
    hungUp,
    answer: (next) => (reply = next),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const PIECE = 9;

function beginStream(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  for (let at = 0; at < text.length; at += PIECE) {
    send(response, { delta: { content: text.slice(at, at + PIECE) }, finish_reason: null });
  }
}

const send = (response: ServerResponse, choice: object): void => {
  const chunk = { id: 'sample', object: 'chat.completion.chunk', created: 0, model: 'sample-model' };
  response.write(`data: ${JSON.stringify({ ...chunk, choices: [{ index: 0, ...choice }] })}\n\n`);
};

/** Streams a text in small pieces and ends well. */
export const says =
  (text: string, finish: 'stop' | 'length' = 'stop'): Reply =>
  (response) => {
    beginStream(response, text);
    send(response, { delta: {}, finish_reason: finish });
    response.end('data: [DONE]\n\n');
  };

/** Streams a list of elements. */
export const saysElements = (elements: readonly object[]): Reply => says(JSON.stringify({ elements }));

/** Streams a text, then says nothing more and keeps the line open. */
export const fallsSilentAfter =
  (text: string): Reply =>
  (response) =>
    beginStream(response, text);

/** Streams a text, then cuts the line. */
export const breaksOffAfter =
  (text: string): Reply =>
  (response) => {
    beginStream(response, text);
    setImmediate(() => response.destroy());
  };

export const refusesWith =
  (status: number): Reply =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ error: { message: 'no', type: 'sample', param: null, code: null } }));
  };

export const redirectsTo =
  (location: string): Reply =>
  (response) => {
    response.writeHead(307, { location });
    response.end();
  };

export const hangs: Reply = () => undefined;
