import { expect, it } from 'vitest';
import { isStatable } from './no-equation';

it.each([
  ['the reflected share', '(a − b)² / (a + b)²', true],
  ['total revenue', 'price per barrel × barrels sold', true],
  ['syrup', 'sugar + its water', false],
  ['brine', 'means salt / water', false],
  ['[X]', '√(2.56 x 10^-4)', false],
])('%s = %s', (term, fact, statable) => {
  expect(isStatable(term, fact)).toBe(statable);
});
