import { FSRSBinding, type BindingMemoryState } from '@open-spaced-repetition/binding';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyReview, NEW_MEMORY, RATINGS, type Rating, type SchedulingParameters } from './fsrs-scheduler';
import { addStudyDays } from './study-day';

const HISTORIES = 10_000;
const TOLERANCE = 1e-4;

const defaults: SchedulingParameters = {
  timeZone: 'Europe/London',
  rolloverHour: 4,
  desiredRetention: 0.9,
  weights: null,
};

/** Weights of the size that fitting to a learner gives, away from the limits that both implementations clip at. */
const fitted: SchedulingParameters = {
  ...defaults,
  weights: [
    0.4, 0.9, 3.1, 12.2, 6.9, 0.6, 2.1, 0.007, 1.53, 0.11, 1.02, 1.85, 0.11, 0.31, 2.29, 0.22, 3, 0.75, 0.33,
    0.14, 0.2,
  ],
};

const histories = fc.array(
  fc.record({
    rating: fc.constantFrom(...RATINGS),
    gap: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 700 })),
  }),
  { minLength: 1, maxLength: 12 },
);

const chosen = (rating: Rating) => rating.toLowerCase() as Lowercase<Rating>;

/** fsrs-rs computes in single precision, so the larger numbers are compared by proportion. */
const apart = (mine: number, theirs: number) => Math.abs(mine - theirs) / Math.max(1, Math.abs(theirs));

describe('parity with fsrs-rs', () => {
  it.each([
    ['the default weights', defaults],
    ['weights fitted to a learner', fitted],
  ])('holds for stability and difficulty after every answer of random histories with %s', (_, parameters) => {
    const theirs = new FSRSBinding(parameters.weights ? [...parameters.weights] : undefined);
    let worst = 0;
    let compared = 0;
    for (const history of fc.sample(histories, { numRuns: HISTORIES / 2, seed: 20_261_123 })) {
      let memory = NEW_MEMORY;
      let state: BindingMemoryState | null = null;
      let studyDay = '2020-01-01';
      for (const { rating, gap } of history) {
        const elapsed: number = state ? gap : 0;
        studyDay = addStudyDays(studyDay, elapsed);
        memory = applyReview(
          memory,
          { rating, studyDay, reviewedAt: new Date(`${studyDay}T12:00:00Z`) },
          parameters,
        );
        state = theirs.nextStates(state, parameters.desiredRetention, elapsed)[chosen(rating)].memory;
        worst = Math.max(
          worst,
          apart(memory.stability!, state.stability),
          apart(memory.difficulty!, state.difficulty),
        );
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(HISTORIES);
    expect(worst).toBeLessThan(TOLERANCE);
  });
});
