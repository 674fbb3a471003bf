import type { ClauseKind } from '../clause-shape';
import type { Token } from '../token';
import { Offers, type Found } from './found';
import { Words } from './words';

/** All ways to read the words from `start` on as one thing: a noun phrase, a clause. */
export type Rule = (chart: Chart, start: number) => readonly Found[];

/** What a clause is in its sentence, known before it is read. */
export interface ClausePlace {
  readonly kind: ClauseKind;
  readonly connector: string;
  readonly connectorAt: number;
  /** Where it opens, with its connector and what stands before that. */
  readonly opens: number;
}

export type ClauseRule = (chart: Chart, start: number, place: ClausePlace) => readonly Found[];

/** The rules that are asked for by those they are made of: a noun may have a clause on it, and a clause has nouns. */
export interface Rules {
  readonly gerund: Rule;
  readonly openQuestion: Rule;
  readonly tail: Rule;
  readonly predicates: Rule;
  readonly subjects: Rule;
  readonly plainClause: ClauseRule;
  readonly joined: ClauseRule;
}

const NOTHING: readonly never[] = [];
let charted = 0;

/** The words of one sentence with what has been read of them: for each rule and each start, the readings that are kept. */
export class Chart extends Words {
  private readonly known: (readonly unknown[] | undefined)[];

  constructor(
    tokens: readonly Token[],
    places: readonly number[],
    first: number,
    readonly rules: Rules,
  ) {
    super(tokens, places, first);
    this.known = new Array<readonly unknown[] | undefined>((places.length + 2) * charted);
  }

  /** What `read` gives from `start`: read once. While it is being read, it gives nothing to itself. */
  once<Read>(
    rule: number,
    start: number,
    read: (chart: Chart, start: number) => readonly Read[],
  ): readonly Read[] {
    const place = start * charted + rule;
    // Only `read` writes there.
    const before = this.known[place] as readonly Read[] | undefined;
    if (before !== undefined) return before;
    this.known[place] = NOTHING;
    const all = read(this, start);
    this.known[place] = all;
    return all;
  }
}

/** A rule that reads from each start only once, and has cut down what it found to what is to be kept. */
export function once<Read>(
  read: (chart: Chart, start: number) => readonly Read[],
): (chart: Chart, start: number) => readonly Read[] {
  const rule = charted;
  charted += 1;
  return (chart, start) => chart.once(rule, start, read);
}

/**
 * A rule that reads from each start only once, and keeps the cheapest reading up to each end.
 * @param opens whether a word can be the first of what the rule reads: most cannot, and are told so before anything is made
 */
export const onceCheapest = (
  opens: (chart: Chart, start: number) => boolean,
  read: (chart: Chart, start: number, offers: Offers) => void,
): Rule =>
  once((chart, start) => {
    if (!opens(chart, start)) return NOTHING;
    const offers = new Offers();
    read(chart, start, offers);
    return offers.list();
  });

export const anywhere = (): boolean => true;
export const withinSentence = (chart: Chart, start: number): boolean => chart.at(start) !== undefined;
