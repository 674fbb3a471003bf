import 'server-only';
import { buildReviewQueue, type ReviewQueue } from '@/lib/domain/queue/build-review-queue';
import type { SchedulingParameters } from '@/lib/domain/scheduling/fsrs-scheduler';
import type { Actor } from '@/lib/server/auth/actor';
import { endOfDay, toItem, type QueueItem } from './queue-item';
import { leftOf, loadUnstarted, plannedQueue, sourceQueue, type DayLeft } from './queue-source';
import { findDueReviews, findLearning } from './queue-statements';

/** Reviews read together; of a longer backlog each deck is asked by itself. */
const DUE_TOGETHER = 3_000;

function byDeck(items: readonly QueueItem[]): Map<string, QueueItem[]> {
  const decks = new Map<string, QueueItem[]>();
  for (const item of items) {
    const deck = decks.get(item.deckId);
    if (deck) deck.push(item);
    else decks.set(item.deckId, [item]);
  }
  return decks;
}

/**
 * Builds for each deck the very queue that a session of it alone would have. What all decks hold is read together:
 * there is a deck for every note, and a search in each would make the page Today slower from note to note. Only where
 * that does not tell all, a deck is searched by itself.
 */
export async function sourceDeckQueues(
  actor: Actor,
  deckIds: readonly string[],
  day: DayLeft,
  parameters: SchedulingParameters,
  at: Date,
): Promise<Map<string, ReviewQueue>> {
  const { newLeft, reviewsLeft } = leftOf(day);
  const newPerDeck = newLeft + 20;
  const learning = (await findLearning(actor, {})).map(toItem);
  if (day.plan) {
    const learningOf = byDeck(learning);
    const plannedOf = byDeck(day.plan.reviews);
    const queueOf = (deckId: string): ReviewQueue =>
      plannedQueue(plannedOf.get(deckId) ?? [], learningOf.get(deckId) ?? [], day, parameters, at).queue;
    return new Map(deckIds.map((deckId) => [deckId, queueOf(deckId)]));
  }
  const tomorrow = endOfDay(at, parameters);
  const due = reviewsLeft > 0 ? await findDueReviews(actor, {}, tomorrow, DUE_TOGETHER, tomorrow) : [];
  const unstarted = newLeft > 0 ? await loadUnstarted(actor, {}, newPerDeck, Infinity) : [];
  const itemsOf = byDeck([...learning, ...due.map(toItem), ...unstarted]);
  const unstartedOf = byDeck(unstarted);

  const queues = new Map<string, ReviewQueue>();
  for (const deckId of deckIds) {
    const queue = buildReviewQueue({
      cards: itemsOf.get(deckId) ?? [],
      now: at,
      parameters,
      limits: { newLeft, reviewsLeft },
      groupsSeenToday: day.groupsSeenToday,
      recallOn: day.recallOn,
    });
    const fresh = queue.main.filter(({ kind }) => kind === 'new').length;
    const moreNew = fresh < newLeft && unstartedOf.get(deckId)?.length === newPerDeck;
    const isWhole = due.length < DUE_TOGETHER && !moreNew;
    queues.set(deckId, isWhole ? queue : (await sourceQueue(actor, { deckId }, day, parameters, at)).queue);
  }
  return queues;
}
