/**
 * What an answer was given for. `review`: the card was due, or new. `ahead`: before it was due, which FSRS knows the
 * worth of, so it counts like any other. `cram`: only to practise.
 */
export const REVIEW_MODES = ['review', 'ahead', 'cram'] as const;
export type ReviewMode = (typeof REVIEW_MODES)[number];

/**
 * Tells whether an answer is part of what the schedule, the day's limits and the roll-ups are made of. Practice is
 * kept and counts for none of them: five times the same card in one evening says little about next month.
 */
export const counts = (answer: { readonly mode: ReviewMode }): boolean => answer.mode !== 'cram';
