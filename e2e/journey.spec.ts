import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './axe';
import { expect, test as base } from './fixtures';
import { RectoServer } from './server';
import { withDatabase } from './sign-in';

/** A server of the journey's own, since it is killed and its clock moved; stopped however the test ends. */
const test = base.extend<{ own: RectoServer }>({
  own: async ({}, provide) => {
    const server = await RectoServer.create();
    await provide(server);
    await server.dispose();
  },
});

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const PASSWORD = 'three unrelated sample words';

async function drawFromSample(page: Page): Promise<number> {
  await page.goto('/');
  await page.getByRole('button', { name: 'Use the sample notes' }).click();
  await expect(page.getByRole('textbox', { name: 'Your notes' })).toHaveValue(/Soviet/);
  await page.getByRole('button', { name: 'Draw cards' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
  return page.getByRole('article').count();
}

/** Answers every card of the session with Good; returns how many answers it took. */
async function reviseAll(page: Page, most = 200): Promise<number> {
  for (let answers = 0; answers < most; answers++) {
    const show = page.getByRole('button', { name: 'Show answer' });
    const finished = page.getByRole('heading', { name: /done/i });
    await expect(show.or(finished)).toBeVisible();
    if (await finished.isVisible()) return answers;
    await show.click();
    await page.getByRole('button', { name: /^Good/ }).click();
  }
  throw new Error('the session did not end');
}

for (const size of [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
]) {
  test(`from a page of notes to the next day's review, at ${size.width} px`, async ({
    browser,
    own: recto,
  }) => {
    test.setTimeout(180_000);
    const username = `sample-learner-${size.width}`;
    const context = await browser.newContext({ baseURL: recto.url, viewport: size });
    const page = await context.newPage();

    await test.step('draws cards before any account, each lit in the notes', async () => {
      expect(await drawFromSample(page)).toBeGreaterThanOrEqual(18);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    });

    await test.step('keeps the good ones as a guest', async () => {
      await page.getByRole('article').first().getByRole('button', { name: 'Reject' }).click();
      await page.getByRole('button', { name: 'Accept all without warnings' }).click();
      await page.getByRole('button', { name: /^Keep these cards/ }).click();
      await page.waitForURL((url) => url.pathname !== '/');
      const kept = await withDatabase(recto, (db) => db.card.count());
      expect(kept).toBeGreaterThanOrEqual(10);
    });

    await test.step('revises them', async () => {
      await page.goto('/today');
      await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Revise', exact: true }).first().click();
      await expect(page).toHaveURL(/\/review/);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      const answers = await reviseAll(page);
      expect(answers).toBeGreaterThanOrEqual(10);
      await expect
        .poll(() => withDatabase(recto, (db) => db.reviewEvent.count()), { message: 'answers on the server' })
        .toBe(answers);
      await expectAccessible(page);
    });

    await test.step('turns the guest into an account', async () => {
      await page.goto('/settings');
      await page.getByLabel('Username or e-mail').fill(username);
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Create my account' }).click();
      await expect(page.getByText(`You sign in as ${username}`)).toBeVisible();
      expect(await withDatabase(recto, (db) => db.user.count())).toBe(1);
    });
    await context.close();

    await test.step('comes back the next day on another device and finds the right ones due', async () => {
      await recto.kill();
      await recto.start({ clockOffsetMs: DAY_MS });
      const other = await browser.newContext({ baseURL: recto.url, viewport: size });
      const there = await other.newPage();
      await there.clock.install({ time: Date.now() + DAY_MS });
      await there.goto('/sign-in');
      await there.getByLabel('Username or e-mail').fill(username);
      await there.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await there.getByRole('button', { name: 'Sign in', exact: true }).click();
      await expect(there.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();

      // Good twice leads to an interval of some days, so tomorrow brings the siblings that waited, and no review.
      const { cards, states } = await withDatabase(recto, async (db) => ({
        cards: await db.card.count(),
        states: await db.cardState.findMany({ select: { due: true } }),
      }));
      const unseen = cards - states.length;
      expect(unseen).toBeGreaterThan(0);
      await expect(there.getByText(new RegExp(`: ${unseen} new\\.$`))).toBeVisible();

      const firstDue = Math.min(...states.map((state) => state.due!.getTime()));
      const clockOffsetMs = firstDue - Date.now() + HOUR_MS;
      await recto.kill();
      await recto.start({ clockOffsetMs });
      await there.clock.setSystemTime(Date.now() + clockOffsetMs);
      await there.goto('/today');
      const due = states.filter((state) => state.due!.getTime() <= Date.now() + clockOffsetMs).length;
      // The unseen ones are siblings of those due, and wait once more.
      await expect(there.getByText(new RegExp(`: ${due} to review\\.$`))).toBeVisible();
      await there.getByRole('link', { name: 'Revise', exact: true }).first().click();
      await expect(there.getByText(`${due} left`, { exact: true })).toBeVisible();
      await expect(there.getByRole('button', { name: 'Show answer' })).toBeVisible();
      await other.close();
    });
  });
}
