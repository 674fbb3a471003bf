import { expect } from './fixtures';
import { makeNewerBuild, removeBuild } from './newer-build';
import { answer, waitingNotice } from './review-page';
import { test } from './trial';

test('a page from before an update of Recto keeps its answers and asks for a reload', async ({
  page,
  recto,
  begin,
}) => {
  const trial = await begin(5);
  await answer(page, 'Question 1', 'Good');
  await trial.expectLog(['Good']);
  const newer = makeNewerBuild();
  try {
    await recto.kill();
    await recto.start({ env: { RECTO_DIST_DIR: newer } });
    await answer(page, 'Question 2', 'Again');
    await expect(waitingNotice(page)).toContainText('Recto has been updated');
    await answer(page, 'Question 3', 'Easy');
    await page.keyboard.press('u');
    await answer(page, 'Question 3', 'Hard');
    expect(await trial.log()).toEqual(['Good']);
    await page.getByRole('button', { name: 'reload the page to send them' }).click();
    await expect(page.getByText('Question 4', { exact: true })).toBeVisible();
    await trial.expectLog(['Good', 'Again', 'Easy undone', 'Hard']);
    await answer(page, 'Question 4', 'Good');
    await trial.expectLog(['Good', 'Again', 'Easy undone', 'Hard', 'Good']);
  } finally {
    await recto.kill();
    await recto.start();
    removeBuild(newer);
  }
});
