import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { formatOcclusion, parseOcclusion, splitOcclusion } from '@/lib/domain/cards/occlusion';
import { formatPicture } from '@/lib/domain/cards/pictures';
import { SESSION_COOKIE } from '@/lib/server/auth/session-token';
import { createCard, createDeck, createUser } from '@/lib/testing/factories';
import { createImage } from '@/lib/testing/pictures';
import { expectAccessible, expectNoSidewaysScroll } from './axe';
import { expect, test } from './fixtures';
import { tabTo } from './focus';
import { expectLog, openReview } from './review-page';
import type { RectoServer } from './server';
import { sessionToken, signIn, withDatabase } from './sign-in';

/** A picture that no test has stored before. */
const diagram = (width = 900, height = 600) =>
  sharp({ create: { width, height, channels: 3, background: '#ffffff' } }).composite([
    { input: { create: { width: 200, height: 120, channels: 3, background: '#a3281f' } }, left: 90, top: 60 },
    {
      input: { create: { width: 200, height: 120, channels: 3, background: '#17565e' } },
      left: 500,
      top: 300,
    },
  ]);

const png = async (name = 'heart.png') => {
  return { name, mimeType: 'image/png', buffer: await diagram().png().toBuffer() };
};

const deckOf = (recto: RectoServer, userId: string) =>
  withDatabase(recto, (db) => createDeck(db, { id: userId }));

const addForm = (page: Page) => page.getByRole('region', { name: 'Add a card' });
const chooser = (page: Page) => addForm(page).locator('input[type=file]');
const boxes = (page: Page) => addForm(page).getByRole('button', { name: /^Box \d/ });

async function openDeck(page: Page, deckId: string): Promise<void> {
  await page.goto(`/decks/${deckId}`);
  await expect(page.getByRole('button', { name: 'Add card' })).toBeEnabled();
}

async function startOcclusion(page: Page): Promise<void> {
  await addForm(page).getByRole('radio', { name: 'Covered picture' }).check();
  await expect(addForm(page).getByRole('button', { name: 'Choose a picture' })).toBeVisible();
  await chooser(page)
    .first()
    .setInputFiles(await png());
  await expect(addForm(page).getByLabel('What does the picture show?')).toBeFocused();
}

/** Fails the test when a page asks anybody but Recto for anything. */
function watchOrigins(page: Page, recto: RectoServer): string[] {
  const foreign: string[] = [];
  page.context().on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== recto.url) foreign.push(request.url());
  });
  return foreign;
}

/** How far things have jumped on the page, as Chromium counts it. */
const layoutShift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );

test('a picture is chosen, described, put into a card and revised, without a jump and asking nobody else', async ({
  page,
  context,
  recto,
}) => {
  const foreign = watchOrigins(page, recto);
  const { userId } = await signIn(context, recto);
  const deck = await deckOf(recto, userId);
  await openDeck(page, deck.id);
  await addForm(page).getByLabel('Question', { exact: true }).fill('What is this?');
  await addForm(page).getByLabel('Answer', { exact: true }).fill('A heart');
  await chooser(page)
    .first()
    .setInputFiles(await png());
  const described = addForm(page).getByLabel('What does the picture show?');
  await expect(described).toBeFocused();
  await expectAccessible(page);
  await addForm(page).getByRole('button', { name: 'Put it into the card' }).click();
  await expect(addForm(page).getByText(/not in the card yet: say in a few words/)).toBeVisible();
  await expect(described).toBeFocused();
  await page.keyboard.type('A red and a green box');
  await page.keyboard.press('Enter');
  await expect(addForm(page).getByLabel('Question', { exact: true })).toHaveValue(
    /^What is this\?\n!\[A red and a green box\]\(\/images\/[0-9a-f-]{36}\)$/,
  );
  await expect(addForm(page).getByRole('region', { name: 'Preview' }).getByRole('img')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Added one card.')).toBeVisible();
  await expect(page.getByRole('list').getByRole('img', { name: 'A red and a green box' })).toBeVisible();

  await openReview(page);
  const picture = page
    .getByRole('article', { name: 'Card' })
    .getByRole('img', { name: 'A red and a green box' });
  await expect.poll(() => picture.evaluate((node: HTMLImageElement) => node.naturalWidth)).toBe(900);
  const { width, height } = (await picture.boundingBox())!;
  expect(width / height).toBeCloseTo(1.5, 1);
  expect(await layoutShift(page)).toBeLessThan(0.01);
  await page.keyboard.press('Space');
  await page.keyboard.press('3');
  await expectLog(recto, userId, ['Good']);
  expect(foreign).toEqual([]);
});

test('a picture can be pasted, and left out again', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto);
  const deck = await deckOf(recto, userId);
  await openDeck(page, deck.id);
  const bytes = [...(await diagram().jpeg().toBuffer())];
  await addForm(page)
    .getByLabel('Answer', { exact: true })
    .evaluate((node, content) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(content)], 'image.jpg', { type: 'image/jpeg' }));
      node.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, bytes);
  await expect(addForm(page).getByLabel('What does the picture show?')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(addForm(page).getByLabel('Answer', { exact: true })).toBeFocused();
  await expect(addForm(page).getByLabel('Answer', { exact: true })).toHaveValue('');
});

