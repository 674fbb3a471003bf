import type { BrowserContext, Page } from '@playwright/test';
import { createCard, createDeck, createNote } from '@/lib/testing/factories';
import { expectAccessible, expectNoSidewaysScroll } from './axe';
import { expect, test } from './fixtures';
import { expectFocusKept, tabTo } from './focus';
import { answer, expectLog, giveCards, logOf, openReview } from './review-page';
import type { RectoServer } from './server';
import { signIn, withDatabase } from './sign-in';

const card = (page: Page) => page.getByRole('article', { name: 'Card' });
const editor = (page: Page) => page.getByRole('form', { name: 'Edit card' });

const stateOf = (recto: RectoServer, userId: string, cardId: string) =>
  withDatabase(recto, (db) => db.cardState.findUnique({ where: { userId_cardId: { userId, cardId } } }));

const versionOf = (recto: RectoServer, cardId: string) =>
  withDatabase(recto, (db) => db.cardVersion.findFirstOrThrow({ where: { cardId, supersededAt: null } }));

/** Longer than anything here goes on after by itself; it passes on the page's clock alone. */
const LONG_ENOUGH_MS = 20_000;

/** A card one lapse before it is a leech, drawn from a sentence. */
async function almostLeech(context: BrowserContext, recto: RectoServer) {
  const { userId } = await signIn(context, recto);
  const made = await withDatabase(recto, async (db) => {
    const deck = await createDeck(db, { id: userId });
    const { id } = await createCard(db, deck, { front: 'Sample question?', back: 'Sample answer' });
    const note = await createNote(db, { id: userId }, { body: 'A sample sentence. ' });
    const exact = 'A sample sentence.';
    const place = { start: 0, end: exact.length, prefix: '', suffix: ' ' };
    await db.anchor.create({ data: { cardId: id, noteId: note.id, exact, ...place } });
    return { cardId: id, versionId: (await db.cardVersion.findFirstOrThrow({ where: { cardId: id } })).id };
  });
  return { userId, ...made };
}

