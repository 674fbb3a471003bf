import type { BrowserContext, Page } from '@playwright/test';
import { COPIES } from '@/lib/ui/offline/copies';
import { expect, test as base } from './fixtures';
import type { RectoServer } from './server';

interface OfflineFixtures {
  /** Cuts the browser off and stops the server; `restore` undoes both. */
  network: { cut(): Promise<void>; restore(): Promise<void> };
}

/** Recto's test with the service worker at work. */
export const test = base.extend<OfflineFixtures>({
  serviceWorkers: 'allow',
  // Every request without a network is reported, and so is every link that Next follows without its data.
  expectedConsoleErrors: async ({}, provide) =>
    provide([/Failed to load resource|net::ERR_|Failed to fetch|FetchEvent\.respondWith/]),
  network: async ({ context, recto }, provide) => {
    let isCut = false;
    const network = {
      cut: async () => {
        isCut = true;
        await recto.kill();
        await context.setOffline(true);
      },
      restore: async () => {
        if (!isCut) return;
        isCut = false;
        await context.setOffline(false);
        await recto.start();
      },
    };
    await provide(network);
    await network.restore();
  },
});

/** Addresses of the copies that the browser keeps, in order; of pages and pictures. */
export const copiesOf = (page: Page): Promise<string[]> =>
  page.evaluate(async (name) => {
    if (!(await caches.has(name))) return [];
    const keys = await (await caches.open(name)).keys();
    return keys
      .map(({ url }) => new URL(url).pathname + new URL(url).search)
      .filter((address) => address !== `/${name}`)
      .sort();
  }, COPIES);

/** Whether any cache of the browser holds this text. */
export const isKeptAnywhere = (page: Page, text: string): Promise<boolean> =>
  page.evaluate(async (wanted) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        if ((await response?.text())?.includes(wanted)) return true;
      }
    }
    return false;
  }, text);

/** Waits until the browser has all that it needs to work without a network. */
export async function expectReady(page: Page): Promise<void> {
  await expect
    .poll(() => copiesOf(page), { message: 'copies of pages', timeout: 30_000 })
    .toEqual(expect.arrayContaining(['/review', '/today']));
}

/** A tab that was not there before. */
export async function freshTab(context: BrowserContext, page: Page): Promise<Page> {
  const fresh = await context.newPage();
  await page.close();
  return fresh;
}

/** An address of the server that is not this machine's own to the browser, and not https. */
export const elsewhere = (recto: RectoServer): string => `http://recto.test:${recto.port}`;
