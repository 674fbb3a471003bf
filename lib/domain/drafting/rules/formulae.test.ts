import { expect, test } from 'vitest';
import { drawnBy } from '@/lib/testing/drafting';
import { drawFormulae } from './formulae';
import { drawReactions } from './reactions';

const formulae = (text: string): string[] => drawnBy((notes) => [...drawFormulae(notes).cards], text);
const reactions = (text: string): string[] => drawnBy((notes) => [...drawReactions(notes).cards], text);

test('an equation stays maths and is asked for by its name', () => {
  expect(formulae('# Waves\n\nWave speed: $v = f\\lambda$')).toEqual([
    'State the equation for the speed of a wave. → $v = f\\lambda$',
  ]);
});

test('symbols and units are asked for where the notes explain them', () => {
  expect(formulae('# Forces\n\n$F = ma$ where $F$ is force in N')).toEqual([
    'State the equation for force. → $F = ma$',
    'In $F = ma$, what does $F$ stand for? → force',
    'In which unit is force measured? → N',
  ]);
});

test('an equation in words is asked for by what it gives', () => {
  expect(formulae('# Matter\n\ndensity = mass ÷ volume')).toEqual([
    'State the equation for density. → density = mass ÷ volume',
  ]);
});

test('a worked example and an equals sign between words are no equations', () => {
  expect(formulae('# Springs\n\neg k = 40 N/m so T = 0.5 s')).toEqual([]);
  expect(formulae('# Cells\n\nmembrane = the outer layer')).toEqual([]);
});

test('a law, a rule and a formula are stated by their names, a setting stays a setting', () => {
  expect(formulae("# Forces\n\nNewton's second law: $F = ma$")).toEqual([
    "State Newton's second law as an equation. → $F = ma$",
  ]);
  expect(formulae('# Triangles\n\ncosine rule a² = b² + c² - 2bc cosA')).toEqual([
    'State the cosine rule. → a² = b² + c² - 2bc cosA',
  ]);
  expect(formulae('# Oscillations\n\nMass on a spring: $T = 2\\pi\\sqrt{\\frac{m}{k}}$')).toEqual([
    'State the equation for the period of a mass on a spring. → $T = 2\\pi\\sqrt{\\frac{m}{k}}$',
  ]);
});

test('an equation keeps its condition, its symbols of several letters and the case it is given for', () => {
  expect(formulae('# Switches\n\nV is the reading. When the switch is open, V = E.')).toEqual([
    'State the equation for V when the switch is open. → V = E',
  ]);
  expect(formulae('# Acids\n\n- pKw = pKa + pKb')).toEqual([
    'State the equation for pKw in terms of pKa and pKb. → pKw = pKa + pKb',
  ]);
  expect(formulae('# Notes\n\nf(up one octave) = f × 2')).toEqual([
    'State the equation for f(up one octave). → f(up one octave) = f × 2',
  ]);
  expect(formulae('# Files\n\nsize = rate × depth × seconds')).toEqual([]);
});

test('an equation that nothing names is asked for by its symbols', () => {
  expect(formulae('# Motion\n\n- s = ut + ½at²')).toEqual([
    'State the equation for s in terms of u, t and a. → s = ut + ½at²',
  ]);
});

test('a comparison, a condition and an adjective are no equations', () => {
  for (const line of ['luxury = YED > 1', 'profit max where MC=MR', 'allocative = P=MC'])
    expect(formulae(`# Firms\n\n${line}`), line).toEqual([]);
});

test('quantities beside a sign of multiplication stay whole, and e with an exponent is none', () => {
  expect(formulae('# Heart\n\nq = sv x hr')).toEqual([
    'State the equation for q in terms of sv and hr. → q = sv x hr',
  ]);
  expect(formulae('# Decay\n\nN = N₀e^(−λt)')).toEqual([
    'State the equation for the number of nuclei left after time t. → N = N₀e^(−λt)',
  ]);
});

test('an equation with a Greek letter for its name is asked for what it gives', () => {
  expect(formulae('# Radiation\n\nγ from a point source: I = k/x²')).toEqual([
    'State the equation for I (γ from a point source). → I = k/x²',
  ]);
  expect(formulae('# Scattering\n\ndistance of closest approach: Ek = Qq / (4πε₀r)')).toEqual([
    'State the equation for the distance of closest approach. → Ek = Qq / (4πε₀r)',
  ]);
});

