import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import { createCard, createDeck } from '@/lib/testing/factories';
import { findChromium } from '../../e2e/chromium';
import { RectoServer } from '../../e2e/server';
import { signIn, withDatabase } from '../../e2e/sign-in';
import { atMost, quantile, type BenchLine } from './line';

const CARDS = 160;
const WARM_UP = 20;
const LATENCY_MS = 2_000;
const FRAME = 1000 / 60;

/** A learner of their own with a full session waiting. */
async function openContext(
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

/** Kilobytes of JavaScript over the wire, compressed as the server sends it, headers and all. */
interface ScriptKilobytes {
  /** All that a page fetches until it rests, what it fetches while idle included. */
  readonly all: number;
  /** What it fetches before it shows what it is waited for. */
  readonly first: number;
}

async function scriptKilobytes(
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
  const total = (urls: Iterable<string>) =>
    [...urls].reduce((sum, url) => sum + (bytes.get(url) ?? 0), 0) / 1000;
  return { all: total(bytes.keys()), first: total(early) };
}

declare global {
  interface Window {
    keyToPaint: number[];
  }
}

/** Notes, for every answer key, the time from the key press to the paint that shows another front. */
function watchPaints() {
  window.keyToPaint = [];
  const front = () => document.querySelector('article')?.textContent ?? '';
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== '3') return;
      const pressed = event.timeStamp;
      const before = front();
      const look = () => {
        requestAnimationFrame(() => {
          if (front() === before) return look();
          // A message is handled after the frame that this callback belongs to has been painted.
          const channel = new MessageChannel();
          channel.port1.onmessage = () => window.keyToPaint.push(performance.now() - pressed);
          channel.port2.postMessage(null);
        });
      };
      look();
    },
    { capture: true },
  );
}

/** Milliseconds from the key of an answer to the next card on screen, through a whole session. */
async function keyToNextCard(context: BrowserContext, latencyMs: number): Promise<number[]> {
  const page: Page = await context.newPage();
  await page.goto('/review');
  await page.getByRole('button', { name: 'Show answer' }).waitFor();
  // tsx keeps the names of functions with a helper that the page does not have.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate(watchPaints);
  if (latencyMs > 0) {
    const cdp = await context.newCDPSession(page);
    await cdp.send('Network.enable');
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: latencyMs,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  }
  for (let card = 0; card < CARDS - 10; card++) {
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: /^Good/ }).waitFor();
    await page.keyboard.press('3');
    await page.waitForFunction((count) => window.keyToPaint.length > count, card);
  }
  const samples = await page.evaluate(() => window.keyToPaint);
  await page.close();
  return samples.slice(WARM_UP);
}

/** The review page of the built application in a real Chromium. */
export async function benchReviewPage(): Promise<BenchLine[]> {
  const build = `${process.env.RECTO_DIST_DIR ?? '.next'}/BUILD_ID`;
  if (!existsSync(build))
    throw new Error('There is no build to measure: run npm start once, then this again.');
  const recto = await RectoServer.create();
  const browser = await chromium.launch(findChromium());
  try {
    // What a service worker has fetched before would count for nothing.
    const context = await openContext(browser, recto, 'block');
    const review = await scriptKilobytes(context, '/review', 'article');
    const { all: bare } = await scriptKilobytes(context, '/no-such-page', 'h1');
    const near = await keyToNextCard(await openContext(browser, recto), 0);
    const far = await keyToNextCard(await openContext(browser, recto), LATENCY_MS);
    const frames = (samples: number[]) =>
      `most ${(Math.max(...samples) / FRAME).toFixed(1)} frames of 16.7 ms`;
    return [
      atMost(175, {
        name: 'JavaScript of /review',
        value: review.all,
        unit: 'kB gzipped',
        against: `Recto's not-found page: ${bare.toFixed(1)} kB`,
      }),
      atMost(168, {
        name: 'JavaScript of /review before its first card',
        value: review.first,
        unit: 'kB gzipped',
        against: `all it fetches, idle or not: ${review.all.toFixed(1)} kB`,
      }),
      atMost(20.7, {
        name: 'key to next card painted, p95',
        value: quantile(near, 0.95),
        unit: 'ms',
        against: `${near.length} answers in Chromium; median ${quantile(near, 0.5).toFixed(1)} ms, ${frames(near)}`,
      }),
      atMost(20.7, {
        name: 'key to next card painted at 2 s of network latency, p95',
        value: quantile(far, 0.95),
        unit: 'ms',
        against: `without latency: p95 ${quantile(near, 0.95).toFixed(1)} ms; ${frames(far)}`,
      }),
    ];
  } finally {
    await browser.close();
    await recto.dispose();
  }
}
