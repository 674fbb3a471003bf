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
