import type { Page } from '@playwright/test';
import { createNote } from '@/lib/testing/factories';
import { expect, test } from './fixtures';
import { expectFocusKept, tabThrough, tabTo } from './focus';
import { answer, expectLog, giveCards, logOf, openReview } from './review-page';
import { signIn, withDatabase } from './sign-in';

const card = (page: Page) => page.getByRole('article', { name: 'Card' });

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expectFocusKept(page, key);
}

const accepted = async (page: Page): Promise<number> =>
  Number(/(\d+) accepted/.exec(await page.getByText(/^\d+ accepted/).innerText())?.[1]);

test('twenty cards are kept from the sample by keys alone', async ({ page, recto }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Draw cards' })).toBeEnabled();
  const started = performance.now();
  await tabTo(page, page.getByRole('button', { name: 'Use the sample notes' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Your notes' })).toHaveValue(/Soviet/);
  await expect(page.getByText('The sample notes are in the box.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use the sample notes' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Draw cards' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').first()).toBeFocused();

  // One is rejected with a reason, one is put into other words, and the next ones are taken as they are.
  await press(page, 'x');
  await press(page, '2');
  await expect(page.getByRole('article').first()).toContainText('Rejected');
  // A reason may be left out: the next key is for the next card, and leaves the rejection alone.
  await press(page, 'x');
  await press(page, 'e');
  await expect(page.getByRole('article').nth(1)).toContainText('Rejected');
  await expect(page.getByRole('textbox', { name: /^(Front|Sentence with a blank)$/ })).toBeFocused();
  await page.keyboard.type(' In short.');
  await press(page, 'Control+Enter');
  expect(await accepted(page)).toBe(1);
  await press(page, 'u');
  expect(await accepted(page)).toBe(0);
  for (let count = 1; count <= 20; count++) {
    await press(page, 'a');
    await expect.poll(() => accepted(page)).toBe(count);
  }
  await press(page, 'j');
  await press(page, 'k');
  const counts = page.getByText(/^20 accepted; \d+ not decided yet stays? with the notes$/);
  await expect(counts).toBeVisible();
  const undecided = Number(/(\d+) not decided/.exec(await counts.innerText())?.[1]);
  await page.keyboard.press('Shift+K');
  await expect(page).toHaveURL(/\/today\?kept=20/);
  console.log(`20 cards kept by keys alone in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const guest = await withDatabase(recto, (db) =>
    db.user.findFirstOrThrow({ where: { isGuest: true }, orderBy: { createdAt: 'desc' } }),
  );
  expect(await withDatabase(recto, (db) => db.card.count({ where: { deck: { ownerId: guest.id } } }))).toBe(
    20,
  );
  // What was kept is read out, and says where the others are.
  const kept = page.getByRole('status').filter({ hasText: '20 cards are kept' });
  await expect(kept).toBeFocused();
  await expect(kept).toContainText(/you did not decide on stays? with the notes/);
  await kept.getByRole('link', { name: undecided === 1 ? 'draw it again' : 'draw them again' }).click();
  await expect(page).toHaveURL(/\/notes\/[^/]+\/draw$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('article')).toHaveCount(undecided);
});

test('a session of sixty cards goes by keys alone', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto, { newPerDay: 60 });
  await giveCards(recto, userId, 60);
  await page.goto('/today');
  await tabTo(page, page.getByRole('link', { name: 'Revise', exact: true }).first());
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/review/);
  for (let i = 1; i <= 60; i++) await answer(page, `Question ${i}`, 'Easy');
  await expect(page.getByRole('heading', { name: /done/i })).toBeVisible();
  await expectFocusKept(page, 'the last card');
  await expectLog(
    recto,
    userId,
    Array.from({ length: 60 }, () => 'Easy'),
  );
  await tabTo(page, page.getByRole('link', { name: 'Today', exact: true }).last());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
});

test('every key of a session does what the list of keys says', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto);
  const { cardIds } = await giveCards(recto, userId, 7);
  const stateOf = (index: number) =>
    withDatabase(recto, (db) =>
      db.cardState.findUnique({ where: { userId_cardId: { userId, cardId: cardIds[index]! } } }),
    );
  await openReview(page);
  await page.keyboard.press('3');
  expect(await logOf(recto, userId), 'a card that is not turned has no rating').toEqual([]);
  await press(page, 'Enter');
  await expect(card(page).getByText('Answer 1', { exact: true })).toBeVisible();
  await press(page, 'Space');
  await expect(card(page).getByText('Question 2', { exact: true })).toBeVisible();
  await answer(page, 'Question 2', 'Again');
  await press(page, 'u');
  await expect(card(page).getByText('Question 2', { exact: true })).toBeVisible();
  await answer(page, 'Question 2', 'Hard');

  await press(page, 'b');
  await expect(card(page).getByText('Question 4', { exact: true })).toBeVisible();
  await expect.poll(async () => (await stateOf(2))?.buriedUntil).toMatch(/^\d{4}-\d\d-\d\d$/);
  await press(page, 's');
  await expect(card(page).getByText('Question 5', { exact: true })).toBeVisible();
  await expect.poll(async () => (await stateOf(3))?.suspendedAt).toBeInstanceOf(Date);
  await press(page, 'f');
  await press(page, 'f');
  await expect(card(page).getByText('Flag 2', { exact: true })).toBeVisible();
  await expect.poll(async () => (await stateOf(4))?.flag).toBe(2);
  await press(page, 'n');
  await expect(card(page).getByText('no sentence of the notes belongs to it')).toBeVisible();
  await press(page, '?');
  const help = page.getByRole('dialog', { name: 'Keys' });
  await expect(help).toBeVisible();
  await page.keyboard.press('2');
  await page.keyboard.press('s');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expectFocusKept(page, 'closing the list of keys');
  await expect(card(page).getByText('Question 5', { exact: true })).toBeVisible();
  await answer(page, 'Question 5', 'Easy');
  await expectLog(recto, userId, ['Good', 'Again undone', 'Hard', 'Easy']);
  await press(page, 'e');
  await expect(page.getByRole('textbox', { name: 'Question' })).toHaveValue('Question 6');
});

test('Tab goes round every page, and always shows where it is', async ({ page, context, recto }) => {
  await page.goto('/');
  await page
    .getByRole('textbox', { name: 'Your notes' })
    .fill(
      Array.from({ length: 5 }, (_, i) => `Q: What happened in ${1921 + i}?\nA: Event number ${i}`).join(
        '\n\n',
      ),
    );
  await page.getByRole('button', { name: 'Draw cards' }).click();
  await expect(page.getByRole('article')).toHaveCount(5);
  expect((await tabThrough(page)).length).toBeGreaterThan(10);

  const { userId } = await signIn(context, recto);
  const { deckId } = await giveCards(recto, userId, 6);
  const note = await withDatabase(recto, (db) => createNote(db, { id: userId }));
  for (const path of [
    '/today',
    '/notes',
    `/notes/${note.id}?edit`,
    `/decks/${deckId}`,
    '/settings',
    '/review',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('main')).toBeVisible();
    expect((await tabThrough(page)).length, path).toBeGreaterThan(1);
  }
});
