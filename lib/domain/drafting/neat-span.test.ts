import { expect, test } from 'vitest';
import { neat } from './neat-span';

const cut = (text: string, answer: string): string => {
  const start = text.indexOf(answer);
  const span = neat(text, { start, end: start + answer.length });
  return text.slice(span.start, span.end);
};

test('an answer has both marks of a pair, and no full stop of its sentence', () => {
  expect(cut('A port is `80` or `443`.', '`80` or `443')).toBe('`80` or `443`');
  expect(cut('It ends at the stop codon, UGA.', 'the stop codon, UGA.')).toBe('the stop codon, UGA');
  expect(cut('It is made by Smith & Co. Ltd.', 'Smith & Co. Ltd.')).toBe('Smith & Co. Ltd.');
});
