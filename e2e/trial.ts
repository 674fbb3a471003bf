import type { Page } from '@playwright/test';
import { test as base } from './fixtures';
import { Line } from './line';
import { expectLog, giveCards, logOf, openReview } from './review-page';
import { signIn } from './sign-in';

/** A learner in the middle of a session, whose answers must all come to the log, whatever happens to them. */
interface Trial {
  readonly userId: string;
  readonly cardIds: readonly string[];
  /** The log as it stands, oldest first. */
  log(): Promise<string[]>;
  /** Ends a trial: the log holds every answer once, and memory and roll-ups are what it replays to. */
  expectLog(log: readonly string[]): Promise<void>;
  /** The same learner on another device, whose clock may be off by some milliseconds. */
  onAnotherDevice(clockOffsetMs?: number): Promise<Page>;
}

interface TrialFixtures {
  /** Everything the browser asks for goes through it. */
  line: Line;
  /** Signs a learner in who has so many new cards, "Question 1" and so on, and opens a session on them. */
  begin: (cards: number) => Promise<Trial>;
}

export const test = base.extend<TrialFixtures>({
  // The browser reports every request that a trial makes fail.
  expectedConsoleErrors: async ({}, provide) => provide([/Failed to load resource|net::ERR_/]),
  line: async ({ recto }, provide) => {
    const line = await Line.lay(recto);
    await provide(line);
    await line.close();
  },
  baseURL: async ({ line }, provide) => provide(line.url),
  begin: async ({ page, context, browser, recto, line }, provide) => {
    const others: Page[] = [];
    await provide(async (cards) => {
      const { userId } = await signIn(context, recto, { newPerDay: cards });
      const { cardIds } = await giveCards(recto, userId, cards);
      await openReview(page);
      return {
        userId,
        cardIds,
        log: () => logOf(recto, userId),
        expectLog: (log) => expectLog(recto, userId, log),
        onAnotherDevice: async (clockOffsetMs = 0) => {
          const device = await browser.newContext({
            baseURL: line.url,
            storageState: await context.storageState(),
          });
          const other = await device.newPage();
          others.push(other);
          if (clockOffsetMs !== 0) await other.clock.install({ time: Date.now() + clockOffsetMs });
          return other;
        },
      };
    });
    await Promise.all(others.map((other) => other.context().close()));
  },
});
