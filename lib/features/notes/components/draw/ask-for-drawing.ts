import type { Drawing } from '@/lib/domain/drafting/types';
import { areLong } from '@/lib/domain/notes/long-notes';
import { err, ok, type Result } from '@/lib/domain/result';
import { drawDraftsAction } from '../../actions';
import type { DrawLine } from '../../draw-line';
import { linesOf } from './lines-of';
import type { DrawAsk, DrawRequest, DrawWatch } from './request-drawing';

/** Has notes drawn from: a page by one action, long notes with progress and a way to cancel. */
export const askForDrawing: DrawAsk = (request, watch) =>
  areLong(request.text) ? askWithProgress(request, watch) : drawDraftsAction(request);

/** Reads the answer line by line. Rejects when the server cannot be reached, as an action does. */
export async function askWithProgress(
  request: DrawRequest,
  { signal, onProgress }: DrawWatch = {},
): Promise<Result<Drawing, string>> {
  try {
    const response = await fetch('/api/draw', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal: signal ?? null,
    });
    if (!response.ok || !response.body) return err('DRAW_UNREACHABLE');
    for await (const line of linesOf(response.body)) {
      const said = JSON.parse(line) as DrawLine;
      if ('drawing' in said) return ok(said.drawing);
      if ('error' in said) return err(said.error);
      onProgress?.(said.progress);
    }
  } catch (thrown) {
    if (signal?.aborted) return err('DRAWING_CANCELLED');
    throw thrown;
  }
  // It ended in the middle: the server stopped.
  return err('DRAW_UNREACHABLE');
}
