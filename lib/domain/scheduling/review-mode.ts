import type { CardMemory } from './fsrs-scheduler';
import { addStudyDays, startOfStudyDay, studyDayOf, type StudyClock } from './study-day';

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

/**
 * Tells what an answer is given for. Only a card that is not due today can be answered ahead of time: a session ahead
 * may hold others too, such as one that it made the learner forget a minute ago.
 *
 * @param session what the session is for
 */
export function modeOfAnswer(
  session: ReviewMode,
  { state, due }: CardMemory,
  now: Date,
  clock: StudyClock,
): ReviewMode {
  if (session !== 'ahead') return session;
  const tomorrow = startOfStudyDay(addStudyDays(studyDayOf(now, clock), 1), clock);
  return state === 'Review' && due !== null && due >= tomorrow ? 'ahead' : 'review';
}
