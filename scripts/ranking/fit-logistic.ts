import { familyOf, type Features } from '@/lib/domain/drafting/rank-features';

/** A judged candidate: what the ranking knew of it, and whether it was taken unedited. */
export interface Example {
  /** The text it was drawn from; figures leave out one text at a time. */
  readonly text: string;
  readonly features: Features;
  readonly accepted: boolean;
}

export type Weights = Readonly<Record<string, number>>;

const SWEEPS = 300;

/** A rule counts for its family and, on top, for itself, so that a rare rule stays near its family. */
function withFamilies(features: Features): [string, number][] {
  return Object.entries(features).flatMap(([name, value]): [string, number][] => {
    if (value === 0) return [];
    if (!name.startsWith('rule:')) return [[name, value]];
    const family = familyOf(name);
    if (name === family) return [[name, value]];
    return [
      [family, value],
      [`own ${name}`, value],
    ];
  });
}

/**
 * Fits a logistic regression with an L2 penalty on every weight but the bias: coordinate descent on the quadratic
 * bound of the loss (p(1 − p) ≤ ¼), a fixed number of sweeps in a fixed order, so the same examples give the same
 * weights.
 */
export function fitLogistic(examples: readonly Example[], penalty: number): Weights {
  const columns = new Map<string, { row: number; value: number }[]>();
  examples.forEach((example, row) => {
    for (const [name, value] of withFamilies(example.features)) {
      const column = columns.get(name);
      if (column === undefined) columns.set(name, [{ row, value }]);
      else column.push({ row, value });
    }
  });
  const names = [...columns.keys()].toSorted();
  const fitted = new Map(names.map((name) => [name, 0]));
  const sums = new Float64Array(examples.length);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const name of names) {
      const weight = fitted.get(name) ?? 0;
      const ridge = name === 'bias' ? 0 : penalty;
      let slope = ridge * weight;
      let curvature = ridge;
      for (const { row, value } of columns.get(name) ?? []) {
        const target = examples[row]?.accepted === true ? 1 : 0;
        slope += value * (logistic(sums[row] ?? 0) - target);
        curvature += (value * value) / 4;
      }
      const step = -slope / curvature;
      fitted.set(name, weight + step);
      for (const { row, value } of columns.get(name) ?? []) sums[row] = (sums[row] ?? 0) + step * value;
    }
  }
  return Object.fromEntries(
    names.map((name) => {
      const plain = name.replace(/^own /, '');
      const own = fitted.get(name) ?? 0;
      return name === plain ? [name, own] : [plain, own + (fitted.get(familyOf(plain)) ?? 0)];
    }),
  );
}

export const logistic = (sum: number): number => 1 / (1 + Math.exp(-sum));

/** The estimate that the ranking itself would make with these weights. */
export function estimate(features: Features, weights: Weights): number {
  let sum = 0;
  for (const [name, value] of Object.entries(features))
    sum += value * (weights[name] ?? (name.startsWith('rule:') ? (weights[familyOf(name)] ?? 0) : 0));
  return logistic(sum);
}
