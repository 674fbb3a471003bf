/** The months in full, in order. */
export const MONTH_NAMES: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

/** "mar" → "March": the month in full that begins so; undefined for none. */
export const monthNamed = (beginning: string): string | undefined =>
  MONTH_NAMES.find((name) => name.toLowerCase().startsWith(beginning.toLowerCase()));
