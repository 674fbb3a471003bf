import { retrievabilityOn, type CardMemory, type SchedulingParameters } from './fsrs-scheduler';
import type { StudyDay } from './study-day';

/**
 * Predicts what share of some cards, 0–1, is recalled on a study day if nothing is answered until then: the mean of
 * `retrievabilityOn`, a card never seen counting as 0. Null when there is no card.
 *
 * @param unseen how many cards were never seen, besides `memories`
 */
export function predictedRecall(
  memories: readonly CardMemory[],
  unseen: number,
  day: StudyDay,
  parameters: SchedulingParameters,
): number | null {
  const count = memories.length + unseen;
  if (count === 0) return null;
  return memories.reduce((sum, memory) => sum + retrievabilityOn(memory, day, parameters), 0) / count;
}
