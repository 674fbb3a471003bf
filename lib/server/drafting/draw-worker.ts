/** The entry of a drawing worker: one job, its progress in steps of a hundredth, one drawing. */
import { parentPort, workerData } from 'node:worker_threads';
import { drawCards } from '@/lib/domain/drafting/draw-cards';
import type { DrawJob, DrawReport } from './draw-job';

const { text, exclude, limit, rough } = workerData as DrawJob;
const report = (message: DrawReport) => parentPort?.postMessage(message);

let told = 0;
const onProgress = (share: number) => {
  const hundredths = Math.floor(share * 100);
  if (hundredths <= told) return;
  told = hundredths;
  report({ progress: hundredths / 100 });
};

report({
  drawing: drawCards(text, {
    exclude: new Set(exclude),
    onProgress,
    rough: rough ?? false,
    ...(limit === undefined ? {} : { limit }),
  }),
});
