import 'server-only';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** In place of the service worker while developing: one that an earlier build left on this address removes itself. */
const NO_WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('recto-')).map((name) => caches.delete(name)));
  await self.registration.unregister();
})()));
`;

/** The service worker that belongs to the running build; null when that was built without one. */
export async function workerScript(): Promise<string | null> {
  if (process.env.NODE_ENV !== 'production') return NO_WORKER;
  const folder = path.resolve(/* turbopackIgnore: true */ process.env.RECTO_DIST_DIR ?? '.next');
  return readFile(/* turbopackIgnore: true */ path.join(folder, 'recto-worker.js'), 'utf8').catch(() => null);
}
