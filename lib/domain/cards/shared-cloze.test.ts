import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCloze } from './cloze';
import { carryClozeEdit, filledCloze } from './shared-cloze';

const BEFORE = 'Zinc protects iron by rusting first.';
const IRON = 'Zinc protects {{c1::iron::metal}} by rusting first.';
const carry = (after: string, other = IRON, before = BEFORE) => carryClozeEdit(before, after, other);

it('reads a cloze with its blanks filled in', () => {
  expect(filledCloze(IRON)).toBe(BEFORE);
});

describe('an edit of a text with several blanks', () => {
  it.each([
    [
      'around a blank',
      'Zinc always protects iron by rusting.',
      'Zinc always protects {{c1::iron::metal}} by rusting.',
    ],
    [
      'before it at once',
      'Zinc protects pure iron by rusting first.',
      'Zinc protects pure {{c1::iron::metal}} by rusting first.',
    ],
    [
      'behind it at once',
      'Zinc protects iron ships by rusting first.',
      'Zinc protects {{c1::iron::metal}} ships by rusting first.',
    ],
    [
      'of what it hides',
      'Zinc protects steel by rusting first.',
      'Zinc protects {{c1::steel::metal}} by rusting first.',
    ],
    [
      'on both sides of it',
      'Tin protects iron by corroding first.',
      'Tin protects {{c1::iron::metal}} by corroding first.',
    ],
  ])('is made %s', (_where, after, expected) => {
    expect(carry(after)).toBe(expected);
  });

  it('is made in the midst of a blank of several words, and at the end of the text', () => {
    const before = 'The war began in August 1914';
    const other = 'The war began in {{c1::August 1914}}';
    expect(carry('The war began in early August 1914', other, before)).toBe(
      'The war began in early {{c1::August 1914}}',
    );
    expect(carry('The war began in August of 1914', other, before)).toBe(
      'The war began in {{c1::August of 1914}}',
    );
    expect(carry('The war began in August 1914.', other, before)).toBe(
      'The war began in {{c1::August 1914}}.',
    );
  });

  it.each([
    ['goes across the edge of a blank', 'Zinc coats steel parts, rusting first.'],
    ['takes a blank away', 'Zinc protects by rusting first.'],
    ['is another text', 'Copper conducts heat'],
  ])('is not made where it %s', (_what, after) => {
    expect(carry(after)).toBeNull();
  });

  const word = fc.constantFrom('zinc', 'iron', 'rust', 'a', 'b', ',', '.');
  const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  it('never leaves another text than the one that was typed, nor loses a blank', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 10 }), fc.nat(), text, (words, at, after) => {
        const sheet = words.map((each, i) => (i === at % words.length ? `{{c1::${each}}}` : each)).join(' ');
        const carried = carryClozeEdit(words.join(' '), after, sheet);
        if (carried === null) return;
        expect(filledCloze(carried)).toBe(after);
        expect(splitCloze(carried)).toHaveLength(1);
      }),
    );
  });
});
