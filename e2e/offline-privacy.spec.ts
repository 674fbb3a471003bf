import { SESSION_COOKIE } from '@/lib/server/auth/session-token';
import { expect } from './fixtures';
import { copiesOf, expectReady, freshTab, isKeptAnywhere, test } from './offline-browser';
import { answer, expectLog, giveCards, waitingNotice } from './review-page';
import { sessionToken, signIn, withDatabase } from './sign-in';

const OFFLINE = { name: 'You are offline' };

test('after signing out nothing of the cards is left to see', async ({
  page: first,
  context,
  recto,
  network,
}) => {
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 3);
  await first.goto('/review');
  await expectReady(first);
  expect(await isKeptAnywhere(first, 'Question 1')).toBe(true);
  await first.goto('/settings');
  await first.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(first).toHaveURL(`${recto.url}/`);
  await expect.poll(() => copiesOf(first)).toEqual([]);
  expect(await isKeptAnywhere(first, 'Question 1')).toBe(false);
  expect(await isKeptAnywhere(first, userId)).toBe(false);

  await network.cut();
  const page = await freshTab(context, first);
  for (const path of ['/review', '/today']) {
    await page.goto(path);
    await expect(page.getByRole('heading', OFFLINE)).toBeVisible();
    await expect(page.getByText('Question')).toBeHidden();
  }
});

test('deleting the account deletes its copies', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 1);
  await page.goto('/settings');
  await expectReady(page);
  await page.getByLabel(/to confirm/).fill('delete');
  await page.getByRole('button', { name: 'Delete account' }).click();
  await expect(page).toHaveURL(/sign-in/);
  await expect.poll(() => copiesOf(page)).toEqual([]);
});

test('somebody else on the same browser is shown nothing of the first, online or off', async ({
  page: first,
  context,
  recto,
  network,
}) => {
  const { userId: one } = await signIn(context, recto);
  await giveCards(recto, one, 1);
  await first.goto('/review');
  await expectReady(first);
  const { userId: two } = await signIn(context, recto);
  await first.goto('/notes');
  await expect.poll(() => isKeptAnywhere(first, two)).toBe(true);
  await expectReady(first);
  expect(await isKeptAnywhere(first, 'Question 1')).toBe(false);
  expect(await isKeptAnywhere(first, one)).toBe(false);
  await network.cut();
  const page = await freshTab(context, first);
  await page.goto('/review');
  await expect(page.getByRole('heading', { name: 'Nothing is due' })).toBeVisible();
});

test('a session that was ended elsewhere takes its copies with it as soon as the server is met again', async ({
  page,
  context,
  recto,
  network,
}) => {
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 4);
  await page.goto('/review');
  await expectReady(page);
  const end = (sessionVersion: number) =>
    withDatabase(recto, (db) => db.user.update({ where: { id: userId }, data: { sessionVersion } }));

  // By a page that asks who is there.
  await end(1);
  await page.goto('/today');
  await expect(page).toHaveURL(/sign-in/);
  await expect.poll(() => copiesOf(page)).toEqual([]);

  // By an answer that the server does not take.
  const token = await sessionToken({ id: userId, sessionVersion: 1 });
  await context.addCookies([{ name: SESSION_COOKIE, value: token, url: recto.url }]);
  await page.goto('/review');
  await expectReady(page);
  await network.cut();
  await answer(page, 'Question 1', 'Easy');
  await end(2);
  await network.restore();
  await expect(waitingNotice(page)).toContainText('You are signed out');
  await expect.poll(() => copiesOf(page)).toEqual([]);

  // What waits is no copy: it goes when the learner is back.
  const back = await sessionToken({ id: userId, sessionVersion: 2 });
  await context.addCookies([{ name: SESSION_COOKIE, value: back, url: recto.url }]);
  await page.goto('/today');
  await expectLog(recto, userId, ['Easy']);
});
