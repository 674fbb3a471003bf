import { expect, it } from 'vitest';
import { hideSelection } from './hide-selection';

it('hides the selected words under the next number', () => {
  expect(hideSelection('Zinc protects iron.', 0, 4)).toEqual({
    text: '{{c1::Zinc}} protects iron.',
    from: 6,
    to: 10,
  });
  expect(hideSelection('{{c1::Zinc}} protects iron.', 22, 26).text).toBe(
    '{{c1::Zinc}} protects {{c2::iron}}.',
  );
});

it('writes an empty blank where nothing is selected', () => {
  expect(hideSelection('ab', 1, 1)).toEqual({ text: 'a{{c1::}}b', from: 7, to: 7 });
});
