import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawReactions } from './reactions';

const drawn = (text: string): string[] => drawnBy((notes) => [...drawReactions(notes).cards], text);

test('an equation in symbols that nothing names is asked for by what reacts', () => {
  expect(drawn('# Metals\n\n- Zn + 2HCl → ZnCl2 + H2')).toEqual([
    'State the equation for the reaction of Zn with HCl. → Zn + 2HCl → ZnCl2 + H2',
  ]);
  expect(drawn('# Iron\n\n1. Ore is heated with coke. Fe₂O₃ + 3CO → 2Fe + 3CO₂')).toEqual([
    'State the equation for the reaction of Fe₂O₃ with CO. → Fe₂O₃ + 3CO → 2Fe + 3CO₂',
  ]);
  expect(drawn('# Bases\n\n- NH3 + CH3COO- → CH3COO + NH2-')).toEqual([
    'State the equation for the reaction of CH3COO- with NH3. → NH3 + CH3COO- → CH3COO + NH2-',
  ]);
});

test('an agent in square brackets tells what is done with it', () => {
  expect(drawn('# Ketones\n\n- CH3COCH3 + 2[H] → CH3CH(OH)CH3')).toEqual([
    'State the equation for the reduction of CH3COCH3, using [H]. → CH3COCH3 + 2[H] → CH3CH(OH)CH3',
  ]);
});

test('one substance alone, a half equation and what stands for any element ask for no equation', () => {
  expect(drawn('# Metals\n\n- MgCO3 → MgO + CO2')).toEqual([]);
  expect(drawn('# Metals\n\n- Zn2+ + 2e- → Zn')).toEqual([]);
  expect(drawn('# Metals\n\n- X2 + H2 → 2HX')).toEqual([]);
  // Which of the two is meant, nothing would say.
  expect(drawn('# Carbon\n\n- C + O2 → CO2\n- 2C + O2 → 2CO')).toEqual([]);
});

test('an equation that has a name is asked for by it', () => {
  expect(drawn('# Metals\n\nContact process: 2SO2 + O2 ⇌ 2SO3')).toEqual([
    'State the equation for the contact process. → 2SO2 + O2 ⇌ 2SO3',
  ]);
});
