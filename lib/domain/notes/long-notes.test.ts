import { expect, it } from 'vitest';
import { areLong } from './long-notes';

it('calls notes long above 5,000 words, or when they are a wall of characters', () => {
  expect(areLong('word '.repeat(5_000))).toBe(false);
  expect(areLong('word '.repeat(5_001))).toBe(true);
  expect(areLong('a b\n'.repeat(2_501))).toBe(true);
  expect(areLong('x'.repeat(40_001))).toBe(true);
  expect(areLong('A short page.')).toBe(false);
});