test.describe('a card edited in the midst of a session', () => {
  test('shows its new text at once, keeps its schedule, and is answered as what it reads now', async ({
    page,
    context,
    recto,
  }) => {
    const { userId } = await signIn(context, recto);
    const { cardIds } = await giveCards(recto, userId, 3);
    await openReview(page);
    await page.keyboard.press('Space');
    await page.keyboard.press('e');
    const front = editor(page).getByRole('textbox', { name: 'Question' });
    await expect(front).toBeFocused();
    // The caret is behind what is there; the keys of the session are silent: these are letters.
    await page.keyboard.type(' *busy 3 u*');
    await tabTo(page, editor(page).getByRole('button', { name: 'Cancel' }));
    await page.keyboard.press('s');
    await page.keyboard.press('b');
    await front.focus();
    await page.keyboard.press('Control+Enter');
    await expect(editor(page)).toBeHidden();
    await expectFocusKept(page, 'saving');
    await expect(card(page).getByText('busy 3 u')).toHaveCSS('font-style', 'italic');
    await expect(card(page).getByText('Answer 1')).toBeVisible();
    expect(await stateOf(recto, userId, cardIds[0]!), 'no answer and no change by hand').toBeNull();
    const version = await versionOf(recto, cardIds[0]!);
    expect(version.front).toBe('Question 1 *busy 3 u*');

    await page.keyboard.press('3');
    await expect(card(page).getByText('Question 2', { exact: true })).toBeVisible();
    await expectLog(recto, userId, ['Good']);
    const [event] = await withDatabase(recto, (db) => db.reviewEvent.findMany({ where: { userId } }));
    expect(event?.cardVersionId).toBe(version.id);
  });

  test('is as it was after Escape, which asks before it throws away what was typed', async ({
    page,
    context,
    recto,
  }) => {
    const { userId } = await signIn(context, recto);
    const { cardIds } = await giveCards(recto, userId, 2);
    const before = await versionOf(recto, cardIds[0]!);
    await openReview(page);
    await page.keyboard.press('e');
    const front = editor(page).getByRole('textbox', { name: 'Question' });
    await expect(front).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(editor(page), 'nothing was typed').toBeHidden();
    await expectFocusKept(page, 'Escape');

    await page.keyboard.press('e');
    await expect(front).toBeFocused();
    await page.keyboard.type(' nonsense');
    for (const goOn of ['Enter', 'Escape']) {
      await page.keyboard.press('Escape');
      await expect(editor(page).getByText('You have not saved what you typed.')).toBeVisible();
      await expect(editor(page).getByRole('button', { name: 'Keep typing' })).toBeFocused();
      await page.keyboard.press(goOn);
      await expect(front).toBeFocused();
      await expect(front).toHaveValue('Question 1 nonsense');
    }
    await editor(page).getByRole('button', { name: 'Cancel' }).click();
    await tabTo(page, editor(page).getByRole('button', { name: 'Throw it away' }));
    await page.keyboard.press('Enter');
    await expect(editor(page)).toBeHidden();
    await expectFocusKept(page, 'throwing away');
    await answer(page, 'Question 1', 'Good');
    expect(await versionOf(recto, cardIds[0]!)).toEqual(before);
  });

  test.describe('without a network', () => {
    test.use({ expectedConsoleErrors: [/Failed to load resource|net::ERR_/] });

    test('keeps what was typed, says so, and saves it when the network is back', async ({
      page,
      context,
      recto,
    }) => {
      const { userId } = await signIn(context, recto);
      const { cardIds } = await giveCards(recto, userId, 2);
      await openReview(page);
      const front = editor(page).getByRole('textbox', { name: 'Question' });
      // Opened once, what a card is written with is there to stay.
      await page.keyboard.press('e');
      await expect(front).toBeFocused();
      await page.keyboard.press('Escape');
      await context.setOffline(true);
      await page.keyboard.press('e');
      await front.fill('Typed on a train');
      await page.keyboard.press('Control+Enter');
      await expect(editor(page).getByText('could not be reached')).toBeVisible();
      await expect(front).toHaveValue('Typed on a train');
      await context.setOffline(false);
      await front.press('Control+Enter');
      await expect(card(page).getByText('Typed on a train')).toBeVisible();
      expect((await versionOf(recto, cardIds[0]!)).front).toBe('Typed on a train');
    });

    test('says that the editor is not there yet, goes back to the card, and opens it when the network is back', async ({
      page,
      context,
      recto,
    }) => {
      const { userId } = await signIn(context, recto);
      await giveCards(recto, userId, 2);
      await openReview(page);
      // Until a card has been turned, what it is written with has not been fetched.
      await context.setOffline(true);
      for (const goBack of ['Escape', 'Enter']) {
        await page.keyboard.press('e');
        await expect(page.getByText('The editor has not been fetched')).toBeVisible();
        await expect(page.getByRole('button', { name: 'Back to the card' })).toBeFocused();
        await page.keyboard.press(goBack);
        await expect(card(page).getByText('Question 1')).toBeVisible();
        await expectFocusKept(page, goBack);
      }
      await page.keyboard.press('e');
      await context.setOffline(false);
      await expect(editor(page).getByRole('textbox', { name: 'Question' })).toBeFocused();
      await page.keyboard.press('Escape');
      await answer(page, 'Question 1', 'Good');
      await expectLog(recto, userId, ['Good']);
    });
  });

  test('shows what the card reads now when it was changed elsewhere, and keeps what was typed', async ({
    page,
    context,
    recto,
  }) => {
    const { userId } = await signIn(context, recto);
    const { cardIds } = await giveCards(recto, userId, 2);
    await openReview(page);
    await page.keyboard.press('e');
    const front = editor(page).getByRole('textbox', { name: 'Question' });
    await front.fill('Typed here');
    await withDatabase(recto, async (db) => {
      const { id, cardId, back, authorId } = await db.cardVersion.findFirstOrThrow({
        where: { cardId: cardIds[0]!, supersededAt: null },
      });
      await db.cardVersion.update({ where: { id }, data: { supersededAt: new Date() } });
      await db.cardVersion.create({
        data: { cardId, authorId, front: 'Typed elsewhere', back, severity: 'meaning' },
      });
    });
    await page.keyboard.press('Control+Enter');
    await expect(editor(page).getByText('changed somewhere else')).toBeVisible();
    await expect(editor(page).getByRole('status').getByText('Typed elsewhere')).toBeVisible();
    await expect(front).toHaveValue('Typed here');
    await front.press('Control+Enter');
    await expect(card(page).getByText('Typed here')).toBeVisible();
  });
});

