import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from './spread';

const range = (length: number, offset = 0) => Array.from({ length }, (_, i) => i + offset);

describe('spreading one list among another', () => {
  it('leaves even stretches between, before and after', () => {
    expect(spread(['r', 'r', 'r', 'r', 'r', 'r'], ['A', 'B']).join('')).toBe('rrArrBrr');
    expect(spread(['r'], ['A', 'B', 'C', 'D']).join('')).toBe('ABrCD');
    expect(spread([], ['A', 'B']).join('')).toBe('AB');
    expect(spread(['r', 'r'], []).join('')).toBe('rr');
  });

  it('loses nothing and keeps both orders', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.nat({ max: 60 }), (mains, extras) => {
        const merged = spread(range(mains), range(extras, 1000));
        expect(merged.filter((n) => n < 1000)).toEqual(range(mains));
        expect(merged.filter((n) => n >= 1000)).toEqual(range(extras, 1000));
      }),
    );
  });

  it('never lets two stretches between the extras differ by more than one', () => {
    fc.assert(
      fc.property(fc.nat({ max: 80 }), fc.integer({ min: 1, max: 20 }), (mains, extras) => {
        const lengths = spread(Array<string>(mains).fill('r'), Array<string>(extras).fill('N'))
          .join('')
          .split('N')
          .map((stretch) => stretch.length);
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