test('a picture that is not in the card yet is never left behind by adding it', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  const deck = await deckOf(recto, userId);
  await openDeck(page, deck.id);
  const question = addForm(page).getByLabel('Question', { exact: true });
  await question.fill('What is this?');
  await addForm(page).getByLabel('Answer', { exact: true }).fill('A heart');
  await chooser(page)
    .first()
    .setInputFiles(await png());
  const described = addForm(page).getByLabel('What does the picture show?');
  await expect(described).toBeFocused();

  // Nobody has said what it shows: nothing is added, and nothing goes with another kind of card.
  await page.getByRole('button', { name: 'Add card' }).click();
  await expect(described).toBeFocused();
  await expect(described).toHaveAccessibleDescription(/not in the card yet/);
  await addForm(page).getByRole('radio', { name: 'Covered picture' }).click();
  await expect(described).toBeFocused();
  await expect(addForm(page).getByRole('radio', { name: 'Question and answer' })).toBeChecked();
  expect(await withDatabase(recto, (db) => db.card.count({ where: { deckId: deck.id } }))).toBe(0);

  await page.keyboard.type('Two boxes');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Added one card.')).toBeVisible();
  await expect(question).toBeFocused();
  await expect(described).toHaveCount(0);
  await expect(page.getByRole('list').getByRole('img', { name: 'Two boxes' })).toBeVisible();
});

test('a picture on its way holds the card up until it has come or is cancelled', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  const deck = await deckOf(recto, userId);
  await page.route('**/api/images', () => undefined);
  await openDeck(page, deck.id);
  await addForm(page).getByLabel('Question', { exact: true }).fill('What is this?');
  await addForm(page).getByLabel('Answer', { exact: true }).fill('A heart');
  await chooser(page)
    .first()
    .setInputFiles(await png());
  const cancel = addForm(page).getByRole('button', { name: 'Cancel sending the picture' });
  await expect(cancel).toBeVisible();
  await page.getByRole('button', { name: 'Add card' }).click();
  await expect(cancel).toBeFocused();
  await expect(addForm(page).getByRole('alert')).toHaveText(/still on its way/);
  await expectAccessible(page, ['light']);
  await page.keyboard.press('Enter');
  await expect(cancel).toHaveCount(0);
  await expect(addForm(page).getByRole('button', { name: /^Add picture to “Question”/ })).toBeFocused();
  await page.getByRole('button', { name: 'Add card' }).click();
  await expect(page.getByText('Added one card.')).toBeVisible();
});

test.describe('what is no picture', () => {
  test.use({ expectedConsoleErrors: [/status of 4(09|13|15|22)/] });

  test('is refused with a sentence, and what was typed stays', async ({ page, context, recto }) => {
    const { userId } = await signIn(context, recto);
    const deck = await deckOf(recto, userId);
    await openDeck(page, deck.id);
    await addForm(page).getByLabel('Question', { exact: true }).fill('What is this?');
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
    const files: [name: string, buffer: Buffer, sentence: RegExp][] = [
      ['notes.png', Buffer.from('A quiet sentence.'), /no picture Recto can keep/],
      ['vector.png', Buffer.from(svg), /no picture Recto can keep/],
      ['broken.jpg', (await diagram().jpeg().toBuffer()).subarray(0, 900), /damaged or cut off/],
      ['large.png', Buffer.alloc(8_000_001, 1), /more than 8 megabytes/],
    ];
    for (const [name, buffer, sentence] of files) {
      await chooser(page).first().setInputFiles({ name, mimeType: 'image/png', buffer });
      await expect(addForm(page).getByRole('alert')).toHaveText(sentence);
      await expect(addForm(page).getByLabel('Question', { exact: true })).toHaveValue('What is this?');
    }
    expect(await withDatabase(recto, (db) => db.image.count({ where: { ownerId: userId } }))).toBe(0);

    await addForm(page)
      .getByLabel('Answer', { exact: true })
      .fill('![](/images/01900000-0000-7000-8000-00000000000a)');
    await page.getByRole('button', { name: 'Add card' }).click();
    await expect(addForm(page).getByText(/A picture has no description/)).toBeVisible();
  });
});

