import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawDefinitions } from './definitions';
import { drawValues } from './values';

test('a value of a quantity is asked for what it shows', () => {
  expect(drawnBy(drawValues, '# Soils\n\n- pH < 7 acidic, pH > 7 alkaline')).toEqual([
    'What does a pH less than 7 mean? → acidic',
    'What does a pH greater than 7 mean? → alkaline',
  ]);
  expect(drawnBy(drawDefinitions, '# Income\n\nGini index: 0 = perfect equality')).toEqual([
    'What does a Gini index of 0 mean? → perfect equality',
  ]);
  expect(drawnBy(drawDefinitions, '# Goods\n\nXED of 0 = unrelated goods')).toEqual([
    'What does an XED of 0 mean? → unrelated goods',
  ]);
});

test('a second value behind a comma is one of the same quantity', () => {
  expect(drawnBy(drawDefinitions, '# Respiration\n\n- RQ of 1.0 = carbohydrate, 0.7 = lipid')).toEqual([
    'What does an RQ of 1.0 mean? → carbohydrate',
    'What does an RQ of 0.7 mean? → lipid',
  ]);
});

test('a measurement tells no meaning', () => {
  expect(drawnBy(drawValues, '# Soils\n\n- pH > 7 at the coast')).toEqual([]);
});
