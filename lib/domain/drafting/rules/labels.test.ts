import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawDefinitions } from './definitions';
import { isInstruction, isLabel, isMeaning } from './labels';

test.each(['leading case', 'worse where', 'After 2+ weeks', '6,300+ dead', "S's parents", 'HIC v LIC'])(
  '“%s” only labels its line',
  (term) => {
    expect(isLabel(term)).toBe(true);
  },
);

test.each(['isotope', 'thin skull rule', 'phonological loop', 'Krebs cycle', 'opportunity cost'])(
  '“%s” is a term',
  (term) => {
    expect(isLabel(term)).toBe(false);
  },
);

test('an order to the reader is no term', () => {
  expect(isInstruction('plot ln k against 1/T')).toBe(true);
  expect(isInstruction('plotting')).toBe(false);
});

test('what something is begins with neither a place, a condition nor a duty', () => {
  expect(isMeaning('an atom with a different number of neutrons')).toBe(true);
  for (const fact of [
    'in the cristae',
    'once a pupil is placed low',
    'must cause death',
    'risk of rejection',
  ])
    expect(isMeaning(fact), fact).toBe(false);
});

test('a process is asked for its place, an equilibrium for its equation', () => {
  expect(drawnBy(drawDefinitions, 'Respiration\n\n- Krebs cycle - in the matrix, 2 ATP')).toEqual([
    'Where does the Krebs cycle take place? → in the matrix',
  ]);
  expect(drawnBy(drawDefinitions, 'Industry\n\n- Contact process: 2SO₂ + O₂ ⇌ 2SO₃')).toContain(
    'What is the equation for the Contact process? → 2SO₂ + O₂ ⇌ 2SO₃',
  );
});

test('the facts of a case are what happened in it', () => {
  expect(
    drawnBy(drawDefinitions, '# Tort\n\n- Paris v Stepney (1951): a fitter lost his only good eye'),
  ).toEqual(['What happened in Paris v Stepney (1951)? → a fitter lost his only good eye']);
});

test('what a page says of itself is no term', () => {
  expect(drawnBy(drawDefinitions, 'The canal\n\nReading time: 4 minutes')).toEqual([]);
  expect(drawnBy(drawDefinitions, 'The canal\n\nlocking time: 4 minutes')).not.toEqual([]);
});

test('under a heading of uses a line tells a use, not what the thing is', () => {
  expect(drawnBy(drawDefinitions, '# Lasers\n\n## Uses\n\n- bar code reader: thin beam')).toEqual([]);
});
