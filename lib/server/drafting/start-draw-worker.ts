import 'server-only';
import { Worker } from 'node:worker_threads';
import type { DrawJob } from './draw-job';

/** The longest notes need a quarter of this; what needs more is no notes. In megabytes. */
export const DRAW_MEMORY_MB = 256;

/** Starts a thread that draws from one text. The form of the call is what Next recognises, and bundles the entry. */
export const startDrawWorker = (job: DrawJob): Worker =>
  new Worker(new URL('./draw-worker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: DRAW_MEMORY_MB },
  });
