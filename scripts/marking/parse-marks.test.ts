import { describe, expect, it } from 'vitest';
import { parseMarks } from './parse-marks';

describe('parseMarks', () => {
  it('reads marks, facts and the remark, and passes over empty lines', () => {
    const written = 'b95ed993336b162d 222122 1,3 | a little long\r\n\n0123456789abcdef 010000 -\n';
    expect(parseMarks(written, 10)).toEqual([
      {
        hash: 'b95ed993336b162d',
        marks: { f: 2, u: 2, s: 2, a: 1, l: 2, w: 2 },
        facts: [1, 3],
        remark: 'a little long',
        line: 'b95ed993336b162d 222122 1,3 | a little long',
      },
      {
        hash: '0123456789abcdef',
        marks: { f: 0, u: 1, s: 0, a: 0, l: 0, w: 0 },
        facts: [],
        remark: '',
        line: '0123456789abcdef 010000 -',
      },
    ]);
  });

  it.each([
    ['b95ed993336b162d 22312 - ', /^Line 1 of the marks is not/],
    ['b95ed993336b162d 222322 -', /^Line 1 of the marks is not/],
    ['b95e 222222 -', /^Line 1 of the marks is not/],
    ['b95ed993336b162d 222222 11', /^Line 1 of the marks names fact 11 of 10/],
    ['b95ed993336b162d 222222 0', /^Line 1 of the marks names fact 0 of 10/],
  ])('refuses %s', (line, fault) => {
    expect(() => parseMarks(line, 10)).toThrow(fault);
  });
});
