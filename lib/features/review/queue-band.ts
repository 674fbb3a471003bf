import type { CardMemory } from '@/lib/domain/scheduling/fsrs-scheduler';

/** New cards that have a `CardState` all the same: set aside, flagged, or undone. */
export const NEW_BAND = 0;
export const LEARNING_BAND = 1;

const FIRST_REVIEW_BAND = 2;
const LAST_REVIEW_BAND = 33;
/** Stability, in days, at which the first review band ends. */
const SHORTEST = 0.25;

/**
 * Shelves a memory for the queue's index. "Lowest retrievability first" cannot be an index: the order changes from
 * day to day. Among cards of nearly the same stability, though, it is the order of `due`. So reviews stand on
 * shelves half an octave of stability wide, and the queue looks at the head of each.
 *
 * @returns 0 New, 1 (re)learning, 2–33 reviews by stability
 */
export function queueBand({ state, stability }: Pick<CardMemory, 'state' | 'stability'>): number {
  if (state === 'New') return NEW_BAND;
  if (state !== 'Review') return LEARNING_BAND;
  const halfOctaves = Math.floor(2 * Math.log2(Math.max(stability ?? SHORTEST, SHORTEST) / SHORTEST));
  return Math.min(LAST_REVIEW_BAND, FIRST_REVIEW_BAND + halfOctaves);
}

/** The shelves of reviews, each with a stability, in days, that stands for the cards on it. */
export const REVIEW_BANDS: readonly { readonly band: number; readonly stability: number }[] = Array.from(
  { length: LAST_REVIEW_BAND - FIRST_REVIEW_BAND + 1 },
  (_, i) => ({ band: FIRST_REVIEW_BAND + i, stability: SHORTEST * 2 ** ((i + 0.5) / 2) }),
);
