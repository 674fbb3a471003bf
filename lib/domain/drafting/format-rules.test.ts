import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerInNotes } from '@/lib/testing/drafting';
import { drawCards } from './draw-cards';
import { drawFormats } from './format-rules';
import { structure } from './structure';

test('an answer with a place in the notes is the notes, character for character', () => {
  const piece = fc.constantFrom(
    'Rome',
    'was taken',
    'fort: ',
    ' – ',
    ' = ',
    ' -> ',
    '\n',
    '\n- ',
    '\n1. ',
    '\n# ',
    '**',
    '==',
    '{{c1::',
    '}}',
    ' :: ',
    '(',
    ')',
    '“',
    '”',
    '\u00a0',
    '\t',
    ' so ',
    ' b/c ',
    '1066',
    '$x=2y$',
    ', ',
    '. ',
    'Q: ',
    '\nA: ',
    '|',
    '\ud800',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const { blocks, page } = structure(text);
      for (const card of drawFormats(blocks, page).cards) {
        expect(card.front).not.toBe('');
        if (card.answer) expect(card.back).toBe(answerInNotes(card, text));
        if (card.kind === 'cloze') expect(card.front.split('_____')).toHaveLength(2);
      }
    }),
    { numRuns: 300 },
  );
});

test('hostile texts end in an answer, not in a hang', () => {
  const texts = [
    'a = b\n'.repeat(3000),
    'x: y -> '.repeat(5000),
    '(a = b '.repeat(5000),
    '- Aa: bb, cc\n'.repeat(2000),
    '|a|b|\n|-|-|\n' + '|c|d|\n'.repeat(2000),
  ];
  for (const text of texts) {
    const { blocks, page } = structure(text);
    expect(Array.isArray(drawFormats(blocks, page).cards)).toBe(true);
  }
});

test('the sample page gives at least eighteen drafts, verbatim and the same every time', () => {
  const text = readFileSync('public/samples/soviet-foreign-policy.txt', 'utf8');
  const drawing = drawCards(text);
  expect(drawing.cards.length).toBeGreaterThanOrEqual(18);
  for (const card of drawing.cards) {
    if (card.answer) expect(card.back).toBe(answerInNotes(card, text));
  }
  // Where a year of the title is the answer, the chip does without.
  expect(
    drawing.cards.every(
      ({ context, back }) => context === `Soviet foreign policy${back === '1924' ? '' : ', 1924–41'}`,
    ),
  ).toBe(true);
  expect(JSON.stringify(drawCards(text))).toBe(JSON.stringify(drawing));
});
