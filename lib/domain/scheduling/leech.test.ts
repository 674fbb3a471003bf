import { describe, expect, it } from 'vitest';
import { becameLeech, isLeech } from './leech';

describe('a leech', () => {
  it('is a card at 8 lapses, then at every fourth', () => {
    const counts = Array.from({ length: 25 }, (_, lapses) => lapses).filter(isLeech);
    expect(counts).toEqual([8, 12, 16, 20, 24]);
  });

  it('is noticed when a batch of answers jumps over the count', () => {
    expect(becameLeech(7, 8)).toBe(true);
    expect(becameLeech(6, 10)).toBe(true);
    expect(becameLeech(8, 11)).toBe(false);
    expect(becameLeech(11, 13)).toBe(true);
  });

  it('is no leech again when lapses are taken back', () => {
    expect(becameLeech(8, 7)).toBe(false);
    expect(becameLeech(8, 8)).toBe(false);
  });
});
