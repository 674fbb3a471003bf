import type { CardMemory } from '@/lib/domain/scheduling/fsrs-scheduler';

/** Cards that a page may ask about at once: a session of the day holds hardly more. */
export const MAX_ASKED = 400;

/** What a page knows of a card: the marks of its text and of its memory, and its flag. */
export type KnownMarks = readonly [text: string, memory: string, flag: number];

/**
 * Marks a version of a card's text and a memory of it, to tell whether two places know the same without sending it.
 * Eight digits of a version's identity tell the few versions of one card apart; an answer given or undone changes how
 * many count or when the last one was.
 */
export const marksOf = (
  { versionId, flag }: { readonly versionId: string; readonly flag: number },
  { reps, lastReviewedAt }: CardMemory,
): KnownMarks => [versionId.slice(-8), `${reps}.${lastReviewedAt?.getTime().toString(36) ?? ''}`, flag];
