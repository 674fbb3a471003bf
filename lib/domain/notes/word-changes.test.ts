import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordChanges, type Piece } from './word-changes';

const marked = (pieces: readonly Piece[]) =>
  pieces.map(({ text, isChanged }) => (isChanged ? `[${text.trim()}]` : text.trim())).join(' ');

test('only the words that differ are marked in either wording', () => {
  const { before, now } = wordChanges(
    'The river never froze in the winter of 1771.',
    'The river hardly ever froze in the winter of 1772.',
  );
  expect(marked(before)).toBe('The river [never] froze in the winter of [1771.]');
  expect(marked(now)).toBe('The river [hardly ever] froze in the winter of [1772.]');
});

test('words put in or taken out mark one wording alone', () => {
  const { before, now } = wordChanges('It froze.', 'It often froze, they say.');
  expect(marked(before)).toBe('It [froze.]');
  expect(marked(now)).toBe('It [often froze, they say.]');
  expect(wordChanges('It froze', 'It froze there').before).toEqual([{ text: 'It froze', isChanged: false }]);
});

test('the pieces make up each wording, and the unmarked words of both are the same', () => {
  const wording = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', '  ', '\n'), { maxLength: 30 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(wording, wording, (before, now) => {
      const changes = wordChanges(before, now);
      expect(changes.before.map(({ text }) => text).join('')).toBe(before);
      expect(changes.now.map(({ text }) => text).join('')).toBe(now);
      const alike = (pieces: readonly Piece[]) =>
        pieces.flatMap(({ text, isChanged }) => (isChanged ? [] : text.split(/\s+/).filter(Boolean)));
      expect(alike(changes.before)).toEqual(alike(changes.now));
    }),
  );
});
