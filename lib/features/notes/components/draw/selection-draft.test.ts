import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitAtBlank } from './cloze-blank';
import { draftFromSelection } from './selection-draft';

const NOTES =
  'Mitosis makes two cells. In\nprophase, e.g. in onions, the chromosomes condense by 3.5 times!\n\nMeiosis';

function select(words: string) {
  const start = NOTES.indexOf(words);
  return draftFromSelection(NOTES, { start, end: start + words.length }, 'Cells');
}

it('blanks the selected words in their own sentence, across a wrapped line', () => {
  expect(select('prophase')).toMatchObject({
    kind: 'cloze',
    front: 'In _____, e.g. in onions, the chromosomes condense by 3.5 times!',
    back: 'prophase',
    context: 'Cells',
    rule: 'by-hand',
  });
});

it('ignores white space around the selection', () => {
  expect(select(' two cells')).toMatchObject({ front: 'Mitosis makes _____.', back: 'two cells' });
});

it('takes a whole sentence as the answer and leaves the question to the reader', () => {
  expect(select('Mitosis makes two cells.')).toMatchObject({
    kind: 'basic',
    front: '',
    back: 'Mitosis makes two cells.',
  });
});

it('makes nothing of nothing', () => {
  expect(draftFromSelection(NOTES, { start: 7, end: 8 }, '')).toBeNull();
});

it('answers in the words of the notes, from within the sentence it quotes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', '\n', '3') }),
      fc.nat(),
      fc.nat(),
      (notes, a, b) => {
        const [start, end] = [a % (notes.length + 1), b % (notes.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ];
        const draft = draftFromSelection(notes, { start, end }, '');
        if (!draft?.answer) return;
        const { source, answer } = draft;
        expect(notes.slice(source.start, source.end)).toBe(source.exact);
        expect(source.start <= answer.start && answer.end <= source.end).toBe(true);
        expect(draft.back).toBe(notes.slice(answer.start, answer.end).replace(/\s+/g, ' '));
        if (draft.kind === 'cloze') expect(splitAtBlank(draft.front)).not.toBeNull();
      },
    ),
  );
});
