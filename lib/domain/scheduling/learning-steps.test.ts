import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyReview, NEW_MEMORY, RATINGS } from './fsrs-scheduler';
import { stepAfter, type Step } from './learning-steps';

const parameters = { timeZone: 'Europe/London', rolloverHour: 4, desiredRetention: 0.9, weights: null };

it('steps go as the scheduler has them go, whatever is answered and however long nothing is', () => {
  const answers = fc.array(fc.record({ rating: fc.constantFrom(...RATINGS), days: fc.nat({ max: 40 }) }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(answers, (given) => {
      let memory = NEW_MEMORY;
      let step: Step = NEW_MEMORY;
      let at = Date.UTC(2026, 5, 1, 12);
      for (const { rating, days } of given) {
        at += days * 86_400_000 + 60_000;
        const reviewedAt = new Date(at);
        const studyDay = reviewedAt.toISOString().slice(0, 10);
        memory = applyReview(memory, { rating, reviewedAt, studyDay }, parameters);
        step = stepAfter(step, rating);
        expect(step).toEqual({ state: memory.state, learningStep: memory.learningStep });
      }
    }),
  );
});
