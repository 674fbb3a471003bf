import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { findFirefox, withoutMediaFeatures } from './firefox';
import { RectoServer } from './server';

interface TestFixtures {
  /** Patterns of console errors that a test provokes on purpose (a cut network prints some). */
  expectedConsoleErrors: RegExp[];
}

interface WorkerFixtures {
  /** A server shared by the tests of a worker: each test brings its own user. */
  recto: RectoServer;
}

/** Recto's test: a real server on a real database file, and any unexpected console error fails the test. */
export const test = base.extend<TestFixtures & { browserThere: void; consoleGuard: void }, WorkerFixtures>({
  recto: [
    async ({}, provide) => {
      const server = await RectoServer.create();
      await provide(server);
      await server.dispose();
    },
    { scope: 'worker' },
  ],
  browser: [
    async ({ browser, browserName }, provide) => {
      if (browserName === 'firefox') withoutMediaFeatures(browser);
      await provide(browser);
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ recto }, provide) => provide(recto.url),
  expectedConsoleErrors: [[], { option: true }],
  /** Asked for before the context, so that a test is skipped before a browser is looked for. */
  browserThere: async ({ browserName }, provide, testInfo) => {
    testInfo.skip(
      browserName === 'firefox' && findFirefox() === null,
      'There is no Firefox here: install firefox-esr, or name one in RECTO_FIREFOX.',
    );
    await provide();
  },
  consoleGuard: [
    async ({ browserThere: _, context, expectedConsoleErrors }, provide) => {
      const errors: string[] = [];
      watchConsole(context, errors);
      await provide();
      const unexpected = errors.filter(
        (text) => !expectedConsoleErrors.some((pattern) => pattern.test(text)),
      );
      expect(unexpected, 'errors on the console').toEqual([]);
    },
    { auto: true },
  ],
});

function watchConsole(context: BrowserContext, errors: string[]) {
  const watch = (page: Page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => errors.push(String(error)));
  };
  context.pages().forEach(watch);
  context.on('page', watch);
}

export { expect };
