import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawDefinitions } from './definitions';

test('an order by a quantity is asked for from end to end', () => {
  expect(drawnBy(drawDefinitions, '# Metals\n\nReactivity: potassium > sodium > lithium')).toEqual([
    'Give the order of reactivity, from highest to lowest. → potassium > sodium > lithium',
  ]);
  expect(drawnBy(drawDefinitions, '# Salts\n\nsolubility of nitrates: A < B < C. More to come.')).toEqual([
    'Give the order of solubility of nitrates, from lowest to highest. → A < B < C',
  ]);
});

test('a comparison of two, or by nothing that can be measured, is no order', () => {
  expect(drawnBy(drawDefinitions, '# Budgets\n\nbudget deficit: G > T')).toEqual([]);
  expect(drawnBy(drawDefinitions, '# Rivers\n\ntributaries: Severn > Wye > Lugg')).toEqual([]);
});

test('a list in an order that its line names is asked for in that order', () => {
  expect(
    drawnBy(drawDefinitions, '# Gases\n\nGases in air, most common first: nitrogen, oxygen, argon'),
  ).toEqual(['List the gases in air, most common first. → nitrogen; oxygen; argon']);
  expect(drawnBy(drawDefinitions, '# Gases\n\nGases, most common first: nitrogen')).toEqual([]);
});
