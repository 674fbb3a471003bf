import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawAskedLines } from './asked-lines';

const drawn = (line: string): string[] =>
  drawnBy((notes) => [...drawAskedLines(notes).cards], `# Brewing\n\nMalt is steeped.\n\n- ${line}`);

test('a question that a line asks and answers is asked as it stands', () => {
  expect(drawn('why does the mash need stirring? starch settles and burns')).toEqual([
    'Why does the mash need stirring? → starch settles and burns',
  ]);
  expect(drawn('why does it need stirring? starch settles and burns')).toEqual([]);
});

test('the choice of a thing is asked for its reason, and no clause without its verb', () => {
  expect(drawn('Why not distilled water? yeast needs minerals')).toEqual([
    'Why not distilled water? → yeast needs minerals',
  ]);
  expect(drawn('Why copper not iron? conducts better, no rust')).toEqual([
    'Why copper and not iron? → conducts better, no rust',
  ]);
  expect(drawn('why so slow? yeast is cold')).toEqual([]);
});

test('a question answered by another is not asked', () => {
  expect(drawn('why does the mash need stirring? is it the starch?')).toEqual([]);
});
