import type { Page } from '@playwright/test';
import { createNote } from '@/lib/testing/factories';
import {
  createModelServer,
  fallsSilentAfter,
  refusesWith,
  saysElements,
  type ModelServer,
} from '@/lib/testing/model-server';
import { expectAccessible } from './axe';
import { expect, test } from './fixtures';
import { RectoServer } from './server';
import { signIn, withDatabase } from './sign-in';

const NOTES = `The canal was dug in 1761 because the roads could not carry coal. James Brindley planned it for the Duke of
Bridgewater. Because the canal halved the price of coal in Manchester, other towns wanted canals.`;
const BRINDLEY = {
  quote: 'James Brindley planned it for the Duke of Bridgewater.',
  front: 'Which engineer planned the canal of 1761?',
  back: 'James Brindley',
};
const INVENTED = { ...BRINDLEY, front: 'Which engineer planned the canal of 1759?' };

let model: ModelServer;
let recto: RectoServer;
test.beforeAll(async () => {
  model = await createModelServer();
  recto = await RectoServer.create({
    env: { RECTO_MODEL_URL: model.url, RECTO_MODEL_NAME: 'sample-model' },
  });
});
test.afterAll(async () => {
  await recto.dispose();
  await model.close();
});
test.describe.configure({ mode: 'serial' });

const withModel = (page: Page) => page.getByRole('button', { name: 'Draw with a model' });

async function writeNotes(page: Page): Promise<void> {
  await page.goto(recto.url);
  await page.getByRole('textbox', { name: 'Your notes' }).fill(NOTES);
}

test('a signed-in person sees where the notes go, draws with the model, and is told what was dropped', async ({
  page,
  context,
}) => {
  await signIn(context, recto);
  model.answer(saysElements([BRINDLEY, INVENTED]));
  await writeNotes(page);
  await expect(withModel(page)).toHaveAccessibleDescription(
    `Your notes will be sent to ${new URL(model.url).host}.`,
  );
  await expectAccessible(page);
  await withModel(page).click();
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('article')).toContainText(BRINDLEY.front);
  await expect(page.getByText('1 draft dropped: not supported by your notes, or unclear.')).toBeVisible();
  await page.getByRole('article').getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('button', { name: /^Keep these cards/ }).click();
  await page.waitForURL((url) => url.pathname !== '/');
  const kept = await withDatabase(recto, (db) => db.card.count());
  expect(kept).toBe(1);
});

test('when the model is busy, Recto draws by itself and says so', async ({ page, context }) => {
  await signIn(context, recto);
  model.answer(refusesWith(429));
  await writeNotes(page);
  await withModel(page).click();
  await expect(page.getByText(/The model has too much to do just now/)).toBeVisible();
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('a slow model can be cancelled, and is hung up on', async ({ page, context }) => {
  await signIn(context, recto);
  model.answer(fallsSilentAfter(`{"elements":[${JSON.stringify(BRINDLEY)},{"quote":"and then something`));
  await writeNotes(page);
  await withModel(page).click();
  await expect(page.getByText('The model is writing: 1 draft so far.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await model.hungUp;
  await expect(page.getByText(/The model is writing/)).toBeHidden();
  await expect(page.getByRole('article')).toHaveCount(0);
});

test('the model’s drafts join those of notes that are kept already', async ({ page, context }) => {
  const { userId } = await signIn(context, recto);
  const note = await withDatabase(recto, (db) => createNote(db, { id: userId }, { body: NOTES }));
  model.answer(saysElements([BRINDLEY]));
  await page.goto(`${recto.url}/notes/${note.id}/draw`);
  const before = await page.getByRole('article').count();
  await withModel(page).click();
  await expect(page.getByRole('article').filter({ hasText: BRINDLEY.front })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(before + 1);
});

test('no model is offered to guests, nor where none is set up, and none is asked', async ({
  page,
  context,
}) => {
  const asked = model.questions.length;
  const bare = await RectoServer.create();
  try {
    await signIn(context, bare);
    await page.goto(bare.url);
    await expect(page.getByRole('button', { name: 'Draw cards' })).toBeEnabled();
    await expect(withModel(page)).toHaveCount(0);
    const off = await page.request.post(`${bare.url}/api/draw-with-model`, {
      data: { task: 'draw', text: NOTES },
    });
    expect(await off.text()).toBe('{"error":"MODEL_OFF"}\n');
  } finally {
    await bare.dispose();
  }
  await context.clearCookies();
  await signIn(context, recto, { isGuest: true });
  await writeNotes(page);
  await expect(withModel(page)).toHaveCount(0);
  const refused = await page.request.post(`${recto.url}/api/draw-with-model`, {
    data: { task: 'draw', text: NOTES },
  });
  expect(await refused.text()).toBe('{"error":"MODEL_ACCOUNT_ONLY"}\n');
  expect(model.questions).toHaveLength(asked);
});

test('nothing of the notes is in the server’s log', () => {
  expect(recto.output).not.toMatch(/Brindley|canal/i);
});
