import type { Page } from '@playwright/test';
import { RATINGS, type Rating } from '@/lib/domain/scheduling/fsrs-scheduler';
import { expect } from './fixtures';
import { tabTo } from './focus';
import { test } from './trial';

const CARDS = 60;

/** The card on screen, or null when the session is over. */
const frontOnScreen = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('article .card-text')?.textContent.trim() ?? null);

test('sixty cards are revised from the page Today by keys alone', async ({ page, begin }) => {
  test.setTimeout(120_000);
  const trial = await begin(CARDS);
  await page.goto('/today');
  await tabTo(page, page.getByRole('link', { name: 'Revise', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(`${CARDS} left`, { exact: true })).toBeVisible();

  // Every rating comes up; a card that is to come again in the session does, until it is known.
  const given: string[] = [];
  for (let turn = 0; ; turn++) {
    const front = await frontOnScreen(page);
    if (front === null) break;
    const rating: Rating = turn < CARDS ? RATINGS[(turn * 7) % 4]! : 'Easy';
    await page.keyboard.press(turn % 2 === 0 ? 'Space' : 'Enter');
    await page.keyboard.press(
      rating === 'Good' && turn % 3 === 0 ? 'Space' : String(RATINGS.indexOf(rating) + 1),
    );
    given.push(rating);
    if (turn % 20 === 19) {
      await page.keyboard.press('u');
      given[given.length - 1] = `${rating} undone`;
    }
  }
  expect(given.length).toBeGreaterThan(CARDS);
  await expect(page.getByRole('heading', { name: 'Done for now' })).toBeVisible();
  await trial.expectLog(given);
});