test('a symbol is asked for in the equation that it stands in, and not at all without one', () => {
  expect(formulae('# Circuits\n\nV = IR\n\nwhere V = voltage, R = resistance')).toContain(
    'In V = IR, what does R stand for? → resistance',
  );
  expect(formulae('# Circuits\n\nwhere v = voltage, r = resistance')).toEqual([]);
  expect(formulae('# Gases\n\nn = no. of moles')).toEqual([]);
});

test('the symbols of an equation may be explained a line each, with units and the values of constants', () => {
  const lines =
    '- *F* = force between two charges (N)\n- *Q₁*, *Q₂* = the charges (C)\n- *k* = Coulomb constant, 8.99 × 10⁹ N m² C⁻²';
  expect(formulae(`# Fields\n\n## Coulomb\n\n**F = kQ₁Q₂ / r²**\n\n${lines}`)).toEqual([
    'State the equation for the force between two charges. → F = kQ₁Q₂ / r²',
    'In F = kQ₁Q₂ / r², what does F stand for? → force between two charges',
    'In which unit is the force between two charges measured? → N',
    'In F = kQ₁Q₂ / r², what do Q₁ and Q₂ stand for? → charges',
    'In which unit are charges measured? → C',
    'In F = kQ₁Q₂ / r², what does k stand for? → Coulomb constant',
    'What is the value of the Coulomb constant, k? → 8.99 × 10⁹ N m² C⁻²',
  ]);
  // A letter of a word is no symbol, and what a symbol is called or like is not what it means.
  expect(formulae('# Genes\n\noutput = stroke volume × rate\n\np = frequency of the allele')).toEqual([
    'State the equation for output. → output = stroke volume × rate',
  ]);
  expect(formulae('# Circuits\n\n## Decay\n\nQ = It\n\n*Q* is called the charge')).toEqual([
    'State the equation for Q in terms of I and t. → Q = It',
  ]);
});

test('explanations behind “where” end where the next begins', () => {
  expect(formulae('# Moles\n\nn = cV, where c = concentration in mol dm⁻³ and V = volume in dm³')).toEqual([
    'State the equation for the amount of a substance in solution. → n = cV',
    'In n = cV, what does c stand for? → concentration',
    'In which unit is concentration measured? → mol dm⁻³',
    'In n = cV, what does V stand for? → volume',
    'In which unit is volume measured? → dm³',
  ]);
});

test('an answer is the equation alone, in the form that is asked for', () => {
  expect(formulae('# Heart\n\ncardiac output = stroke volume x heart rate (at rest about 5 dm³)')).toEqual([
    'State the equation for cardiac output. → cardiac output = stroke volume x heart rate',
  ]);
  expect(formulae('# Capacitors\n\n## Energy\n\nW = ½QV = ½CV²')).toEqual([
    'State the equation for the energy stored by a capacitor in terms of Q and V. → W = ½QV',
  ]);
  expect(formulae('# Tests\n\n- z = (x̄ − μ) / (σ/√n)')).toEqual([
    'State the equation for z in terms of x̄, μ, σ and n. → z = (x̄ − μ) / (σ/√n)',
  ]);
});

test('what an equation is for is named by its label or its heading, with the article that it takes', () => {
  for (const [text, asked] of [
    [
      '# Capacitors\n\n## Capacitance\n\nFor a parallel plate capacitor: **C = εA / d**',
      'the capacitance of a parallel plate capacitor',
    ],
    ['# Normal\n\nStandardising a variable: **Z = (X − μ)/σ**', 'standardising a variable'],
    ['# Growth\n\nMultiplier: k = 1/(1 − MPC)', 'the multiplier'],
    ['# Circuits\n\nResistors in series: R = R₁ + R₂', 'the total resistance of resistors in series'],
    ['# Firms\n\nProfit = total revenue − total costs', 'profit'],
    ['# Lines\n\nGradient = change in y ÷ change in x', 'the gradient'],
  ] as const)
    expect(formulae(text)[0]?.split(' → ')[0], text).toBe(`State the equation for ${asked}.`);
  expect(formulae('# Genes\n\nHardy–Weinberg: p² + 2pq + q² = 1')).toEqual([
    'State the Hardy–Weinberg equation. → p² + 2pq + q² = 1',
  ]);
  expect(formulae('# Rates\n\n## Rate equation\n\nrate = k[A]^m[B]^n')).toEqual([
    'State the general rate equation for two reactants, A and B. → rate = k[A]^m[B]^n',
  ]);
});

