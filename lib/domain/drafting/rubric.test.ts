import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addTallies,
  CRITERIA,
  EMPTY_TALLY,
  ratchetFaults,
  ratesOf,
  tallyOf,
  verdictOf,
  type Mark,
  type Marks,
} from './rubric';

/** `marks('221222')`: f, u, s, a, l, w. */
function marks(digits: string): Marks {
  const [f, u, s, a, l, w] = [...digits].map((digit) => Number(digit) as Mark);
  return { f: f ?? 0, u: u ?? 0, s: s ?? 0, a: a ?? 0, l: l ?? 0, w: w ?? 0 };
}

const mark = fc.constantFrom<Mark>(0, 1, 2);
const anyMarks = fc.record({ f: mark, u: mark, s: mark, a: mark, l: mark, w: mark });
const rank = { reject: 0, edit: 1, accept: 2 };

describe('verdictOf', () => {
  it.each([
    ['222222', 'accept'],
    ['211222', 'accept'],
    ['211122', 'edit'],
    ['222212', 'edit'],
    ['122222', 'edit'],
    ['222220', 'edit'],
    ['222200', 'reject'],
    ['111121', 'edit'],
    ['111111', 'reject'],
    ['022222', 'reject'],
    ['220221', 'edit'],
  ])('calls %s %s', (digits, verdict) => {
    expect(verdictOf(marks(digits))).toBe(verdict);
  });

  it('never thinks worse of a draft for a better mark', () => {
    fc.assert(
      fc.property(anyMarks, fc.constantFrom(...CRITERIA), (given, criterion) => {
        const better = { ...given, [criterion]: Math.min(2, given[criterion] + 1) as Mark };
        expect(rank[verdictOf(better)]).toBeGreaterThanOrEqual(rank[verdictOf(given)]);
      }),
    );
  });

  it('accepts nothing that is not wholly faithful', () => {
    fc.assert(
      fc.property(anyMarks, (given) => {
        if (given.f < 2) expect(verdictOf(given)).not.toBe('accept');
        if (given.f === 0) expect(verdictOf(given)).toBe('reject');
      }),
    );
  });
});

describe('tallies', () => {
  const some = fc.array(fc.option(anyMarks));

  it('puts every draft under exactly one heading', () => {
    fc.assert(
      fc.property(some, (given) => {
        const tally = tallyOf(given);
        expect(tally.accept + tally.edit + tally.reject + tally.unmarked).toBe(given.length);
      }),
    );
  });

  it('adds up over texts', () => {
    fc.assert(
      fc.property(some, some, (left, right) => {
        expect(addTallies(tallyOf(left), tallyOf(right))).toEqual(tallyOf([...left, ...right]));
      }),
    );
  });

  it('takes rates over the marked drafts, and the unmarked over all', () => {
    const rates = ratesOf(tallyOf([marks('222222'), marks('222212'), marks('022222'), null]));
    expect(rates.accept).toBeCloseTo(1 / 3);
    expect(rates.usable).toBeCloseTo(2 / 3);
    expect(rates.reject).toBeCloseTo(1 / 3);
    expect(rates.unfaithful).toBeCloseTo(1 / 3);
    expect(rates.unmarked).toBe(0.25);
  });

  it('has no rates without drafts', () => {
    expect(ratesOf(EMPTY_TALLY)).toEqual({ accept: 0, usable: 0, reject: 0, unfaithful: 0, unmarked: 0 });
  });
});

describe('ratchetFaults', () => {
  const ratchet = {
    accept: 0.5,
    usable: 0.9,
    shown: { facts: 0.7, drafts: 2 },
    offered: { facts: 0.8, drafts: 3 },
    mostUnmarked: 0.1,
  };
  const good = tallyOf([marks('222222'), marks('222212')]);

  it('holds when every figure is reached exactly', () => {
    expect(ratchetFaults(good, ratchet, ratchet)).toEqual([]);
  });

  it('names each figure that fell', () => {
    const poor = tallyOf([marks('022222')]);
    expect(
      ratchetFaults(poor, { shown: { facts: 0.6, drafts: 1 }, offered: { facts: 0.7, drafts: 2 } }, ratchet),
    ).toEqual([
      'The accept rate fell to 0.0 %; the ratchet stands at 50.0 %.',
      'The rate of accepts and small edits fell to 0.0 %; the ratchet stands at 90.0 %.',
      'The share of facts covered by the drafts shown fell to 60.0 %; the ratchet stands at 70.0 %.',
      'Only 1 drafts were shown; the ratchet stands at 2.',
      'The share of facts covered by the drafts offered fell to 70.0 %; the ratchet stands at 80.0 %.',
      'Only 2 drafts were offered; the ratchet stands at 3.',
    ]);
  });

  it('distrusts rates when too many drafts are unmarked', () => {
    expect(ratchetFaults(tallyOf([marks('222222'), marks('222222'), null]), ratchet, ratchet)).toEqual([
      '33.3 % of the drafts have no marks; at most 10.0 % may.',
    ]);
  });
});
