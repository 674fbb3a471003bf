import { createNote } from '@/lib/testing/factories';
import { expect, test } from './fixtures';
import { answer, expectLog, giveCards, openReview } from './review-page';
import { signIn, withDatabase } from './sign-in';

test('coming back from the notes, by Back or by the links, asks nothing again that was answered', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  const { cardIds } = await giveCards(recto, userId, 4);
  await withDatabase(recto, async (db) => {
    const note = await createNote(db, { id: userId }, { body: 'A sample sentence. ' });
    const exact = 'A sample sentence.';
    const place = { start: 0, end: exact.length, prefix: '', suffix: ' ' };
    for (const cardId of cardIds) {
      await db.anchor.create({ data: { cardId, noteId: note.id, exact, ...place } });
    }
  });
  const leave = async () => {
    await page.keyboard.press('Space');
    await page.keyboard.press('n');
    await page.getByRole('link', { name: 'Open the notes' }).click();
    await expect(page).toHaveURL(/\/notes\//);
  };
  await openReview(page);
  await answer(page, 'Question 1', 'Easy');
  await answer(page, 'Question 2', 'Easy');
  await expectLog(recto, userId, ['Easy', 'Easy']);

  await leave();
  await page.goBack();
  await answer(page, 'Question 3', 'Easy');
  await expectLog(recto, userId, ['Easy', 'Easy', 'Easy']);

  await leave();
  await page.getByRole('link', { name: 'Today' }).first().click();
  await page.getByRole('link', { name: 'Revise', exact: true }).click();
  await answer(page, 'Question 4', 'Easy');
  await expectLog(recto, userId, ['Easy', 'Easy', 'Easy', 'Easy']);
});
