import {
  applyReview,
  NEW_MEMORY,
  type CardMemory,
  type Rating,
  type SchedulingParameters,
} from './fsrs-scheduler';
import { counts, type ReviewMode } from './review-mode';
import type { StudyDay } from './study-day';

/** One answer as it is kept: append-only but for becoming void. */
export interface ReviewEvent {
  readonly id: string;
  readonly cardId: string;
  readonly rating: Rating;
  /** The device's clock, clamped by the server to the time of receipt. */
  readonly reviewedAt: Date;
  /** The study day it was made on, then and there. */
  readonly studyDay: StudyDay;
  readonly mode: ReviewMode;
  /** Set when the answer was undone. */
  readonly voidedAt: Date | null;
}

/**
 * Puts the answers of a log that count in order: each once, by time and then by id. Voided ones are left out, and so
 * is practice. Copies of one id are the same answer; if any of them is void, the answer is.
 */
export function answersInOrder<E extends ReviewEvent>(events: Iterable<E>): E[] {
  const byId = new Map<string, E>();
  for (const event of events) {
    if (event.voidedAt || !byId.has(event.id)) byId.set(event.id, event);
  }
  return [...byId.values()]
    .filter((event) => !event.voidedAt && counts(event))
    .sort((a, b) => a.reviewedAt.getTime() - b.reviewedAt.getTime() || (a.id < b.id ? -1 : 1));
}

/**
 * Computes the memory that a log of one card's answers leaves. This is the definition of a card's memory: whatever
 * is stored must equal it. Order, repetition and the devices the events came through make no difference, nor does
 * practice among them.
 *
 * @throws Error when the events are of several cards
 */
export function replay(events: Iterable<ReviewEvent>, parameters: SchedulingParameters): CardMemory {
  let memory = NEW_MEMORY;
  let cardId: string | null = null;
  for (const event of answersInOrder(events)) {
    cardId ??= event.cardId;
    if (event.cardId !== cardId) throw new Error('replay takes the events of one card');
    memory = applyReview(memory, event, parameters);
  }
  return memory;
}
