import type { BrowserContext, Page } from '@playwright/test';
import { createCard, createDeck, createNote } from '@/lib/testing/factories';
import { expectAccessible, expectNoSidewaysScroll } from './axe';
import { expect, test } from './fixtures';
import { pagesOf } from './pages';
import { openReview } from './review-page';
import type { RectoServer } from './server';
import { signIn, withDatabase } from './sign-in';

const LONG_WORD = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(2);

const CARDS = [
  { front: 'What did **Rapallo** restore?', back: '- Diplomatic relations\n- Trade\n\n1. First\n2. Second' },
  { front: `What does ${LONG_WORD} mean?`, back: `\`${LONG_WORD}\` and https://example.org/${LONG_WORD}` },
  {
    front: 'What is the sum of the first $n$ squares?',
    back: '$$1^2 + 2^2 + 3^2 + \\dots + n^2 = \\frac{n(n+1)(2n+1)}{6} = \\frac{2n^3 + 3n^2 + n}{6}$$',
  },
  {
    front: 'Compare the plans.',
    back: '| Plan | Year | Aim | Result |\n|---|---|---|---|\n| First | 1928 | Industry | Steel and coal |',
  },
  { kind: 'cloze' as const, front: 'Lenin died in {{c1::1924::year}}.', back: '' },
];

const BODY = `The Treaty of Rapallo restored diplomatic relations in 1922. ${LONG_WORD}.\n\n${'Another sentence. '.repeat(9)}`;

const DRAWABLE = `Q: When did Lenin die?\nA: In 1924\n\nQ: What does ${LONG_WORD} mean?\nA: ${LONG_WORD}\n\n${BODY}`;

/** A learner whose pages have something of everything on them. */
async function learnerWithWork(context: BrowserContext, recto: RectoServer) {
  const { userId } = await signIn(context, recto);
  return withDatabase(recto, async (db) => {
    const note = await createNote(
      db,
      { id: userId },
      { title: `On ${LONG_WORD}`, subject: 'History', body: BODY },
    );
    const deck = await createDeck(db, { id: userId }, { name: `Deck ${LONG_WORD}` });
    for (const card of CARDS) {
      const { id } = await createCard(db, deck, { ...card, context: 'History, paper 1' });
      const exact = 'The Treaty of Rapallo restored diplomatic relations in 1922.';
      const place = { start: 0, end: exact.length, prefix: '', suffix: ' ' };
      await db.anchor.create({ data: { cardId: id, noteId: note.id, exact, ...place } });
    }
    const archived = await createDeck(db, { id: userId }, { name: 'Archived', archivedAt: new Date() });
    return { note, deck, archived };
  });
}

/** Fails the test when a page asks anybody but Recto for anything. */
function watchOrigins(context: BrowserContext, recto: RectoServer): string[] {
  const foreign: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.protocol !== 'blob:' && url.origin !== recto.url)
      foreign.push(request.url());
  });
  return foreign;
}

/** Both colour schemes on a wide screen; on a narrow one, where colours are the same, the dark one alone. */
async function expectSound(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectAccessible(page, page.viewportSize()!.width < 1000 ? ['dark'] : ['light', 'dark']);
}

const SIZES = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];

