import { setTimeout as delay } from 'node:timers/promises';
import { expect } from './fixtures';
import { answer, expectLog, giveCards, logOf, openReview, waitingNotice } from './review-page';
import { withDatabase } from './sign-in';
import { test } from './trial';

const PASSWORD = 'three unrelated sample words';

test('a server that stops before, during and after an answer loses none', async ({
  page,
  recto,
  line,
  begin,
}) => {
  const trial = await begin(5);
  await answer(page, 'Question 1', 'Good');
  await trial.expectLog(['Good']);

  // It goes down while an answer is on its way.
  const stall = line.stall();
  await answer(page, 'Question 2', 'Again');
  await stall.reached;
  await recto.kill();
  stall.release();
  line.heal();
  await answer(page, 'Question 3', 'Easy');
  await expect(waitingNotice(page)).toContainText('2 answers waiting to be sent — kept on this device.');
  await recto.start();
  await expect(waitingNotice(page)).toBeHidden({ timeout: 20_000 });
  await trial.expectLog(['Good', 'Again', 'Easy']);
});

test('a session goes on offline, before, during and after an answer', async ({ page, context, begin }) => {
  const trial = await begin(5);
  await context.setOffline(true);
  await answer(page, 'Question 1', 'Good');
  await expect(waitingNotice(page)).toContainText('1 answer waiting to be sent');
  await page.keyboard.press('Space');
  await context.setOffline(false);
  await page.keyboard.press('3');
  await trial.expectLog(['Good', 'Good']);
  await context.setOffline(true);
  await answer(page, 'Question 3', 'Hard');
  await page.keyboard.press('u');
  await expect(page.getByText('Question 3', { exact: true })).toBeVisible();
  await answer(page, 'Question 3', 'Easy');
  await context.setOffline(false);
  await trial.expectLog(['Good', 'Good', 'Hard undone', 'Easy']);
  await expect(waitingNotice(page)).toBeHidden();
});

test('thirty seconds without a word from the server hold up no card', async ({ page, line, begin }) => {
  const trial = await begin(5);
  const stall = line.stall();
  await answer(page, 'Question 1', 'Hard');
  await stall.reached;
  const stalled = delay(30_000);
  await answer(page, 'Question 2', 'Good');
  await answer(page, 'Question 3', 'Good');
  await page.keyboard.press('u');
  await answer(page, 'Question 3', 'Easy');
  await expect(page.getByText('Question 4', { exact: true })).toBeVisible();
  await stalled;
  expect(await trial.log()).toEqual([]);
  stall.release();
  line.heal();
  await trial.expectLog(['Hard', 'Good', 'Good undone', 'Easy']);
  await expect(waitingNotice(page)).toBeHidden();
});

test('an answer of 500, 401 or 413 in place of the server’s keeps what was sent on the device', async ({
  page,
  line,
  begin,
}) => {
  const trial = await begin(3);
  line.answerWith(500);
  await answer(page, 'Question 1', 'Good');
  await expect(waitingNotice(page)).toContainText('1 answer waiting to be sent — kept on this device.');
  for (const status of [401, 413]) {
    line.answerWith(status);
    const before = line.sent;
    await expect.poll(() => line.sent).toBeGreaterThan(before);
  }
  await answer(page, 'Question 2', 'Again');
  await expect(waitingNotice(page)).toContainText('2 answers');
  expect(await trial.log()).toEqual([]);
  line.heal();
  await trial.expectLog(['Good', 'Again']);
  await expect(waitingNotice(page)).toBeHidden();
});

test('answers whose receipt is lost are sent again and counted once', async ({ page, line, begin }) => {
  const trial = await begin(4);
  line.loseAnswers();
  await answer(page, 'Question 1', 'Good');
  await answer(page, 'Question 2', 'Again');
  await expect.poll(() => trial.log()).toEqual(['Good', 'Again']);
  await expect(waitingNotice(page)).toContainText('2 answers waiting');
  // Undone while the page does not know that the server has it.
  await page.keyboard.press('u');
  await expect.poll(() => trial.log()).toEqual(['Good', 'Again undone']);
  await page.reload();
  await answer(page, 'Question 2', 'Easy');
  line.heal();
  await trial.expectLog(['Good', 'Again undone', 'Easy']);
  await expect(waitingNotice(page)).toBeHidden();
});

test('who is signed out in mid-session signs in again and has lost nothing', async ({ page, recto }) => {
  await page.goto('/sign-up?callbackUrl=/settings');
  await page.getByLabel('Username or e-mail').fill('signed-out-midway');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign up', exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/settings');
  const where = { username: 'signed-out-midway' };
  const { id: userId } = await withDatabase(recto, (db) => db.user.findUniqueOrThrow({ where }));
  await giveCards(recto, userId, 4);
  await openReview(page);
  await answer(page, 'Question 1', 'Good');
  await expectLog(recto, userId, ['Good']);

  await withDatabase(recto, (db) =>
    db.user.update({ where: { id: userId }, data: { sessionVersion: { increment: 1 } } }),
  );
  await answer(page, 'Question 2', 'Again');
  await answer(page, 'Question 3', 'Good');
  await expect(waitingNotice(page)).toContainText('2 answers waiting to be sent — kept on this device.');
  expect(await logOf(recto, userId)).toEqual(['Good']);
  await page.getByRole('link', { name: 'sign in to send them' }).click();
  await page.getByLabel('Username or e-mail').fill('signed-out-midway');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/review');
  await expectLog(recto, userId, ['Good', 'Again', 'Good']);
});