test('a leech is written anew from its sentence, and then resumed', async ({ page, context, recto }) => {
  const { userId, cardId } = await almostLeech(context, recto);
  await withDatabase(recto, async (db) => {
    const { id: cardVersionId, card: asked } = await db.cardVersion.findFirstOrThrow({
      where: { cardId },
      include: { card: true },
    });
    const day = 86_400_000;
    const start = Date.now() - 400 * day;
    // Learnt, then forgotten and relearnt seven times.
    for (let i = 0; i < 1 + 7 * 2; i++) {
      const reviewedAt = new Date(start + i * 25 * day);
      const studyDay = reviewedAt.toISOString().slice(0, 10);
      const rating = i % 2 === 1 ? 'Again' : 'Easy';
      const stat = { userId, deckId: asked.deckId, day: studyDay, reviews: 1, durationMs: 1_000 };
      await db.dayStat.create({ data: { ...stat, correct: rating === 'Again' ? 0 : 1 } });
      await db.reviewEvent.create({
        data: {
          id: crypto.randomUUID(),
          userId,
          cardId,
          cardVersionId,
          rating,
          reviewedAt,
          receivedAt: reviewedAt,
          durationMs: 1_000,
          studyDay,
          utcOffsetMinutes: 0,
        },
      });
    }
  });
  // A change of the clock has every state worked out anew from the log.
  await page.goto('/settings');
  await page.getByRole('combobox', { name: 'A study day begins at' }).selectOption('05:00');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved. What is due')).toBeVisible();

  await openReview(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('1');
  const rewrite = page.getByRole('button', { name: 'Rewrite this card' });
  await expect(rewrite).toBeVisible();
  await expect.poll(async () => (await stateOf(recto, userId, cardId))?.suspendedAt).toBeInstanceOf(Date);
  await tabTo(page, rewrite);
  await page.keyboard.press('Enter');
  await expect(editor(page).getByText('A sample sentence.')).toBeVisible();
  await editor(page).getByRole('textbox', { name: 'Question' }).fill('A better question?');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('You have rewritten the card')).toBeVisible();
  expect((await versionOf(recto, cardId)).front).toBe('A better question?');
  await tabTo(page, page.getByRole('button', { name: 'Resume it' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByText('Resumed: ').first()).toBeVisible();
  await expectFocusKept(page, 'resuming');
  await expect.poll(async () => (await stateOf(recto, userId, cardId))?.suspendedAt).toBeNull();
});

test('undo goes back through answers, burying and suspending alike', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto);
  const { cardIds } = await giveCards(recto, userId, 4);
  const away = async (index: number) => {
    const state = await stateOf(recto, userId, cardIds[index]!);
    return state?.suspendedAt ? 'suspended' : state?.buriedUntil ? 'buried' : 'here';
  };
  await openReview(page);
  await page.keyboard.press('b');
  await answer(page, 'Question 2', 'Easy');
  await page.keyboard.press('s');
  await expect(card(page).getByText('Question 4', { exact: true })).toBeVisible();
  await expect.poll(() => away(0)).toBe('buried');
  await expect.poll(() => away(2)).toBe('suspended');
  for (const front of ['Question 3', 'Question 2', 'Question 1']) {
    await page.keyboard.press('u');
    await expect(card(page).getByText(front, { exact: true })).toBeVisible();
    await expectFocusKept(page, 'undo');
  }
  await expect.poll(() => away(0)).toBe('here');
  await expect.poll(() => away(2)).toBe('here');
  await expect(page.getByText('4 left', { exact: true })).toBeVisible();
  await expectLog(recto, userId, ['Easy undone']);
});

