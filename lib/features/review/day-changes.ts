import type { CountedAnswer, DayChange } from './review-statements';

/**
 * Sums up what a batch changes in the roll-ups: answers added count, answers undone count back. Every answer but
 * Again is correct. Changes that cancel out are left out.
 */
export function dayChanges(
  added: readonly CountedAnswer[],
  undone: readonly CountedAnswer[],
  deckOf: (cardId: string) => string,
): DayChange[] {
  const changes = new Map<string, DayChange>();
  const count = (answer: CountedAnswer, sign: 1 | -1) => {
    const deckId = deckOf(answer.cardId);
    const key = `${deckId} ${answer.studyDay}`;
    const sum = changes.get(key) ?? { deckId, day: answer.studyDay, reviews: 0, correct: 0, durationMs: 0 };
    changes.set(key, {
      ...sum,
      reviews: sum.reviews + sign,
      correct: sum.correct + (answer.rating === 'Again' ? 0 : sign),
      durationMs: sum.durationMs + sign * answer.durationMs,
    });
  };
  for (const answer of added) count(answer, 1);
  for (const answer of undone) count(answer, -1);
  return [...changes.values()].filter((c) => c.reviews !== 0 || c.correct !== 0 || c.durationMs !== 0);
}
