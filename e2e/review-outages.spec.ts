import type { Route } from '@playwright/test';
import Database from 'better-sqlite3';
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
import { RectoServer } from './server';
import { signIn, withDatabase } from './sign-in';
import { clearDisk, fillDisk, mountSmallDisk, unmountSmallDisk } from './small-disk';

// The browser reports every request that a test makes fail.
test.use({ expectedConsoleErrors: [/Failed to load resource|net::ERR_/] });

const PASSWORD = 'three unrelated sample words';

test('a server that stops in the middle of a session loses no answer', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 5);
  await openReview(page);
  await answer(page, 'Question 1', 'Good');
  await expectLog(recto, userId, ['Good']);

  await recto.kill();
  await answer(page, 'Question 2', 'Again');
  await answer(page, 'Question 3', 'Easy');
  await expect(waitingNotice(page)).toContainText('2 answers waiting to be sent — kept on this device.');
  await recto.start();
  await expect(waitingNotice(page)).toBeHidden({ timeout: 20_000 });
  await expectLog(recto, userId, ['Good', 'Again', 'Easy']);
});

test('a session goes on offline, before, during and after an answer', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 5);
  await openReview(page);
  await context.setOffline(true);
  await answer(page, 'Question 1', 'Good');
  await expect(waitingNotice(page)).toContainText('1 answer waiting to be sent');
  await page.keyboard.press('Space');
  await context.setOffline(false);
  await page.keyboard.press('3');
  await expectLog(recto, userId, ['Good', 'Good']);
  await context.setOffline(true);
  await answer(page, 'Question 3', 'Hard');
  await page.keyboard.press('u');
  await expect(page.getByText('Question 3', { exact: true })).toBeVisible();
  await answer(page, 'Question 3', 'Easy');
  await context.setOffline(false);
  await expectLog(recto, userId, ['Good', 'Good', 'Hard undone', 'Easy']);
  await expect(waitingNotice(page)).toBeHidden();
});

test('errors, a stall and a lost answer of the server hold up no card and count none twice', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 6);
  await openReview(page);
  let meet: (route: Route) => Promise<void> = (route) =>
    route.fulfill({ status: 500, body: 'sample failure' });
  await onSending(page, (route) => meet(route));
  await answer(page, 'Question 1', 'Good');
  await expect(waitingNotice(page)).toContainText('1 answer waiting');

  // The server records it, and what it answers is lost on the way.
  meet = async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  };
  await answer(page, 'Question 2', 'Good');
  await expect.poll(() => logOf(recto, userId)).toEqual(['Good', 'Good']);
  await expect(waitingNotice(page)).toBeVisible();

  let release = () => {};
  const stall = new Promise<void>((resolve) => (release = resolve));
  const stalled = new Promise<void>((resolve) => {
    meet = async (route) => {
      resolve();
      await stall;
      await route.continue();
    };
  });
  await answer(page, 'Question 3', 'Hard');
  await stalled;
  await answer(page, 'Question 4', 'Good');
  await answer(page, 'Question 5', 'Good');
  await expect(page.getByText('Question 6', { exact: true })).toBeVisible();
  expect(await logOf(recto, userId)).toEqual(['Good', 'Good']);
  release();
  await expect(waitingNotice(page)).toBeHidden({ timeout: 20_000 });
  await expectLog(recto, userId, ['Good', 'Good', 'Hard', 'Good', 'Good']);
});

test('who is signed out in mid-session signs in again and has lost nothing', async ({ page, recto }) => {
  await page.goto('/sign-up?callbackUrl=/settings');
  await page.getByLabel('Username or e-mail').fill('signed-out-midway');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign up', exact: true }).click();
  await expect(page).toHaveURL(`${recto.url}/settings`);
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
  await expect(page).toHaveURL(/\/review/);
  await expectLog(recto, userId, ['Good', 'Again', 'Good']);
});

test('a page from before an update of Recto keeps its answers and asks for a reload', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 3);
  await openReview(page);
  // An action that the server does not know: what a page of an older build asks for.
  const unknown = 'f'.repeat(42);
  await onSending(page, (route) =>
    route.continue({ headers: { ...route.request().headers(), 'next-action': unknown } }),
  );
  await answer(page, 'Question 1', 'Good');
  await expect(waitingNotice(page)).toContainText('Recto was renewed meanwhile');
  await heal(page);
  await page.getByRole('button', { name: 'reload the page to send them' }).click();
  await expect(page.getByText('Question 2', { exact: true })).toBeVisible();
  await expectLog(recto, userId, ['Good']);
});

test('a database that another process holds is waited for', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 4);
  await openReview(page);
  const holder = new Database(recto.databasePath);
  try {
    holder.exec('BEGIN IMMEDIATE');
    await answer(page, 'Question 1', 'Good');
    await expect(waitingNotice(page)).toContainText('kept on this device', { timeout: 20_000 });
    await answer(page, 'Question 2', 'Again');
  } finally {
    holder.exec('ROLLBACK');
    holder.close();
  }
  await expect(waitingNotice(page)).toBeHidden({ timeout: 20_000 });
  await expectLog(recto, userId, ['Good', 'Again']);
});

test('a full disk loses no answer', async ({ page, context }) => {
  const disk = mountSmallDisk();
  test.skip(disk === null, 'only root may mount a small disk');
  const recto = await RectoServer.create({ within: disk! });
  try {
    const { userId } = await signIn(context, recto);
    await giveCards(recto, userId, 4);
    await page.goto(`${recto.url}/review`);
    await answer(page, 'Question 1', 'Good');
    await expectLog(recto, userId, ['Good']);
    // From here on every write needs room: what the log of changes already occupies is given back first.
    const emptied = new Database(recto.databasePath);
    emptied.pragma('wal_checkpoint(TRUNCATE)');
    emptied.close();
    fillDisk(disk!);
    await answer(page, 'Question 2', 'Again');
    await expect(waitingNotice(page)).toContainText('1 answer waiting to be sent — kept on this device.');
    await answer(page, 'Question 3', 'Good');
    clearDisk(disk!);
    await expect(waitingNotice(page)).toBeHidden({ timeout: 20_000 });
    await expectLog(recto, userId, ['Good', 'Again', 'Good']);
  } finally {
    await recto.dispose();
    unmountSmallDisk(disk!);
  }
});
