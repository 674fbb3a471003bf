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
