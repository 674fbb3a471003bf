import { expect, it } from 'vitest';
import { withoutEmphasis } from './normalise';

it.each([
  ['**1NF**: every value atomic', '1NF: every value atomic'],
  ['slabs of *lithosphere*, the shell', 'slabs of lithosphere, the shell'],
  ['F = m * a * t', 'F = m * a * t'],
  ['2*3*4', '2*3*4'],
  ['half of a **pair', 'half of a **pair'],
])('%s is told as %s', (marked, plain) => {
  expect(withoutEmphasis(marked)).toBe(plain);
});
