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

/** A feature, with the examples that have it. Arrays of numbers, since the fit passes over them hundreds of times. */
interface Column {
  readonly name: string;
  readonly rows: Int32Array;
  readonly values: Float64Array;
  /** The sum of the squares of its values, over 4. */
  readonly curvature: number;
  weight: number;
}

function columnsOf(examples: readonly Example[]): Column[] {
  const entries = new Map<string, { readonly rows: number[]; readonly values: number[] }>();
  examples.forEach((example, row) => {
    for (const [name, value] of withFamilies(example.features)) {
      const column = entries.get(name) ?? { rows: [], values: [] };
      entries.set(name, column);
      column.rows.push(row);
      column.values.push(value);
    }
  });
  return [...entries]
    .map(([name, { rows, values }]) => ({
      name,
      rows: Int32Array.from(rows),
      values: Float64Array.from(values),
      curvature: values.reduce((sum, value) => sum + (value * value) / 4, 0),
      weight: 0,
    }))
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
}

/**
 * Fits a logistic regression with an L2 penalty on every weight but the bias: coordinate descent on the quadratic
 * bound of the loss (p(1 − p) ≤ ¼), a fixed number of sweeps in a fixed order, so the same examples give the same
 * weights.
 */
export function fitLogistic(examples: readonly Example[], penalty: number): Weights {
  const columns = columnsOf(examples);
  const targets = Float64Array.from(examples, ({ accepted }) => (accepted ? 1 : 0));
  const sums = new Float64Array(examples.length);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1)
    for (const column of columns) {
      const { rows, values } = column;
      const ridge = column.name === 'bias' ? 0 : penalty;
      let slope = ridge * column.weight;
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at]!;
        slope += values[at]! * (logistic(sums[row]!) - targets[row]!);
      }
      const step = -slope / (ridge + column.curvature);
      column.weight += step;
      for (let at = 0; at < rows.length; at += 1) {
        const row = rows[at]!;
        sums[row] = sums[row]! + step * values[at]!;
      }
    }
  const names = columns.map(({ name }) => name);
  const fitted = new Map(columns.map(({ name, weight }) => [name, weight]));
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
