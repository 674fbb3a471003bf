/** One line of `npm run bench`. */
export interface BenchLine {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the value is held to, as a sentence reads it: "≥ 0.35", "≤ 10". */
  readonly goal: string;
  readonly ok: boolean;
  /** What it was measured against, in the same run. */
  readonly against: string;
}

interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against: string;
}

const round = (value: number): number => Number(value.toPrecision(4));

export function atLeast(limit: number, { value, ...rest }: Measured): BenchLine {
  return { ...rest, value: round(value), goal: `≥ ${limit}`, ok: value >= limit };
}

export function atMost(limit: number, { value, ...rest }: Measured): BenchLine {
  return { ...rest, value: round(value), goal: `≤ ${limit}`, ok: value <= limit };
}

/** The value below which a share (0–1) of the samples lies: the nearest rank. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const rank = Math.max(0, Math.ceil(share * sorted.length) - 1);
  const value = sorted[rank];
  if (value === undefined) throw new Error('no samples');
  return value;
}
