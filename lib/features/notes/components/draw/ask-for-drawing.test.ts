import { afterEach, describe, expect, it, vi } from 'vitest';
import { err, ok } from '@/lib/domain/result';
import { askWithProgress } from './ask-for-drawing';

// The module has the server action beside it, which needs a server.
vi.mock('../../actions', () => ({ drawDraftsAction: vi.fn() }));

const drawing = { title: 'Sample', subject: '', paper: '', cards: [] };

/** A server that answers in the given pieces, wherever lines end in them. */
function answering(pieces: readonly string[], over: { status?: number; endless?: boolean } = {}) {
  const encoder = new TextEncoder();
  vi.stubGlobal('fetch', (_url: string, { signal }: RequestInit) => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(encoder.encode(piece));
        if (!over.endless) controller.close();
        signal?.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError')));
      },
    });
    return Promise.resolve(new Response(body, { status: over.status ?? 200 }));
  });
}

afterEach(() => vi.unstubAllGlobals());

describe('asking for a drawing of long notes', () => {
  it('reports progress and returns the drawing, however the lines arrive', async () => {
    answering(['{"progress":0.1}\n{"prog', 'ress":0.5}\n', `{"drawing":${JSON.stringify(drawing)}}\n`]);
    const told: number[] = [];
    const onProgress = (share: number) => told.push(share);
    expect(await askWithProgress({ text: 'Notes.' }, { onProgress })).toEqual(ok(drawing));
    expect(told).toEqual([0.1, 0.5]);
  });

  it('passes on what the server says went wrong', async () => {
    answering(['{"progress":0.1}\n{"error":"DRAWING_TOO_LARGE"}\n']);
    expect(await askWithProgress({ text: 'Notes.' })).toEqual(err('DRAWING_TOO_LARGE'));
  });

  it('says that the server could not be reached when the answer breaks off or is none', async () => {
    answering(['{"progress":0.1}\n']);
    expect(await askWithProgress({ text: 'Notes.' })).toEqual(err('DRAW_UNREACHABLE'));
    answering(['Bad gateway'], { status: 502 });
    expect(await askWithProgress({ text: 'Notes.' })).toEqual(err('DRAW_UNREACHABLE'));
  });

  it('can be given up', async () => {
    const stop = new AbortController();
    answering(['{"progress":0.1}\n'], { endless: true });
    const watch = { signal: stop.signal, onProgress: () => stop.abort() };
    expect(await askWithProgress({ text: 'Notes.' }, watch)).toEqual(err('DRAWING_CANCELLED'));
  });
});