test('a constant is no equation, but has a value when its unit shows which it is', () => {
  expect(formulae('# Gases\n\nR = 8.31 J K⁻¹ mol⁻¹')).toEqual([
    'What is the value of R, the gas constant? → 8.31 J K⁻¹ mol⁻¹',
  ]);
  expect(formulae('# Falling\n\ntake g = 9.81 m s⁻² unless told otherwise')).toEqual([
    'What is the value of g, the acceleration of free fall? → 9.81 m s⁻²',
  ]);
  for (const line of [
    'R = 8.31 kg',
    'copper = 8.9 × 10³ kg m⁻³',
    'Typical: copper ≈ 8.9 × 10³ kg m⁻³, zinc ≈ 7.1 × 10³',
  ])
    expect(formulae(`# Gases\n\n${line}`), line).toEqual([]);
});

test('the equation of a reaction is asked for by its process', () => {
  expect(
    reactions('# Plants\n\n## Photosynthesis\n\nWord equation: carbon dioxide + water → glucose + oxygen'),
  ).toEqual(['State the word equation for photosynthesis. → carbon dioxide + water → glucose + oxygen']);
  expect(reactions('# Metals\n\nRusting: 4Fe + 3O₂ → 2Fe₂O₃')).toEqual([
    'State the equation for rusting. → 4Fe + 3O₂ → 2Fe₂O₃',
  ]);
  // A consequence, and an equation of nothing named.
  expect(reactions('# Trade\n\nTariffs: prices rise → imports fall')).toEqual([]);
  expect(reactions('# Metals\n\niron + oxygen → iron oxide')).toEqual([]);
});

test('numbers put into an equation are no equation', () => {
  for (const line of [
    'E = 0.5 × 4 × 9 = 18 J',
    'charge in 90 s = 3 × 90',
    'Calculation: k = 14 200 ÷ (2.00 × 7.1)',
    'width = 24 mm ÷ 300 = 0.08 mm',
  ])
    expect(formulae(`# Sums\n\n${line}`), line).toEqual([]);
  expect(formulae('# Sums\n\nmultiplier = 1 ÷ (1 – MPC)')).toHaveLength(1);
  expect(formulae('# Sums\n\nC = 5 × (F − 32) ÷ 9')).toHaveLength(1);
});

test('what is explained with an equals sign is no equation', () => {
  expect(formulae("# Costs\n\nfixed = don't change w/ output")).toEqual([]);
  expect(formulae('# Light\n\nVs = p.d. that stops them')).toEqual([]);
  expect(formulae('# Light\n\nE = hf\n\nhf = φ + Ek')).toEqual([
    'State the equation for the energy of a photon in terms of h and f. → E = hf',
  ]);
});

test('a setting, a name and an integral are asked for as such', () => {
  expect(formulae('# Motion\n\ncircular motion: a = v²/r')).toEqual([
    'State the equation for centripetal acceleration in terms of v and r. → a = v²/r',
  ]);
  expect(formulae('# Solids\n\nYoung modulus = stress ÷ strain')).toEqual([
    'State the equation for the Young modulus. → Young modulus = stress ÷ strain',
  ]);
  expect(formulae('# Trade\n\nreal GDP = nominal GDP / price index x 100')).toEqual([
    'State the equation for real GDP. → real GDP = nominal GDP / price index x 100',
  ]);
  expect(formulae('# Work\n\nwork done = force x distance in the direction of the force')).toEqual([
    'State the equation for work done. → work done = force x distance in the direction of the force',
  ]);
  expect(formulae('# Motion\n\ncircular motion = going round')).toEqual([]);
});

test('a heading explains a symbol only when it may stand for it', () => {
  expect(formulae('# Circuits\n\n## Kinetic energy\n\nP = IV')[0]).toBe(
    'State the equation for electrical power in terms of I and V. → P = IV',
  );
  expect(formulae('# Circuits\n\n## Power\n\nP = IV')[0]).toBe(
    'State the equation for electrical power in terms of I and V. → P = IV',
  );
  expect(formulae('# Lines\n\n(a + b)² = a² + 2ab + b²')).toEqual([
    'What does (a + b)² equal? → a² + 2ab + b²',
  ]);
});

test('what somebody worked out has its numbers, and its equations stand without the heading', () => {
  for (const line of ['p = 72 / 1.5 × 10⁻³ = 48 kPa', 'k = 2 x (1.4e-3)² x 9.81 / (9 x 0.2)', 'θ = 21.4°'])
    expect(formulae(`# Fluids\n\n## Our results\n\n${line}`), line).toEqual([]);
  expect(formulae('# Fluids\n\n## Worked example\n\nV = πr²h = π(0.2)² × 3 = 0.4 m³')).toEqual([
    'State the equation for V in terms of r and h. → V = πr²h',
  ]);
  expect(formulae('# Wires\n\n## Method\n\n5. Work out A = πr².')).toEqual([
    'State the equation for A in terms of r. → A = πr²',
  ]);
});

