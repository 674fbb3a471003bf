import type { Browser } from '@playwright/test';
import { openContext } from './bench-learner';
import type { RectoServer } from '../../e2e/server';

const LOADS = 5;

/** What a page is until it rests, loaded several times by a browser that has nothing of it; the worst of each. */
export interface PageLoad {
  /** Largest contentful paint, in milliseconds. */
  readonly lcpMs: number;
  /** Cumulative layout shift. */
  readonly cls: number;
  /** Requests to anybody but Recto. */
  readonly foreign: readonly string[];
}

declare global {
  interface Window {
    lcp: number;
    shifts: number;
  }
}

export async function loadPage(browser: Browser, recto: RectoServer, path: string): Promise<PageLoad> {
  const loads: PageLoad[] = [];
  for (let load = 0; load < LOADS; load++) {
    const context = await openContext(browser, recto);
    const foreign: string[] = [];
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== recto.url) foreign.push(request.url());
    });
    await context.addInitScript(() => {
      window.lcp = 0;
      window.shifts = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.lcp = entry.startTime;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          window.shifts += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const page = await context.newPage();
    await page.goto(path, { waitUntil: 'networkidle' });
    const { lcpMs, cls } = await page.evaluate(() => ({ lcpMs: window.lcp, cls: window.shifts }));
    if (lcpMs === 0) throw new Error(`${path} painted nothing`);
    loads.push({ lcpMs, cls, foreign });
    await context.close();
  }
  return {
    lcpMs: Math.max(...loads.map((load) => load.lcpMs)),
    cls: Math.max(...loads.map((load) => load.cls)),
    foreign: loads.flatMap((load) => load.foreign),
  };
}
