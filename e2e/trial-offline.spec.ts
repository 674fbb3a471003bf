import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { createCard, createDeck } from '@/lib/testing/factories';
import { expectNoSidewaysScroll } from './axe';
import { expect } from './fixtures';
import { copiesOf, expectReady, freshTab, test } from './offline-browser';
import { answer, expectLog, giveCards, logOf, waitingNotice } from './review-page';
import { signIn, withDatabase } from './sign-in';

const TEN = ['Good', 'Easy', 'Easy', 'Easy', 'Easy', 'Easy', 'Easy', 'Easy', 'Easy', 'Easy'] as const;

test('after one visit of any page, a whole session works with no network and no server', async ({
  page: first,
  context,
  recto,
  network,
}) => {
  test.setTimeout(150_000);
  const { userId } = await signIn(context, recto);
  const { cardIds } = await giveCards(recto, userId, 13);
  await first.goto('/decks');
  await expectReady(first);
  await network.cut();

  let page = await freshTab(context, first);
  await page.goto('/today');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await expect(page.getByText(/^Offline: this page is as it was at \d\d:\d\d/)).toBeVisible();
  await expect(page.getByText('13 cards today')).toBeVisible();
  await page.getByRole('link', { name: 'Revise', exact: true }).click();
  for (const [i, rating] of TEN.entries()) await answer(page, `Question ${i + 1}`, rating);
  // Firefox may leave the first batch hanging: then it is told after ten seconds.
  await expect(waitingNotice(page)).toContainText('10 answers waiting to be sent — kept on this device.', {
    timeout: 20_000,
  });
  await page.keyboard.press('b');
  await expect(page.getByText('Question 12', { exact: true })).toBeVisible();
  await page.keyboard.press('f');
  await page.keyboard.press('f');
  await expect(waitingNotice(page)).toContainText('10 answers and 2 changes to cards waiting');
  await expectNoSidewaysScroll(page);

  // What was done is off the old page's counts, and nothing comes twice, whichever way the session is opened again.
  page = await freshTab(context, page);
  await page.goto('/today');
  await expect(page.getByText(/^3 cards today, about 1 minute: 1 learning, 2 new\.$/)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '1 learning, 2 new' })).toBeVisible();
  await page.goto('/review');
  await expect(page.getByText('Question 12', { exact: true })).toBeVisible();
  await expect(page.getByText('Flag 2', { exact: true })).toBeVisible();
  await expect(page.getByText('3 left', { exact: true })).toBeVisible();
  expect(await logOf(recto, userId)).toEqual([]);
  // The page that was left may keep the lock for a while; once the notice is there, this one has tried to send.
  await expect(waitingNotice(page)).toBeVisible({ timeout: 30_000 });

  await network.restore();
  await expectLog(recto, userId, TEN);
  await expect(page.getByText('Recto can be reached again, and everything is saved.')).toBeVisible();
  await expect(page.getByText(/^Offline/)).toBeHidden();
  const states = await withDatabase(recto, (db) => db.cardState.findMany({ where: { userId } }));
  const stateOf = (n: number) => states.find(({ cardId }) => cardId === cardIds[n - 1]);
  expect(stateOf(11)).toMatchObject({ state: 'New', buriedUntil: expect.any(String) });
  expect(stateOf(12)).toMatchObject({ state: 'New', flag: 2 });

  // The server has them now, and the copy still does not know.
  await network.cut();
  page = await freshTab(context, page);
  await page.goto('/today');
  await expect(page.getByText('3 cards today')).toBeVisible();
  await page.goto('/review');
  await expect(page.getByText('Question 12', { exact: true })).toBeVisible();
  await answer(page, 'Question 12', 'Easy');
  await answer(page, 'Question 13', 'Easy');
  await network.restore();
  await expectLog(recto, userId, [...TEN, 'Easy', 'Easy']);
});

test('the pictures of today’s cards are there without a network, though nobody has looked at them', async ({
  page: first,
  context,
  recto,
  network,
}) => {
  const { userId } = await signIn(context, recto);
  const { imageId } = await withDatabase(recto, async (db) => {
    const data = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#17565e' } })
      .webp()
      .toBuffer();
    const image = await db.image.create({
      data: {
        id: randomUUID(),
        ownerId: userId,
        hash: 'sample',
        bytes: data.length,
        width: 40,
        height: 30,
        data: new Uint8Array(data),
      },
    });
    const deck = await createDeck(db, { id: userId });
    await createCard(db, deck, { front: `Which colour? ![a square](/images/${image.id})`, back: 'Teal' });
    return { imageId: image.id };
  });
  await first.goto('/notes');
  await expect.poll(() => copiesOf(first), { timeout: 30_000 }).toContain(`/images/${imageId}`);
  await network.cut();
  const page = await freshTab(context, first);
  await page.goto('/review');
  const picture = page.getByRole('img', { name: 'a square' });
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(40);
});

test('a server that takes connections and answers none is not waited for', async ({
  page: first,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 3);
  await first.goto('/today');
  await expectReady(first);
  const page = await freshTab(context, first);
  recto.freeze();
  try {
    await page.goto('/today', { timeout: 8_000 });
    await page.getByRole('link', { name: 'Revise', exact: true }).click();
    await expect(page.getByText('Question 1', { exact: true })).toBeVisible({ timeout: 12_000 });
    await answer(page, 'Question 1', 'Easy');
    await expect(waitingNotice(page)).toContainText('1 answer waiting', { timeout: 20_000 });
    await answer(page, 'Question 2', 'Easy');
  } finally {
    recto.thaw();
  }
  await expectLog(recto, userId, ['Easy', 'Easy']);
});
