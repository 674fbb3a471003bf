import type { BrowserContext } from '@playwright/test';

const LOADS = 5;

/** What a page is until it rests, loaded several times by a browser that has nothing of it; the worst of each. */
export interface PageLoad {
  /** Largest contentful paint, in milliseconds. */
  readonly lcpMs: number;
  /** Cumulative layout shift. */
  readonly cls: number;
  /** Requests to anybody but the page's own server. */
  readonly foreign: readonly string[];
}

declare global {
  interface Window {
    lcp: number;
    shifts: number;
  }
}

/** @param open makes a browser that has nothing of the page, which is closed again */
export async function loadPage(open: () => Promise<BrowserContext>, url: string): Promise<PageLoad> {
  const own = new URL(url).origin;
  const loads: PageLoad[] = [];
  for (let load = 0; load < LOADS; load++) {
    const context = await open();
    const foreign: string[] = [];
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== own) foreign.push(request.url());
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
    await page.goto(url, { waitUntil: 'networkidle' });
    const { lcpMs, cls } = await page.evaluate(() => ({ lcpMs: window.lcp, cls: window.shifts }));
    if (lcpMs === 0) throw new Error(`${url} painted nothing`);
    loads.push({ lcpMs, cls, foreign });
    await context.close();
  }
  return {
    lcpMs: Math.max(...loads.map((load) => load.lcpMs)),
    cls: Math.max(...loads.map((load) => load.cls)),
    foreign: loads.flatMap((load) => load.foreign),
  };
}