test('undo takes flags back in their turn with the answers, those in a row at once', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  const { cardIds } = await giveCards(recto, userId, 3);
  const flagOf = async (index: number) => (await stateOf(recto, userId, cardIds[index]!))?.flag ?? 0;
  await openReview(page);
  await page.keyboard.press('f');
  await answer(page, 'Question 1', 'Easy');
  await page.keyboard.press('Space');
  await page.keyboard.press('f');
  await page.keyboard.press('f');
  await expect(card(page).getByText('Flag 2', { exact: true })).toBeVisible();
  await expect.poll(() => flagOf(1)).toBe(2);

  await page.keyboard.press('u');
  await expect(card(page).getByText(/^Flag \d$/)).toBeHidden();
  await expect(card(page).getByText(/^Flag taken off again\./)).toBeAttached();
  await expect(card(page).getByText('Answer 2', { exact: true }), 'the card stays as it is').toBeVisible();
  await expectFocusKept(page, 'undo');
  await expect.poll(() => flagOf(1)).toBe(0);
  await expectLog(recto, userId, ['Easy']);

  await page.keyboard.press('u');
  await expect(card(page).getByText('Question 1', { exact: true })).toBeVisible();
  await expect(card(page).getByText('Flag 1', { exact: true })).toBeVisible();
  await expectLog(recto, userId, ['Easy undone']);
  await page.keyboard.press('u');
  await expect(card(page).getByText(/^Flag \d$/)).toBeHidden();
  await expect.poll(() => flagOf(0)).toBe(0);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
});

test.describe('by touch, at 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('a tap turns a long card, the ratings are within reach of a thumb, and the menu has the rest', async ({
    page,
    context,
    recto,
  }) => {
    const { userId } = await signIn(context, recto);
    await withDatabase(recto, async (db) => {
      const deck = await createDeck(db, { id: userId });
      for (const n of [1, 2, 3, 4]) {
        await createCard(db, deck, { front: `Question ${n}`, back: 'A long sample answer. '.repeat(120) });
      }
    });
    await openReview(page);
    await card(page).tap();
    const good = page.getByRole('button', { name: /^Good/ });
    await expect(good).toBeVisible();
    // The second tap of a double tap must rate nothing.
    await good.tap({ force: true });
    await expect(page.getByText('4 left', { exact: true })).toBeVisible();
    await expectNoSidewaysScroll(page);
    const box = (await good.boundingBox())!;
    expect(box.y + box.height).toBeLessThanOrEqual(740);
    expect(box.y).toBeGreaterThan(740 / 2);
    expect(box.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('main')!).touchAction)).toBe(
      'manipulation',
    );
    await expect(page.getByRole('group', { name: 'How well did you know it?' })).toHaveCSS(
      'pointer-events',
      'auto',
    );
    await good.tap();
    await expect(card(page).getByText('Question 2', { exact: true })).toBeVisible();
    await expect(page.getByText('4 left', { exact: true }), 'it comes again').toBeVisible();
    for (const [item, seen] of [
      ['Flag', 'Flag 1'],
      ['Flag', 'Flag 2'],
      ['Sentence in the notes', 'no sentence of the notes belongs to it'],
      ['Suspend', 'Suspended'],
      ['Bury until tomorrow', 'Buried'],
    ] as const) {
      await page.getByText('More', { exact: true }).tap();
      await page.getByRole('button', { name: item }).tap();
      await expect(page.getByRole('main').getByText(seen).last()).toBeVisible();
    }
    await page.getByRole('button', { name: 'Undo' }).tap();
    await page.getByRole('button', { name: 'Undo' }).tap();
    await page.getByText('More', { exact: true }).tap();
    await page.getByRole('button', { name: 'Edit' }).tap();
    await expect(editor(page)).toBeVisible();
    await expectNoSidewaysScroll(page);
  });
});

