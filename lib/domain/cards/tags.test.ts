import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TAG_MAX_CHARS, normaliseTag, parseTags } from './tags';

describe('a tag', () => {
  it.each([
    [' Cold  War ', 'cold war'],
    ['#Paper1', 'paper1'],
    ['E\u0301te\u0301', 'été'],
    ['a "b"', 'a b'],
    ['one,two', 'one two'],
    ['tab\there\u0000', 'tab here'],
    ['##', null],
    [' , ', null],
    ['x'.repeat(TAG_MAX_CHARS + 1), null],
  ])('typed as “%s” is “%s”', (typed, tag) => {
    expect(normaliseTag(typed)).toBe(tag);
  });

  it('stays what it is when it is typed again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (typed) => {
        const tag = normaliseTag(typed);
        if (tag === null) return;
        expect(normaliseTag(tag)).toBe(tag);
        expect(tag).not.toMatch(/[,"\n]/);
        expect(parseTags(tag)).toEqual([tag]);
      }),
    );
  });
});

it('tags in a line are parted by commas, each once', () => {
  expect(parseTags('Paper 1, , #paper 1,Lenin')).toEqual(['paper 1', 'lenin']);
  expect(parseTags('  ')).toEqual([]);
  expect(parseTags(`fine, ${'x'.repeat(41)}`)).toBeNull();
});