test.describe('the computer is shared', () => {
  test.use({ expectedConsoleErrors: [/status of 404|directive 'default-src 'none''|is sandboxed/] });

  test('a picture is its owner’s alone, and nobody’s after signing out', async ({ page, context, recto }) => {
    const { userId } = await signIn(context, recto);
    const made = await withDatabase(recto, async (db) => {
      const image = await createImage(db, { id: userId });
      const deck = await createDeck(db, { id: userId });
      await createCard(db, deck, { front: formatPicture({ id: image.id, alt: 'A square' }) });
      const stranger = await createUser(db);
      return { image, deck, stranger, strangerToken: await sessionToken(stranger) };
    });
    const address = `${recto.url}/images/${made.image.id}`;
    const statusFor = async (cookie: string) => (await fetch(address, { headers: { cookie } })).status;
    expect(await statusFor(`${SESSION_COOKIE}=${made.strangerToken}`)).toBe(404);
    expect(await statusFor('')).toBe(404);

    // The browser has it, and keeps it.
    await page.goto(`/decks/${made.deck.id}`);
    const shown = page.getByRole('img', { name: 'A square' });
    await expect.poll(() => shown.evaluate((node: HTMLImageElement) => node.naturalWidth)).toBe(120);
    const opened = await page.goto(address);
    expect(opened?.headers()).toMatchObject({
      'content-type': 'image/webp',
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
    });
    expect(opened?.headers()['vary']).toMatch(/cookie/i);
    // By a way of its own: a page is asked anew where a picture would come from the cache.
    const naturalWidth = () =>
      page.evaluate(
        (src) =>
          new Promise<number>((resolve) => {
            const picture = new Image();
            picture.onload = () => resolve(picture.naturalWidth);
            picture.onerror = () => resolve(0);
            picture.src = src;
          }),
        address,
      );
    await page.goto('/decks');
    expect(await naturalWidth()).toBe(120);

    await context.clearCookies();
    await page.goto('/sign-in');
    expect(await naturalWidth()).toBe(0);
    await context.addCookies([
      { name: SESSION_COOKIE, value: made.strangerToken, url: recto.url, httpOnly: true, sameSite: 'Lax' },
    ]);
    await page.goto('/decks');
    expect(await naturalWidth()).toBe(0);
  });
});

