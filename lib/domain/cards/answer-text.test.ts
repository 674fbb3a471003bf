import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answerText } from './answer-text';

it.each([
  ['**Diplomatic** _relations_', 'Diplomatic relations'],
  ['- Germany\n- Italy', 'Germany, Italy'],
  ['1. First\n2. Second', 'First, Second'],
  ['`snake_case` and ~~old~~ new', 'snake_case and old new'],
  ['[Rapallo](https://example.org/a_b) in 1922', 'Rapallo in 1922'],
  ['![A heart](/images/1) ', 'A heart'],
  ['2 \\* 3', '2 * 3'],
  ['$5 to $9', '$5 to $9'],
  ['$E = mc^{2}$', 'E = mc^2'],
  [String.raw`$\frac{1}{2}mv^2$`, '1/2mv^2'],
  [String.raw`$\frac{a+b}{c}$`, '(a+b)/c'],
  [String.raw`$x^{n+1}$`, 'x^(n+1)'],
  [String.raw`$\sqrt{2}$`, '√2'],
  [String.raw`$\text{H}_2\text{O}$`, 'H2O'],
  [String.raw`$2 \times \pi r^2$`, '2 × πr^2'],
  [String.raw`$90^\circ$`, '90°'],
])('the words of “%s” are “%s”', (markdown, text) => {
  expect(answerText(markdown)).toBe(text);
});

it('is one line of any text, without failing', () => {
  const pieces = fc.constantFrom(
    '$',
    '\\frac',
    '{',
    '}',
    '**',
    '[',
    '](',
    ')',
    '`',
    '\n',
    '- ',
    'word ',
    '^',
    '_',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      expect(answerText(parts.join(''))).not.toMatch(/\n/);
    }),
  );
  expect(answerText(`$${'{'.repeat(2_000)}`).length).toBeLessThan(2_100);
});
