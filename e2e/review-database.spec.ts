import Database from 'better-sqlite3';
import { expect } from './fixtures';
import { answer, expectLog, giveCards, waitingNotice } from './review-page';
import { RectoServer } from './server';
import { signIn } from './sign-in';
import { clearDisk, fillDisk, mountSmallDisk, unmountSmallDisk } from './small-disk';
import { test } from './trial';

test('a database that another process holds is waited for', async ({ page, recto, begin }) => {
  const trial = await begin(4);
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
  await trial.expectLog(['Good', 'Again']);
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
