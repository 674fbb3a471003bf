import type { Page } from '@playwright/test';
import { createCard, createDeck } from '@/lib/testing/factories';
import { expect, test } from './fixtures';
import { expectLog, openReview } from './review-page';
import { signIn, withDatabase } from './sign-in';

const card = (page: Page) => page.getByRole('article', { name: 'Card' });
const rating = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
const box = (page: Page) => page.getByRole('textbox', { name: 'Your answer' });

test('a typed answer is compared, and what it suggests is only suggested', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  await withDatabase(recto, async (db) => {
    const deck = await createDeck(db, { id: userId });
    const answers = ['Diplomatic relations', 'Georges Clemenceau', 'photosynthesis', '1922'];
    for (const [i, back] of answers.entries()) {
      await createCard(db, deck, { kind: 'typed', front: `Question ${i + 1}`, back });
    }
  });
  await openReview(page);
  // Letters belong to the box: none of them buries, suspends or turns.
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('diplomatic  relations');
  await expect(box(page)).toHaveValue('diplomatic  relations');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('That is the answer');
  await expect(rating(page, 'Good')).toContainText('suggested');
  await page.keyboard.press('Space');

  await expect(box(page)).toBeFocused();
  await page.keyboard.type('Georges Clemanceau');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('Almost');
  await expect(card(page).locator('ins')).toContainText('e');
  await expect(rating(page, 'Hard')).toContainText('suggested');
  await page.keyboard.press('Space');

  await page.keyboard.type('respiration');
  await page.keyboard.press('Enter');
  await expect(card(page).locator('del')).toContainText('respiration');
  await expect(rating(page, 'Again')).toContainText('suggested');
  await page.keyboard.press('4');

  // Out of the box the keys are the session's again.
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  await expect(card(page)).toContainText('Question 3');
  await expect(box(page)).toBeFocused();
  await expect(box(page)).toHaveValue('');
  await page.keyboard.press('Enter');
  await expect(card(page)).toContainText('You typed nothing.');
  await page.keyboard.press('3');
  await page.keyboard.type('1923');
  await page.keyboard.press('Enter');
  await expect(rating(page, 'Again')).toContainText('suggested');
  await page.keyboard.press('2');
  await expectLog(recto, userId, ['Good', 'Hard', 'Easy undone', 'Good', 'Hard']);
});