test('places are covered by keys alone, one card comes of each, and they are revised by keys alone', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  const deck = await deckOf(recto, userId);
  await openDeck(page, deck.id);
  await startOcclusion(page);
  await page.keyboard.type('Two boxes');
  await tabTo(page, addForm(page).getByRole('button', { name: 'Add a box' }));
  await page.keyboard.press('Enter');
  await expect(boxes(page).first()).toBeFocused();
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowUp', 'Shift+ArrowRight', 'Shift+ArrowDown'])
    await page.keyboard.press(key);
  await expect(boxes(page).first()).toHaveAccessibleName(
    'Box 1: 28% from the left, 29% from the top, 21% wide, 13% high',
  );
  await page.keyboard.press('Enter');
  await expect(addForm(page).getByLabel('Name of place 1')).toBeFocused();
  await page.keyboard.type('The red one');

  // A second and a third; the third is taken away, brought back, and taken away for good.
  const add = addForm(page).getByRole('button', { name: 'Add a box' });
  for (const count of [2, 3]) {
    await add.focus();
    await page.keyboard.press('Enter');
    await expect(boxes(page)).toHaveCount(count);
  }
  await page.keyboard.press('Delete');
  await expect(boxes(page)).toHaveCount(2);
  await expect(boxes(page).nth(1)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(boxes(page)).toHaveCount(3);
  await boxes(page).nth(2).focus();
  await page.keyboard.press('Delete');
  await expect(boxes(page)).toHaveCount(2);

  await page.getByRole('button', { name: 'Add card' }).focus();
  await page.keyboard.press('Enter');
  await expect(addForm(page).getByRole('alert').filter({ hasText: 'A box has no name' })).toBeVisible();
  await addForm(page).getByLabel('Name of place 2').focus();
  await page.keyboard.type('The green one');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  const cardsShown = page.getByRole('region', { name: 'Cards', exact: true }).getByRole('img');
  await expect(cardsShown.first()).toBeAttached();
  await expect(page.getByText('Added 2 cards.')).toBeInViewport();
  await expect(addForm(page).getByRole('button', { name: 'Choose a picture' })).toBeFocused();
  await expect(addForm(page).getByRole('button', { name: 'Choose a picture' })).toBeInViewport();

  const cards = await withDatabase(recto, (db) =>
    db.card.findMany({
      where: { deckId: deck.id },
      orderBy: { position: 'asc' },
      include: { versions: true },
    }),
  );
  expect(cards.map(({ kind }) => kind)).toEqual(['occlusion', 'occlusion']);
  expect(new Set(cards.map(({ siblingGroup }) => siblingGroup)).size).toBe(1);
  expect(parseOcclusion(cards[0]!.versions[0]!.front)?.places[0]).toEqual({
    ...{ left: 28, top: 29, width: 21, height: 13 },
    label: 'The red one',
    asked: true,
  });

  await openReview(page);
  const card = page.getByRole('article', { name: 'Card' });
  await expect(card).toContainText('What is at place 1?');
  await expect(card).not.toContainText('The red one');
  await expect(card.getByRole('img', { name: 'Two boxes' })).toHaveCount(1);
  await expect(card.locator('.occlusion-asked')).toHaveText('1 ?');
  await expectAccessible(page);
  await page.keyboard.press('Space');
  await expect(card).toContainText('Place 1: The red one');
  await expect(card.getByRole('img', { name: 'Two boxes' })).toHaveCount(1);
  await expect(card.locator('.occlusion-found')).toBeVisible();
  await page.keyboard.press('4');
  await expectLog(recto, userId, ['Easy']);
});

test('boxes are drawn, moved and stretched by pointer', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto);
  const deck = await deckOf(recto, userId);
  await openDeck(page, deck.id);
  await startOcclusion(page);
  const canvas = addForm(page).locator('.cursor-crosshair');
  const drag = async (from: [number, number], to: [number, number]) => {
    await canvas.scrollIntoViewIfNeeded();
    const area = (await canvas.boundingBox())!;
    const at = ([x, y]: [number, number]) =>
      [area.x + (area.width * x) / 100, area.y + (area.height * y) / 100] as const;
    await page.mouse.move(...at(from));
    await page.mouse.down();
    await page.mouse.move(...at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]));
    await page.mouse.move(...at(to));
    await page.mouse.up();
  };
  await drag([10, 10], [30, 30]);
  await expect(boxes(page)).toBeFocused();
  await expect(boxes(page)).toHaveAccessibleName(
    'Box 1: 10% from the left, 10% from the top, 20% wide, 20% high',
  );
  await drag([20, 20], [60, 50]);
  await expect(boxes(page)).toHaveAccessibleName(/50% from the left, 40% from the top, 20% wide, 20% high/);
  await expect(boxes(page)).toBeFocused();
  await drag([70, 60], [80, 90]);
  await expect(boxes(page)).toHaveAccessibleName(/50% from the left, 40% from the top, 30% wide, 50% high/);
  await addForm(page).getByRole('button', { name: 'Undo' }).click();
  await expect(boxes(page)).toHaveAccessibleName(/20% wide, 20% high/);
  // A press that goes nowhere makes no box.
  await canvas.click({ position: { x: 5, y: 5 } });
  await expect(boxes(page)).toHaveCount(1);

  // Several in a row: the page stays where it is, and the focus with what was drawn.
  const scrolled = () => page.evaluate(() => window.scrollY);
  await canvas.scrollIntoViewIfNeeded();
  const before = await scrolled();
  for (const [count, left] of [10, 30, 70].entries()) {
    await drag([left, 80], [left + 10, 90]);
    await expect(boxes(page)).toHaveCount(count + 2);
    await expect(boxes(page).last()).toBeFocused();
  }
  expect(await scrolled()).toBe(before);
  await page.keyboard.press('Enter');
  await expect(addForm(page).getByLabel('Name of place 4')).toBeFocused();
});

