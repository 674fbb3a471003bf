import { err, ok, type Result } from '@/lib/domain/result';
import type { ModelDrawing, ModelDrawInput, ModelDrawReport } from '../../model-schema';
import { linesOf } from './lines-of';
import type { DrawAsk, DrawRequest, DrawWatch } from './request-drawing';

export type ModelTask = ModelDrawInput['task'];

/** What the page says of a draw with the model: while it writes (`over` false), and after it. */
export interface ModelNews {
  readonly task: ModelTask;
  readonly over: boolean;
  readonly written: number;
  readonly dropped: number;
  /** The code of what went wrong; Recto's own drafts are there all the same. */
  readonly trouble: string | null;
}

/**
 * Has notes drawn from by the model. Without it, for whatever reason, by Recto's own drafter: so a draw fails only when
 * that would fail too; then, or when it was cancelled, there is no news.
 */
export const askModelForDrawing =
  (task: ModelTask, onNews: (news: ModelNews | null) => void, otherwise: DrawAsk): DrawAsk =>
  async (request, watch) => {
    const drawn = await ask(task, request, watch, (counts) =>
      onNews({ task, over: false, trouble: null, ...counts }),
    );
    if (drawn.ok) {
      const { drawing, ...outcome } = drawn.value;
      onNews({ task, over: true, ...outcome });
      return ok(drawing);
    }
    if (!drawn.error.startsWith('MODEL_')) {
      onNews(null);
      return drawn;
    }
    onNews({ task, over: true, written: 0, dropped: 0, trouble: drawn.error });
    return otherwise(request, watch);
  };

async function ask(
  task: ModelTask,
  request: DrawRequest,
  { signal }: DrawWatch = {},
  onCounts: (counts: { written: number; dropped: number }) => void,
): Promise<Result<ModelDrawing, string>> {
  try {
    const response = await fetch('/api/draw-with-model', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ task, ...request }),
      signal: signal ?? null,
    });
    if (!response.ok || !response.body) return err('MODEL_BROKE_OFF');
    for await (const line of linesOf(response.body)) {
      const said = JSON.parse(line) as ModelDrawReport;
      if ('done' in said) return ok(said.done);
      if ('error' in said) return err(said.error === 'SIGNED_OUT' ? 'MODEL_ACCOUNT_ONLY' : said.error);
      onCounts(said);
    }
  } catch {
    if (signal?.aborted) return err('DRAWING_CANCELLED');
  }
  return err('MODEL_BROKE_OFF');
}
