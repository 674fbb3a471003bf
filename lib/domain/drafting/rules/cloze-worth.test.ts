import { describe, expect, it } from 'vitest';
import { gapWorth, LEAST_WORTH, type GapSigns } from './cloze-worth';

const signs = (over: Partial<GapSigns>): GapSigns => ({
  kind: 'term',
  words: ['cortex'],
  named: false,
  emphasised: false,
  defined: false,
  credited: false,
  general: false,
  yielded: false,
  buried: false,
  measured: false,
  offside: false,
  paired: false,
  topical: false,
  doubled: false,
  open: false,
  times: 1,
  ...over,
});

describe('gapWorth', () => {
  it('gives everyday words nothing unless the sentence introduces them as a term', () => {
    const everyday = signs({ words: ['view'] });
    expect(gapWorth(everyday)).toBeLessThan(LEAST_WORTH);
    expect(gapWorth({ ...everyday, named: true })).toBeGreaterThan(LEAST_WORTH);
  });

  it('prefers terms of a subject, those the page returns to, and those the sentence defines', () => {
    const once = signs({ words: ['cortex'] });
    expect(gapWorth(signs({ words: ['prefrontal', 'cortex'] }))).toBeGreaterThan(gapWorth(once));
    expect(gapWorth({ ...once, times: 3 })).toBeGreaterThan(gapWorth(once));
    expect(gapWorth({ ...once, defined: true })).toBeGreaterThan(gapWorth(once));
  });

  it('takes an everyday pair of words for no term of its own', () => {
    const pair = signs({ words: ['local', 'council'] });
    expect(gapWorth(pair)).toBeLessThan(LEAST_WORTH);
    expect(gapWorth({ ...pair, times: 3 })).toBeGreaterThan(gapWorth(pair));
  });

  it('takes off for the topic of the page, one of a pair, and what only sets the scene', () => {
    const law = signs({ kind: 'law', words: ['salt', 'act'] });
    for (const less of [{ topical: true }, { paired: true }, { offside: true }])
      expect(gapWorth({ ...law, ...less })).toBeLessThan(gapWorth(law));
    expect(gapWorth({ ...law, topical: true })).toBeLessThan(LEAST_WORTH);
  });

  it('wants a number measured and a person credited', () => {
    const number = signs({ kind: 'number', words: ['40'] });
    expect(gapWorth({ ...number, measured: true })).toBeGreaterThan(gapWorth(number));
    const person = signs({ kind: 'person', words: ['hooper'] });
    expect(gapWorth({ ...person, credited: true })).toBeGreaterThan(gapWorth(person));
  });
});
