import type { Page } from '@playwright/test';
import { createDeck, createNote } from '@/lib/testing/factories';
import { expectAccessible, expectNoSidewaysScroll } from './axe';
import { expect, test } from './fixtures';
import { signIn, withDatabase } from './sign-in';

const PASSWORD = 'lantern pigeon harvest';

async function fill(page: Page, login: string, password: string, button: 'Sign in' | 'Sign up') {
  await page.getByLabel('Username or e-mail').fill(login);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: button, exact: true }).click();
}

/** Opens a page and waits until its script has taken over the forms: before that the server answers them. */
async function open(page: Page, path: string) {
  await page.goto(path);
  await expect(page.locator('input[name="timeZone"]').first()).not.toHaveValue('');
}

const alert = (page: Page) => page.getByRole('main').getByRole('alert');

test('somebody signs up, out, and in again by keyboard alone', async ({ page, recto }) => {
  await page.goto('/sign-up');
  await fill(page, 'Keyboard-Student', PASSWORD, 'Sign up');
  await expect(page).toHaveURL(`${recto.url}/today`);
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(`${recto.url}/`);

  await page.goto('/sign-in?callbackUrl=/settings');
  await page.getByLabel('Username or e-mail').focus();
  await page.keyboard.type('keyboard-student');
  await page.keyboard.press('Tab');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${recto.url}/settings`);
});

test('notes left in the box do not greet whoever uses the tab next', async ({ page, recto }) => {
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Your notes' }).fill('Mine alone.');
  await page.goto('/sign-up');
  await fill(page, 'leaving-student', PASSWORD, 'Sign up');
  await expect(page).toHaveURL(`${recto.url}/today`);
  await page.goto('/');
  await expect(page.getByRole('textbox', { name: 'Your notes' })).toHaveValue('Mine alone.');
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL(`${recto.url}/`);
  await expect(page.getByRole('button', { name: 'Use the sample notes' })).toBeEnabled();
  await expect(page.getByRole('textbox', { name: 'Your notes' })).toHaveValue('');
});

test('a wrong password is said aloud and nothing typed is lost', async ({ page }) => {
  await open(page, '/sign-in');
  await fill(page, 'nobody-here', 'not the password', 'Sign in');
  await expect(alert(page)).toContainText('do not belong together');
  await expect(page.getByLabel('Username or e-mail')).toHaveValue('nobody-here');
  await expect(page.getByLabel('Password')).toHaveValue('not the password');

  await open(page, '/sign-up');
  await fill(page, 'short-password', 'short', 'Sign up');
  await expect(alert(page)).toContainText('at least 8 characters');
  await expect(page.getByLabel('Password')).toBeFocused();
  await expect(page.getByLabel('Username or e-mail')).toHaveValue('short-password');
});

test.describe('in another time zone', () => {
  test.use({ timezoneId: 'Asia/Tokyo' });

  test.describe('without a line', () => {
    test.use({ expectedConsoleErrors: [/ERR_INTERNET_DISCONNECTED/] });

    test('a form says so and keeps what was typed', async ({ page, context }) => {
      await page.goto('/sign-up');
      await page.getByLabel('Username or e-mail').fill('offline-student');
      await page.getByLabel('Password').fill(PASSWORD);
      await context.setOffline(true);
      await page.getByRole('button', { name: 'Sign up', exact: true }).click();
      await expect(alert(page)).toContainText('could not be reached');
      await expect(page.getByLabel('Username or e-mail')).toHaveValue('offline-student');
      await expect(page.getByLabel('Password')).toHaveValue(PASSWORD);
    });
  });

  test('a guest keeps everything on becoming an account', async ({ page, context, recto }) => {
    await open(page, '/sign-in?callbackUrl=/settings');
    await page.getByRole('button', { name: 'Continue as guest' }).click();
    await expect(page.getByRole('heading', { name: 'Keep your cards' })).toBeVisible();
    await expect(page.getByLabel('Time zone')).toHaveValue('Asia/Tokyo');
    const guest = await withDatabase(recto, (db) =>
      db.user.findFirstOrThrow({ where: { isGuest: true }, orderBy: { createdAt: 'desc' } }),
    );
    await withDatabase(recto, (db) => createNote(db, guest));

    await page.getByLabel('Username or e-mail').fill('was-a-guest');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Create my account' }).click();
    await expect(page.getByText('You have an account now')).toBeVisible();

    await context.clearCookies();
    await page.goto('/sign-in?callbackUrl=/settings');
    await fill(page, 'was-a-guest', PASSWORD, 'Sign in');
    await expect(page.getByText('You sign in as was-a-guest.')).toBeVisible();
    const kept = await withDatabase(recto, (db) => db.note.count({ where: { userId: guest.id } }));
    expect(kept).toBe(1);
  });
});

test('a guest is warned before leaving their cards for another account', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto, { name: 'Guest', isGuest: true });
  await withDatabase(recto, (db) => createNote(db, { id: userId }));
  await page.goto('/sign-in');
  await expect(page.getByText('You are a guest with 0 cards and 1 note.')).toBeVisible();
  await expectAccessible(page);
});

test('signing out everywhere ends the sessions of other devices', async ({
  page,
  context,
  browser,
  recto,
}) => {
  await signIn(context, recto);
  const other = await browser.newContext({ baseURL: recto.url, storageState: await context.storageState() });
  const elsewhere = await other.newPage();
  await elsewhere.goto('/settings');
  await expect(elsewhere.getByRole('heading', { name: 'Settings' })).toBeVisible();

  await page.goto('/settings');
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page.getByText('You are signed out on every device.')).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/\/sign-in\?callbackUrl=%2Fsettings$/);
  await other.close();
});

test('study settings are kept, and the look is chosen', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto);
  await page.goto('/settings');
  await page.getByLabel('Chance of remembering a card, per cent').fill('85');
  await page.getByLabel('Time zone').selectOption('Asia/Tokyo');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('What is due is up to date')).toBeVisible();
  const user = await withDatabase(recto, (db) => db.user.findUniqueOrThrow({ where: { id: userId } }));
  expect(user).toMatchObject({ desiredRetention: 0.85, timeZone: 'Asia/Tokyo' });

  await page.getByLabel('Ink (dark)').check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'ink');
  await page.reload();
  await expect(page.getByLabel('Ink (dark)')).toBeChecked();
});

test('an account is downloaded whole, and deleted whole', async ({ page, context, recto }) => {
  const { userId } = await signIn(context, recto);
  await withDatabase(recto, (db) => createDeck(db, { id: userId }, { name: 'Sample deck to take along' }));
  const exported = await page.request.get('/api/export');
  expect(exported.headers()['content-disposition']).toMatch(/^attachment; filename="recto-.*\.json"$/);
  expect(await exported.json()).toMatchObject({ decks: [{ name: 'Sample deck to take along' }] });

  await page.goto('/settings');
  await page.getByLabel('Type “delete” to confirm').fill('no');
  await page.getByRole('button', { name: 'Delete account' }).click();
  await expect(alert(page)).toContainText('nothing was deleted');
  await page.getByLabel('Type “delete” to confirm').fill('delete');
  await page.getByRole('button', { name: 'Delete account' }).click();
  await expect(page.getByText('has been deleted')).toBeVisible();
  expect(await withDatabase(recto, (db) => db.user.count({ where: { id: userId } }))).toBe(0);
  expect((await page.request.get('/api/export')).status()).toBe(401);
});

test('the account pages are for everybody, on every screen', async ({ page, context, recto }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ['/sign-in', '/sign-up', '/sign-in?error=GUEST_HAS_WORK', '/sign-in?done=everywhere']) {
    await page.goto(path);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  for (const over of [{ isGuest: true }, { username: 'on-every-screen', passwordHash: 'none' }]) {
    await signIn(context, recto, over);
    await page.goto('/settings');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('people sign up and in all the same', async ({ page, context, recto }) => {
    await page.goto('/sign-up?callbackUrl=/settings');
    await fill(page, 'no-script', 'short', 'Sign up');
    await expect(alert(page)).toContainText('at least 8 characters');
    await expect(page.getByLabel('Username or e-mail')).toHaveValue('no-script');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign up', exact: true }).click();
    await expect(page).toHaveURL(`${recto.url}/settings`);
    await context.clearCookies();
    await page.goto('/sign-in?callbackUrl=/settings');
    await fill(page, 'no-script', PASSWORD, 'Sign in');
    await expect(page).toHaveURL(`${recto.url}/settings`);
  });
});
