import { Serwist, type RouteMatchCallbackOptions } from 'serwist';
import type { ReaderMessage } from '@/lib/ui/offline/copies';
import { Copies } from './copies';
import { LastCopy, PATIENCE_MS } from './last-copy';

declare const self: ServiceWorkerGlobalScope;

/** Put in by `scripts/build-worker.mjs`: the build that this belongs to, and the addresses of all of its files. */
declare const BUILD: { readonly id: string; readonly files: readonly string[] };

const OFFLINE_PAGE = '/offline';
const BUILDS = 'recto-build-';
/** A page lives on its build's files until it is loaded anew: as many builds are kept, this one included. */
const KEPT_BUILDS = 3;

const copies = new Copies(BUILD.id);

const offlinePage = async (): Promise<Response> =>
  (await serwist.matchPrecache(OFFLINE_PAGE)) ?? Response.error();

const isNavigation = ({ request }: RouteMatchCallbackOptions): boolean => request.mode === 'navigate';

const serwist = new Serwist({
  precacheEntries: [
    ...BUILD.files.map((url) => ({ url, revision: null })),
    { url: OFFLINE_PAGE, revision: BUILD.id },
  ],
  precacheOptions: {
    cacheName: `${BUILDS}${BUILD.id}`,
    // The files of a build, and the page that is shown to whoever it may be: nobody's.
    plugins: [{ requestWillFetch: async ({ request }) => new Request(request, { credentials: 'omit' }) }],
    cleanURLs: false,
  },
  // Any version of this worker can serve any page: files are found in whichever build has them, and pages do not
  // depend on it otherwise. So there is nothing to wait for, and the first visit is the one that counts.
  skipWaiting: true,
  clientsClaim: true,
  runtimeCaching: [
    {
      matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/_next/static/'),
      handler: async ({ request }) => (await caches.match(request, { ignoreVary: true })) ?? fetch(request),
    },
    {
      matcher: ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/images/'),
      handler: async ({ request, url }) => (await copies.image(url)) ?? fetch(request),
    },
    {
      matcher: (options) => isNavigation(options) && Copies.isKept(options.url),
      handler: new LastCopy(copies, offlinePage),
    },
    {
      // A page asked for as data, by a link: when that takes too long and there is a copy, Next loads the page instead.
      matcher: ({ url, request }) =>
        Copies.isKept(url) && request.headers.has('RSC') && !request.headers.has('Next-Router-Prefetch'),
      handler: async ({ request, url }) => {
        const response = fetch(request);
        if (!(await copies.page(url))) return response;
        const giveUp = new Promise<Response>((resolve) =>
          setTimeout(() => resolve(Response.error()), PATIENCE_MS),
        );
        return Promise.race([response, giveUp]);
      },
    },
    {
      // Files to download are no pages.
      matcher: (options) => isNavigation(options) && !options.url.pathname.startsWith('/api/'),
      handler: async ({ request }) => fetch(request).catch(offlinePage),
    },
  ],
});

async function dropOldBuilds(): Promise<void> {
  // In the order in which they were made.
  const builds = (await caches.keys()).filter((name) => name.startsWith(BUILDS));
  await Promise.all(builds.slice(0, -KEPT_BUILDS).map((name) => caches.delete(name)));
}

self.addEventListener('activate', (event) => event.waitUntil(dropOldBuilds()));

self.addEventListener('message', (event) => {
  const { reader, renew = false } = event.data as ReaderMessage;
  event.waitUntil(copies.hear(reader, renew));
});

serwist.addEventListeners();
