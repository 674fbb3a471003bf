/**
 * Spreads `extra` evenly among `main`, both keeping their order: two extras among six fall after the second and the
 * fourth, so that neither the first nor the last stretch is longer than the others by more than one.
 */
export function spread<T>(main: readonly T[], extra: readonly T[]): T[] {
  const merged: T[] = [];
  let taken = 0;
  extra.forEach((item, index) => {
    const before = Math.round(((index + 1) * main.length) / (extra.length + 1));
    while (taken < before) merged.push(main[taken++]!);
    merged.push(item);
  });
  return [...merged, ...main.slice(taken)];
}
