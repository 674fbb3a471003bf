import type { Browser, Page } from '@playwright/test';
import { createNote } from '@/lib/testing/factories';
import { expect, test as base } from './fixtures';
import { OidcServer } from './oidc-server';
import { RectoServer } from './server';
import { signIn, withDatabase } from './sign-in';

/** Recto with a school's provider beside it. */
const test = base.extend<object, { oidc: OidcServer }>({
  oidc: [
    async ({}, use) => {
      const server = await OidcServer.create();
      await use(server);
      await server.dispose();
    },
    { scope: 'worker' },
  ],
  recto: [
    async ({ oidc }, use) => {
      const server = await RectoServer.create({ env: oidc.environment });
      oidc.serve(server.url);
      await use(server);
      await server.dispose();
    },
    { scope: 'worker' },
  ],
});

async function throughSchool(page: Page, account: string, from = '/sign-in') {
  await page.goto(from);
  await page.getByRole('button', { name: 'Continue with Sample School' }).click();
  await page.getByLabel('School account').fill(account);
  await page.getByRole('button', { name: 'Log in' }).click();
}

async function inAnotherBrowser<T>(browser: Browser, baseURL: string, work: (page: Page) => Promise<T>) {
  const context = await browser.newContext({ baseURL });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

const linked = (recto: RectoServer, account: string) =>
  withDatabase(recto, (db) =>
    db.account.findMany({ where: { providerAccountId: account }, include: { user: true } }),
  );

test('signs somebody in through the school, as the same person on every device', async ({
  page,
  browser,
  recto,
  oidc,
}) => {
  await throughSchool(page, 'amber', '/sign-in?callbackUrl=/settings');
  await expect(page).toHaveURL(`${recto.url}/settings`);
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Sample amber');

  await inAnotherBrowser(browser, recto.url, async (other) => {
    await throughSchool(other, 'amber', '/sign-in?callbackUrl=/settings');
    await expect(other.getByRole('heading', { name: 'Settings' })).toBeVisible();
  });
  const accounts = await linked(recto, 'amber');
  expect(accounts).toHaveLength(1);
  expect(accounts[0]).toMatchObject({
    provider: oidc.issuer,
    user: { email: 'amber@example.org', isGuest: false },
  });
});

test('lets a guest keep everything when the school sends them for the first time', async ({
  page,
  context,
  recto,
}) => {
  const { userId } = await signIn(context, recto, { name: 'Guest', isGuest: true });
  await withDatabase(recto, (db) => createNote(db, { id: userId }));
  await throughSchool(page, 'beryl', '/sign-in?callbackUrl=/settings');
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Sample beryl');
  expect((await linked(recto, 'beryl')).map((account) => account.userId)).toEqual([userId]);
});

test('does not take a guest away from their notes to another account', async ({
  page,
  context,
  browser,
  recto,
}) => {
  await inAnotherBrowser(browser, recto.url, async (other) => {
    await throughSchool(other, 'coral', '/sign-in?callbackUrl=/settings');
    await expect(other.getByRole('heading', { name: 'Settings' })).toBeVisible();
  });
  const { userId } = await signIn(context, recto, { name: 'Guest', isGuest: true });
  await withDatabase(recto, (db) => createNote(db, { id: userId }));
  await throughSchool(page, 'coral');
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'you are still the guest with your cards',
  );
  await page.goto('/settings');
  await expect(page.getByRole('heading', { name: 'Keep your cards' })).toBeVisible();
});

test('says so when somebody turns back at the school', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Continue with Sample School' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Signing in there did not work');
});

test('does not believe an answer it did not ask for', async ({ page, context }) => {
  await page.goto('/api/auth/callback/oidc?code=made-up&state=made-up');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Signing in there did not work');
  expect((await context.cookies()).map(({ name }) => name)).not.toContain('recto.session');
});

test('never sends anybody on to another site', async ({ page, recto }) => {
  await throughSchool(page, 'topaz', '/sign-in?callbackUrl=//example.org/');
  await expect(page).toHaveURL(`${recto.url}/today`);
});
