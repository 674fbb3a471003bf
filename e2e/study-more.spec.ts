import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { tabTo } from './focus';
import { giveHistory } from './history';
import { answer, expectLog, giveCards } from './review-page';
import type { RectoServer } from './server';
import { signIn, withDatabase } from './sign-in';

/** Three known cards, none due today: the third falls due first, the second within the week, the first far away. */
async function giveKnownCards(recto: RectoServer, userId: string) {
  const given = await giveCards(recto, userId, 3);
  const [first, second, third] = given.cardIds;
  await giveHistory(recto, userId, [
    { cardId: first!, daysAgo: 9, rating: 'Easy' },
    { cardId: first!, daysAgo: 1, rating: 'Easy' },
    { cardId: second!, daysAgo: 2, rating: 'Easy' },
    { cardId: third!, daysAgo: 3, rating: 'Easy' },
  ]);
  return given;
}

const PAST = ['Easy', 'Easy', 'Easy', 'Easy'];

const dueDates = (recto: RectoServer, userId: string) =>
  withDatabase(recto, async (db) => {
    const states = await db.cardState.findMany({ where: { userId }, orderBy: { cardId: 'asc' } });
    return states.map(({ cardId, due }) => ({ cardId, due: due?.getTime() }));
  });

const modes = (recto: RectoServer, userId: string) =>
  withDatabase(recto, async (db) => {
    const events = await db.reviewEvent.findMany({ where: { userId }, orderBy: { reviewedAt: 'asc' } });
    return events.slice(PAST.length).map(({ mode }) => mode);
  });

/** From Today to Study more, by keys alone. */
async function openStudyMore(page: Page): Promise<void> {
  await page.goto('/today');
  await expect(page.getByText('Nothing is due now.')).toBeVisible();
  await tabTo(page, page.getByRole('link', { name: 'Study more' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Study more', level: 1 })).toBeVisible();
}

async function begin(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: 'Begin' }));
  await page.keyboard.press('Enter');
}

test('practice, by keys alone, leaves every due date as it was', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto);
  await giveKnownCards(recto, userId);
  const before = await dueDates(recto, userId);
  await openStudyMore(page);
  await begin(page);
  await expect(page.getByText('Practice. Your answers are kept')).toBeVisible();

  // The weakest first; what was not known comes back until it is.
  await page.keyboard.press('Space');
  const ratings = page.getByRole('group', { name: 'How well did you know it?' });
  await expect(ratings.getByRole('button')).toHaveText(['Again', 'Hard', 'Good', 'Easy']);
  await page.keyboard.press('1');
  await answer(page, 'Question 2', 'Good');
  await answer(page, 'Question 1', 'Easy');
  await answer(page, 'Question 3', 'Good');
  await expect(
    page.getByText('That was practice: it changes nothing about when cards come back.'),
  ).toBeVisible();
  await expectLog(recto, userId, [...PAST, 'Again', 'Good', 'Easy', 'Good']);
  expect(await modes(recto, userId)).toEqual(['cram', 'cram', 'cram', 'cram']);
  expect(await dueDates(recto, userId)).toEqual(before);

  await page.keyboard.press('u');
  await expect(page.getByText('Question 3')).toBeVisible();
  await expectLog(recto, userId, [...PAST, 'Again', 'Good', 'Easy', 'Good undone']);
  expect(await dueDates(recto, userId)).toEqual(before);
});

test('studying ahead, by keys alone, moves the cards it asks', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto);
  const { cardIds } = await giveKnownCards(recto, userId);
  const before = await dueDates(recto, userId);
  await openStudyMore(page);
  await tabTo(page, page.getByRole('radio', { name: /^Practise/ }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^Study ahead/ })).toBeChecked();
  await begin(page);
  await expect(page.getByText('Studying ahead. Your answers count')).toBeVisible();
  // Two fall due within a week; the interval is on the buttons, since here it is true.
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: /^Good \d+ d$/ })).toBeVisible();
  await page.keyboard.press('3');
  await answer(page, 'Question 2', 'Good');
  await expect(page.getByRole('heading', { name: 'Done for now' })).toBeVisible();
  await expectLog(recto, userId, [...PAST, 'Good', 'Good']);
  expect(await modes(recto, userId)).toEqual(['ahead', 'ahead']);
  const after = await dueDates(recto, userId);
  const moved = after.filter(({ cardId, due }) => due !== before.find((b) => b.cardId === cardId)?.due);
  expect(moved.map(({ cardId }) => cardId).sort()).toEqual([cardIds[1]!, cardIds[2]!].sort());
});

test('studying ahead after the day’s session says that what was answered today is left out', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  const { cardIds } = await giveCards(recto, userId, 1);
  await withDatabase(recto, (db) =>
    db.card.update({ where: { id: cardIds[0]! }, data: { siblingGroup: 'of one sentence' } }),
  );
  await page.goto('/review');
  await answer(page, 'Question 1', 'Easy');
  await expectLog(recto, userId, ['Easy']);
  await page.goto('/review?mode=ahead&days=30');
  await expect(page.getByRole('heading', { name: 'No cards to show' })).toBeVisible();
  await expect(page.getByText('Cards you answered today')).toBeVisible();
});

test('a session that no card fits says so, and an odd address opens one all the same', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  await giveKnownCards(recto, userId);
  await page.goto('/review?mode=cram&of=leeches');
  await expect(page.getByRole('heading', { name: 'No cards to show' })).toBeVisible();
  await expect(page.getByText('answered today')).toBeHidden();
  await page.getByRole('link', { name: 'Study more' }).click();
  await expect(page.getByRole('heading', { name: 'Study more', level: 1 })).toBeVisible();
  await page.goto('/review?mode=cram&of=deck&deck=x&cards=-3&flag[]=1');
  await expect(page.getByText('Question 3')).toBeVisible();
  await page.goto('/review?mode=everything');
  await expect(page.getByRole('heading', { name: 'Nothing is due' })).toBeVisible();
});
