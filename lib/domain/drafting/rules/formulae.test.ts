import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawFormulae } from './formulae';

test('an equation stays maths and is asked for by its name', () => {
  expect(drawnBy(drawFormulae, '# Waves\n\nWave speed: $v = f\\lambda$')).toEqual([
    'State the equation for wave speed. → $v = f\\lambda$',
  ]);
});

test('symbols and units are asked for where the notes explain them', () => {
  expect(drawnBy(drawFormulae, '# Forces\n\n$F = ma$ where $F$ is force in N')).toEqual([
    'State the equation for force. → $F = ma$',
    'In $F = ma$, what does $F$ stand for? → force',
    'In which unit is force measured? → N',
  ]);
});

test('an equation in words is asked for by what it gives', () => {
  expect(drawnBy(drawFormulae, '# Matter\n\ndensity = mass ÷ volume')).toEqual([
    'State the equation for density. → density = mass ÷ volume',
  ]);
});

test('a worked example and an equals sign between words are no equations', () => {
  expect(drawnBy(drawFormulae, '# Springs\n\neg k = 40 N/m so T = 0.5 s')).toEqual([]);
  expect(drawnBy(drawFormulae, '# Cells\n\nmembrane = the outer layer')).toEqual([]);
});

test('a law, a rule and a formula are stated by their names, a setting stays a setting', () => {
  expect(drawnBy(drawFormulae, "# Forces\n\nNewton's second law: $F = ma$")).toEqual([
    "State Newton's second law as an equation. → $F = ma$",
  ]);
  expect(drawnBy(drawFormulae, '# Triangles\n\ncosine rule a² = b² + c² - 2bc cosA')).toEqual([
    'State the cosine rule. → a² = b² + c² - 2bc cosA',
  ]);
  expect(
    drawnBy(drawFormulae, '# Oscillations\n\nMass on a spring: $T = 2\\pi\\sqrt{\\frac{m}{k}}$'),
  ).toEqual(['State the equation for $T$ for a mass on a spring. → $T = 2\\pi\\sqrt{\\frac{m}{k}}$']);
});

test('an equation that nothing names is asked for by its symbols', () => {
  expect(drawnBy(drawFormulae, '# Motion\n\n- s = ut + ½at²')).toEqual([
    'State the equation for s in terms of u, t and a. → s = ut + ½at²',
  ]);
});

test('a comparison, a condition and an adjective are no equations', () => {
  for (const line of ['luxury = YED > 1', 'profit max where MC=MR', 'allocative = P=MC'])
    expect(drawnBy(drawFormulae, `# Firms\n\n${line}`), line).toEqual([]);
});

test('quantities beside a sign of multiplication stay whole, and e with an exponent is none', () => {
  expect(drawnBy(drawFormulae, '# Heart\n\nq = sv x hr')).toEqual([
    'State the equation for q in terms of sv and hr. → q = sv x hr',
  ]);
  expect(drawnBy(drawFormulae, '# Decay\n\nN = N₀e^(−λt)')).toEqual([
    'State the equation for N in terms of N₀, λ and t. → N = N₀e^(−λt)',
  ]);
});

test('an equation with a Greek letter for its name is asked for what it gives', () => {
  expect(drawnBy(drawFormulae, '# Radiation\n\nγ from a point source: I = k/x²')).toEqual([
    'State the equation for I (γ from a point source). → I = k/x²',
  ]);
  expect(drawnBy(drawFormulae, '# Scattering\n\ndistance of closest approach: Ek = Qq / (4πε₀r)')).toEqual([
    'State the equation for the distance of closest approach. → Ek = Qq / (4πε₀r)',
  ]);
});

test('a symbol is asked for in the equation that it stands in, and not at all without one', () => {
  expect(drawnBy(drawFormulae, '# Circuits\n\nV = IR\n\nwhere V = voltage, R = resistance')).toContain(
    'In V = IR, what does R stand for? → resistance',
  );
  expect(drawnBy(drawFormulae, '# Circuits\n\nwhere v = voltage, r = resistance')).toEqual([]);
  expect(drawnBy(drawFormulae, '# Gases\n\nn = no. of moles')).toEqual([]);
});
