import type { Page } from '@playwright/test';
import { createCard, createDeck } from '@/lib/testing/factories';
import { expectAccessible, expectNoSidewaysScroll } from './axe';
import { expect, test } from './fixtures';
import { tabTo } from './focus';
import { answer, expectLog, expectNothingOwed, giveCards, openReview } from './review-page';
import { signIn, withDatabase } from './sign-in';

const card = (page: Page) => page.getByRole('article', { name: 'Card' });
const rating = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
const box = (page: Page) => page.getByRole('textbox', { name: 'Your answer' });

/** What was typed laid against the answer, as it is seen. */
const shownWords = (page: Page) =>
  card(page)
    .locator('p:has(> del)')
    .evaluate((line) => {
      const seen = line.cloneNode(true) as HTMLElement;
      for (const unseen of seen.querySelectorAll('.sr-only')) unseen.remove();
      return seen.textContent;
    });

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
  expect(await shownWords(page), 'a word with a slip stays one').toBe('Georges Clemaenceau');
  await expectAccessible(page);
  await expect(rating(page, 'Hard')).toContainText('suggested');
  await page.keyboard.press('Space');

  await page.keyboard.type('respiration');
  await page.keyboard.press('Enter');
  await expect(card(page).locator('del')).toContainText('respiration');
  expect(await shownWords(page)).toBe('respiration photosynthesis');
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

const addForm = (page: Page) => page.getByRole('region', { name: 'Add a card' });

/** Writes a card in the form at the foot of a deck's page and adds it, by keys alone once the kind is chosen. */
async function addCard(page: Page, kind: string, fields: Record<string, string>, added: string) {
  const form = addForm(page);
  await form.getByRole('radio', { name: kind }).focus();
  await page.keyboard.press('Space');
  for (const [label, text] of Object.entries(fields)) {
    await form.getByRole('textbox', { name: label }).focus();
    for (const [i, line] of text.split('\n').entries()) {
      if (i > 0) await page.keyboard.press('Enter');
      await page.keyboard.type(line);
    }
  }
  await page.keyboard.press('Control+Enter');
  await expect(form.getByText(added)).toBeVisible();
}

/** Turns what is on screen into the order 1, 2, 3, 4 by arrow keys on the items' buttons. */
async function putInOrder(page: Page, items: readonly string[]) {
  const list = card(page).getByRole('list').last();
  for (const [place, item] of items.entries()) {
    const up = list.getByRole('button', { name: `Move up: ${item}` });
    await up.focus();
    const at = async () =>
      (await list.getByRole('listitem').allInnerTexts()).findIndex((text) => text.includes(item));
    for (let now = await at(); now > place; now -= 1) await page.keyboard.press('ArrowUp');
    await expect(up).toBeFocused();
    await expect(list.getByRole('listitem').nth(place)).toContainText(item);
  }
}

