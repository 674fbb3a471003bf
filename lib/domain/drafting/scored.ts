import type { Candidate } from './types';

/** A candidate with the estimate, 0–1, that it is kept unedited. */
export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
}
