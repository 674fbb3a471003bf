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
export type Told = null | ((all: ReadClause[]) => void) | { readonly left: Told; readonly right: Told };

export const both = (left: Told, right: Told): Told =>
  left === null ? right : right === null ? left : { left, right };

/** Adds the clauses to `all`, in the order in which they are told. */
export function tell(told: Told, all: ReadClause[]): void {
  if (told === null) return;
  if (typeof told === 'function') {
    told(all);
    return;
  }
  tell(told.left, all);
  tell(told.right, all);
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

/**
 * The cheapest reading up to each end, gathered one by one, the longest first: of two places to hang a phrase on, the nearer is
 * tried before the other. What is dearer than another up to the same end is never made.
 */
export class Offers {
  private readonly best: Found[] = [];

  /** @returns where a reading up to `end` is to stand; -1 when it is no cheaper than the one that stands there. */
  private placeFor(end: number, cost: number): number {
    const { best } = this;
    let place = 0;
    for (; place < best.length; place += 1) {
      const known = best[place];
      if (known === undefined || known.end < end) break;
      if (known.end === end) return cost < known.cost - ROUNDING ? place : -1;
    }
    return place;
  }

  private keep(one: Found, place: number): void {
    const { best } = this;
    if (best[place]?.end === one.end) best[place] = one;
    else if (place === best.length) best.push(one);
    else best.splice(place, 0, one);
  }

  add(one: Found, cost = 0): void {
    const place = this.placeFor(one.end, one.cost + cost);
    if (place >= 0) this.keep(dearer(one, cost), place);
  }

  addAll(all: readonly Found[], cost = 0): void {
    for (const one of all) this.add(one, cost);
  }

  join(first: Found, next: Found, cost = 0): void {
    const place = this.placeFor(next.end, first.cost + next.cost + cost);
    if (place >= 0) this.keep(after(first, next, cost), place);
  }

  joinAll(first: Found, all: readonly Found[], cost = 0): void {
    for (const next of all) this.join(first, next, cost);
  }

  list(): readonly Found[] {
    const { best } = this;
    let least = Infinity;
    let most = 0;
    for (const { cost } of best) {
      if (cost < least) least = cost;
      if (cost > most) most = cost;
    }
    return most <= least + TOO_MUCH_MORE ? best : best.filter(({ cost }) => cost <= least + TOO_MUCH_MORE);
  }
}
