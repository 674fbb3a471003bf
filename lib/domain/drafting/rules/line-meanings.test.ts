import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { lineMeanings } from './line-meanings';

const drawn = (text: string, isAsked = (): boolean => false): string[] =>
  drawnBy((notes) => lineMeanings(notes, isAsked), text);

test('a line of a glossary says what its term means, in whatever shape', () => {
  expect(
    drawn(
      '# Memory\n\nInterference: items are said over and over in the head\nDecay: traces fade with time unless used',
    ),
  ).toEqual([
    'What is meant by “interference”? → items are said over and over in the head',
    'What is meant by “decay”? → traces fade with time unless used',
  ]);
});

test('a line alone, an example, a sum and what another thing does are no meanings', () => {
  expect(drawn('# Memory\n\nInterference: items are said over and over in the head')).toEqual([]);
  const beside = 'Decay: traces fade with time unless used';
  for (const line of [
    'Interference: e.g. words changed into sounds in the head',
    'Interference = total recalled ÷ total shown',
    'Interference: UK schools give pupils lists to learn',
    'Interference: not the same thing as storage at all',
    'Risks: may fade with time and with age',
    'Interference: repeated in the head until it stays',
    'Interference: pencils, lists and cards',
  ])
    expect(drawn(`# Memory\n\n${line}\n${beside}`)).toEqual([
      'What is meant by “decay”? → traces fade with time unless used',
    ]);
});

test('what has been asked is not asked again', () => {
  expect(
    drawn(
      '# Memory\n\nInterference: information is changed into a form\nDecay: traces fade with time',
      () => true,
    ),
  ).toEqual([]);
});

test('what goes on is asked for what happens in it', () => {
  expect(
    drawn(
      '# Cells\n\nTelophase: chromosomes uncoil inside two nuclei\nSpindle: fibres that pull chromosomes apart',
    ),
  ).toContain('What happens in telophase? → chromosomes uncoil inside two nuclei');
});
