import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './axe';
import { expect, test } from './fixtures';
import { signIn, withDatabase } from './sign-in';

const FACTORY = 'The first mill was built at Cromford in 1771 because the river never froze.';
const CANAL = 'The Bridgewater Canal was opened in 1761 and halved the price of coal in Manchester.';
const LAW = 'The Factory Act of 1833 limited the hours that children worked.';
const NOTES = `Industry in the north\n\n${FACTORY} ${CANAL}\n\n${LAW}\n`;

/** Some 200 words a paragraph, no two the same, so that a drawing takes a while. */
const longNotes = (paragraphs: number): string =>
  Array.from({ length: paragraphs }, (_, paragraph) =>
    Array.from(
      { length: 8 },
      (_, line) =>
        `The canal of parish ${paragraph}-${line} was dug in ${1700 + ((paragraph * 8 + line) % 150)} because the roads there could not carry coal, so mills opened along its banks.`,
    ).join(' '),
  ).join('\n\n');

const draft = (page: Page, name: RegExp): Locator => page.getByRole('article', { name });
const fronts = (page: Page) => page.getByRole('article').getByRole('heading').allTextContents();
/** What a draft asks, without its number. */
const questions = async (page: Page) => (await fronts(page)).map((name) => name.replace(/^.*?: /, ''));

