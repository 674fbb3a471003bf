import {
  applyReview,
  NEW_MEMORY,
  type CardMemory,
  type SchedulingParameters,
} from '@/lib/domain/scheduling/fsrs-scheduler';
import { becameLeech } from '@/lib/domain/scheduling/leech';
import { answersInOrder, type ReviewEvent } from '@/lib/domain/scheduling/replay';

/** A memory, and the moment of the last answer that made the card a leech. */
export interface Advanced {
  readonly memory: CardMemory;
  readonly leechAt: Date | null;
}

export const UNTOUCHED: Advanced = { memory: NEW_MEMORY, leechAt: null };

/**
 * Applies a log to what was known before it. From `UNTOUCHED` and with the whole log, the memory is that of `replay`;
 * from a stored memory it is the same as long as every event of the log is later than the last one in that memory.
 */
export function advance(
  before: Advanced,
  events: Iterable<ReviewEvent>,
  parameters: SchedulingParameters,
): Advanced {
  let { memory, leechAt } = before;
  for (const event of answersInOrder(events)) {
    const next = applyReview(memory, event, parameters);
    if (becameLeech(memory.lapses, next.lapses)) leechAt = event.reviewedAt;
    memory = next;
  }
  return { memory, leechAt };
}

const same = (a: Date | null, b: Date | null): boolean => a?.getTime() === b?.getTime();

/**
 * Decides whether a card is suspended after its log has changed. A leech is suspended as of the answer that made it
 * one, which tells it from a card suspended by hand: so undoing that answer resumes the card, and a leech that was
 * resumed by hand stays resumed until it lapses its way to the next mark.
 *
 * @param before `leechAt` may be null, whatever it was, when answers were only added to the end of the log
 */
export function suspensionAfter(suspendedAt: Date | null, before: Advanced, after: Advanced): Date | null {
  if (becameLeech(before.memory.lapses, after.memory.lapses)) return after.leechAt;
  if (!same(suspendedAt, before.leechAt)) return suspendedAt;
  // An undone mark resumes the card even where it had been a leech before: to come so far it had been resumed by hand.
  return becameLeech(after.memory.lapses, before.memory.lapses) ? null : after.leechAt;
}
