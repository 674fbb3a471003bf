import type { BrowserContext, CDPSession } from '@playwright/test';

/** Kilobytes of JavaScript over the wire, compressed as the server sends it, headers and all. */
interface ScriptKilobytes {
  /** All that a page fetches until it rests, what it fetches while idle included. */
  readonly all: number;
  /** What it fetches before it shows what it is waited for. */
  readonly first: number;
}

export async function scriptKilobytes(
  context: BrowserContext,
  path: string,
  waitedFor: string,
): Promise<ScriptKilobytes> {
  const page = await context.newPage();
  const cdp: CDPSession = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  const scripts = new Map<string, string>();
  const bytes = new Map<string, number>();
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script') scripts.set(requestId, response.url);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = scripts.get(requestId);
    if (url !== undefined) bytes.set(url, encodedDataLength);
  });
  await page.addInitScript((selector) => {
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector(selector)) return;
      performance.mark('shown');
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  }, waitedFor);
  await page.goto(path, { waitUntil: 'networkidle' });
  const early = await page.evaluate(() => {
    const [shown] = performance.getEntriesByName('shown');
    if (!shown) throw new Error('The page never showed what it was waited for.');
    return performance
      .getEntriesByType('resource')
      .filter((entry) => entry.startTime <= shown.startTime)
      .map(({ name }) => name);
  });
  await page.close();
  if (bytes.size === 0) throw new Error(`No script of ${path} came over the wire.`);
  const total = (urls: Iterable<string>) =>
    [...urls].reduce((sum, url) => sum + (bytes.get(url) ?? 0), 0) / 1000;
  return { all: total(bytes.keys()), first: total(early) };
}
