import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leavesEssayOut, pagesOf } from './pages';

const TIDES = 'TITLE\nTides\nSUBJECT\nGeography\nNOTES\nThe moon pulls at the sea.\n';
const ROME = 'TITLE\nRome\nESSAY\nRome fell slowly.\nNOTES\nGoths came. The army was paid in land.\n';
const partsOf = (text: string) => pagesOf(text).map(({ start, end }) => text.slice(start, end));

test('labelled pages that were pasted one after another are read each by itself', () => {
  expect(partsOf(TIDES + ROME + TIDES)).toEqual([TIDES, ROME, TIDES]);
});

test('notes above a labelled page are a page of their own, a heading is not', () => {
  const others = `Rusting\n\n${'Iron rusts because it reacts with oxygen and water. '.repeat(8)}\n`;
  expect(partsOf(others + TIDES)).toEqual([others, TIDES]);
  expect(partsOf(`top of page\n\nMy notes\n\n${TIDES}`)).toHaveLength(1);
});

test('a text with one label or none is one page', () => {
  expect(pagesOf('')).toEqual([{ start: 0, end: 0 }]);
  expect(partsOf(`${'Iron rusts in water. '.repeat(30)}\nNOTES\nmore`)).toHaveLength(1);
});

test('says when an essay beside the notes is left out', () => {
  expect(leavesEssayOut(ROME)).toBe(true);
  expect(leavesEssayOut(TIDES)).toBe(false);
  expect(leavesEssayOut(TIDES + ROME)).toBe(true);
  expect(leavesEssayOut('ESSAY\nRome fell slowly over two long centuries.\nNOTES\nSee Gibbon.')).toBe(false);
});

test('pages follow each other without a gap, whatever the text', () => {
  const line = fc.oneof(
    fc.constantFrom('TITLE', 'NOTES', 'ESSAY', 'top of page', 'word '.repeat(70)),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const text = lines.join('\n');
      expect(partsOf(text).join('')).toBe(text);
    }),
  );
});
