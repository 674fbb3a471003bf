import type { Page } from '@playwright/test';
import { SESSION_COOKIE } from '@/lib/server/auth/session-token';
import { expect } from './fixtures';
import { answer, expectLog, giveCards, logOf, openReview, waitingNotice } from './review-page';
import { sessionToken, signIn, withDatabase } from './sign-in';
import { test } from './trial';

const DAY_MS = 24 * 3_600_000;

test('after a reload, answers that wait are sent and their cards do not come back', async ({
  page,
  line,
  begin,
}) => {
  const trial = await begin(4);
  line.cut();
  await answer(page, 'Question 1', 'Good');
  await answer(page, 'Question 2', 'Good');
  await expect(waitingNotice(page)).toBeVisible();
  await page.reload();
  await expect(page.getByText('Question 3', { exact: true })).toBeVisible();
  await expect(waitingNotice(page)).toContainText('2 answers');
  expect(await trial.log()).toEqual([]);

  line.heal();
  await page.reload();
  await expect(page.getByText('Question 3', { exact: true })).toBeVisible();
  await trial.expectLog(['Good', 'Good']);
});

test('somebody else on the same browser neither sees nor sends the answers that wait', async ({
  page,
  context,
  recto,
  line,
  begin,
}) => {
  const trial = await begin(3);
  line.cut();
  await answer(page, 'Question 1', 'Easy');
  await expect(waitingNotice(page)).toBeVisible();

  // The session of the first is still open and tries again, now with the cookie of the second.
  const { userId: second } = await signIn(context, recto);
  await giveCards(recto, second, 2);
  line.heal();
  await expect(waitingNotice(page)).toContainText('Somebody else has signed in on this device');
  await openReview(page);
  await answer(page, 'Question 1', 'Again');
  await expectLog(recto, second, ['Again']);
  await expect(waitingNotice(page)).toBeHidden();
  expect(await trial.log()).toEqual([]);

  const token = await sessionToken({ id: trial.userId, sessionVersion: 0 });
  await context.addCookies([{ name: SESSION_COOKIE, value: token, url: recto.url }]);
  await page.goto('/today');
  await trial.expectLog(['Easy']);
  expect(await logOf(recto, second)).toEqual(['Again']);
});

test('two tabs share what waits, and the same card answered in both counts as two answers', async ({
  page,
  context,
  line,
  begin,
}) => {
  const trial = await begin(4);
  const other = await context.newPage();
  await openReview(other);
  line.cut();
  await answer(page, 'Question 1', 'Good');
  await answer(page, 'Question 2', 'Good');
  await expect(waitingNotice(page)).toBeVisible();
  line.heal();
  // The other tab sends what waits on this device, whoever put it there.
  await answer(other, 'Question 1', 'Hard');
  await trial.expectLog(['Good', 'Good', 'Hard']);
  await page.bringToFront();
  await page.keyboard.press('u');
  await expect(page.getByText('Question 2', { exact: true })).toBeVisible();
  await trial.expectLog(['Good', 'Good undone', 'Hard']);
  await expect(waitingNotice(page)).toBeHidden();
});

test('a browser whose storage is full says so, and the answers are sent all the same', async ({
  page,
  line,
  begin,
}) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The storage is full.', 'QuotaExceededError');
    };
  });
  const trial = await begin(3);
  line.cut();
  await answer(page, 'Question 1', 'Good');
  await expect(waitingNotice(page)).toContainText('leave this page open until they are sent');
  line.heal();
  await trial.expectLog(['Good']);
  await expect(waitingNotice(page)).toBeHidden();
});

test('a browser that gives no storage at all says so, and the answers are sent all the same', async ({
  page,
  line,
  begin,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('No storage here.', 'SecurityError');
    };
  });
  const trial = await begin(3);
  line.cut();
  await answer(page, 'Question 1', 'Good');
  await page.keyboard.press('u');
  await answer(page, 'Question 1', 'Hard');
  await expect(waitingNotice(page)).toContainText('leave this page open until they are sent');
  line.heal();
  await trial.expectLog(['Good undone', 'Hard']);
  await expect(waitingNotice(page)).toBeHidden();
});

test('devices whose clocks are a day apart come to the same memory', async ({ page, begin }) => {
  const trial = await begin(3);
  const behind = await trial.onAnotherDevice(-DAY_MS);
  const ahead = await trial.onAnotherDevice(DAY_MS);
  await openReview(behind);
  await openReview(ahead);
  await answer(page, 'Question 1', 'Good');
  await trial.expectLog(['Good']);
  // Received later, made earlier: it comes first in the log.
  await answer(behind, 'Question 1', 'Hard');
  await behind.clock.runFor(2_000);
  await trial.expectLog(['Hard', 'Good']);
  // Made tomorrow, received today: no later than it was received.
  await answer(ahead, 'Question 1', 'Easy');
  await answer(ahead, 'Question 2', 'Again');
  await ahead.clock.runFor(2_000);
  await trial.expectLog(['Hard', 'Good', 'Easy', 'Again']);
  await answer(page, 'Question 2', 'Good');
  await trial.expectLog(['Hard', 'Good', 'Easy', 'Again', 'Good']);
});

