import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
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
export const test = base.extend<TestFixtures & { consoleGuard: void }, WorkerFixtures>({
  recto: [
    // Playwright reads the fixture's dependencies off this pattern; it has none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await RectoServer.create();
      await use(server);
      await server.dispose();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ recto }, use) => use(recto.url),
  expectedConsoleErrors: [[], { option: true }],
  consoleGuard: [
    async ({ context, expectedConsoleErrors }, use) => {
      const errors: string[] = [];
      watchConsole(context, errors);
      await use();
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
