import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from '../../e2e/chromium';
import { RectoServer } from '../../e2e/server';
import { serveBarePage } from './bare-page';
import { openContext } from './bench-learner';
import { keyToNextCard } from './key-to-paint';
import { atMost, quantile, type BenchLine } from './line';
import { loadPage } from './page-load';
import { scriptKilobytes } from './script-size';

const LATENCY_MS = 2_000;
const CPU_THROTTLE = 4;
const FRAME = 1000 / 60;
const PAGES = ['/review', '/today', '/'];
const p95 = (samples: readonly number[]): string => `${quantile(samples, 0.95).toFixed(1)} ms`;
const median = (samples: readonly number[]): string => `${quantile(samples, 0.5).toFixed(1)} ms`;
const most = (samples: readonly number[]): string =>
  `most ${(Math.max(...samples) / FRAME).toFixed(1)} frames`;

/** The pages of the built application in a real Chromium. */
export async function benchReviewPage(): Promise<BenchLine[]> {
  const build = `${process.env.RECTO_DIST_DIR ?? '.next'}/BUILD_ID`;
  if (!existsSync(build))
    throw new Error('There is no build to measure: run npm start once, then this again.');
  const barePage = await serveBarePage();
  const recto = await RectoServer.create();
  const browser = await chromium.launch(findChromium());
  try {
    // What a service worker has fetched before would count for nothing.
    const context = await openContext(browser, recto, 'block');
    const review = await scriptKilobytes(context, '/review', 'article');
    const { all: bareKilobytes } = await scriptKilobytes(context, barePage.url, 'h1');
    const bare = await loadPage(() => browser.newContext(), barePage.url);
    const loads = [];
    for (const path of PAGES) {
      const load = await loadPage(() => openContext(browser, recto), `${recto.url}${path}`);
      loads.push({ path, ...load });
    }
    const near = await keyToNextCard(await openContext(browser, recto));
    const slow = await keyToNextCard(await openContext(browser, recto), { cpuThrottle: CPU_THROTTLE });
    const far = await keyToNextCard(await openContext(browser, recto), { latencyMs: LATENCY_MS });
    const unstrained = `unstrained: p95 ${p95(near.samples)}`;
    return [
      atMost(175, {
        name: 'JavaScript of /review',
        value: review.all,
        unit: 'kB gzipped',
        against: `a bare page of Next: ${bareKilobytes.toFixed(1)} kB`,
      }),
      atMost(168, {
        name: 'JavaScript of /review before its first card',
        value: review.first,
        unit: 'kB gzipped',
        against: `all it fetches, idle or not: ${review.all.toFixed(1)} kB`,
      }),
      atMost(20.7, {
        name: 'key to next card painted, p95',
        value: quantile(near.samples, 0.95),
        unit: 'ms',
        against: `${near.samples.length} answers in Chromium; median ${median(near.samples)}`,
      }),
      atMost(2, {
        name: 'key to next card painted, the slowest',
        value: Math.max(...near.samples) / FRAME,
        unit: 'frames of 16.7 ms',
        against: `p99 ${(quantile(near.samples, 0.99) / FRAME).toFixed(2)} frames`,
      }),
      atMost(50, {
        name: `key to next card painted on a processor ${CPU_THROTTLE} times slower, p95`,
        value: quantile(slow.samples, 0.95),
        unit: 'ms',
        against: `${unstrained}; median ${median(slow.samples)}, ${most(slow.samples)}`,
      }),
      atMost(20.7, {
        name: 'key to next card painted at 2 s of network latency, p95',
        value: quantile(far.samples, 0.95),
        unit: 'ms',
        against: `${unstrained}; ${most(far.samples)}`,
      }),
      atMost(1, {
        name: 'reply to a batch of answers, the largest',
        value: Math.max(...near.replies) / 1000,
        unit: 'kB, headers and all',
        against: `${near.replies.length} batches of one session`,
      }),
      ...loads.map(({ path, lcpMs }) =>
        atMost(1, {
          name: `largest contentful paint of ${path}, the slowest of five`,
          value: lcpMs / 1000,
          unit: 's',
          against: `a bare page of Next: ${(bare.lcpMs / 1000).toFixed(3)} s`,
        }),
      ),
      atMost(0, {
        name: `layout shift of ${PAGES.join(', ')}, the largest`,
        value: Math.max(...loads.map(({ cls }) => cls)),
        unit: 'CLS',
        against: `a bare page of Next: ${bare.cls}`,
      }),
      atMost(0, {
        name: `requests of ${PAGES.join(', ')} to anybody else`,
        value: loads.flatMap(({ foreign }) => foreign).length,
        unit: 'requests',
        against: 'every page of Recto: e2e/accessibility.spec.ts',
      }),
    ];
  } finally {
    await browser.close();
    await recto.dispose();
    await barePage.stop();
  }
}
