import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

/** What has the focus, in words, and what is wrong with how it shows; null where the browser's own parts have it. */
function focusOf(page: Page) {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || active === document.body) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(active);
    const box = active.getBoundingClientRect();
    const lines = [...active.getClientRects()];
    // A point of its first line: the middle of a link of two lines may be beside it.
    const line = lines[0] ?? box;
    const x = Math.min(Math.max(line.left + line.width / 2, 0), window.innerWidth - 1);
    const top = Math.max(line.top, 0);
    const bottom = Math.min(line.bottom, window.innerHeight);
    const there = bottom > top ? document.elementFromPoint(x, (top + bottom) / 2) : null;
    return {
      name: `${active.tagName} ${active.ariaLabel ?? active.innerText.slice(0, 40)}`,
      isOutlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      isSeen:
        there !== null &&
        (active.contains(there) || there.contains(active) || there.closest('label') !== null),
    };
  });
}

/** The focus is somewhere on the page, not lost to its body. */
export async function expectFocusKept(page: Page, after: string): Promise<void> {
  await expect.poll(() => focusOf(page), { message: `focus after ${after}` }).not.toBeNull();
}

/** Goes on with Tab until this has the focus; every stop on the way must show that it has it. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let stops = 0; stops < most; stops++) {
    await page.keyboard.press('Tab');
    await expectFocusShows(page);
    if (await target.evaluate((node) => node === document.activeElement)) return;
  }
  throw new Error(`Tab does not lead to ${String(target)}`);
}

async function expectFocusShows(page: Page): Promise<void> {
  const focus = await focusOf(page);
  if (focus) expect(focus, page.url()).toMatchObject({ isOutlined: true, isSeen: true });
}

/** Goes once round a page with Tab, from its beginning. @returns the stops, each of which shows that it has the focus */
export async function tabThrough(page: Page, most = 200): Promise<string[]> {
  const names: string[] = [];
  let isInTheMidst = (await focusOf(page)) !== null;
  for (let stops = 0; stops < most; stops++) {
    await page.keyboard.press('Tab');
    const focus = await focusOf(page);
    if (!focus && isInTheMidst) {
      isInTheMidst = false;
      names.length = 0;
      continue;
    }
    if (!focus) return names;
    await expectFocusShows(page);
    names.push(focus.name);
  }
  throw new Error(`Tab never leaves ${page.url()}`);
}
