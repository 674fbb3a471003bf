import type { Span } from '../types';
import type { LeftSide } from './left-side';
import type { NoteContext } from './note-context';

/** A term and where it stands: what a fact is about. */
export interface Subject {
  readonly notes: NoteContext;
  readonly term: string;
  /** The term as the notes have it, with what stands in brackets. */
  readonly raw: string;
  readonly sign: ':' | '-' | '=';
  /** " in Hume's criticisms", when the list that the term stands in names itself so. */
  readonly setting: string;
  /** The heading above, as it stands. */
  readonly heading: string;
  /** A kind of process ("critical damping"): something happens in it. */
  readonly isProcess: boolean;
  /** What stands before the sign is, where it was read as the head of a line. */
  readonly left?: LeftSide;
}

/** The question that a fact answers, and which part of the fact is the answer. */
export interface Asked {
  readonly rule: string;
  readonly front: string;
  readonly answer: Span;
}
