import type { Range } from './token';
import type { VerbGroup } from './verb-groups';

/** What part a clause plays in its sentence. */
export type ClauseKind =
  | 'main'
  | 'coordinate'
  /** A second predicate of the subject before: `and rejected it`. */
  | 'same-subject'
  | 'subordinate'
  | 'relative'
  | 'complement'
  /** `, pursued by covert means`: a participle that shares the main subject. */
  | 'participle';

/** One predicate of a sentence with its subject, as ranges of the tokens. */
export interface Clause {
  readonly kind: ClauseKind;
  /** What a second predicate is a second predicate of; otherwise the kind itself. */
  readonly root: ClauseKind;
  /** The word that opened it, in lower case: because, when, which, and. */
  readonly connector: string;
  /** Index of that word, or -1. */
  readonly connectorAt: number;
  /** An adjunct fronted before the subject: `In France`. */
  readonly lead: Range | null;
  readonly subject: Range;
  readonly verb: VerbGroup;
  /** Adverbs between subject and verb. */
  readonly adverbs: readonly number[];
  /** The predicate after the verb group. */
  readonly rest: Range;
  /** Whether the subject could be made out well enough to ask about. */
  readonly sound: boolean;
}
