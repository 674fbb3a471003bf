import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { signIn, withDatabase } from './sign-in';

const NOTES = `Industry in the north

The first mill was built at Cromford in 1771 because the river never froze. The Bridgewater Canal was opened in 1761.

Q: Who carried the Ten Hours Act?
A: Lord Ashley
`;

const box = (page: Page): Locator => page.getByRole('textbox', { name: 'Your notes' });
const keep = (page: Page): Locator => page.getByRole('button', { name: 'Keep these cards' });
const back = (page: Page): Locator => page.getByRole('textbox', { name: 'Back' });

async function drawOnLanding(page: Page): Promise<void> {
  await page.goto('/');
  await box(page).fill(NOTES);
  await page.getByRole('button', { name: 'Draw cards' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
}

/** Notes of the signed-in learner, opened on the draft page. */
async function openDraftPage(page: Page): Promise<void> {
  await page.goto('/notes/new');
  await box(page).fill(NOTES);
  await page.getByRole('button', { name: 'Save and draw cards' }).click();
  await page.waitForURL(/\/draw$/);
  await expect(page.getByRole('article').first()).toBeVisible();
}

/** Accepts one draft and begins to write another anew. */
async function typeInto(page: Page, typed: string): Promise<void> {
  await page.getByRole('article').first().getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('article').last().getByRole('button', { name: 'Edit' }).click();
  await back(page).fill(typed);
}

test('a card in the editor is still there after a reload, and is not passed over by keeping', async ({
  page,
}) => {
  await drawOnLanding(page);
  await typeInto(page, 'Lord Ashley, in 1847');
  await page.reload();
  await expect(back(page)).toHaveValue('Lord Ashley, in 1847');

  await keep(page).click();
  await expect(page.getByText('One card is being edited: save it or cancel first.')).toBeVisible();
  await expect(page.getByRole('article').last().locator('textarea').first()).toBeFocused();
  await expect(back(page)).toBeInViewport();

  await page.getByRole('button', { name: 'Draw cards' }).click();
  await expect(page.getByText('A card below is being edited')).toBeVisible();
  await expect(back(page)).toHaveValue('Lord Ashley, in 1847');

  await page.getByRole('article').getByRole('button', { name: 'Save' }).click();
  await keep(page).click();
  await expect(page).toHaveURL(/\/today\?kept=2/);
});

test('a card in the editor of kept notes is still there after going elsewhere', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  await openDraftPage(page);
  await typeInto(page, 'Lord Ashley, in 1847');
  await page.getByRole('link', { name: 'Decks' }).click();
  await expect(page.getByRole('heading', { name: 'Decks' })).toBeVisible();
  await page.goBack();
  await expect(back(page)).toHaveValue('Lord Ashley, in 1847');
  await keep(page).click();
  await expect(page.getByText('One card is being edited: save it or cancel first.')).toBeVisible();
  await page.getByRole('article').getByRole('button', { name: 'Save' }).click();
  await keep(page).click();
  await page.waitForURL(/\/decks\//);
  const versions = await withDatabase(recto, (db) =>
    db.cardVersion.findMany({ where: { authorId: userId }, select: { back: true } }),
  );
  expect(versions).toHaveLength(2);
  expect(versions.map((version) => version.back)).toContain('Lord Ashley, in 1847');
});
