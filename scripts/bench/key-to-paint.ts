import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { CARDS } from './bench-learner';

const WARM_UP = 20;

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

/** Collects the size of every reply to something that the page sends. */
async function watchReplies(cdp: CDPSession): Promise<number[]> {
  const replies: number[] = [];
  const sent = new Set<string>();
  cdp.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.method === 'POST') sent.add(requestId);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (sent.has(requestId)) replies.push(encodedDataLength);
  });
  await cdp.send('Network.enable');
  return replies;
}

interface Strain {
  /** Of every request, in milliseconds. */
  readonly latencyMs?: number;
  /** How many times slower the processor is made. */
  readonly cpuThrottle?: number;
}

interface KeyToNextCard {
  /** Milliseconds from the key of an answer to the paint of the next card, through a whole session. */
  readonly samples: readonly number[];
  /** Bytes of each answer of the server to a batch, headers and all. */
  readonly replies: readonly number[];
}

/** Revises by keys, as fast as the page follows. */
export async function keyToNextCard(
  context: BrowserContext,
  { latencyMs = 0, cpuThrottle = 1 }: Strain = {},
): Promise<KeyToNextCard> {
  const page: Page = await context.newPage();
  await page.goto('/review');
  await page.getByRole('button', { name: 'Show answer' }).waitFor();
  // tsx keeps the names of functions with a helper that the page does not have.
  await page.evaluate('globalThis.__name = (named) => named');
  await page.evaluate(watchPaints);
  const cdp = await context.newCDPSession(page);
  const replies = await watchReplies(cdp);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpuThrottle });
  if (latencyMs > 0) {
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
  return { samples: samples.slice(WARM_UP), replies };
}
