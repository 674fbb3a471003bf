import { createCard, createDeck } from '@/lib/testing/factories';
import { expectAccessible, expectNoSidewaysScroll } from './axe';
import { expect, test } from './fixtures';
import { signIn, withDatabase } from './sign-in';

test('after an empty deck is made the focus is with its name, and from the top one gets to its form', async ({
  page,
  context,
  recto,
}) => {
  await signIn(context, recto);
  await page.goto('/decks');
  await page.getByRole('textbox', { name: 'Name of a new deck' }).fill('Verbs');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Verbs', level: 1 })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Add a card' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'Question and answer' })).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Add a card' })).toBeInViewport();
});

test('an exam is added, changed and deleted, and each time it is said and the focus kept', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  await withDatabase(recto, async (db) => {
    const deck = await createDeck(db, { id: userId }, { name: 'Cells' });
    await createCard(db, deck, { front: 'Question?', back: 'Answer' });
  });
  await page.goto('/exams');
  await page.getByLabel('Name of the exam').fill('Biology Paper 1');
  await page.getByLabel('Day').fill('2099-06-12');
  await page.getByRole('button', { name: 'Add the exam' }).click();
  await expect(page.getByText('No deck is chosen yet; tick at least one and save again.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Cells' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Added “Biology Paper 1” on 12 June 2099.');
  await expect(page.getByRole('heading', { name: 'Biology Paper 1' })).toBeFocused();

  await page.getByText('Change', { exact: true }).click();
  const name = page.getByLabel('Name of the exam').first();
  await name.fill('Biology Paper 2');
  await name.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Saved “Biology Paper 2”.');
  await expect(page.getByText('Change', { exact: true })).toBeFocused();

  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete the exam' }).click();
  await expect(page.getByRole('status')).toHaveText('Deleted “Biology Paper 2”.');
  await expect(page.getByRole('heading', { name: 'Add an exam' })).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

  test('a deck says what was set where it was set, and the focus stays', async ({ page, context, recto }) => {
    const { userId } = await signIn(context, recto);
    const deck = await withDatabase(recto, async (db) => {
      const made = await createDeck(db, { id: userId });
      for (const count of [1, 2, 3])
        await createCard(db, made, { front: `Question ${count}`, back: 'Answer' });
      return made;
    });
    await page.goto(`/decks/${deck.id}`);
    const typing = page.getByRole('checkbox', { name: 'Type the answers' });
    await typing.check();
    await expect(page.getByText('Answers are typed from now on.')).toBeInViewport({ ratio: 1 });
    await expect(typing).toBeChecked();
    await expect(typing).toBeFocused();
    await page.getByRole('button', { name: 'Archive this deck' }).click();
    await expect(page.getByText('Archived: its cards are no longer asked.')).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('button', { name: 'Restore this deck' })).toBeFocused();

    // A refusal brings the field at fault into view.
    await page.getByRole('textbox', { name: 'Answer' }).fill('An answer without its question');
    await page.getByRole('button', { name: 'Add card' }).click();
    await expect(page.getByRole('textbox', { name: 'Question' })).toBeFocused();
    await expect(page.getByText('The front is empty')).toBeInViewport({ ratio: 1 });
    await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
    await page.getByRole('textbox', { name: 'Tags for these cards' }).fill('a'.repeat(41));
    await page.getByRole('button', { name: 'Add tags' }).click();
    await expect(page.getByRole('textbox', { name: 'Tags for these cards' })).toBeFocused();
    await expect(page.getByText('A tag has at most 40 letters')).toBeInViewport({ ratio: 1 });
    await expectNoSidewaysScroll(page);
  });
});