test('the place of a stored card is moved and named anew', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto);
  const made = await withDatabase(recto, async (db) => {
    const image = await createImage(db, { id: userId }, { width: 600, height: 400 });
    const sheet = formatOcclusion({
      picture: { id: image.id, alt: 'The heart' },
      hides: 'all',
      places: [
        { left: 10, top: 10, width: 20, height: 20, label: 'Aorta', asked: true },
        { left: 50, top: 50, width: 20, height: 20, label: 'Left ventricle', asked: true },
      ],
    });
    const deck = await createDeck(db, { id: userId });
    const front = splitOcclusion(sheet)[1]!;
    return { deck, card: await createCard(db, deck, { kind: 'occlusion', front, back: '' }) };
  });
  await page.goto(`/decks/${made.deck.id}`);
  await page.getByRole('list').getByRole('button', { name: 'Edit' }).click();
  const form = page.getByRole('form', { name: 'Edit card' });
  const name = form.getByLabel('Name of place 2, which this card asks');
  await name.fill('The left ventricle');
  await form.getByRole('button', { name: /^Box 2/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(form.getByRole('button', { name: 'Add a box' })).toHaveCount(0);
  await form.getByRole('button', { name: 'Save card' }).click();
  await expect(page.getByText('Place 2: The left ventricle')).toBeVisible();
  const current = await withDatabase(recto, (db) =>
    db.cardVersion.findFirstOrThrow({ where: { cardId: made.card.id, supersededAt: null } }),
  );
  expect(parseOcclusion(current.front)?.places).toEqual([
    { left: 10, top: 10, width: 20, height: 20, label: 'Aorta', asked: false },
    { left: 51, top: 50, width: 20, height: 20, label: 'The left ventricle', asked: true },
  ]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

  test('the picture, the words and the buttons of a card are seen together', async ({
    page,
    context,
    recto,
  }) => {
    const { userId } = await signIn(context, recto);
    const deck = await deckOf(recto, userId);
    await openDeck(page, deck.id);
    await startOcclusion(page);
    // What is missing is seen, and has the focus, one after the other.
    const add = page.getByRole('button', { name: 'Add card' });
    await add.click();
    await expect(addForm(page).getByLabel('What does the picture show?')).toBeFocused();
    await expect(addForm(page).getByText('Say in a few words what it shows.')).toBeInViewport({ ratio: 1 });
    await page.keyboard.type('Two boxes');
    await add.click();
    await expect(addForm(page).getByRole('alert')).toHaveText(/No place is covered yet/);
    await expect(addForm(page).getByRole('alert')).toBeFocused();
    await expect(addForm(page).getByRole('alert')).toBeInViewport({ ratio: 1 });
    await addForm(page).getByRole('button', { name: 'Add a box' }).click();
    await add.click();
    await expect(addForm(page).getByLabel('Name of place 1')).toBeFocused();
    await expect(addForm(page).getByText('Write what is there.')).toBeInViewport({ ratio: 1 });
    await page.keyboard.type('The red one');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, ['dark']);
    await page.getByRole('button', { name: 'Add card' }).click();
    await expect(page.getByText('Added one card.')).toBeVisible();
    await openReview(page);
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: /^Good/ })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('article').getByRole('img')).toBeInViewport({ ratio: 1 });
    await expect(page.getByText('Place 1: The red one')).toBeInViewport({ ratio: 1 });
    await expectNoSidewaysScroll(page);
  });
});

test('a deleted account takes its pictures along', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto);
  const image = await withDatabase(recto, (db) => createImage(db, { id: userId }));
  const exported = await context.request.get('/api/export');
  expect(((await exported.json()) as { images: { id: string }[] }).images).toMatchObject([{ id: image.id }]);
  await page.goto('/settings');
  await page.getByLabel('Type “delete” to confirm').fill('delete');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sign-in/);
  expect(await withDatabase(recto, (db) => db.image.count({ where: { ownerId: userId } }))).toBe(0);
});
