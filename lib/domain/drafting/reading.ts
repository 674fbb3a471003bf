import type { Clause } from './clause-shape';
import type { Entity } from './entities';
import type { EntityKind } from './lexicon/gazetteer';
import { headOf } from './noun-phrases';
import type { Sentence } from './sentence';
import type { Range, Token } from './token';

/** What a pronoun in the next sentence may stand for. */
export interface Antecedent {
  readonly text: string;
  readonly plural: boolean;
  readonly person: boolean;
  /** A bare name of something: a person, for all that is known. */
  readonly named: boolean;
}

export interface Subject {
  readonly text: string;
  /** A pronoun was replaced by what it most likely stands for. */
  readonly resolved: boolean;
  readonly plural: boolean;
}

/** A clause that says something of a subject that can be named. */
export interface Statement {
  readonly clause: Clause;
  /** Index of the clause in the sentence. */
  readonly index: number;
  readonly subject: Subject;
  /** Base form of the verb. */
  readonly verb: string;
  readonly past: boolean;
  /** A main clause or a second predicate of one, and no condition hangs on it. */
  readonly asserted: boolean;
  /** The fronted adjunct as it can be said at the end of a question (` in France`), or '' when there is none. */
  readonly lead: string;
}

/** A sentence with all that the rules want to know of it. */
export interface Reading {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly clauses: readonly Clause[];
  readonly entities: readonly Entity[];
  readonly statements: readonly Statement[];
  /** What the notes are about, as it can follow "of" or "about"; may be empty. */
  readonly topic: string;
  readonly antecedent: Antecedent | null;
  /** The last person who was the subject of a sentence of the same block. */
  readonly person: Antecedent | null;
  /** Those whom the sentence before, or one that it goes on from, cites together. */
  readonly authors: Antecedent | null;
  /** The person whose name alone opens the block, as a heading in its line: `Stanley. He …`. */
  readonly heading: string | null;
  /** The event with which the sentence before says that things changed: `the appointment of Molotov`; or ''. */
  readonly turn: string;
}

/** Entities that lie within a range. */
export const entitiesWithin = (
  reading: Reading,
  [start, end]: Range,
  ...kinds: readonly EntityKind[]
): Entity[] =>
  reading.entities.filter(
    (entity) =>
      entity.range[0] >= start &&
      entity.range[1] <= end &&
      (kinds.length === 0 || kinds.includes(entity.kind)),
  );

/** The entity that the head noun of a range belongs to. */
export function headEntity(reading: Reading, range: Range): Entity | undefined {
  const head = headOf(reading.tokens, range);
  return reading.entities.find((entity) => entity.range[0] <= head && head < entity.range[1]);
}
