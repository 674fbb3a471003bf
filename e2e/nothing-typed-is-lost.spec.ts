import type { Locator, Page } from '@playwright/test';
import { createDeck } from '@/lib/testing/factories';
import { expectAccessible } from './axe';
import { expect, test } from './fixtures';
import { signIn, withDatabase } from './sign-in';

const NOTES = `Industry in the north

The first mill was built at Cromford in 1771 because the river never froze. The Bridgewater Canal was opened in 1761.

Q: Who carried the Ten Hours Act?
A: Lord Ashley
`;

const box = (page: Page): Locator => page.getByRole('textbox', { name: 'Your notes' });
const keep = (page: Page): Locator => page.getByRole('button', { name: 'Keep these cards' });
const back = (page: Page): Locator => page.getByRole('textbox', { name: 'Back' });

async function drawOnLanding(page: Page): Promise<void> {
  await page.goto('/');
  await box(page).fill(NOTES);
  await page.getByRole('button', { name: 'Draw cards' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
}

/** Notes of the signed-in learner, opened on the draft page. */
async function openDraftPage(page: Page): Promise<void> {
  await page.goto('/notes/new');
  await box(page).fill(NOTES);
  await page.getByRole('button', { name: 'Save and draw cards' }).click();
  await page.waitForURL(/\/draw$/);
  await expect(page.getByRole('article').first()).toBeVisible();
}

/** Accepts one draft and begins to write another anew. */
async function typeInto(page: Page, typed: string): Promise<void> {
  await page.getByRole('article').first().getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('article').last().getByRole('button', { name: 'Edit' }).click();
  await back(page).fill(typed);
}

test('a card in the editor is still there after a reload, and is not passed over by keeping', async ({
  page,
}) => {
  await drawOnLanding(page);
  await typeInto(page, 'Lord Ashley, in 1847');
  await page.reload();
  await expect(back(page)).toHaveValue('Lord Ashley, in 1847');

  await keep(page).click();
  await expect(page.getByText('One card is being edited: save it or cancel first.')).toBeVisible();
  await expect(page.getByRole('article').last().locator('textarea').first()).toBeFocused();
  await expect(back(page)).toBeInViewport();

  await page.getByRole('button', { name: 'Draw cards' }).click();
  await expect(page.getByText('A card below is being edited')).toBeVisible();
  await expect(back(page)).toHaveValue('Lord Ashley, in 1847');

  await page.getByRole('article').getByRole('button', { name: 'Save' }).click();
  await keep(page).click();
  await expect(page).toHaveURL(/\/today\?kept=2/);
});

test('a card in the editor of kept notes is still there after going elsewhere', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  await openDraftPage(page);
  await typeInto(page, 'Lord Ashley, in 1847');
  await page.getByRole('link', { name: 'Decks' }).click();
  await expect(page.getByRole('heading', { name: 'Decks' })).toBeVisible();
  await page.goBack();
  await expect(back(page)).toHaveValue('Lord Ashley, in 1847');
  await keep(page).click();
  await expect(page.getByText('One card is being edited: save it or cancel first.')).toBeVisible();
  await page.getByRole('article').getByRole('button', { name: 'Save' }).click();
  await keep(page).click();
  await page.waitForURL(/\/decks\//);
  const versions = await withDatabase(recto, (db) =>
    db.cardVersion.findMany({ where: { authorId: userId }, select: { back: true } }),
  );
  expect(versions).toHaveLength(2);
  expect(versions.map((version) => version.back)).toContain('Lord Ashley, in 1847');
});

/** Notes of the signed-in learner, open to be edited. */
async function openEditPage(page: Page): Promise<string> {
  await page.goto('/notes/new');
  await box(page).fill(NOTES);
  await page.getByRole('button', { name: 'Save only' }).click();
  await page.waitForURL(/\?saved/);
  const note = page.url().replace(/\?.*$/, '');
  await page.goto(`${note}?edit`);
  await expect(box(page)).toHaveValue(NOTES);
  return note;
}

test('new notes that were typed are there again after a reload and after another page', async ({
  page,
  context,
  recto,
}) => {
  await signIn(context, recto);
  await page.goto('/notes/new');
  await page.getByRole('textbox', { name: 'Title' }).fill('The north');
  await box(page).fill(NOTES);
  await page.getByRole('link', { name: 'Decks' }).click();
  await expect(page.getByRole('heading', { name: 'Decks' })).toBeVisible();
  await page.goBack();
  await expect(box(page)).toHaveValue(NOTES);
  await expect(page.getByText('What you typed here before is in the form again')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('The north');
  await expect(box(page)).toHaveValue(NOTES);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Begin with an empty form' }).click();
  await expect(box(page)).toHaveValue('');
  await page.getByRole('button', { name: 'Put back what was there' }).click();
  await expect(box(page)).toHaveValue(NOTES);
  await page.getByRole('button', { name: 'Save only' }).click();
  await expect(page.getByRole('heading', { name: 'The north' })).toBeVisible();
  await page.goto('/notes/new');
  await expect(box(page)).toHaveValue('');

  await test.step('and the same text again is not saved twice unasked', async () => {
    await box(page).fill(NOTES);
    await page.getByRole('button', { name: 'Save only' }).click();
    await expect(
      page.getByText('You have notes with this very text already, called “The north”'),
    ).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Open those' }).click();
    await expect(page.getByRole('heading', { name: 'The north' })).toBeVisible();
  });
});

test('an edit of notes outlives Cancel, and never goes over what another tab saved', async ({
  page,
  context,
  recto,
}) => {
  await signIn(context, recto);
  const note = await openEditPage(page);
  const mine = NOTES.replace('Cromford', 'Derby');
  const theirs = NOTES.replace('1761', '1776');
  await box(page).fill(mine);
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'Cards', exact: true })).toBeVisible();
  await page.goBack();
  await expect(box(page)).toHaveValue(mine);

  const other = await context.newPage();
  await other.goto(`${note}?edit`);
  await box(other).fill(theirs);
  await other.getByRole('button', { name: 'Save changes' }).click();
  await expect(other.getByRole('heading', { name: 'Cards', exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('These notes were changed somewhere else')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Saved somewhere else' })).toHaveValue(theirs);
  await expect(box(page)).toHaveValue(mine);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Go on with the other text' }).click();
  await expect(box(page)).toHaveValue(theirs);
  await page.getByRole('button', { name: 'Put back what was there' }).click();
  await expect(box(page)).toHaveValue(mine);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('carried', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('was built at Derby')).toBeVisible();
});

test('a card being updated beside its notes is still there after going elsewhere', async ({
  page,
  context,
  recto,
}) => {
  await signIn(context, recto);
  await openDraftPage(page);
  const note = page.url().replace(/\/draw$/, '');
  await page.getByRole('article').last().getByRole('button', { name: 'Accept' }).click();
  await keep(page).click();
  await page.waitForURL(/\/decks\//);
  await page.goto(`${note}?edit`);
  await box(page).fill(NOTES.replace('Ten Hours Act', 'Ten Hours Bill'));
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByRole('button', { name: 'Update the card' }).click();
  const answer = page.getByRole('form', { name: 'Edit card' }).getByRole('textbox').last();
  await answer.fill('Lord Ashley, in 1847');
  await page.goto(note);
  await page.getByRole('button', { name: 'Update the card' }).click();
  await expect(answer).toHaveValue('Lord Ashley, in 1847');
});

test.describe('without a network', () => {
  test.use({ expectedConsoleErrors: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] });

  test('a failed keeping is said beside its button, and nothing is lost', async ({ page, context }) => {
    await drawOnLanding(page);
    await page.getByRole('article').first().getByRole('button', { name: 'Accept' }).click();
    await context.setOffline(true);
    await keep(page).click();
    const alert = page.getByRole('region', { name: 'Drafts' }).getByRole('alert');
    await expect(alert).toContainText('it is not sure that the cards are kept');
    await expect(alert).toBeInViewport();
    await context.setOffline(false);
    await keep(page).click();
    await expect(page).toHaveURL(/\/today\?kept=1/);
  });
});

test('cards chosen before signing in are waiting on Today and beside the notes', async ({
  page,
  context,
  recto,
}) => {
  await drawOnLanding(page);
  await page.getByRole('article').first().getByRole('button', { name: 'Accept' }).click();
  await signIn(context, recto);
  await page.goto('/notes');
  await expect(page.getByText('Cards you drew from notes are not kept yet: 1 accepted')).toBeVisible();
  await page.goto('/today');
  await page.getByRole('link', { name: 'Go on with them' }).click();
  await expect(page.getByRole('article').first().getByText('Accepted', { exact: true })).toBeVisible();
  await keep(page).click();
  await expect(page).toHaveURL(/\/today\?kept=1/);
  await expect(page.getByText('One card is kept')).toBeVisible();
  await expect(page.getByText('Cards you drew from notes are not kept yet')).toBeHidden();
});

test('notes in the box do not make way for others unasked, and old drafts are called old', async ({
  page,
}) => {
  await drawOnLanding(page);
  const sample = page.getByRole('button', { name: 'Use the sample notes' });
  await sample.click();
  const question = page.getByText('Replace your notes in the box with the sample notes?');
  await expect(question).toBeVisible();
  await expect(page.getByRole('button', { name: 'Keep mine' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue(NOTES);
  await sample.click();
  await box(page).pressSequentially(' ');
  await expect(question).toBeHidden();
  await box(page).fill(NOTES);
  await sample.click();
  await expect(question).toBeVisible();
  await page.getByRole('button', { name: 'Draw cards' }).click();
  await expect(question).toBeHidden();
  await expect(page.getByRole('article').first()).toBeFocused();
  await sample.click();
  await page.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(box(page)).toHaveValue(/Soviet/);
  await expect(page.getByText('The cards below were drawn before the box was changed')).toBeVisible();
  await page.getByRole('button', { name: 'Put back what was there' }).click();
  await expect(box(page)).toHaveValue(NOTES);
  await expect(page.getByText('The cards below were drawn before the box was changed')).toBeHidden();
});

test('rejections alone are said to be kept', async ({ page, context, recto }) => {
  await signIn(context, recto);
  await openDraftPage(page);
  await page.getByRole('article').first().getByRole('button', { name: 'Reject' }).click();
  await keep(page).click();
  await expect(page.getByText('No card was kept; the rejected draft will not be drawn')).toBeVisible();
});

test('a card is edited where it stands beside its notes', async ({ page, context, recto }) => {
  await signIn(context, recto);
  await openDraftPage(page);
  const note = page.url().replace(/\/draw$/, '');
  await page.getByRole('article').last().getByRole('button', { name: 'Accept' }).click();
  await keep(page).click();
  await page.waitForURL(/\/decks\//);
  await page.goto(note);
  const edit = page.getByRole('button', { name: /^Edit the card/ });
  await edit.click();
  const form = page.getByRole('form', { name: 'Edit card' });
  await expect(form.getByRole('textbox').first()).toBeFocused();
  await expectAccessible(page);
  await form.getByRole('textbox').last().fill('Lord Ashley, in 1847');
  await form.getByRole('button', { name: 'Save card' }).click();
  await expect(form.getByRole('button', { name: 'Save card' })).toBeHidden();
  await expect(page.getByText('Lord Ashley, in 1847')).toBeVisible();
  await expect(edit).toBeFocused();
});

test('a new card of a deck is still there after going elsewhere, until it is added', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  const [deck, other] = await withDatabase(recto, async (db) => [
    await createDeck(db, { id: userId }),
    await createDeck(db, { id: userId }),
  ]);
  const form = page.getByRole('region', { name: 'Add a card' });
  const field = (name: string | RegExp) => form.getByRole('textbox', { name });
  const kind = (name: string) => form.getByRole('radio', { name, exact: true });
  await page.goto(`/decks/${deck.id}`);
  await field('Question').fill('Who carried the Ten Hours Act?');
  await field('Answer').fill('Lord Ashley');
  await kind('Put in order').check();
  await field('What to put in order').fill('The canals, earliest first');
  await page.getByRole('link', { name: 'Decks' }).click();
  await expect(page.getByRole('heading', { name: 'Decks' })).toBeVisible();
  await page.goBack();
  await expect(field('What to put in order')).toHaveValue('The canals, earliest first');
  await field('What to put in order').fill('');
  await kind('Question and answer').check();
  await form.getByRole('checkbox', { name: /Ask it both ways/ }).check();
  await page.reload();
  await expect(field('Question')).toHaveValue('Who carried the Ten Hours Act?');
  await expect(field('Answer')).toHaveValue('Lord Ashley');
  await expect(form.getByRole('checkbox', { name: /Ask it both ways/ })).toBeChecked();

  await page.goto(`/decks/${other.id}`);
  await expect(field('Question')).toHaveValue('');
  await page.goto(`/decks/${deck.id}`);
  await field('Answer').press('Control+Enter');
  await expect(page.getByText('Added 2 cards.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('2 cards', { exact: true })).toBeVisible();
  await expect(field('Question')).toHaveValue('');
});
