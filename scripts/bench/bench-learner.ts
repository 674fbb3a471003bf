import type { Browser, BrowserContext } from '@playwright/test';
import { createCard, createDeck } from '@/lib/testing/factories';
import type { RectoServer } from '../../e2e/server';
import { signIn, withDatabase } from '../../e2e/sign-in';

/** New cards that wait for a learner of the bench. */
export const CARDS = 160;

/** A learner of their own with a full session waiting. */
export async function openContext(
  browser: Browser,
  recto: RectoServer,
  serviceWorkers: 'allow' | 'block' = 'allow',
): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: recto.url, locale: 'en-GB', serviceWorkers });
  const { userId } = await signIn(context, recto, { newPerDay: CARDS });
  await withDatabase(recto, async (db) => {
    const deck = await createDeck(db, { id: userId });
    for (let position = 0; position < CARDS; position++) {
      const front = `Sample question ${position}?`;
      await createCard(db, deck, { position, front, back: `Sample answer ${position}` });
    }
  });
  return context;
}
