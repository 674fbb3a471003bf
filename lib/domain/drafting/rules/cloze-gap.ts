import type { Range } from '../token';

export type GapKind =
  'year' | 'date' | 'number' | 'person' | 'place' | 'law' | 'event' | 'organisation' | 'name' | 'term';

/** A phrase that can be blanked: the whole of a name, a date, a number, or a term without its article. */
export interface Gap {
  readonly kind: GapKind;
  readonly range: Range;
}
