import { expect, test } from 'vitest';
import { whyNothing } from './why-nothing';

test('the source of a web page is told by its tags', () => {
  const page = '<html><body><h1>Rust</h1><p>Iron rusts in water.</p><p>Zinc protects it.</p></body></html>';
  expect(whyNothing(page)).toBe('NOTES_ARE_HTML');
  expect(whyNothing('A paragraph begins with <p> in HTML, and a < b is maths.')).toBe('NOTHING_TO_DRAW');
});

test('another language is told by its script or by its small words', () => {
  expect(whyNothing('1922年签订了拉巴洛条约，恢复了两国的外交关系，并且取消了债务。')).toBe(
    'NOTES_NOT_ENGLISH',
  );
  expect(
    whyNothing(
      'Der Vertrag von Rapallo wurde im Jahr 1922 geschlossen und stellte die Beziehungen wieder her.',
    ),
  ).toBe('NOTES_NOT_ENGLISH');
  expect(
    whyNothing('Le traité de Rapallo fut signé en 1922 par les deux pays et rétablit leurs relations.'),
  ).toBe('NOTES_NOT_ENGLISH');
});

test('English of any kind, and words that tell nothing, are not called another language', () => {
  expect(whyNothing('aha oh hmm')).toBe('NOTHING_TO_DRAW');
  expect(
    whyNothing('I think that this might be asked, but nobody was sure of it, and it is not in the book.'),
  ).toBe('NOTHING_TO_DRAW');
  expect(whyNothing('mitosis meiosis osmosis diffusion\nenzyme substrate\n'.repeat(5))).toBe(
    'NOTHING_TO_DRAW',
  );
});
