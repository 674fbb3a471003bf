import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawDefinitions } from './definitions';

test('what forms is asked how it does, and not what it is', () => {
  expect(drawnBy(drawDefinitions, '# Coasts\n\n- waterfall: forms where hard rock lies over clay')).toEqual([
    'How does a waterfall form? → where hard rock lies over clay',
  ]);
  expect(drawnBy(drawDefinitions, '# Coasts\n\n- Grindle: formed by ice')).toEqual([]);
});

test('what happens at a time is asked when, and what comes of a thing by its verb', () => {
  expect(
    drawnBy(drawDefinitions, '# Light\n\n- total internal reflection: occurs when the angle is above c'),
  ).toEqual(['When does total internal reflection occur? → when the angle is above c']);
  expect(drawnBy(drawDefinitions, '# Firms\n\n- inflation: leads to lower real wages')).toEqual([
    'What does inflation lead to? → lower real wages',
  ]);
});

test('what can do something is asked what it does; a quality, an act or a worked sum is not', () => {
  expect(drawnBy(drawDefinitions, '# Plant\n\n- catalytic converter: removes NO, 300 °C')).toEqual([
    'What does a catalytic converter do? → removes NO',
  ]);
  expect(drawnBy(drawDefinitions, '# Law\n\n- recklessness: takes an unjustified risk')).toEqual([]);
  expect(drawnBy(drawDefinitions, '# Trade\n\n- buffer: sells 900 so 300 are left')).toEqual([]);
});
