import { expect, it } from 'vitest';
import { takeDrawingTokens } from './draw-throttle';

const PAGE = 3_000;

/** How many pages the address may draw one after another, of at most a thousand. */
function pagesAllowed(address: string, at: number): number {
  let pages = 0;
  while (pages < 1_000 && takeDrawingTokens(address, PAGE, at)) pages += 1;
  return pages;
}

it('lets a class of thirty draw ten pages each at once, and no flood', () => {
  expect(pagesAllowed('192.0.2.1', 0)).toBe(300);
  expect(pagesAllowed('192.0.2.2', 0)).toBe(300);
});

it('lets an address draw on after a while, and saves up no more than at first', () => {
  pagesAllowed('192.0.2.3', 0);
  expect(pagesAllowed('192.0.2.3', 5_000)).toBe(5);
  expect(pagesAllowed('192.0.2.3', 9_000_000)).toBe(300);
});

it('counts long notes for more', () => {
  let drawings = 0;
  while (takeDrawingTokens('192.0.2.4', 400_000, 0)) drawings += 1;
  expect(drawings).toBe(7);
});

it('is not moved by a clock set back', () => {
  pagesAllowed('192.0.2.5', 10_000);
  expect(takeDrawingTokens('192.0.2.5', PAGE, 0)).toBe(false);
});
