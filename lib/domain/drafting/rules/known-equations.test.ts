import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawFormulae } from './formulae';
import { drawReactions } from './reactions';

const formulae = (text: string): string[] => drawnBy((notes) => [...drawFormulae(notes).cards], text);
const reactions = (text: string): string[] => drawnBy((notes) => [...drawReactions(notes).cards], text);

test('a standard equation is asked for by what every book calls it, however it is set', () => {
  for (const [line, asked] of [
    ['F = B I L', 'the force on a wire in a magnetic field'],
    ['$E = \\frac{1}{2}CV^2$', 'the energy stored by a capacitor in terms of $C$ and $V$'],
    ['K = 1/2 m v^2', 'kinetic energy'],
    [
      'closed one end: f = v/4L, odd harmonics only!',
      'the fundamental frequency of a pipe closed at one end',
    ],
    [
      "moving siren: f' = f v / (v - vs) approaching",
      'the observed frequency when the source of a wave approaches',
    ],
    ['the pull grows. Hubble: v = H₀d (H₀ approx 70)', "State Hubble's law as an equation."],
    ['z = Δλ/λ ≈ v/c', 'red shift in terms of Δλ and λ'],
  ] as const)
    expect(formulae(`# Notes\n\n${line}`)[0]?.split(' → ')[0], line).toBe(
      asked.startsWith('State') ? asked : `State the equation for ${asked}.`,
    );
  // The letters say that of a pipe only where the notes do, and a letter of two equations says nothing.
  expect(formulae('# Notes\n\nf = v/2L')).toEqual([
    'State the equation for f in terms of v and L. → f = v/2L',
  ]);
  expect(formulae('# Notes\n\nk = ln b\n\nk = ln c + d(e)')).toEqual([]);
});

test('an equation ends with its symbols, and what goes on to reckon is none', () => {
  expect(formulae('# Beams\n\nM = q L² / 8 halfway,   N = q L / 12 outside')).toEqual([
    'State the equation for M in terms of q and L. → M = q L² / 8',
    'State the equation for N in terms of q and L. → N = q L / 12',
  ]);
  // The same letters with two answers, and two ways to the same quantity.
  expect(formulae('# Beams\n\nM = q L² / 8\n\nM = q L² / 12')).toEqual([]);
  expect(formulae('# Circles\n\nv = ωr\n\nv = 2πr/T')).toEqual([
    'State the equation for the linear speed of an object in circular motion in terms of ω and r. → v = ωr',
    'State the equation for the linear speed of an object in circular motion in terms of r and T. → v = 2πr/T',
  ]);
  expect(formulae('# Beams\n\nf = 20 cm, u = 35 cm: 1/v = 1/20 − 1/35')).toEqual([]);
});

test('an equation over all is asked for as that, and a cell by its name', () => {
  expect(reactions('# Acids\n\n## Making gypsum\n\nOverall: CaCO3 + H2SO4 -> CaSO4 + H2O + CO2')).toEqual([
    'State the overall equation for making gypsum. → CaCO3 + H2SO4 -> CaSO4 + H2O + CO2',
  ]);
  expect(reactions('# Power\n\n- H2/O2 fuel cell: 2H2 + O2 -> 2H2O')).toEqual([
    'State the equation for the reaction in the H2/O2 fuel cell. → 2H2 + O2 -> 2H2O',
  ]);
  expect(reactions('# Metals\n\n## Making steel\n\n2CO + O2 -> 2CO2')).toEqual([
    'State the equation for the reaction of CO with O2. → 2CO + O2 -> 2CO2',
  ]);
});

test('a mole that forms from elements or from ions is asked for as that', () => {
  expect(reactions('# Cycles\n\nK(s) + ½Br2(g) → KBr(s)\n\nlattice: K+(g) + Br-(g) → KBr(s)')).toEqual([
    'State the equation for the formation of one mole of KBr from elements. → K(s) + ½Br2(g) → KBr(s)',
    'State the equation for the formation of one mole of KBr from gaseous ions. → K+(g) + Br-(g) → KBr(s)',
  ]);
  // A symbol explained at length, a value for one case, and a law that one sum of it is not.
  for (const line of [
    'd = line spacing in m (1 ÷ lines per metre), n = order',
    'The largest order is found by setting sin θ = 1, so m = d/λ.',
  ])
    expect(formulae(`# Gratings\n\n${line}`), line).toEqual([]);
  expect(formulae('# Cycles\n\nHess: ΔH = A + B + C')).not.toContain(
    "State Hess's law as an equation. → ΔH = A + B + C",
  );
});

test('quantities that are added, derivatives and laws in short are equations', () => {
  for (const [line, asked] of [
    ['Total mass = fuel mass + cargo mass', 'State the equation for total mass.'],
    ['d/dx (tan x) = sec²x', 'What is the derivative of tan x?'],
    ['N2: F = ma', "State Newton's second law as an equation."],
    ["Stokes' law: F = 6πηrv", "State Stokes' law as an equation."],
    ['[H+] = 10^-pH', 'State the equation for hydrogen ion concentration in terms of pH.'],
  ] as const)
    expect(formulae(`# Notes\n\n${line}`)[0]?.split(' → ')[0], line).toBe(asked);
  expect(formulae('# Kitchen\n\nbatter = flour + eggs')).toEqual([]);
});