for (const viewport of SIZES) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });

    test('every page is accessible, fits, and asks nobody but Recto', async ({ page, context, recto }) => {
      test.setTimeout(180_000);
      const foreign = watchOrigins(context, recto);
      const { note, deck, archived } = await learnerWithWork(context, recto);
      const samples: Record<string, string> = { notes: note.id, decks: deck.id };
      const pages = [...pagesOf('(public)'), ...pagesOf('(study)')].map((path) =>
        path.replace('[id]', samples[path.split('/')[1] ?? ''] ?? ''),
      );
      const states = [
        `/notes/${note.id}?edit`,
        `/decks/${deck.id}?q=nothing-has-this-in-it`,
        `/decks/${deck.id}?archived=1`,
        `/decks/${archived.id}`,
      ];
      for (const path of [...pages, ...states]) {
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await expect(page).toHaveTitle(/Recto/);
        await expectSound(page);
      }
      expect(foreign).toEqual([]);
    });

    test('every state of drawing cards is accessible and fits', async ({ page, context, recto }) => {
      const foreign = watchOrigins(context, recto);
      await page.goto('/');
      await page.getByRole('button', { name: 'Draw cards' }).click();
      await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
      await expectSound(page);
      await page.getByRole('textbox', { name: 'Your notes' }).fill(DRAWABLE);
      await page.getByRole('button', { name: 'Draw cards' }).click();
      const draft = page.getByRole('article').first();
      await draft.getByRole('button', { name: 'Edit' }).click();
      await expect(draft.getByRole('button', { name: 'Save' })).toBeVisible();
      await expectSound(page);
      await draft.getByRole('button', { name: 'Cancel' }).click();
      await draft.getByRole('button', { name: 'Reject' }).click();
      await expect(draft.getByRole('group', { name: 'Why was it rejected?' })).toBeVisible();
      await expectSound(page);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectSound(page);
      expect(foreign).toEqual([]);
    });

    test.describe('in a session', () => {
      test.use({ expectedConsoleErrors: [/Failed to load resource|net::ERR_/] });

      test('every state of a session is accessible and fits', async ({ page, context, recto }) => {
        const foreign = watchOrigins(context, recto);
        await learnerWithWork(context, recto);
        await openReview(page);
        for (const _card of CARDS) {
          await page.keyboard.press('Space');
          await expect(page.getByRole('button', { name: /^Good/ })).toBeVisible();
          await page.keyboard.press('n');
          await expect(page.getByRole('link', { name: 'Open the notes' })).toBeVisible();
          await expectSound(page);
          await page.keyboard.press('4');
          if (await page.getByRole('heading', { name: /done/i }).isVisible()) break;
        }
        await expect(page.getByRole('heading', { name: /done/i })).toBeVisible();
        await expectSound(page);
        await context.setOffline(true);
        await page.keyboard.press('u');
        await expect(page.getByText('waiting to be sent')).toBeVisible();
        await page.keyboard.press('?');
        await expect(page.getByRole('dialog')).toBeVisible();
        await expectSound(page);
        await page.keyboard.press('Escape');
        await page.keyboard.press('s');
        await expectSound(page);
        expect(foreign).toEqual([]);
      });
    });

    test('a session is accessible and fits while its card is edited', async ({ page, context, recto }) => {
      await learnerWithWork(context, recto);
      await openReview(page);
      await page.keyboard.press('e');
      const front = page.getByRole('form', { name: 'Edit card' }).getByRole('textbox', { name: 'Question' });
      await expect(front).toBeFocused();
      await expectSound(page);
      await page.keyboard.type(' Typed');
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name: 'Keep typing' })).toBeFocused();
      await expectSound(page);
    });

    for (const look of ['forced colours', 'wide spacing'] as const) {
      test(`a session is accessible and fits with ${look}`, async ({ page, context, recto, baseURL }) => {
        await learnerWithWork(context, recto);
        if (look === 'forced colours') await page.emulateMedia({ forcedColors: 'active' });
        else await context.addCookies([{ name: 'spacing', value: 'wide', url: baseURL! }]);
        await openReview(page);
        await expectSound(page);
        await page.keyboard.press('Space');
        await page.keyboard.press('n');
        await expect(page.getByRole('link', { name: 'Open the notes' })).toBeVisible();
        await expectSound(page);
        await page.keyboard.press('f');
        await page.keyboard.press('4');
        await page.keyboard.press('b');
        await expect(page.getByRole('button', { name: 'Resume it' })).toBeVisible();
        await expectSound(page);
      });
    }

    test('what is not there and what is empty is accessible and fits', async ({ page, context, recto }) => {
      await signIn(context, recto);
      for (const path of ['/today', '/review', '/notes', '/decks']) {
        await page.goto(path);
        await expectSound(page);
      }
    });
  });
}

test.describe('of an address that is nobody’s', () => {
  test.use({ expectedConsoleErrors: [/status of 404/] });

  test('the page is accessible too', async ({ page }) => {
    await page.goto('/nowhere');
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
    await expectSound(page);
  });
});
