import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from './chromium';
import { expect } from './fixtures';
import { makeNewerBuild, removeBuild } from './newer-build';
import { elsewhere, expectReady, test } from './offline-browser';
import { answer, expectLog, giveCards } from './review-page';
import { signIn } from './sign-in';

test('Recto can be installed', async ({ recto, context: signedIn }) => {
  const { userId } = await signIn(signedIn, recto);
  await giveCards(recto, userId, 1);
  // Not in a private window, which the context of a test is.
  const profile = mkdtempSync(join(tmpdir(), 'recto-profile-'));
  const context = await chromium.launchPersistentContext(profile, { ...findChromium(), baseURL: recto.url });
  try {
    await context.addCookies(await signedIn.cookies());
    const page = await context.newPage();
    await page.goto('/today');
    await expectReady(page);
    const devtools = await context.newCDPSession(page);
    const { errors, data } = await devtools.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(JSON.parse(data!)).toMatchObject({ name: 'Recto', start_url: '/today', display: 'standalone' });
    expect(await devtools.send('Page.getInstallabilityErrors')).toEqual({ installabilityErrors: [] });
    for (const { src, sizes } of (JSON.parse(data!) as { icons: { src: string; sizes: string }[] }).icons) {
      const icon = await page.evaluate(async (address) => {
        const image = await createImageBitmap(await (await fetch(address)).blob());
        return `${image.width}x${image.height}`;
      }, src);
      expect(icon, src).toBe(sizes);
    }
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

test('browsers find an icon where they look for one unasked', async ({ page, recto }) => {
  await page.goto('/sign-in');
  const size = await page.evaluate(async (address) => {
    const image = await createImageBitmap(await (await fetch(address)).blob());
    return [image.width, image.height];
  }, `${recto.url}/favicon.ico`);
  expect(size).toEqual([32, 32]);
});

test('a new version takes over without disturbing a page of the old one', async ({
  page,
  context,
  recto,
  network,
}) => {
  test.setTimeout(150_000);
  const { userId } = await signIn(context, recto);
  await giveCards(recto, userId, 5);
  await page.goto('/review');
  await expectReady(page);
  await answer(page, 'Question 1', 'Easy');
  await expectLog(recto, userId, ['Easy']);
  const chunk = await page.evaluate(() => document.querySelector<HTMLScriptElement>('script[src]')!.src);
  const builds = () => page.evaluate(async () => (await caches.keys()).filter((name) => /build/.test(name)));
  expect(await builds()).toHaveLength(1);

  const newer = makeNewerBuild();
  try {
    // A true build has a name of its own as well.
    const worker = join(newer, 'recto-worker.js');
    const [name] = await builds();
    const id = name!.replace('recto-build-', '');
    writeFileSync(worker, readFileSync(worker, 'utf8').replaceAll(id, [...id].reverse().join('')));
    await recto.kill();
    await recto.start({ env: { RECTO_DIST_DIR: newer } });
    const other = await context.newPage();
    await other.goto('/today');
    await expect.poll(builds, { timeout: 30_000 }).toHaveLength(2);

    // The server has this file no more; the page of the old version still gets it, and was not loaded anew.
    expect((await context.request.get(chunk)).status()).toBe(404);
    await expect.poll(() => page.evaluate(async (url) => (await fetch(url)).status, chunk)).toBe(200);
    await answer(page, 'Question 2', 'Easy');
    await expect(page.getByText('Recto has been updated')).toBeVisible();

    // The copies are of the new version before long.
    const copied = () =>
      other.evaluate(async () => (await (await caches.match('/review'))?.text())?.includes('-newer.js'));
    await expect.poll(copied, { timeout: 20_000 }).toBe(true);
    await network.cut();
    await page.reload();
    await answer(page, 'Question 3', 'Easy');
    await context.setOffline(false);
    await recto.start({ env: { RECTO_DIST_DIR: newer } });
    await expectLog(recto, userId, ['Easy', 'Easy', 'Easy']);
    await recto.kill();
  } finally {
    removeBuild(newer);
  }
});

test('on plain http from another machine, where there is no service worker, the rest goes on', async ({
  recto,
  context: signedIn,
}) => {
  const { userId } = await signIn(signedIn, recto);
  await giveCards(recto, userId, 2);
  const options = findChromium();
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), '--host-resolver-rules=MAP recto.test 127.0.0.1'],
  });
  try {
    const context = await browser.newContext({ baseURL: elsewhere(recto) });
    const cookies = await signedIn.cookies();
    await context.addCookies(cookies.map(({ name, value }) => ({ name, value, url: elsewhere(recto) })));
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto('/review');
    expect(await page.evaluate(() => 'serviceWorker' in navigator)).toBe(false);
    await answer(page, 'Question 1', 'Good');
    await expectLog(recto, userId, ['Good']);
    await page.goto('/settings');
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(page).toHaveURL(`${elsewhere(recto)}/`);
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
  }
});
