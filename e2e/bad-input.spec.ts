import type { Page } from '@playwright/test';
import { createCard, createDeck, createNote } from '@/lib/testing/factories';
import { expect, test } from './fixtures';
import { signIn, withDatabase } from './sign-in';

const box = (page: Page) => page.getByRole('textbox', { name: 'Your notes' });
const drafts = (page: Page) => page.getByRole('region', { name: 'Drafts' }).getByRole('article');

async function openLanding(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Draw cards' })).toBeEnabled();
}

const alert = (page: Page) => page.getByRole('main').getByRole('alert');

const boxLength = (page: Page) => box(page).evaluate((node: HTMLTextAreaElement) => node.value.length);

test('notes that are empty, too long or no text are refused with a sentence and stay in the box', async ({
  page,
}) => {
  await openLanding(page);
  const refused: [text: string, sentence: RegExp][] = [
    ['', /no words in these notes/],
    [' \n\t \n', /no words in these notes/],
    ['?!… — ###', /no words in these notes/],
    ['Lenin died in 1924. '.repeat(105_000), /longer than Recto takes at once/],
    ['x'.repeat(1_000_000), /longer than Recto takes at once/],
    ['PK\u0003\u0004'.repeat(200), /not plain text/],
  ];
  for (const [text, sentence] of refused) {
    await box(page).fill(text);
    await page.getByRole('button', { name: 'Draw cards' }).click();
    await expect(alert(page)).toHaveText(sentence);
    expect(await boxLength(page)).toBe(text.length);
    await expect(drafts(page)).toHaveCount(0);
  }
});

test('a file that is no text, or too large, leaves the box as it was', async ({ page }) => {
  await openLanding(page);
  await box(page).fill('What was here before.');
  const files: [name: string, buffer: Buffer, sentence: RegExp][] = [
    [
      'picture.txt',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
      /not plain text/,
    ],
    ['long.txt', Buffer.alloc(4_000_001, 'a'), /larger than any notes/],
  ];
  for (const [name, buffer, sentence] of files) {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer });
    await expect(alert(page)).toHaveText(sentence);
    await expect(box(page)).toHaveValue('What was here before.');
  }
});

const CHINESE = '拉巴洛条约\n\n这个条约恢复了两国的外交关系，并且取消了所有的债务和赔款。';

