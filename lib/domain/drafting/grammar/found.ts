import type { ClauseKind } from '../clause-shape';
import type { VerbGroup } from '../verb-groups';

/** A half-open range of indexes into the words that the grammar reads. */
export type Stretch = readonly [start: number, end: number];

/** A verb with what follows it, before it is known whose. */
export interface Predicate {
  readonly group: VerbGroup;
  /** Index of the conjunction that joins it to the predicate before; -1 for the first. */
  readonly joint: number;
  readonly adverbs: readonly number[];
  /** The words after the verb group, with all that hangs on them. */
  readonly rest: Stretch;
}

/** A predicate with its subject: what becomes a clause when the whole sentence has been read. */
export interface ReadClause extends Predicate {
  readonly kind: ClauseKind;
  readonly root: ClauseKind;
  readonly connector: string;
  readonly connectorAt: number;
  /** Where the clause opens, with its connector and what stands before that: `in | which`. */
  readonly opens: number;
  readonly lead: Stretch | null;
  /** Null for a relative pronoun that is the subject itself. */
  readonly subject: Stretch | null;
  /** The relative pronoun, where it is the subject. */
  readonly pronounAt: number;
  /** That pronoun: which, who, that. */
  readonly relative: string;
  /** The subject says that there is none: `not every change`, `no white dwarf`. */
  readonly denied: boolean;
}

/** The clauses of a reading, made only when it is the one that is kept: most readings are given up before. */
export type Told = null | (() => readonly ReadClause[]) | { readonly left: Told; readonly right: Told };

export const both = (left: Told, right: Told): Told =>
  left === null ? right : right === null ? left : { left, right };

export function listed(told: Told): readonly ReadClause[] {
  if (told === null) return [];
  return typeof told === 'function' ? told() : [...listed(told.left), ...listed(told.right)];
}

/** One way to read the words from some start up to `end`; the lower the cost, the likelier. */
export interface Found {
  readonly end: number;
  readonly cost: number;
  readonly clauses: Told;
  readonly predicates: readonly Predicate[];
  /** Of a subject: where it ends before what is inserted between commas behind it. */
  readonly bare?: number;
}

const NO_PREDICATES: readonly Predicate[] = [];

export const found = (
  end: number,
  cost: number,
  clauses: Told = null,
  predicates: readonly Predicate[] = NO_PREDICATES,
): Found => ({ end, cost, clauses, predicates });

/** `next` read on after `first`: its predicates are those of the whole. */
export const after = (first: Found, next: Found, cost = 0): Found => ({
  end: next.end,
  cost: first.cost + next.cost + cost,
  clauses: both(first.clauses, next.clauses),
  predicates: next.predicates,
});

/** The same reading at a higher price. */
export const dearer = (one: Found, cost: number): Found =>
  cost === 0
    ? one
    : { end: one.end, cost: one.cost + cost, clauses: one.clauses, predicates: one.predicates };

/**
 * The same readings at a higher price. They are added one by one, here and wherever readings are gathered: to the engine an array
 * that `map` has made is of another kind, and a rule that is given both is compiled again and again.
 */
export function allDearer(all: readonly Found[], cost: number): readonly Found[] {
  if (cost === 0) return all;
  const dear: Found[] = [];
  for (const one of all) dear.push(dearer(one, cost));
  return dear;
}

/** The same reading with what stands behind it, up to `end`. */
export const upTo = (one: Found, end: number, cost: number): Found => ({
  end,
  cost: one.cost + cost,
  clauses: one.clauses,
  predicates: one.predicates,
});

/** A reading that costs so much more than another from the same start is not followed. */
const TOO_MUCH_MORE = 4;

/** Sums of the same costs in another order differ by less. */
const ROUNDING = 1e-6;

/** The cheapest reading up to each end, gathered one by one: what is dearer is never made. */
export class Offers {
  private readonly best: Found[] = [];

  /** @returns where a reading up to that end stands, or is to stand; -1 when it is no cheaper. */
  private placeFor(end: number, cost: number): number {
    const { best } = this;
    for (let index = 0; index < best.length; index += 1) {
      const known = best[index];
      if (known !== undefined && known.end === end) return cost < known.cost - ROUNDING ? index : -1;
    }
    return best.length;
  }

  add(one: Found, cost = 0): void {
    const place = this.placeFor(one.end, one.cost + cost);
    if (place >= 0) this.best[place] = dearer(one, cost);
  }

  join(first: Found, next: Found, cost = 0): void {
    const place = this.placeFor(next.end, first.cost + next.cost + cost);
    if (place >= 0) this.best[place] = after(first, next, cost);
  }

  /** The longest first: of two places to hang a phrase on, the nearer is tried before the other. */
  list(): readonly Found[] {
    const { best } = this;
    if (best.length < 2) return best;
    let least = Infinity;
    for (const { cost } of best) if (cost < least) least = cost;
    return best
      .filter(({ cost }) => cost <= least + TOO_MUCH_MORE)
      .sort((left, right) => right.end - left.end);
  }
}

/** The cheapest reading up to each end, the longest first. */
export function cheapest(all: readonly Found[]): readonly Found[] {
  if (all.length < 2) return all;
  const offers = new Offers();
  for (const one of all) offers.add(one);
  return offers.list();
}
