import { SESSION_COOKIE } from '@/lib/server/auth/session-token';
import { expect, test } from './fixtures';
import {
  answer,
  expectLog,
  giveCards,
  heal,
  logOf,
  onSending,
  openReview,
  waitingNotice,
} from './review-page';
import { sessionToken, signIn } from './sign-in';

// The browser reports every request that a test makes fail.
test.use({ expectedConsoleErrors: [/Failed to load resource|net::ERR_/] });

test('after a reload, answers that wait are sent and their cards do not come back', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 4);
  await openReview(page);
  await onSending(page, (route) => route.abort());
  await answer(page, 'Question 1', 'Good');
  await answer(page, 'Question 2', 'Good');
  await expect(waitingNotice(page)).toBeVisible();
  await page.reload();
  await expect(page.getByText('Question 3', { exact: true })).toBeVisible();
  await expect(waitingNotice(page)).toContainText('2 answers');
  expect(await logOf(recto, userId)).toEqual([]);

  await heal(page);
  await page.reload();
  await expect(page.getByText('Question 3', { exact: true })).toBeVisible();
  await expectLog(recto, userId, ['Good', 'Good']);
});

test('somebody else on the same browser neither sees nor sends the answers that wait', async ({
  page,
  context,
  recto,
}) => {
  const { userId: first } = await signIn(context, recto);
  await giveCards(recto, first, 3);
  await openReview(page);
  await onSending(page, (route) => route.abort());
  await answer(page, 'Question 1', 'Easy');
  await expect(waitingNotice(page)).toBeVisible();

  // The session of the first is still open and tries again, now with the cookie of the second.
  const { userId: second } = await signIn(context, recto);
  await giveCards(recto, second, 2);
  await heal(page);
  await expect(waitingNotice(page)).toContainText('Somebody else has signed in on this device');
  await openReview(page);
  await answer(page, 'Question 1', 'Again');
  await expectLog(recto, second, ['Again']);
  await expect(waitingNotice(page)).toBeHidden();
  expect(await logOf(recto, first)).toEqual([]);

  await context.addCookies([
    { name: SESSION_COOKIE, value: await sessionToken({ id: first, sessionVersion: 0 }), url: recto.url },
  ]);
  await page.goto('/today');
  await expectLog(recto, first, ['Easy']);
  await expectLog(recto, second, ['Again']);
});

test('two tabs share what waits, and the same card answered in both counts as two answers', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 4);
  const other = await context.newPage();
  await openReview(page);
  await openReview(other);
  await onSending(page, (route) => route.abort());
  await answer(page, 'Question 1', 'Good');
  await answer(page, 'Question 2', 'Good');
  await expect(waitingNotice(page)).toBeVisible();
  await answer(other, 'Question 1', 'Hard');
  await expectLog(recto, userId, ['Good', 'Good', 'Hard']);
  await page.keyboard.press('u');
  await expect(page.getByText('Question 2', { exact: true })).toBeVisible();
  await heal(page);
  await expectLog(recto, userId, ['Good', 'Good undone', 'Hard']);
  await expect(waitingNotice(page)).toBeHidden();
});

test('a browser whose storage is full says so, and the answers are sent all the same', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 3);
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The storage is full.', 'QuotaExceededError');
    };
  });
  await openReview(page);
  await onSending(page, (route) => route.abort());
  await answer(page, 'Question 1', 'Good');
  await expect(waitingNotice(page)).toContainText('leave this page open until they are sent');
  await heal(page);
  await expectLog(recto, userId, ['Good']);
  await expect(waitingNotice(page)).toBeHidden();
});

test('two devices whose clocks are a day apart come to the same memory', async ({
  page,
  context,
  browser,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 3);
  const elsewhere = await browser.newContext({
    baseURL: recto.url,
    storageState: await context.storageState(),
  });
  const device = await elsewhere.newPage();
  await device.clock.install({ time: Date.now() - 24 * 3_600_000 });
  await openReview(page);
  await openReview(device);
  await answer(page, 'Question 1', 'Good');
  await expectLog(recto, userId, ['Good']);
  // Received later, made earlier: it comes first in the log.
  await answer(device, 'Question 1', 'Hard');
  await device.clock.runFor(2_000);
  await expectLog(recto, userId, ['Hard', 'Good']);
  await elsewhere.close();
});

test('an answer is undone after the server has it', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 3);
  await openReview(page);
  await answer(page, 'Question 1', 'Easy');
  await answer(page, 'Question 2', 'Again');
  await expectLog(recto, userId, ['Easy', 'Again']);
  await page.keyboard.press('u');
  await page.keyboard.press('u');
  await expect(page.getByText('Question 1', { exact: true })).toBeVisible();
  await expectLog(recto, userId, ['Easy undone', 'Again undone']);
  await answer(page, 'Question 1', 'Hard');
  await expectLog(recto, userId, ['Easy undone', 'Again undone', 'Hard']);
});

test('leaving half-way loses nothing', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 4);
  await openReview(page);
  await answer(page, 'Question 1', 'Good');
  await answer(page, 'Question 2', 'Hard');
  await page.close();
  const later = await context.newPage();
  await later.goto('/today');
  await expectLog(recto, userId, ['Good', 'Hard']);
});
