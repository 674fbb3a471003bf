import type { CardMemory, Rating } from './fsrs-scheduler';

/** Of a memory, what decides whether its card comes again on the same day. */
export type Step = Pick<CardMemory, 'state' | 'learningStep'>;

/** How many steps a card takes by Good before it is in Review: one minute and ten, or ten alone once it was forgotten. */
const STEPS = { Learning: 2, Relearning: 1 } as const;

/**
 * Tells what `applyReview` makes of a state and a step, without the weights, days and memory that the rest of it takes:
 * for pages that only count. A test holds both to the same.
 */
export function stepAfter({ state, learningStep }: Step, rating: Rating): Step {
  if (state === 'Review' && rating !== 'Again') return { state, learningStep: 0 };
  const learning = state === 'New' || state === 'Learning' ? 'Learning' : 'Relearning';
  if (rating === 'Again') return { state: learning, learningStep: 0 };
  const step = learningStep + (rating === 'Good' ? 1 : 0);
  if (rating === 'Easy' || step >= STEPS[learning]) return { state: 'Review', learningStep: 0 };
  return { state: learning, learningStep: step };
}