async function draw(page: Page, notes: string) {
  await page.getByRole('textbox', { name: 'Your notes' }).fill(notes);
  await page.getByRole('button', { name: 'Draw cards' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
}

/** Notes of the signed-in learner, opened on the draft page. */
async function openDraftPage(page: Page, notes: string): Promise<string> {
  await page.goto('/notes/new');
  await page.getByRole('textbox', { name: 'Your notes' }).fill(notes);
  await page.getByRole('button', { name: 'Save and draw cards' }).click();
  await page.waitForURL(/\/draw$/);
  return page.url().replace(/\/draw$/, '');
}

test('keeps what was decided when the notes are edited and drawn again', async ({ page, context, recto }) => {
  await signIn(context, recto);
  const note = await openDraftPage(page, NOTES);
  await expect(page.getByRole('article').first()).toBeVisible();
  const before = await questions(page);
  expect(before.length).toBeGreaterThanOrEqual(3);
  const [rejected, kept] = before;
  await page.getByRole('article').nth(0).getByRole('button', { name: 'Reject' }).click();
  await page.getByRole('button', { name: 'Trivial' }).click();
  await page.getByRole('article').nth(1).getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('button', { name: /^Keep these cards/ }).click();
  await page.waitForURL(/\/decks\//);

  await page.goto(`${note}?edit`);
  await page
    .getByRole('textbox', { name: 'Your notes' })
    .fill(`${NOTES}\nQ: Who carried the Ten Hours Act?\nA: Lord Ashley\n`);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('heading', { name: 'Cards', exact: true })).toBeVisible();
  await page.goto(`${note}/draw`);
  await expect(page.getByRole('article').first()).toBeVisible();
  const after = await questions(page);
  expect(after).not.toContain(rejected);
  expect(after).not.toContain(kept);
  expect(after).toContain('Who carried the Ten Hours Act?');
  await expectAccessible(page);
});

test('shows, in edited notes, what has a card already and what would contradict one', async ({
  page,
  context,
  recto,
}) => {
  await signIn(context, recto);
  const note = await openDraftPage(page, NOTES);
  await draft(page, /In which year was the Bridgewater Canal opened/)
    .getByRole('button', { name: 'Accept' })
    .click();
  await draft(page, /Which act limited/)
    .getByRole('button', { name: 'Accept' })
    .click();
  await page.getByRole('button', { name: /^Keep these cards/ }).click();
  await page.waitForURL(/\/decks\//);
  await page.goto(`${note}?edit`);
  await page.getByRole('textbox', { name: 'Your notes' }).fill(NOTES.replace('1761', '1763'));
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('The notes are saved.')).toBeFocused();

  await page.goto(`${note}/draw`);
  const double = draft(page, /In which year was the Bridgewater Canal opened/);
  await expect(double).toContainText(
    'Your card asks this already and answers “1761”: update it, or reject this one.',
  );
  const law = page.getByRole('region', { name: 'The notes' }).getByText(LAW).last();
  expect(await law.evaluate((node) => getComputedStyle(node).textDecorationLine)).toBe('underline');
  await expect(page.getByText('What is underlined has a card already or a draft here.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Accept all without warnings' }).click();
  await expect(double.getByText('Accepted', { exact: true })).toBeHidden();
  await expect(page.getByText('Accepted', { exact: true }).first()).toBeVisible();
});

test('splits a draft in two and merges two into one, by keys alone', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto);
  await openDraftPage(page, NOTES);
  await expect(page.getByRole('article').first()).toBeVisible();
  const count = await page.getByRole('article').count();

  await test.step('splits', async () => {
    await page.getByRole('article').first().focus();
    await page.keyboard.press('s');
    const front = page.getByRole('textbox', { name: 'Front' });
    const back = page.getByRole('textbox', { name: 'Back' });
    await expect(front).toBeFocused();
    await front.fill('Where was the first mill built?');
    await back.fill('Cromford');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Now the second card.' })).toBeVisible();
    await front.fill('When was the first mill built?');
    await back.fill('1771');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('article')).toHaveCount(count + 1);
    await expect(draft(page, /Where was the first mill built/)).toBeVisible();
    await expect(draft(page, /When was the first mill built/)).toBeVisible();
  });

  await test.step('gives a merge up, then merges', async () => {
    const last = page.getByRole('article').last();
    const other = page.getByRole('article').nth(count - 1);
    await last.focus();
    await page.keyboard.press('m');
    await expect(other.getByRole('button', { name: 'Merge here' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(other.getByRole('button', { name: 'Merge here' })).toBeHidden();
    await page.keyboard.press('m');
    await page.keyboard.press('k');
    await page.keyboard.press('m');
    await page.getByRole('textbox', { name: 'Front' }).fill('What do both say?');
    await page.getByRole('textbox', { name: 'Back' }).fill('both');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('article')).toHaveCount(count);
    await expect(draft(page, /What do both say/)).toBeVisible();
  });

  await test.step('keeps three cards, and remembers both merged drafts', async () => {
    await page.keyboard.press('Shift+K');
    await page.waitForURL(/\/decks\//);
    const { cards, decisions } = await withDatabase(recto, async (db) => ({
      cards: await db.card.count({ where: { deck: { ownerId: userId } } }),
      decisions: await db.draftDecision.findMany({ where: { userId }, select: { decision: true } }),
    }));
    expect(cards).toBe(3);
    expect(decisions).toEqual(Array.from({ length: 4 }, () => ({ decision: 'edited' })));
  });
});

test('goes on after a rejection by Enter, wherever the focus was', async ({ page }) => {
  await page.goto('/');
  await draw(page, NOTES);
  const first = page.getByRole('article').nth(0);
  const second = page.getByRole('article').nth(1);
  await first.getByRole('button', { name: 'Reject' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Why was it rejected?' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(second).toBeFocused();
  await expect(first.getByText('Rejected', { exact: true })).toBeVisible();
  await page.keyboard.press('x');
  await page.keyboard.press('2');
  await expect(second.getByText('Rejected: unclear')).toBeVisible();
});

test('takes a decision back by a button, which is there as long as there is one', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/');
  await draw(page, NOTES);
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await expect(undo).toBeHidden();
  const first = page.getByRole('article').nth(0);
  await first.getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('button', { name: 'Accept all without warnings' }).click();
  await expect(first.getByText('Accepted', { exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await undo.click();
  await expect(page.getByText('Undone.')).toBeVisible();
  await expect(page.getByText('Accepted', { exact: true })).toHaveCount(1);
  await undo.click();
  await expect(page.getByText('Accepted', { exact: true })).toHaveCount(0);
  await expect(first).toBeFocused();
  await expect(undo).toBeHidden();
});

test('makes a card of words selected in the notes', async ({ page }) => {
  await page.goto('/');
  await draw(page, NOTES);
  const count = await page.getByRole('article').count();
  await page.getByRole('region', { name: 'The notes' }).evaluate((pane) => {
    const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf('limited') ?? -1;
      if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + 'limited'.length);
    }
  });
  await page.keyboard.press('c');
  await expect(page.getByRole('textbox', { name: 'Words in the blank' })).toHaveValue('limited');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('article')).toHaveCount(count + 1);
});

test('shows what of the notes has a card, and says when nothing more can be drawn', async ({ page }) => {
  const bare = 'So it went on for years.';
  await page.goto('/');
  await draw(page, `${NOTES}\n${bare}\n`);
  const notes = page.getByRole('region', { name: 'The notes' });
  const underline = (text: string) =>
    notes
      .getByText(text)
      .last()
      .evaluate((node) => getComputedStyle(node).textDecorationLine);
  expect(await underline(LAW)).toBe('underline');
  expect(await underline(bare)).toBe('none');

  const more = page.getByRole('button', { name: 'Draw more' });
  await expect(async () => {
    await more.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('All that can be drawn from these notes is here.')).toBeVisible({
      timeout: 2_000,
    });
  }).toPass();
  await expect(more).toHaveAttribute('aria-disabled', 'true');
  const count = await page.getByRole('article').count();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toHaveCount(count);
  await expectAccessible(page);
});

test('gives every draft back that was not decided on, also of those drawn last', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Use the sample notes' }).click();
  await expect(page.getByText('The sample notes are in the box.')).toBeVisible();
  await page.getByRole('button', { name: 'Draw cards' }).click();
  await page.getByRole('button', { name: 'Draw more' }).click();
  await expect(page.getByText(/^\d+ more cards? drawn\.$/)).toBeVisible();
  const [kept, ...undecided] = await questions(page);
  await draft(page, /^Draft 1 of/)
    .getByRole('button', { name: 'Accept' })
    .click();
  await page.getByRole('button', { name: /^Keep these cards/ }).click();
  await page.getByRole('link', { name: 'draw them again' }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
  expect(await questions(page)).toEqual(undecided);
  expect(undecided).not.toContain(kept);
  await expectAccessible(page);
});

test('leads from a card to its lit sentence, and asks about edited ones by one key', async ({
  page,
  context,
  recto,
}) => {
  await signIn(context, recto);
  const note = await openDraftPage(page, NOTES);
  await page.getByRole('article').first().focus();
  await page.keyboard.press('Shift+A');
  await page.keyboard.press('Shift+K');
  await page.waitForURL(/\/decks\//);
  await page.getByRole('main').getByRole('link', { name: 'Notes', exact: true }).first().click();
  await page.waitForURL(/\/notes\/.*\?card=/);
  const lit = page.getByRole('region', { name: 'The notes' }).locator('[aria-current]');
  await expect(lit).toBeFocused();
  await expect(lit).toBeInViewport();
  const others = page.getByRole('region', { name: 'The notes' }).locator('[data-place]:not([aria-current])');
  const other = (await others.last().textContent()) ?? '';
  await others.last().click();
  await expect(lit).toHaveText(other);
  expect(await lit.evaluate((node) => getComputedStyle(node).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');

  await page.goto(`${note}?edit`);
  const edited = NOTES.replace(
    'halved the price of coal in Manchester',
    'halved the price of coal in the city',
  );
  await page
    .getByRole('textbox', { name: 'Your notes' })
    .fill(edited.replace('never froze', 'hardly ever froze'));
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('The notes are saved.')).toBeFocused();
  await expect(page.getByText(/^\d+ cards have a sentence that was edited since\./)).toBeInViewport();
  const stale = page.getByRole('group', { name: 'The sentence was edited' });
  await expect(stale.first()).toBeVisible();
  const count = await stale.count();
  expect(count).toBeGreaterThanOrEqual(2);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Look at/ }).click();
  await expect(stale.first()).toBeFocused();
  await expect(stale.first().locator('mark')).toHaveCount(2);
  await page.keyboard.press('a');
  await expect(stale).toHaveCount(count - 1);
  await expect(stale.first()).toBeFocused();
  await page.keyboard.press('e');
  await page.getByRole('form', { name: 'Edit card' }).getByRole('textbox').last().fill('another answer');
  await page.getByRole('button', { name: 'Save card' }).click();
  await expect(stale).toHaveCount(count - 2);
  await expect(page.getByText('another answer')).toBeVisible();
});

test('leads from a card whose sentence is gone to its place in the deck', async ({
  page,
  context,
  recto,
}) => {
  await signIn(context, recto);
  const note = await openDraftPage(page, NOTES);
  await draft(page, /Which act limited/)
    .getByRole('button', { name: 'Accept' })
    .click();
  await page.getByRole('button', { name: /^Keep these cards/ }).click();
  await page.waitForURL(/\/decks\//);
  await page.goto(`${note}?edit`);
  await page.getByRole('textbox', { name: 'Your notes' }).fill(NOTES.replace(LAW, ''));
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByRole('button', { name: 'Look at the card without a sentence' }).click();
  await expect(page.getByRole('heading', { name: 'Cards whose sentence is gone' })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('link', { name: /^Show in the deck the card “Which act/ }).click();
  await page.waitForURL(/\/decks\/.*\?card=/);
  await expect(page.getByText(/^Which act limited/).first()).toBeVisible();
});

test('draws long notes with progress, and stops when it is told to', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('textbox', { name: 'Your notes' });
  const longest = longNotes(300);
  await box.fill(longest);
  await page.getByRole('button', { name: 'Draw cards' }).click();
  await expect(page.getByRole('progressbar', { name: 'Share of the text read' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('progressbar')).toBeHidden();
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(box).toHaveValue(longest);

  await draw(page, longNotes(40));
  expect(await page.getByRole('article').count()).toBeGreaterThan(50);
});

test('opens the draft page of long notes at once, and draws behind it', async ({ page, context, recto }) => {
  await signIn(context, recto);
  await openDraftPage(page, longNotes(120));
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('The drawing was cancelled')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Draw cards' }).click();
  await expect(page.getByRole('article').first()).toBeVisible({ timeout: 30_000 });
});

test('shows maths and Markdown of drafts set, as the deck and the review will', async ({ page }) => {
  await page.goto('/');
  await draw(
    page,
    'Waves\n\nWave speed: $v = f\\lambda$\n\nQ: What is the wavelength?\nA: the distance between **two crests**\n',
  );
  const speed = draft(page, /speed of a wave/);
  await expect(speed.locator('.katex')).toBeVisible();
  await expect(draft(page, /wavelength/).locator('strong')).toHaveText('two crests');
  await expectAccessible(page);

  await test.step('what is edited is set too', async () => {
    await speed.getByRole('button', { name: 'Edit' }).click();
    await page
      .getByRole('textbox', { name: 'Front' })
      .fill('What does $\\lambda$ stand for in $v = f\\lambda$?');
    await page.getByRole('textbox', { name: 'Back' }).fill('the *wavelength*');
    await page.keyboard.press('Control+Enter');
    const edited = draft(page, /stand for/);
    await expect(edited.locator('.katex')).toHaveCount(2);
    await expect(edited.locator('em')).toHaveText('wavelength');
  });

  await test.step('after a reload as well', async () => {
    await page.reload();
    await expect(draft(page, /stand for/).locator('.katex')).toHaveCount(2);
  });
});

test('sets hundreds of formulae without holding the page up', async ({ page }) => {
  const cards = Array.from(
    { length: 140 },
    (_, at) => `Q: What is the power of engine ${at}?\nA: $P_{${at}} = \\frac{E_{${at}}}{t}$\n`,
  );
  await page.goto('/');
  await draw(page, `Engines\n\n${cards.join('\n')}`);
  expect(await page.getByRole('article').count()).toBeGreaterThan(80);
  await page.keyboard.press('j');
  await page.keyboard.press('a');
  await expect(page.getByRole('article').nth(1).getByText('Accepted', { exact: true })).toBeVisible();
  await expect(page.getByRole('article').last().locator('.katex').first()).toBeAttached({ timeout: 10_000 });
});

test('leads back to the card in the editor when another is to be decided on', async ({ page }) => {
  await page.goto('/');
  await draw(page, NOTES);
  await page.getByRole('article').first().getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Back' }).fill('because it never froze over');
  const other = page.getByRole('article').last().getByRole('button', { name: 'Accept' });
  for (const key of ['x', 'Shift+K', 'Enter']) {
    await other.focus();
    await page.keyboard.press(key);
    await expect(page.getByRole('status').filter({ hasText: 'One card is being edited' })).toBeVisible();
    const front = page.getByRole('textbox', { name: 'Front' });
    await expect(front).toBeFocused();
    await expect(front).toBeInViewport();
    await expect(page.getByRole('textbox', { name: 'Back' })).toHaveValue('because it never froze over');
  }
});

test('takes the drafts of other notes away when new ones give none, but no accepted card unasked', async ({
  page,
}) => {
  const box = page.getByRole('textbox', { name: 'Your notes' });
  const redraw = async (notes: string) => {
    await box.fill(notes);
    await page.getByRole('button', { name: /^Draw/ }).first().click();
  };
  await page.goto('/');
  await draw(page, NOTES);
  await redraw('aha oh hmm');
  await expect(page.getByText('Recto found nothing here')).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(box).toHaveValue('aha oh hmm');
  await page.reload();
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(box).toHaveValue('aha oh hmm');

  await draw(page, NOTES);
  await page.getByRole('article').first().getByRole('button', { name: 'Accept' }).click();
  await redraw('aha oh hmm');
  await expect(page.getByText('One accepted card comes from other notes')).toBeVisible();
  await expect(page.getByRole('article').first()).toBeVisible();
  await page.getByRole('button', { name: 'Go on without them' }).click();
  await expect(page.getByRole('article')).toHaveCount(0);
});

test('can be read on a dark ground before its buttons can be pressed', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.goto('/');
  const button = page.getByRole('button', { name: 'Draw cards' });
  await expect(button).toBeEnabled();
  await button.evaluate((node: HTMLButtonElement) => {
    node.disabled = true;
  });
  const inks = () =>
    button.evaluate((node) => {
      const quiet = node.ownerDocument.body.appendChild(document.createElement('p'));
      quiet.className = 'text-muted';
      const both = [node, quiet].map((each) => getComputedStyle(each).color);
      quiet.remove();
      return both[0] === both[1];
    });
  await expect.poll(inks).toBe(true);
});

test('takes no word-processor file for text', async ({ page }) => {
  await page.goto('/');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: /file/i }).first().click(),
  ]);
  await chooser.setFiles({
    name: 'notes.docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    buffer: Buffer.from('PK\u0003\u0004word/document.xml'),
  });
  await expect(page.getByText('That file is not plain text')).toBeVisible();
});