test('a card of each kind is made, found and revised by keys', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto);
  const deck = await withDatabase(recto, (db) => createDeck(db, { id: userId }, { name: 'Kinds' }));
  await page.goto(`/decks/${deck.id}`);

  await addForm(page)
    .getByRole('checkbox', { name: /both ways/ })
    .check();
  await addCard(page, 'Question and answer', { Question: 'der Hund', Answer: 'the dog' }, 'Added 2 cards.');
  const cloze = 'Zinc protects {{c1::iron::metal}} by {{c2::rusting}} first.';
  await addCard(page, 'Fill the blanks', { 'Text with blanks': cloze }, 'Added 2 cards.');
  await addCard(
    page,
    'Type the answer',
    { Question: 'Capital?', 'Answer to type': 'Peking / Beijing' },
    'Added one card.',
  );
  const events = ['February Revolution', 'October Revolution', 'Brest-Litovsk', 'NEP begins'];
  const order = {
    'What to put in order': 'Earliest first',
    'The things in the right order': events.join('\n'),
  };
  await addCard(page, 'Put in order', order, 'Added one card.');
  await expect(page.getByText('6 cards', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('Question and answer, both ways')).toHaveCount(2);

  // An edit of one way is an edit of the other.
  const rows = page.getByRole('region', { name: 'Cards', exact: true }).getByRole('listitem');
  await rows.first().getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('form', { name: 'Edit card' }).getByRole('textbox', { name: 'Answer' }).fill('a dog');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('a dog', { exact: true })).toHaveCount(2);

  // So is an edit of a text for the cards of its other blanks; where it goes across one, that is said.
  await rows.nth(2).getByRole('button', { name: 'Edit' }).click();
  const text = page
    .getByRole('form', { name: 'Edit card' })
    .getByRole('textbox', { name: 'Text with blanks' });
  await expect(page.getByText('hidden on other cards: the text changes there with it')).toBeVisible();
  await text.fill('A zinc coat protects {{c1::iron::metal}} by rusting first.');
  await page.keyboard.press('Control+Enter');
  await expect(rows.nth(3)).toContainText('A zinc coat protects iron by');
  await rows.nth(2).getByRole('button', { name: 'Edit' }).click();
  await text.fill('A zinc coat protects {{c1::iron::metal}}.');
  await page.keyboard.press('Control+Enter');
  await expect(rows.nth(2)).toContainText('Another card hides words that you changed');
  await expect(rows.nth(3)).toContainText('first.');

  // One card is tagged by itself, two at once, and the search finds them.
  await rows.first().getByRole('button', { name: 'Tags' }).click();
  await page.keyboard.type('German, Animals');
  await page.keyboard.press('Enter');
  await expect(rows.first().getByRole('link', { name: '#german' })).toBeVisible();
  await expect(rows.first().getByRole('button', { name: 'Tags' })).toBeFocused();
  await page.getByRole('checkbox', { name: 'Select: a dog' }).check();
  await page.getByRole('checkbox', { name: /^Select: Capital/ }).check();
  await page.getByRole('textbox', { name: 'Tags for these cards' }).fill('easy words');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Tagged 2 cards.')).toBeVisible();
  await page.getByRole('link', { name: '#easy words' }).first().click();
  await expect(page.getByText('2 cards', { exact: true }).first()).toBeVisible();
  await page.getByRole('searchbox').fill('kind:typed tag:"easy words"');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 card', { exact: true }).first()).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
  await page.getByRole('textbox', { name: 'Tags for these cards' }).fill('Easy words');
  await page.getByRole('button', { name: 'Remove tags' }).click();
  await expect(page.getByText('No card here has')).toBeVisible();

  // Siblings wait for another day: of each pair one is asked.
  await openReview(page);
  await expect(card(page)).toContainText('der Hund');
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await expect(card(page)).toContainText('[metal]');
  await page.keyboard.press('Space');
  await expect(card(page)).toContainText('iron');
  await page.keyboard.press('4');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('beijing');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await expect(card(page)).toContainText('Earliest first');
  await putInOrder(page, events);
  await expect(card(page).getByRole('status').last()).toContainText('of 4');
  await page.keyboard.press('Control+Enter');
  await expect(card(page)).toContainText('4 of 4 in place.');
  await page.keyboard.press('Space');
  await expectLog(recto, userId, ['Good', 'Easy', 'Good', 'Good']);
});

test('another kind of card takes over what means the same, and loses nothing of the rest', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  const deck = await withDatabase(recto, (db) => createDeck(db, { id: userId }));
  await page.goto(`/decks/${deck.id}`);
  const field = (name: string) => addForm(page).getByRole('textbox', { name, exact: true });
  const choose = (name: string) => addForm(page).getByRole('radio', { name }).check();
  const bothWays = addForm(page).getByRole('checkbox', { name: /both ways/ });
  await field('Question').fill('Capital of France?');
  await field('Answer').fill('Paris');
  await bothWays.check();
  await choose('Type the answer');
  await expect(field('Question')).toHaveValue('Capital of France?');
  await expect(field('Answer to type')).toHaveValue('Paris');
  await choose('Fill the blanks');
  await expect(field('Text with blanks')).toHaveValue('');
  await expect(field('Extra text under the answer (may stay empty)')).toHaveValue('');
  await field('Text with blanks').fill('{{c1::Zinc}} is a metal.');
  await choose('Question and answer');
  await expect(field('Answer')).toHaveValue('Paris');
  await expect(bothWays).not.toBeChecked();

  // Added from a field of one line and from a box that is ticked alike; the news goes when the next one is begun.
  await bothWays.check();
  await page.keyboard.press('Control+Enter');
  const news = addForm(page).getByText('Added 2 cards.');
  await expect(news).toBeVisible();
  await expect(field('Question')).toBeFocused();
  await expect(bothWays).not.toBeChecked();
  await page.keyboard.type('C');
  await expect(news).toHaveCount(0);
  await choose('Fill the blanks');
  await expect(field('Text with blanks')).toHaveValue('{{c1::Zinc}} is a metal.');
});