test('notes in another language, or a page’s source, are called that, and cards can be made by hand', async ({
  page,
  context,
  recto,
}) => {
  await openLanding(page);
  const html = `<html><body>${'<p>ja</p>'.repeat(4)}</body></html>`;
  await box(page).fill(html);
  await page.getByRole('button', { name: 'Draw cards' }).click();
  await expect(alert(page)).toHaveText(/source of a web page/);
  await box(page).fill(CHINESE);
  await page.getByRole('button', { name: 'Draw cards' }).click();
  await expect(alert(page)).toHaveText(/look like another language/);
  await page.getByRole('button', { name: 'Make cards yourself' }).click();
  await expect(page.getByRole('heading', { name: 'Cards from these notes' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Card from selection' })).toBeVisible();
  // There is nothing to accept, and no more to draw.
  await expect(page.getByRole('button', { name: 'Accept all without warnings' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Draw more' })).toBeHidden();
  await page.getByRole('region', { name: 'The notes' }).locator('p').last().selectText();
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: 'Front' }).fill('这个条约恢复了什么？');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: /^Keep these cards/ }).click();
  await expect(page).toHaveURL(/\/today\?kept=1/);

  await signIn(context, recto);
  await page.goto('/notes/new');
  await box(page).fill(CHINESE);
  await page.getByRole('button', { name: 'Save and draw cards' }).click();
  await expect(page.getByRole('heading', { name: '拉巴洛条约', level: 1 })).toBeVisible();
  await expect(page.getByText('look like another language')).toBeVisible();
});

test('says that an essay beside notes is left out, and draws from every page that was pasted', async ({
  page,
}) => {
  await openLanding(page);
  const page1 = `Q: Who dug the canal?\nA: Brindley\n\n${'Plain words about mills. '.repeat(20)}\n`;
  const page2 =
    'TITLE\nRapallo\nESSAY\nGermany and Russia made peace.\nNOTES\nThe Treaty of Rapallo restored diplomatic relations in 1922.\n\nQ: Which treaty was signed in 1922?\nA: Rapallo\n';
  await box(page).fill(page1 + page2);
  await page.getByRole('button', { name: 'Draw cards' }).click();
  await expect(page.getByRole('article', { name: /Who dug the canal/ })).toBeVisible();
  await expect(page.getByRole('article', { name: /Which treaty was signed/ })).toBeVisible();
  await expect(page.getByText('Its ESSAY is left out')).toBeVisible();
});

test('a hundred thousand characters in one line are drawn from', async ({ page }) => {
  await openLanding(page);
  await box(page).fill('The Treaty of Rapallo restored diplomatic relations in 1922. '.repeat(1_650));
  await page.getByRole('button', { name: 'Draw cards' }).click();
  await expect(drafts(page).first()).toBeVisible({ timeout: 30_000 });
});

test('halves of characters do no harm from the box to the review', async ({ page, recto }) => {
  await openLanding(page);
  await box(page).evaluate((node: HTMLTextAreaElement) => {
    node.value = 'Q: When was the \ud800 Treaty of Rapallo signed?\nA: In 1922 \udc00, at Rapallo';
  });
  await page.getByRole('button', { name: 'Draw cards' }).click();
  await drafts(page).first().getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('button', { name: /^Keep these cards/ }).click();
  await expect(page).toHaveURL(/\/today/);
  await page.goto('/review');
  await expect(
    page.getByText('When was the \ufffd Treaty of Rapallo signed?', { exact: true }),
  ).toBeVisible();
  const version = await withDatabase(recto, (db) =>
    db.cardVersion.findFirstOrThrow({ where: { front: { contains: 'Treaty of Rapallo signed' } } }),
  );
  expect(version.front + version.back).not.toMatch(/\p{Surrogate}/u);
});

const ATTACK = [
  '<script>window.broken = 1</script>',
  '</script><script>window.broken = 2</script>',
  '<img src="/missing" onerror="window.broken = 3">',
  '<svg onload="window.broken = 4"></svg>',
  '[link](javascript:window.broken=5)',
  '<a href="javascript:window.broken=6">go</a>',
  '<iframe srcdoc="<script>parent.broken = 7</script>"></iframe>',
].join(' ');

/** Nothing of the attack became a part of the page that runs, and a press on any link of it does nothing. */
async function expectUnbroken(page: Page): Promise<void> {
  const live = page.locator(
    'main :is(script, iframe, object, embed, [onerror], [onload], a[href^="javascript"], img[src="/missing"])',
  );
  await expect(live).toHaveCount(0);
  expect(await page.evaluate(() => (window as { broken?: number }).broken)).toBeUndefined();
}

test('scripts in notes are text from the box to the review, and never run', async ({ page, recto }) => {
  await openLanding(page);
  await box(page).fill(`TITLE: On ${ATTACK}\n\nQ: What does ${ATTACK} do?\nA: It shows ${ATTACK} as text`);
  await page.getByRole('button', { name: 'Draw cards' }).click();
  await expect(drafts(page).first()).toContainText('<script>window.broken = 1</script>');
  await expectUnbroken(page);
  await drafts(page).first().getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('button', { name: /^Keep these cards/ }).click();
  await expect(page).toHaveURL(/\/today/);
  await expectUnbroken(page);

  const { note, deck } = await withDatabase(recto, async (db) => ({
    note: await db.note.findFirstOrThrow({ where: { body: { contains: 'window.broken' } } }),
    deck: await db.deck.findFirstOrThrow({ where: { name: { contains: 'window.broken' } } }),
  }));
  for (const path of [`/notes/${note.id}`, `/notes/${note.id}/draw`, `/notes/${note.id}?edit`, '/notes']) {
    await page.goto(path);
    await expect(page.getByRole('main')).toContainText('On <script>window.broken = 1</script>');
    await expectUnbroken(page);
  }
  for (const path of [`/decks/${deck.id}`, '/decks']) {
    await page.goto(path);
    await expect(page.getByRole('main')).toContainText('<script>window.broken = 1</script>');
    await expectUnbroken(page);
  }
  await page.goto('/review');
  const card = page.getByRole('article', { name: 'Card' });
  await expect(card).toContainText('What does');
  await page.keyboard.press('Space');
  await expect(card).toContainText('It shows');
  await page.keyboard.press('n');
  await expect(card.getByRole('link', { name: 'Open the notes' })).toBeVisible();
  await expectUnbroken(page);
});

test('scripts that came into the database some other way do not run either', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto, { name: ATTACK });
  const { noteId, deckId } = await withDatabase(recto, async (db) => {
    const note = await createNote(db, { id: userId }, { title: ATTACK, body: ATTACK, subject: ATTACK });
    const deck = await createDeck(db, { id: userId }, { name: ATTACK });
    await createCard(db, deck, { front: ATTACK, back: `$${ATTACK}$`, context: ATTACK });
    await createCard(db, deck, { kind: 'cloze', front: `{{c1::${ATTACK}}} ${ATTACK}`, back: ATTACK });
    return { noteId: note.id, deckId: deck.id };
  });
  for (const path of [
    '/today',
    '/decks',
    `/decks/${deckId}`,
    '/notes',
    `/notes/${noteId}`,
    '/settings',
    '/review',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('main')).toBeVisible();
    await expectUnbroken(page);
  }
  for (let cards = 0; cards < 2; cards++) {
    await page.getByRole('button', { name: 'Show answer' }).click();
    await expectUnbroken(page);
    await page.getByRole('button', { name: /^Easy/ }).click();
  }
  await expect(page.getByRole('heading', { name: /done/i })).toBeVisible();
});
