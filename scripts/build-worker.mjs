/** Builds the service worker of a build of the application: one file beside it, which knows all of its files. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Scripts, styles, pictures, and fonts in the one format that every browser with service workers reads. */
const KEPT = /\.(js|css|svg|woff2)$/;

/** @param folder where the application was built */
export async function buildWorker(folder) {
  const files = readdirSync(path.join(folder, 'static'), { recursive: true, encoding: 'utf8' })
    .filter((file) => KEPT.test(file))
    .map((file) => `/_next/static/${file.split(path.sep).map(encodeURIComponent).join('/')}`)
    .sort();
  const id = createHash('sha256')
    .update([readFileSync(path.join(folder, 'BUILD_ID'), 'utf8'), ...files].join('\n'))
    .digest('hex')
    .slice(0, 16);
  // Only now: this runs before anything is installed.
  const { build } = await import('esbuild');
  await build({
    entryPoints: ['worker/service-worker.ts'],
    outfile: path.join(folder, 'recto-worker.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: {
      BUILD: JSON.stringify({ id, files }),
      'process.env.NODE_ENV': '"production"',
    },
    logLevel: 'warning',
  });
}
