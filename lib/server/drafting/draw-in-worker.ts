import 'server-only';
import { Semaphore } from 'async-mutex';
import type { Worker } from 'node:worker_threads';
import type { Drawing } from '@/lib/domain/drafting/types';
import { type Result, err, ok } from '@/lib/domain/result';
import type { DrawJob, DrawReport } from './draw-job';
import { startDrawWorker } from './start-draw-worker';

const AT_ONCE = 2;
/** More than this are not kept waiting, each with its text. */
const LONGEST_QUEUE = 30;
/** Ten times what the longest notes take on a slow machine: a guard against a hang, not a measure. */
const TIME_LIMIT_MS = 60_000;

/** On `globalThis`, because Next loads this module once per kind of entry, and all of them share the machine. */
const holder = globalThis as typeof globalThis & { rectoDrawing?: { slots: Semaphore; waiting: number } };

export type DrawFailure =
  'DRAWING_CANCELLED' | 'DRAWING_BUSY' | 'DRAWING_TOO_LARGE' | 'DRAWING_TOO_SLOW' | 'DRAWING_FAILED';

export interface DrawWatch {
  /** Ends the work, wherever it is. */
  readonly signal?: AbortSignal | undefined;
  /** Told the share of the text that has been read, 0–1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/**
 * Draws in a thread of its own, so that the server answers others meanwhile: at most two at once, the next ones wait.
 * The thread is gone when this answers, whatever the answer.
 */
export async function drawInWorker(
  job: DrawJob,
  watch: DrawWatch = {},
  start: (job: DrawJob) => Worker = startDrawWorker,
): Promise<Result<Drawing, DrawFailure>> {
  const state = (holder.rectoDrawing ??= { slots: new Semaphore(AT_ONCE), waiting: 0 });
  if (state.waiting >= LONGEST_QUEUE) return err('DRAWING_BUSY');
  state.waiting += 1;
  const [, release] = await state.slots.acquire();
  state.waiting -= 1;
  try {
    if (watch.signal?.aborted) return err('DRAWING_CANCELLED');
    const worker = start(job);
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    try {
      return await outcomeOf(worker, watch);
    } finally {
      await worker.terminate();
      await gone;
    }
  } finally {
    release();
  }
}

function outcomeOf(worker: Worker, { signal, onProgress }: DrawWatch): Promise<Result<Drawing, DrawFailure>> {
  return new Promise((resolve) => {
    const fail = (code: DrawFailure) => resolve(err(code));
    const onAbort = () => fail('DRAWING_CANCELLED');
    signal?.addEventListener('abort', onAbort, { once: true });
    const guard = setTimeout(() => fail('DRAWING_TOO_SLOW'), TIME_LIMIT_MS);
    worker.on('message', (report: DrawReport) => {
      if ('drawing' in report) resolve(ok(report.drawing));
      else onProgress?.(report.progress);
    });
    worker.on('error', (thrown: unknown) => {
      const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
      // Without its message, which may quote the notes.
      console.error(JSON.stringify({ event: 'drawing-failed', code }));
      fail(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'DRAWING_TOO_LARGE' : 'DRAWING_FAILED');
    });
    worker.once('exit', () => {
      clearTimeout(guard);
      signal?.removeEventListener('abort', onAbort);
      fail('DRAWING_FAILED');
    });
  });
}