test('words with an equals sign name or explain, unless a quantity is among them', () => {
  expect(formulae('# Firms\n\nevery firm = plant / company')).toEqual([]);
  expect(formulae('# Firms\n\nmarket = any place for buying / selling')).toEqual([]);
  expect(formulae('# Bonds\n\nboth have C=N')).toEqual([]);
  expect(formulae('# Firms\n\nCost per head = staff costs / workers')).toEqual([
    'State the equation for the cost per head. → Cost per head = staff costs / workers',
  ]);
});

test('an equation is whole, and a line may have several', () => {
  expect(formulae('# Staff\n\nLabour productivity = output ÷ no. of workers')).toEqual([
    'State the equation for labour productivity. → Labour productivity = output ÷ no. of workers',
  ]);
  expect(formulae('# Motion\n\nω = v/r , a = v²/r')).toEqual([
    'State the equation for angular speed in terms of v and r. → ω = v/r',
    'State the equation for centripetal acceleration in terms of v and r. → a = v²/r',
  ]);
  expect(formulae('# Absorption\n\nabsorbance: A = εcl, ε = molar coefficient')[0]).toBe(
    'State the equation for absorbance. → A = εcl',
  );
});

test('a law that goes by a number has its name, and a condition is asked for', () => {
  expect(formulae('# Forces\n\nNewton 2: F = ma')).toEqual([
    "State Newton's second law as an equation. → F = ma",
  ]);
  expect(formulae('# Forces\n\nT = kx only when the spring is elastic')).toContain(
    'When does T = kx apply? → the spring is elastic',
  );
  expect(formulae('# Curves\n\nturning points at $x = n\\pi$')).toEqual([
    'Where are the turning points? → $x = n\\pi$',
  ]);
});

test('symbols side by side are no word that explains', () => {
  expect(formulae('# Energy\n\nE = mgh\n\nQ = mcθ')).toEqual([
    'State the equation for E in terms of m, g and h. → E = mgh',
    'State the equation for Q in terms of m, c and θ. → Q = mcθ',
  ]);
  expect(formulae('# Energy\n\nE = heat')).toEqual([]);
});

test('an equation that a sentence gives by the way is asked for by what the sentence says it is of', () => {
  expect(
    formulae(
      '# Waves\n\nIntensity is the power that crosses a unit of area, I = P/A, and it falls with distance. The second law of motion says F = ma. Since GPE = mgh, the ball speeds up on its way down.',
    ),
  ).toEqual([
    'State the equation for intensity. → I = P/A',
    'State the second law of motion as an equation. → F = ma',
    'State the equation for gravitational potential energy near the surface of the Earth. → GPE = mgh',
  ]);
  expect(
    formulae(
      '# Waves\n\nThe lamp is bright and its resistance was measured with R = 3 Ω in the end. People call this E = heat.',
    ),
  ).toEqual([]);
});

test('letters side by side are parted though numbers are put in behind, and what is made takes its article', () => {
  expect(formulae('# Slits\n\nλ = ax/D = 0.5e-3 × 2.4e-3 / 2.0 = 600 nm')[0]).toBe(
    'State the equation for λ in terms of a, x and D. → λ = ax/D',
  );
  expect(reactions('# Acids\n\nHydration of ethene: C2H4 + H2O → C2H5OH')).toEqual([
    'State the equation for the hydration of ethene. → C2H4 + H2O → C2H5OH',
  ]);
});

test('what is told in words behind the sign, or says which values there are, is no equation', () => {
  const drawn = (line: string): string[] =>
    drawnBy((notes) => [...drawFormulae(notes).cards], `# Boats\n\n${line}\n`);
  expect(drawn('Keel B = the only one with a/b fittings')).toEqual([]);
  expect(drawn('n = k, k+1, ...')).toEqual([]);
  expect(drawn('drag = area × speed')).toEqual(['State the equation for drag. → drag = area × speed']);
});

