import 'server-only';

/**
 * Reads a JSON body of at most so many bytes; the rest of a longer one is not even read. JSON only: another site's form
 * cannot send it without asking first, so nobody acts at a visitor's expense.
 *
 * @returns undefined for anything else.
 */
export async function readJson(request: Request, bytesMost: number): Promise<unknown> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) return undefined;
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  try {
    for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      if (bytes > bytesMost) return undefined;
      text += decoder.decode(chunk, { stream: true });
    }
    return JSON.parse(text + decoder.decode());
  } catch {
    return undefined;
  }
}

/** Answers line by line, each an object as JSON, as they are made. When the asker goes away, the signal is aborted. */
export function answerInLines(
  request: Request,
  make: (signal: AbortSignal) => AsyncGenerator<object, void>,
): Response {
  const stop = new AbortController();
  request.signal.addEventListener('abort', () => stop.abort());
  const lines = make(stop.signal);
  // Nobody asks for the next line any more: without this the maker would never come to its end.
  stop.signal.addEventListener('abort', () => void lines.return());
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const line = await lines.next();
      // Whoever went away reads nothing more, and the stream is closed already.
      if (stop.signal.aborted) return;
      if (line.done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(line.value)}\n`));
    },
    cancel() {
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
