import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeOrder, moveItem, shuffledOrder } from './order-answer';
import { orderItems } from './order-items';

const counts = fc.integer({ min: 2, max: 12 });
const sorted = (order: readonly number[]) => [...order].sort((a, b) => a - b);

describe('items to be put in order', () => {
  it('are the lines of the back, without marks that give the place away', () => {
    expect(orderItems('1. Marx\r\n\n- Lenin \n  3) Stalin\n1953. Stalin dies\n-')).toEqual([
      'Marx',
      'Lenin',
      'Stalin',
      '1953. Stalin dies',
      '-',
    ]);
  });

  it('are laid out the same for the same seed, all of them, and never in order', () => {
    fc.assert(
      fc.property(counts, fc.string(), (count, seed) => {
        const order = shuffledOrder(count, seed);
        expect(order).toEqual(shuffledOrder(count, seed));
        expect(sorted(order)).toEqual(Array.from({ length: count }, (_, i) => i));
        expect(order).not.toEqual(sorted(order));
      }),
    );
  });

  it('are laid out in every way there is', () => {
    const seen = new Set(Array.from({ length: 500 }, (_, i) => shuffledOrder(4, `card ${i}`).join('')));
    expect(seen.size).toBe(23);
  });

  it('move from one place to another past those between', () => {
    expect(moveItem([3, 1, 0, 2], 0, 2)).toEqual([1, 0, 3, 2]);
    expect(moveItem([3, 1, 0, 2], 3, 0)).toEqual([2, 3, 1, 0]);
  });

  it.each([
    [[0, 1, 2, 3], 'Good', 4],
    [[1, 2, 3, 0], 'Hard', 3],
    [[1, 0, 3, 2], 'Again', 2],
    [[1, 0], 'Again', 1],
    [[1, 2, 0], 'Again', 2],
    [[0, 1, 2, 3, 4, 6, 5, 7], 'Hard', 7],
  ] as const)('%j suggests %s, with %i in place', (order, suggested, right) => {
    const outcome = judgeOrder(order);
    expect(outcome.suggested).toBe(suggested);
    expect(outcome.inPlace.filter(Boolean)).toHaveLength(right);
  });

  it('are in place where they are in order among each other, and no longer run could stay', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.string(), (count, seed) => {
        const order = shuffledOrder(count, seed);
        const kept = order.filter((_, place) => judgeOrder(order).inPlace[place]);
        expect(kept).toEqual(sorted(kept));
        let longest = 0;
        for (let choice = 0; choice < 2 ** count; choice += 1) {
          const some = order.filter((_, place) => choice & (1 << place));
          if (some.join() === sorted(some).join()) longest = Math.max(longest, some.length);
        }
        expect(kept).toHaveLength(longest);
      }),
    );
  });
});
