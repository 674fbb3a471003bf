import { expect, test } from 'vitest';
import { canBeTerm } from './term-shape';

test.each([
  'cool down',
  'planetary gear',
  'lattice enthalpy, LE',
  'court martial',
  'right to silence',
  'confirmation bias',
])('“%s” can be the name of something', (term) => {
  expect(canBeTerm(term)).toBe(true);
});

test.each([
  'dose varies',
  'H&M exaggerate',
  'Ge lowest',
  'solution weak',
  'wages up',
  'the rule they broke',
  'dredging usually',
  'raise the price',
  'stage 3',
  'lines to memorise',
  'balcony scene',
  'Montmartre, Paris',
  'mean of about 40',
  'Sept.',
  'effects on soil',
])('“%s” cannot', (term) => {
  expect(canBeTerm(term)).toBe(false);
});
