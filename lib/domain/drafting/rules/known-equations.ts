import { canonical } from './symbols';

/** Equations that every book writes with these letters and calls by one name, where the left side alone says nothing. */
const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/^pV=nRT$/, 'State the ideal gas equation for n moles.'],
  [/^pV=NkT$/, 'State the ideal gas equation for N molecules.'],
  [
    /^pV=(?:⅓|1\/3|\(1\/3\))Nm/,
    'State the kinetic theory equation for the pressure and volume of an ideal gas.',
  ],
  [/^(?:dsin\(?θ\)?=nλ|nλ=dsin\(?θ\)?)$/, 'State the diffraction grating equation.'],
  [/^n1sin\(?θ1\)?=n2sin\(?θ2\)?$/, "State Snell's law as an equation."],
  [/^hf=[φΦϕ]\+(?:E|K|½m)/, "State Einstein's photoelectric equation."],
  [/^FΔt=(?:Δ\(mv\)|Δmv|Δp|mv[-−–]mu)$/, 'State the equation that links impulse and change in momentum.'],
  [/^p[²2]\+2pq\+q[²2]=1$/, 'State the Hardy–Weinberg equation.'],
  [/^y=mx\+c$/, 'State the equation of a straight line.'],
];

/** What is asked for an equation that is known by its letters; null for any other. */
export function knownFront(formula: string): string | null {
  const plain = canonical(formula).replace(/\^2/g, '²');
  return KNOWN.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}