test('choices, bonds, units and what becomes of an expression are no equations', () => {
  for (const line of [
    'lava = basaltic/andesitic',
    'puMp = Pressure/flow',
    'HCl: arrow from C=C to the hydrogen',
    'the work done on each coulomb, V = J/C',
    'y = sin 2x → 2 cos 2x',
    'y = x^4 → dy/dx = 4x^3',
    'After: (700 + 300)v = 1000v',
    'open Q = question that they answer b/c they want to',
    'Cold = calm scenes M/F, warm = happy scenes',
  ])
    expect(formulae(`# Notes\n\n${line}`), line).toEqual([]);
  expect(formulae('# Notes\n\ndensity = mass / volume')).toHaveLength(1);
  expect(formulae('# Notes\n\nV = W/Q')).toEqual([
    'State the equation for potential difference in terms of energy and charge. → V = W/Q',
  ]);
});

test('bold symbols are read as one equation, and its answer has no marks', () => {
  expect(formulae('# Vectors\n\n- line: **r** = **p** + μ**q**\n- **speed** = |**u**|')).toEqual([
    'State the equation of a line. → r = p + μq',
    'State the equation for speed. → speed = |u|',
  ]);
  expect(formulae('# Vectors\n\nconstant velocity: **s** = **c** + **u**t')).toEqual([
    'State the equation for s at constant velocity. → s = c + ut',
  ]);
  expect(formulae('# Angles\n\nslope of the ray: cos φ = a/**h**')).toEqual([
    'State the equation for cos φ (slope of the ray). → cos φ = a/h',
  ]);
});

test('several quantities together are asked for by their name alone', () => {
  expect(formulae('# Gases\n\npV = nRT')).toEqual(['State the ideal gas equation for n moles. → pV = nRT']);
  expect(formulae('# Beams\n\neV = evB')).toEqual([]);
  expect(
    formulae(
      '# Markets\n\n| Term | Meaning |\n|---|---|\n| AC | average cost |\n\nat the least cost, P = AC',
    ),
  ).toEqual([]);
});

test('words of a clause before an equation are not what it is of', () => {
  for (const line of ['to show that they meet: put PQ = kQR', 'field at angle θ is less: X = BIl sinθ'])
    expect(formulae(`# Points\n\n${line}`), line).toEqual([]);
  expect(formulae('# Springs\n\nHooke: F = kx')).toEqual(["State Hooke's law as an equation. → F = kx"]);
  expect(formulae('# Springs\n\nYoung modulus E = σ/ε')).toEqual([
    'State the equation for the Young modulus. → E = σ/ε',
  ]);
  expect(formulae('# Firms\n\n## Efficiency\n\n**Productive**: P = MC')[0]).toBe(
    'State the equation for productive efficiency. → P = MC',
  );
});

test('an equation goes by what the line above it leads in with', () => {
  expect(formulae('# Grants\n\nGoschen formula (1888), for the share of a nation:\n\nS = 11/80 × E')[0]).toBe(
    'State the Goschen formula. → S = 11/80 × E',
  );
  expect(formulae('# Grants\n\nGoschen formula was used for long.\n\nS = k × E')[0]).toBe(
    'State the equation for S in terms of k and E. → S = k × E',
  );
});

test('symbols are explained below "where", after "in which", with "being" and in brackets', () => {
  expect(formulae('# Turning\n\nω = θ/t\nwhere\nω = angular speed (rad s⁻¹)\nt = time (s)')[0]).toBe(
    'State the equation for angular speed. → ω = θ/t',
  );
  expect(
    formulae(
      '# Slits\n\nw = λD/s\n\nin which w is the spacing of the fringes, D the distance in m. Red is wider.',
    ),
  ).toEqual([
    'State the equation for the fringe spacing in a double-slit experiment. → w = λD/s',
    'In w = λD/s, what does w stand for? → spacing of the fringes',
    'In w = λD/s, what does D stand for? → distance',
  ]);
  expect(formulae('# Sound\n\nf = 1/T, T being the period in s')).toContain(
    'In f = 1/T, what does T stand for? → period',
  );
  expect(formulae('# Grants\n\nG = S × C (C = change in the grant)')).toContain(
    'In G = S × C, what does C stand for? → change in the grant',
  );
});

test('what has two answers is not asked for by its symbols, and a conversion names both units', () => {
  expect(
    formulae(
      '# Loops\n\nThe string pulls as well at the bottom, so T = mg + ma. The weight helps at the top, giving T = mg − ma.',
    ),
  ).toEqual([]);
  expect(formulae('# Heat\n\nT(K) = θ(°C) + 273')).toEqual([
    'State the equation for T (in K) in terms of θ (in °C). → T(K) = θ(°C) + 273',
  ]);
  expect(formulae('# Gratings\n\nIf there are N slits in a metre, s = 1/N.')).toEqual([]);
});