test('things out of place are shown as such, dragged or moved by button', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  const items = ['Lenin', 'Stalin', 'Khrushchev', 'Brezhnev'];
  await withDatabase(recto, async (db) => {
    const deck = await createDeck(db, { id: userId });
    await createCard(db, deck, { kind: 'order', front: 'Earliest first', back: items.join('\n') });
  });
  await openReview(page);
  const list = card(page).getByRole('list');
  const shown = async () => (await list.getByRole('listitem').allInnerTexts()).map((text) => text.trim());
  await expect(list).toBeVisible();
  const before = await shown();
  expect([...before].sort()).toEqual([...items].sort());
  expect(before).not.toEqual(items);
  await expectAccessible(page);
  await page.reload();
  await expect(list).toBeVisible();
  expect(await shown()).toEqual(before);

  // The first is dragged to the end, and comes back up by its button.
  const grips = list.locator('[data-grip]');
  const [from, to] = [await grips.first().boundingBox(), await grips.last().boundingBox()];
  await page.mouse.move(from!.x + 10, from!.y + 10);
  await page.mouse.down();
  await page.mouse.move(to!.x + 10, to!.y + to!.height - 2, { steps: 12 });
  await page.mouse.up();
  const [first, ...rest] = before;
  await expect.poll(shown).toEqual([...rest, first]);
  await list.getByRole('button', { name: `Move up: ${first}` }).click();
  await expect.poll(async () => (await shown()).indexOf(first!)).toBe(2);

  await putInOrder(page, items);
  await list.getByRole('button', { name: 'Move down: Lenin' }).click();
  await list.getByRole('button', { name: 'Move down: Lenin' }).click();
  // The key that is named on the card works wherever the focus is.
  await page.getByRole('group', { name: 'Card in hand' }).focus();
  await page.keyboard.press('Control+Enter');
  await expect(card(page)).toContainText('3 of 4 in place.');
  await expect(card(page).getByRole('listitem').filter({ hasText: 'Out of place: ' })).toHaveText(/Lenin/);
  await expect(rating(page, 'Hard')).toContainText('suggested');
  await expectAccessible(page);
  await page.keyboard.press('1');
  await expectLog(recto, userId, ['Again']);
});

test('a deck can have its answers typed', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto);
  const deck = await withDatabase(recto, async (db) => {
    const made = await createDeck(db, { id: userId });
    await createCard(db, made, { front: 'Question 1', back: 'Answer 1' });
    await createCard(db, made, { kind: 'cloze', front: 'Zinc protects {{c1::iron}}.', back: '' });
    return made;
  });
  await page.goto(`/decks/${deck.id}`);
  await page.getByRole('checkbox', { name: 'Type the answers' }).check();
  await expect(page.getByText('Answers are typed from now on.')).toBeVisible();
  await openReview(page);
  for (const answer of ['answer 1', 'Iron']) {
    await expect(box(page)).toBeFocused();
    await page.keyboard.type(answer);
    await page.keyboard.press('Enter');
    await expect(card(page)).toContainText('That is the answer');
    await page.keyboard.press('Space');
  }
  await expectLog(recto, userId, ['Good', 'Good']);
});

test('a card put away in a session is found in its deck afterwards, and comes again once it is taken back', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  const { deckId } = await giveCards(recto, userId, 3);
  await openReview(page);
  await page.keyboard.press('f');
  await page.keyboard.press('f');
  await page.keyboard.press('s');
  await expect(card(page).getByText('Question 2', { exact: true })).toBeVisible();
  await page.keyboard.press('b');
  await answer(page, 'Question 3', 'Easy');
  await expect(page.getByRole('heading', { name: 'Done for now' })).toBeVisible();
  await expectLog(recto, userId, ['Easy']);
  await expectNothingOwed(page);

  await page.goto(`/decks/${deckId}`);
  const rows = page.getByRole('region', { name: 'Cards', exact: true }).getByRole('listitem');
  await expect(rows.first()).toContainText('Flag 2');
  await expect(rows.nth(1)).toContainText('Put away until tomorrow');
  await expect(rows.nth(2).getByRole('button', { name: /Resume|Bring back/ })).toHaveCount(0);
  await page.getByRole('searchbox').fill('is:suspended flag:2');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 card', { exact: true }).first()).toBeVisible();
  await expect(rows.first()).toContainText('Suspended');
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  const resume = rows.first().getByRole('button', { name: 'Resume' });
  expect((await resume.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await tabTo(page, resume);
  await page.keyboard.press('Enter');
  await expect(rows.first().getByRole('status')).toHaveText('Resumed: it comes when it is due.');
  await expect(resume).toBeHidden();
  await expect(rows.first().getByRole('checkbox')).toBeFocused();
  await expectAccessible(page);

  await page.getByRole('searchbox').fill('is:buried');
  await page.getByRole('button', { name: 'Find' }).click();
  await expect(rows.first()).toContainText('Question 2');
  await rows.first().getByRole('button', { name: 'Bring back' }).click();
  await expect(rows.first().getByRole('status')).toContainText('Brought back');
  await page.reload();
  await expect(page.getByText('No card here fits “is:buried”.')).toBeVisible();

  await openReview(page);
  await answer(page, 'Question 1', 'Easy');
  await answer(page, 'Question 2', 'Easy');
  await expectLog(recto, userId, ['Easy', 'Easy', 'Easy']);
});
