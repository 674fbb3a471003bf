import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawDefinitions } from './definitions';

test('what stands before the sign may ask itself', () => {
  expect(drawnBy(drawDefinitions, '# Exercise\n\nwhy cool down - keeps blood moving, stops pooling')).toEqual(
    ['Why cool down? → keeps blood moving; stops pooling'],
  );
  expect(drawnBy(drawDefinitions, '# Exercise\n\nvenous return helped by - muscle pump, gravity')).toEqual([
    'What is the venous return helped by? → muscle pump; gravity',
  ]);
  expect(drawnBy(drawDefinitions, '# Press\n\nHalworth said: self regulation, backed by law')).toEqual([
    'What did Halworth say? → self regulation; backed by law',
  ]);
  expect(drawnBy(drawDefinitions, '# DNA\n\neach new molecule = one old strand + one new strand')).toEqual([
    'What does each new molecule consist of? → one old strand + one new strand',
  ]);
});

test('what controls or measures something is no meaning', () => {
  expect(drawnBy(drawDefinitions, '# Heart\n\ncontrol of heart rate - centre in the medulla')).toEqual([]);
  expect(drawnBy(drawDefinitions, '# Towns\n\nvs Ashby: a market town with many shops')).toEqual([]);
  expect(drawnBy(drawDefinitions, '# Heart\n\neach atrium - receives blood')).toEqual([]);
});
