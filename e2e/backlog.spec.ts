import type { Page } from '@playwright/test';
import { createDeck } from '@/lib/testing/factories';
import { expectAccessible, expectNoSidewaysScroll } from './axe';
import { expect, test } from './fixtures';
import { expectFocusKept, tabTo } from './focus';
import { giveHistory } from './history';
import type { RectoServer } from './server';
import { signIn, withDatabase } from './sign-in';

const CARDS = 300;

/** A guest back after 30 days, with 300 reviews due and one new card. */
async function giveBacklog(recto: RectoServer, userId: string): Promise<void> {
  const cardIds = await withDatabase(recto, async (db) => {
    const deck = await createDeck(db, { id: userId });
    const cards = await db.card.createManyAndReturn({
      data: Array.from({ length: CARDS + 1 }, (_, position) => ({
        deckId: deck.id,
        kind: 'basic' as const,
        position,
      })),
    });
    await db.cardVersion.createMany({
      data: cards.map(({ id, position }) => ({
        cardId: id,
        front: `Question ${position + 1}`,
        back: `Answer ${position + 1}`,
        severity: 'created' as const,
      })),
    });
    return cards.slice(0, CARDS).map(({ id }) => id);
  });
  await giveHistory(
    recto,
    userId,
    cardIds.flatMap((cardId, i) => [
      { cardId, daysAgo: 34 + (i % 8), rating: 'Good' as const },
      { cardId, daysAgo: 30 + (i % 4), rating: 'Good' as const },
    ]),
  );
}

const planOf = (recto: RectoServer, userId: string) =>
  withDatabase(recto, (db) => db.backlogPlan.findUnique({ where: { userId } }));

/** What the page says with the numbers in it. */
async function numbersOf(page: Page, text: RegExp): Promise<number[]> {
  const said = (await page.getByText(text).first().textContent()) ?? '';
  return (text.exec(said) ?? []).slice(1).map(Number);
}

test('a learner back after a month spreads the backlog by keys alone, and ends the plan again', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto, { isGuest: true });
  await giveBacklog(recto, userId);
  await page.goto('/today');
  await expect(page.getByRole('heading', { name: 'More is due than on a usual day' })).toBeVisible();
  await expect(page.getByText(/^300 cards are due, about \d+ minutes\./)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Show me everything' })).toHaveAttribute('href', '/review');
  await expect(page.getByRole('radio', { name: /^25 minutes a day/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: /^10 minutes a day .* By waiting you / })).toBeVisible();
  const [promised, later] = await numbersOf(
    page,
    /25 minutes today: these (\d+) cards first, the rest (?:on the day after|spread over (\d+) days)/,
  );
  expect(promised).toBeGreaterThan(50);

  await tabTo(page, page.getByRole('radio', { name: /^25 minutes a day/ }));
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: /^10 minutes a day/ })).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await tabTo(page, page.getByRole('button', { name: 'Use this plan' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Bit by bit' })).toBeVisible();
  await expectFocusKept(page, 'accepting the offer');
  const plan = await planOf(recto, userId);
  expect(plan).toMatchObject({ minutesPerDay: 25 });
  const days = (Date.parse(plan!.endsOn) - Date.parse(plan!.startedOn)) / 86_400_000;
  expect(days).toBe(Number.isNaN(later) ? 1 : later);
  expect(await numbersOf(page, /25 minutes a day until .*: (\d+) cards today/)).toEqual([promised]);
  expect(await numbersOf(page, /^(\d+) cards today, about \d+ minutes: \1 to review\./)).toEqual([promised]);

  // The session holds what was promised, and what is answered goes off the promise.
  await tabTo(page, page.getByRole('link', { name: 'Revise', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
  await expect(page.getByText(new RegExp(`\\b${promised}\\b`)).first()).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: /^Good/ })).toBeVisible();
  await page.keyboard.press('3');
  await expect
    .poll(() => withDatabase(recto, (db) => db.reviewEvent.count({ where: { userId } })))
    .toBe(2 * CARDS + 1);
  await page.goto('/today');
  const [left] = await numbersOf(page, /25 minutes a day until .*: (\d+) cards today/);
  // The answer was faster than the learner's pace: a card or two more fit into the same minutes.
  expect(left).toBeGreaterThanOrEqual(promised! - 1);
  expect(left).toBeLessThanOrEqual(promised! + 1);

  await tabTo(page, page.getByRole('button', { name: 'End the plan' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'More is due than on a usual day' })).toBeVisible();
  await expectFocusKept(page, 'ending the plan');
  expect(await planOf(recto, userId)).toBeNull();
  await expect(page.getByText(/^299 cards are due/)).toBeVisible();
});

for (const width of [1280, 360]) {
  test(`the offer and the plan are accessible and fit at ${width} px`, async ({ page, context, recto }) => {
    const { userId } = await signIn(context, recto);
    await giveBacklog(recto, userId);
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/today');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, ['light', 'dark']);
    await page.getByRole('button', { name: 'Use this plan' }).click();
    await expect(page.getByRole('heading', { name: 'Bit by bit' })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, ['light', 'dark']);
  });
}
