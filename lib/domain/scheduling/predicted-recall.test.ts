import { expect, it } from 'vitest';
import { NEW_MEMORY, type CardMemory } from './fsrs-scheduler';
import { predictedRecall } from './predicted-recall';

const parameters = { timeZone: 'Europe/London', rolloverHour: 4, desiredRetention: 0.9, weights: null };
const known: CardMemory = {
  ...NEW_MEMORY,
  state: 'Review',
  due: new Date('2026-01-20T04:00:00Z'),
  stability: 10,
  difficulty: 5,
  reps: 1,
  lastReviewedAt: new Date('2026-01-10T12:00:00Z'),
};

it('is the chance of each card on that day, averaged, where a card never seen has none', () => {
  // After as many days as its stability a card is recalled nine times in ten.
  expect(predictedRecall([known], 0, '2026-01-20', parameters)).toBeCloseTo(0.9);
  expect(predictedRecall([known, NEW_MEMORY], 1, '2026-01-20', parameters)).toBeCloseTo(0.3);
  expect(predictedRecall([], 3, '2026-01-20', parameters)).toBe(0);
  expect(predictedRecall([], 0, '2026-01-20', parameters)).toBeNull();
});
