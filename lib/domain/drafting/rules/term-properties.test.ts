import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawDefinitions } from './definitions';

test('properties in a row are asked for one by one', () => {
  expect(
    drawnBy(drawDefinitions, '# Stores\n\n- STM: coded acoustically, capacity 7 items, can last 30 seconds'),
  ).toEqual([
    'How is STM coded? → acoustically',
    'What is the capacity of STM? → 7 items',
    'How long can STM last? → 30 seconds',
  ]);
  expect(drawnBy(drawDefinitions, '# Stores\n\n- STM: capacity limited')).toEqual([]);
});

test('the biggest of its kind is asked for as such, not as a meaning', () => {
  expect(
    drawnBy(drawDefinitions, '# Nuclei\n\n- Background radiation - biggest UK source is radon gas'),
  ).toEqual(['What is the biggest UK source of background radiation? → radon gas']);
  expect(drawnBy(drawDefinitions, '# Heart\n\n- conduction - heart is myogenic')).toEqual([]);
});

test('a meaning ends where what a thing is like begins', () => {
  expect(drawnBy(drawDefinitions, '# Coasts\n\ngabions - cages of rock, cheap, ugly')).toContain(
    'What are gabions? → cages of rock',
  );
  expect(drawnBy(drawDefinitions, '# Coasts\n\nspit - a ridge of sand, shingle or mud')).toContain(
    'What is a spit? → a ridge of sand, shingle or mud',
  );
});

test('what a thing does ends where what it is like begins', () => {
  expect(
    drawnBy(drawDefinitions, '# Memory\n\n- central executive = allocates attention, limited capacity'),
  ).toEqual(['What does the central executive do? → allocates attention']);
});

test('an adjective is asked for as a word when its meaning is one', () => {
  expect(drawnBy(drawDefinitions, '# Osmosis\n\n- isotonic: same water potential as the cell')).toEqual([
    'What does “isotonic” mean? → same water potential as the cell',
  ]);
  expect(drawnBy(drawDefinitions, '# Efficiency\n\n- productive = bottom of AC')).toEqual([]);
  expect(
    drawnBy(
      drawDefinitions,
      '# DNA\n\n## The genetic code is...\n\n- universal: shared by nearly all organisms',
    ),
  ).toEqual(['In what way is the genetic code universal? → shared by nearly all organisms']);
});

test('a person is asked for with Who', () => {
  expect(drawnBy(drawDefinitions, '# Terror\n\nRobespierre: lawyer from Arras, led the Jacobins')).toEqual([
    'Who was Robespierre? → lawyer from Arras',
    'Who led the Jacobins? → Robespierre',
  ]);
});

test('a kind of cost with a name of its own is no side of the subject', () => {
  expect(drawnBy(drawDefinitions, '# Barriers\n\nsunk costs - lost on leaving')).not.toContain(
    'What are the sunk costs of barriers? → lost on leaving',
  );
});
