import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawSteps } from './steps';

test('steps are asked for by their process and the step before', () => {
  expect(
    drawnBy(
      drawSteps,
      '# Titration\n\n## Method\n\n1. Rinse the burette with acid\n2. Add indicator to the flask',
    ),
  ).toEqual([
    'What is the first step in the titration method? → Rinse the burette with acid',
    'In the titration method, which step follows “Rinse the burette with acid”? → Add indicator to the flask',
  ]);
});

test('a numbered list that is no sequence asks for no next step', () => {
  expect(drawnBy(drawSteps, '# Rivers of France\n\n1. Loire\n2. Rhône\n3. Seine')).toEqual([]);
});

test('steps without a process are not asked for', () => {
  expect(drawnBy(drawSteps, '1. Heat the beaker\n2. Stir the mixture')).toEqual([]);
});

test('a step that leans on a pronoun is not shown alone', () => {
  expect(drawnBy(drawSteps, '# Method\n\n## Making tea\n\n1. Boil the water\n2. It is poured')).toHaveLength(
    1,
  );
});

test('a condition, a loop and a clause are asked for in words of their own', () => {
  const text =
    '# Searching\n\n## Linear search\n\n1. Compare the item with the target\n2. If the item matches, return its index\n3. Repeat until the end of the list';
  expect(drawnBy(drawSteps, text)).toEqual(
    expect.arrayContaining([
      'In a linear search, what happens if the item matches? → return its index',
      'In a linear search, until what point are the steps repeated? → the end of the list',
    ]),
  );
  expect(
    drawnBy(
      drawSteps,
      '# Cells\n\n## Translation\n\n1. mRNA attaches to a ribosome\n2. tRNA brings an amino acid',
    ),
  ).toContain('In translation, what happens after mRNA attaches to a ribosome? → tRNA brings an amino acid');
});

test('numbered names are no steps, and no step is asked for that only goes back', () => {
  expect(
    drawnBy(drawSteps, '# Heart\n\n## Return mechanisms\n\n1. muscle pump\n2. valves\n3. gravity'),
  ).toEqual([]);
  expect(
    drawnBy(drawSteps, '# Tea\n\n## Making tea\n\n1. Boil the water\n2. Repeat for each cup').some((card) =>
      card.includes('Repeat'),
    ),
  ).toBe(false);
});

test('a step is told in a clause only where it stands with an article, in the plural or as initials', () => {
  const notes = '# Cells\n\n## Active transport\n\n1. ATP binds\n2. carrier changes shape\n3. Pi leaves';
  expect(drawnBy(drawSteps, notes)).toEqual([
    'What are the three steps of active transport, in order? → ATP binds; carrier changes shape; Pi leaves',
    'What is the first step in active transport? → ATP binds',
    'In active transport, what happens after ATP binds? → carrier changes shape',
    'In active transport, which step follows “carrier changes shape”? → Pi leaves',
  ]);
});

test('what leads in to steps names their process', () => {
  const steps = '\n1. Hard rock lies over soft rock.\n2. The overhang collapses and forms a plunge pool.';
  expect(drawnBy(drawSteps, `# Rivers\n\nWaterfall formation:${steps}`)).toEqual([
    'What is the first step in waterfall formation? → Hard rock lies over soft rock',
    'In waterfall formation, which step follows “Hard rock lies over soft rock”? → The overhang collapses and forms a plunge pool',
  ]);
  expect(drawnBy(drawSteps, `# Rivers\n\nHigh Force, Teesdale:${steps}`)).toEqual([]);
});

const single = (text: string): string[] =>
  drawnBy(drawSteps, text).filter((card) => !card.includes('in order'));

test('a step after one that cannot be quoted is asked for by its number, if it has one', () => {
  const notes =
    '# Kidney\n\n## Filtration\n\n1. Blood enters\n2. this raises the pressure\n3. Water is forced out';
  expect(single(notes)).toEqual([
    'What is the first step in filtration? → Blood enters',
    'What is the third step in filtration? → Water is forced out',
  ]);
  expect(single(notes.replace(/(\d)\./g, (_, at: string) => `${'abc'[Number(at) - 1] ?? ''})`))).toEqual([]);
});

test('a step that says how things are, or points back, is not asked for by its number', () => {
  const notes =
    '# Kidney\n\n## Filtration\n\n1. Blood enters\n2. this raises the pressure\n3. Cells are too big';
  expect(single(notes)).toHaveLength(1);
  expect(single(notes.replace('Cells are too big', 'water leaves at that point'))).toHaveLength(1);
});