test('the same cards on two devices, one undone, one edited, one archived and one suspended meanwhile', async ({
  page,
  recto,
  line,
  begin,
}) => {
  const trial = await begin(5);
  const other = await trial.onAnotherDevice();
  await openReview(other);
  const [, edited, archived, suspended] = trial.cardIds;
  line.cut();
  for (const [front, rating] of [
    ['Question 1', 'Good'],
    ['Question 2', 'Hard'],
    ['Question 3', 'Easy'],
    ['Question 4', 'Good'],
  ] as const) {
    await answer(page, front, rating);
    if (front === 'Question 1') await page.keyboard.press('u');
    if (front === 'Question 1') await answer(page, front, 'Again');
  }
  await withDatabase(recto, async (db) => {
    const now = new Date();
    const text = { front: 'Question 2, put better', back: 'Answer 2', severity: 'meaning' as const };
    await db.cardVersion.updateMany({ where: { cardId: edited! }, data: { supersededAt: now } });
    await db.cardVersion.create({ data: { cardId: edited!, ...text } });
    await db.card.update({ where: { id: archived! }, data: { archivedAt: now } });
    await db.cardState.create({
      data: { userId: trial.userId, cardId: suspended!, suspendedAt: now, flag: 2 },
    });
  });
  // What the other device has on screen stays there, and its answers count as well.
  for (const front of ['Question 1', 'Question 2', 'Question 3', 'Question 4']) {
    await answer(other, front, 'Easy');
  }
  line.heal();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await trial.expectLog(['Good undone', 'Again', 'Hard', 'Easy', 'Good', 'Easy', 'Easy', 'Easy', 'Easy']);
  const kept = await withDatabase(recto, (db) =>
    db.cardState.findFirstOrThrow({ where: { userId: trial.userId, cardId: suspended! } }),
  );
  expect(kept).toMatchObject({ flag: 2, reps: 2 });
  expect(kept.suspendedAt).not.toBeNull();

  await openReview(other);
  await expect(other.getByRole('article', { name: 'Card' })).toContainText(/Question (1|5)$/m);
});

test('an answer is undone after the server has it', async ({ page, begin }) => {
  const trial = await begin(3);
  await answer(page, 'Question 1', 'Easy');
  await answer(page, 'Question 2', 'Again');
  await trial.expectLog(['Easy', 'Again']);
  await page.keyboard.press('u');
  await page.keyboard.press('u');
  await expect(page.getByText('Question 1', { exact: true })).toBeVisible();
  await trial.expectLog(['Easy undone', 'Again undone']);
  await answer(page, 'Question 1', 'Hard');
  await trial.expectLog(['Easy undone', 'Again undone', 'Hard']);
});

test('leaving half-way loses nothing', async ({ page, context, begin }) => {
  const trial = await begin(4);
  await answer(page, 'Question 1', 'Good');
  await answer(page, 'Question 2', 'Hard');
  await page.close();
  const later = await context.newPage();
  await later.goto('/today');
  await trial.expectLog(['Good', 'Hard']);
});

test('a session learns what another device did to its cards, and keeps the one on screen', async ({
  page,
  recto,
  begin,
}) => {
  await page.clock.install();
  const trial = await begin(6);
  await expect(page.getByText('6 left', { exact: true })).toBeVisible();
  const [, , , edited, archived, suspended] = trial.cardIds;

  // The page is hidden; meanwhile the same cards are answered somewhere else.
  await setVisible(page, false);
  const other = await trial.onAnotherDevice();
  await openReview(other);
  for (const front of ['Question 1', 'Question 2', 'Question 3']) await answer(other, front, 'Easy');
  await trial.expectLog(['Easy', 'Easy', 'Easy']);
  await withDatabase(recto, async (db) => {
    const now = new Date();
    const text = { front: 'Question 4, put better', back: 'Answer 4', severity: 'typo' as const };
    await db.cardVersion.updateMany({ where: { cardId: edited! }, data: { supersededAt: now } });
    await db.cardVersion.create({ data: { cardId: edited!, ...text } });
    await db.card.update({ where: { id: archived! }, data: { archivedAt: now } });
  });
  await expect(page.getByText('6 left', { exact: true })).toBeVisible();
  await page.clock.fastForward(31_000);
  await setVisible(page, true);
  await expect(page.getByText('3 left', { exact: true })).toBeVisible();
  await expect(page.getByText('Question 1', { exact: true })).toBeVisible();

  await withDatabase(recto, (db) =>
    db.cardState.create({ data: { userId: trial.userId, cardId: suspended!, suspendedAt: new Date() } }),
  );
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(page.getByText('2 left', { exact: true })).toBeVisible();

  await answer(page, 'Question 1', 'Easy');
  await answer(page, 'Question 4, put better', 'Easy');
  await expect(page.getByRole('article', { name: 'Card' })).toBeHidden();
  await trial.expectLog(['Easy', 'Easy', 'Easy', 'Easy', 'Easy']);
});

/** Has a page believe that its tab was hidden, or is seen again. */
const setVisible = (page: Page, isVisible: boolean): Promise<void> =>
  page.evaluate(
    (visibility) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: visibility });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    isVisible ? 'visible' : 'hidden',
  );
