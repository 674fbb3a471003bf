/**
 * Spreads `extra` evenly among `main`, both keeping their order: two extras among nine fall after the third and the
 * sixth, so that neither the first nor the last stretch is only the one kind.
 */
export function spread<T>(main: readonly T[], extra: readonly T[]): T[] {
  const merged: T[] = [];
  let taken = 0;
  main.forEach((item, index) => {
    while (taken < extra.length && (taken + 1) * main.length <= index * (extra.length + 1))
      merged.push(extra[taken++]!);
    merged.push(item);
  });
  return [...merged, ...extra.slice(taken)];
}
