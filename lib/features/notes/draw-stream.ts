import 'server-only';
import { type Result, err, ok } from '@/lib/domain/result';
import { callerAddress } from '@/lib/server/auth/caller-address';
import { readJson } from '@/lib/server/json-lines';
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

async function readInput(request: Request): Promise<Result<DrawDraftsInput, 'INVALID_INPUT'>> {
  const parsed = drawDraftsSchema.safeParse(await readJson(request, BODY_MAX_BYTES));
  return parsed.success ? ok(parsed.data) : err('INVALID_INPUT');
}
