import { expectAccessible, expectNoSidewaysScroll } from './axe';
import { expect } from './fixtures';
import { expectReady, isKeptAnywhere, test } from './offline-browser';
import { answer, expectLog, giveCards } from './review-page';
import { signIn } from './sign-in';

test('a page that needs the network says so, in the look of the rest', async ({
  page,
  context,
  recto,
  network,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 1);
  await page.goto('/today');
  await expectReady(page);
  await network.cut();
  await page.goto('/settings');
  await expect(page.getByRole('heading', { name: 'You are offline' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Revise' }).click();
  await expect(page.getByText('Question 1', { exact: true })).toBeVisible();
  await expect(page.getByText(/^Offline: this page is as it was/)).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.goto('/review?deck=0190a5a0-0000-7000-8000-000000000001');
  await expect(page.getByRole('heading', { name: 'You are offline' })).toBeVisible();
});

test('copies are made anew after a session, and else no more than once an hour', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 1);
  const renewals: string[] = [];
  context.on('request', (request) => {
    if (request.serviceWorker() && request.url().endsWith('/review')) renewals.push(request.url());
  });
  await page.goto('/today');
  await expectReady(page);
  for (const path of ['/decks', '/notes', '/today']) await page.goto(path);
  await page.getByRole('link', { name: 'Revise', exact: true }).click();
  expect(renewals).toHaveLength(1);
  await answer(page, 'Question 1', 'Easy');
  await expectLog(recto, userId, ['Easy']);
  const isOutdated = () => isKeptAnywhere(page, 'Question 1');
  await expect.poll(isOutdated).toBe(false);
});
