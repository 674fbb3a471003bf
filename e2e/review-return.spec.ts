import { expect, test } from './fixtures';
import { answer, expectLog, giveCards, openReview } from './review-page';
import { signIn } from './sign-in';

test('coming back from editing a card, by Back or by the links, asks nothing again that was answered', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 4);
  await openReview(page);
  await answer(page, 'Question 1', 'Easy');
  await answer(page, 'Question 2', 'Easy');
  await expectLog(recto, userId, ['Easy', 'Easy']);

  await page.keyboard.press('e');
  await expect(page.getByRole('heading', { name: 'Sample deck', level: 1 })).toBeVisible();
  await page.goBack();
  await answer(page, 'Question 3', 'Easy');
  await expectLog(recto, userId, ['Easy', 'Easy', 'Easy']);

  await page.keyboard.press('e');
  await page.getByRole('link', { name: 'Today' }).first().click();
  await page.getByRole('link', { name: 'Revise', exact: true }).click();
  await answer(page, 'Question 4', 'Easy');
  await expectLog(recto, userId, ['Easy', 'Easy', 'Easy', 'Easy']);
});
