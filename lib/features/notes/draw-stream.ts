import 'server-only';
import { type Result, err, ok } from '@/lib/domain/result';
import { callerAddress } from '@/lib/server/auth/caller-address';
import { drawDrafts } from './draw-drafts';
import type { DrawLine } from './draw-line';
import { drawDraftsSchema, type DrawDraftsInput } from './schema';

/** Twice what the schema lets through; the rest of a longer body is not even read. */
const BODY_MAX_BYTES = 4_000_000;

/**
 * Answers a request for drafts line by line (`DrawLine` as JSON) and needs no account. When the asker goes away, the
 * work ends. A server action could do neither.
 */
export async function streamDrawing(
  request: Request,
  draw: typeof drawDrafts = drawDrafts,
): Promise<Response> {
  const input = await readInput(request);
  const stop = new AbortController();
  let listening = true;
  request.signal.addEventListener('abort', () => stop.abort());
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (line: DrawLine) => {
        if (listening) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      const work = async () => {
        if (!input.ok) return send({ error: input.error });
        const onProgress = (progress: number) => send({ progress });
        const watch = { signal: stop.signal, onProgress };
        const drawn = await draw(input.value, callerAddress(request.headers), watch);
        send(drawn.ok ? { drawing: drawn.value } : { error: drawn.error });
      };
      void work()
        .catch((thrown: unknown) => {
          // Not its message, which may quote the notes.
          const name = thrown instanceof Error ? thrown.name : 'not an error';
          console.error(JSON.stringify({ event: 'draw-stream-failed', name }));
          send({ error: 'DRAWING_FAILED' });
        })
        .finally(() => {
          if (listening) controller.close();
        });
    },
    cancel() {
      listening = false;
      stop.abort();
    },
  });
  return new Response(body, {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      // A compressing server or proxy would hold the lines back.
      'cache-control': 'no-store, no-transform',
    },
  });
}

/** JSON only: other sites' forms cannot send it without asking, so nobody draws at a visitor's expense. */
async function readInput(request: Request): Promise<Result<DrawDraftsInput, 'INVALID_INPUT'>> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) return err('INVALID_INPUT');
  try {
    const parsed = drawDraftsSchema.safeParse(JSON.parse(await readBody(request)));
    return parsed.success ? ok(parsed.data) : err('INVALID_INPUT');
  } catch {
    return err('INVALID_INPUT');
  }
}

async function readBody(request: Request): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > BODY_MAX_BYTES) throw new RangeError('the body is too long');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