test.describe('the pace of a session', () => {
  test('is set in the settings, turns and passes over by itself, and never answers', async ({
    page,
    context,
    recto,
  }) => {
    const { userId } = await signIn(context, recto);
    await giveCards(recto, userId, 5);
    await page.clock.install();
    await page.goto('/settings');
    await page.getByRole('combobox', { name: 'Show how long a card has been on screen' }).selectOption('Yes');
    await page.getByRole('spinbutton', { name: 'Turn a card by itself' }).fill('1');
    await page.getByRole('spinbutton', { name: 'Go on by itself' }).fill('1');
    await page.getByRole('button', { name: 'Save pace' }).click();
    await expect(page.getByText('Saved.', { exact: true })).toBeVisible();

    await openReview(page);
    await expect(page.getByRole('timer')).toHaveText(/\d+ s/);
    await expect(page.getByRole('button', { name: /^Good/ })).toBeVisible();
    await expect(card(page).getByText('Question 2', { exact: true })).toBeVisible();
    // After three cards that nobody answered it takes it that nobody is there.
    await expect(page.getByRole('button', { name: 'Go on by itself' })).toBeVisible({ timeout: 15_000 });
    await expect(card(page).getByText('Question 4', { exact: true })).toBeVisible();
    await page.clock.runFor(LONG_ENOUGH_MS);
    await expect(card(page).getByText('Question 4', { exact: true })).toBeVisible();
    await expectAccessible(page);
    expect(await logOf(recto, userId), 'answers that nobody gave').toEqual([]);
    await answer(page, 'Question 4', 'Easy');
    await expectLog(recto, userId, ['Easy']);
  });

  test('is held by any key until the learner moves on, and paused by its button', async ({
    page,
    context,
    recto,
  }) => {
    const { userId } = await signIn(context, recto, { autoTurnSeconds: 2, autoNextSeconds: 2 });
    await giveCards(recto, userId, 5);
    await page.clock.install();
    await openReview(page);
    await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
    await page.keyboard.press('Shift');
    await expect(page.getByText('Held', { exact: true })).toBeVisible();
    await page.clock.runFor(LONG_ENOUGH_MS);
    await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
    await page.keyboard.press('Space');
    await expect(page.getByText(/Next in \d s/)).toBeVisible();
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.clock.runFor(LONG_ENOUGH_MS);
    await expect(card(page).getByText('Answer 1', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Go on by itself' }).click();
    await expect(card(page).getByText('Question 2', { exact: true })).toBeVisible();
    // Nothing goes on under an editor or a list of keys.
    await page.keyboard.press('e');
    await expect(editor(page)).toBeVisible();
    await page.clock.runFor(LONG_ENOUGH_MS);
    await expect(editor(page).getByRole('textbox', { name: 'Question' })).toHaveValue('Question 2');
  });

  test('is the learner’s own by default: nothing moves, and no time is shown', async ({
    page,
    context,
    recto,
  }) => {
    const { userId } = await signIn(context, recto);
    await giveCards(recto, userId, 2);
    await openReview(page);
    await expect(page.getByRole('timer')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Pause' })).toHaveCount(0);
  });
});

test('the closing page says what was done, what is next and whether all is saved', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 2);
  await openReview(page);
  await expect(page.getByText('2 left', { exact: true })).toBeVisible();
  await answer(page, 'Question 1', 'Easy');
  await expect(page.getByText('1 left', { exact: true })).toBeVisible();
  await answer(page, 'Question 2', 'Easy');
  await expect(page.getByText('2 answers, 2 remembered')).toBeVisible();
  await expect(page.getByText('The next of these cards comes back')).toBeVisible();
  await expect(page.getByText('All your answers are saved.')).toBeVisible();
});

test('a screen reader hears each front, its back, and what an answer led to, once', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 4);
  await openReview(page);
  const stage = page.getByRole('group', { name: 'Card in hand' });
  await expect(stage).toBeFocused();
  await expect(stage).toHaveAccessibleDescription('4 cards left. Question 1');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const isLive = (node: Node) =>
      (node instanceof Element ? node : node.parentElement)?.closest('[aria-live], [role=status]');
    new MutationObserver((changes) => {
      for (const { addedNodes, type, target } of changes) {
        const nodes = type === 'characterData' ? [target] : [...addedNodes];
        for (const node of nodes) if (isLive(node)) heard.push(node.textContent?.trim() ?? '');
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const heard = () =>
    page.evaluate(() => {
      const { heard: all } = window as unknown as { heard: string[] };
      return all.splice(0).filter((text) => text !== '');
    });
  await page.keyboard.press('Space');
  await expect(card(page).getByText('Answer 1')).toBeVisible();
  expect(await heard()).toEqual(['Answer 1']);
  await page.keyboard.press('3');
  await expect(card(page).getByText('Question 2', { exact: true })).toBeVisible();
  const said = await heard();
  expect(said.filter((text) => text === 'Question 2')).toHaveLength(1);
  expect(said.filter((text) => /^Good: due in 10 min\. 4 cards left\.$/.test(text))).toHaveLength(1);
  expect(said).toHaveLength(2);
  await expect(stage, 'what is announced is not said with the focus too').toHaveAccessibleDescription('');

  for (const [key, done, front] of [
    ['b', 'Buried: it comes back tomorrow at the earliest. 3 cards left.', 'Question 3'],
    ['s', 'Suspended: it stays away until you resume it. 2 cards left.', 'Question 4'],
    ['u', 'Undone. 3 cards left.', 'Question 3'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(card(page).getByText(front, { exact: true })).toBeVisible();
    expect((await heard()).sort()).toEqual([done, front].sort());
  }
  await page.keyboard.press('f');
  await expect.poll(heard).toEqual(['Flag 1. 3 cards left.']);
  await page.keyboard.press('u');
  await expect.poll(heard).toEqual(['Flag taken off again. 3 cards left.']);
});

test('what was put away is said until the next answer, and can be undone after it', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto);
  const { cardIds } = await giveCards(recto, userId, 3);
  await openReview(page);
  await page.keyboard.press('s');
  const resume = page.getByRole('button', { name: 'Resume it' });
  await expect(resume).toBeVisible();
  await answer(page, 'Question 2', 'Easy');
  await expect(resume).toBeHidden();
  await answer(page, 'Question 3', 'Easy');
  await expect(page.getByRole('heading', { name: 'Done for now' })).toBeVisible();
  await expect(resume).toBeHidden();
  for (let i = 0; i < 3; i++) await page.keyboard.press('u');
  await expect(card(page).getByText('Question 1', { exact: true })).toBeVisible();
  await expect.poll(async () => (await stateOf(recto, userId, cardIds[0]!))?.suspendedAt).toBeNull();
  await expectLog(recto, userId, ['Easy undone', 'Easy undone']);
});

test('the sentence of the notes gives no answer away, and Escape hides it', async ({
  page,
  context,
  recto,
}) => {
  await almostLeech(context, recto);
  await openReview(page);
  await page.keyboard.press('n');
  await expect(card(page).getByText('The sentence comes with the answer')).toBeVisible();
  await expect(card(page)).not.toContainText('A sample sentence.');
  await page.keyboard.press('Space');
  await expect(card(page).getByText('A sample sentence.')).toBeVisible();
  await tabTo(page, card(page).getByRole('link', { name: 'Open the notes' }));
  await page.keyboard.press('Escape');
  await expect(card(page)).not.toContainText('A sample sentence.');
  await expectFocusKept(page, 'Escape');
  await page.keyboard.press('n');
  await expect(card(page).getByText('A sample sentence.')).toBeVisible();
});

test('a session can be left by its link at any card, and loses nothing', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 3);
  await openReview(page);
  await answer(page, 'Question 1', 'Easy');
  const finish = page.getByRole('link', { name: 'Finish' });
  expect((await finish.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await finish.click();
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await expect(page.getByText('2 cards today')).toBeVisible();
  await expectLog(recto, userId, ['Easy']);
});

test.describe('with an undo that has not arrived', () => {
  test.use({ expectedConsoleErrors: [/Failed to load resource|net::ERR_/] });

  test('a page that was made without it takes it up as soon as it has', async ({ page, context, recto }) => {
    const { userId } = await signIn(context, recto);
    await giveCards(recto, userId, 2);
    await openReview(page);
    await answer(page, 'Question 1', 'Good');
    await expectLog(recto, userId, ['Good']);
    let isCut = true;
    await page.route('**/review', (route) =>
      isCut && route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await page.keyboard.press('u');
    await expect(page.getByText('waiting to be sent')).toBeVisible();

    await openReview(page);
    await expect(card(page).getByText('Question 2', { exact: true })).toBeVisible();
    const told = page.waitForResponse((response) =>
      Boolean(response.request().postData()?.includes('pageMadeAt')),
    );
    isCut = false;
    await expectLog(recto, userId, ['Good undone']);
    await told;
    await answer(page, 'Question 2', 'Easy');
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: 'Good 10 min' }), 'as of a new card').toBeVisible();
  });
});
