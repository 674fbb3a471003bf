import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { DrawJob } from '@/lib/server/drafting/draw-job';
import { DRAW_MEMORY_MB } from '@/lib/server/drafting/start-draw-worker';

interface Bundler {
  buildSync(options: object): { readonly outputFiles: readonly { readonly text: string }[] };
}

let bundle: string | undefined;

/** The drawing worker as Next would bundle it: tests run from the source, which a thread cannot load by itself. */
export function startDrawWorkerFromSource(job: DrawJob): Worker {
  bundle ??= bundled();
  const resourceLimits = { maxOldGenerationSizeMb: DRAW_MEMORY_MB };
  return new Worker(bundle, { eval: true, workerData: job, resourceLimits });
}

function bundled(): string {
  // The bundler that tsx brings along.
  const bundler = createRequire(import.meta.resolve('tsx'))('esbuild') as Bundler;
  const entry = fileURLToPath(new URL('../server/drafting/draw-worker.ts', import.meta.url));
  const { outputFiles } = bundler.buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
  });
  return outputFiles[0]!.text;
}
