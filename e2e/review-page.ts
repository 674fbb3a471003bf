import type { Page } from '@playwright/test';
import type { Rating } from '@/lib/domain/scheduling/fsrs-scheduler';
import { createCard, createDeck } from '@/lib/testing/factories';
import { inspect } from './crash/verdict';
import { expect } from './fixtures';
import type { RectoServer } from './server';
import { withDatabase } from './sign-in';

/** Gives a learner a deck of new cards, "Question 1" with "Answer 1" and so on, in this order. */
export function giveCards(
  recto: RectoServer,
  userId: string,
  count: number,
): Promise<{ readonly deckId: string; readonly cardIds: readonly string[] }> {
  return withDatabase(recto, async (db) => {
    const deck = await createDeck(db, { id: userId });
    const cardIds: string[] = [];
    for (let i = 1; i <= count; i++) {
      const card = await createCard(db, deck, { front: `Question ${i}`, back: `Answer ${i}` });
      cardIds.push(card.id);
    }
    return { deckId: deck.id, cardIds };
  });
}

export async function openReview(page: Page): Promise<void> {
  await page.goto('/review');
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
}

/** Turns the card on screen, which must ask `front`, and rates it by key. */
export async function answer(page: Page, front: string, rating: Rating): Promise<void> {
  await expect(page.getByRole('article', { name: 'Card' }).getByText(front, { exact: true })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: new RegExp(`^${rating}`) })).toBeVisible();
  await page.keyboard.press(String(['Again', 'Hard', 'Good', 'Easy'].indexOf(rating) + 1));
  await expect(page.getByRole('article', { name: 'Card' }).getByText(front, { exact: true })).toBeHidden();
}

/**
 * Waits until the server has all that this device did, and the device its receipt: what is set by hand goes after the answers, and
 * a page that is left first may leave it owed.
 */
export async function expectNothingOwed(page: Page): Promise<void> {
  const owed = (): Promise<number> =>
    page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open('recto-outbox');
          opening.onerror = () => reject(new Error('The outbox cannot be opened.'));
          opening.onsuccess = () => {
            const database = opening.result;
            const stores = ['answers', 'changes'];
            const reading = database.transaction(stores);
            const counts = stores.map((store) => reading.objectStore(store).count());
            reading.oncomplete = () => {
              database.close();
              resolve(counts.reduce((sum, { result }) => sum + result, 0));
            };
          };
        }),
    );
  await expect.poll(owed).toBe(0);
}

/** What the page says about answers that the server does not have yet. */
export const waitingNotice = (page: Page) =>
  page.getByRole('main').getByRole('status').filter({ hasText: 'waiting to be sent' });

/** The learner's log, oldest first: "Good", or "Good undone" for an answer that was taken back. */
export function logOf(recto: RectoServer, userId: string): Promise<string[]> {
  return withDatabase(recto, async (db) => {
    const events = await db.reviewEvent.findMany({ where: { userId }, orderBy: { reviewedAt: 'asc' } });
    return events.map((event) => (event.voidedAt ? `${event.rating} undone` : event.rating));
  });
}

/** Waits until the log is this, and then checks that memory and roll-ups are what the log replays to. */
export async function expectLog(
  recto: RectoServer,
  userId: string,
  log: readonly string[],
  timeout = 20_000,
): Promise<void> {
  await expect.poll(() => logOf(recto, userId), { message: 'answers in the log', timeout }).toEqual(log);
  expect(await inspect(recto.databaseUrl, new Map())).toMatchObject({ statesDiffering: 0, daysDiffering: 0 });
}
