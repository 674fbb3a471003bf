import { buildReviewQueue, type ReviewQueue } from '@/lib/domain/queue/build-review-queue';
import { applyReview, type CardMemory } from '@/lib/domain/scheduling/fsrs-scheduler';
import { becameLeech } from '@/lib/domain/scheduling/leech';
import { counts } from '@/lib/domain/scheduling/review-mode';
import { studyDayOf } from '@/lib/domain/scheduling/study-day';
import { applyByHand } from './apply-by-hand';
import type { LoadedQueue, ReviewCard } from './data';
import { answersSince, changesSince, type Since } from './since';

/**
 * Lays what was done on this device over what the server knew when it made the page, unless the page has it by now:
 * no card that was answered is asked again by a reload or by a copy of the page, however old. From a copy made on an
 * earlier study day the queue is built anew, of what is due today.
 */
export function layOver(
  loaded: LoadedQueue,
  since: Since,
  now: Date,
): {
  readonly cards: ReadonlyMap<string, ReviewCard>;
  readonly memories: ReadonlyMap<string, CardMemory>;
  readonly queue: ReviewQueue;
} {
  const { parameters } = loaded;
  const memories = new Map(loaded.cards.map((card) => [card.id, card.memory]));
  const leeches = new Map<string, Date>();
  const answered = new Set<string>();
  const known = new Set(loaded.known);
  for (const answer of answersSince(since, loaded.at)) {
    const memory = memories.get(answer.cardId);
    if (!memory || answer.voidedAt || !counts(answer)) continue;
    // Its time alone does not tell: a clock that is ahead dates an answer later than the server did.
    if (known.has(answer.id)) continue;
    if (memory.lastReviewedAt && memory.lastReviewedAt >= answer.reviewedAt) continue;
    const studyDay = studyDayOf(answer.reviewedAt, parameters);
    const after = applyReview(memory, { ...answer, studyDay }, parameters);
    if (becameLeech(memory.lapses, after.lapses)) leeches.set(answer.cardId, answer.reviewedAt);
    memories.set(answer.cardId, after);
    answered.add(answer.cardId);
  }

  const changes = changesSince(since, loaded.at);
  const touched = new Set(changes.map(({ cardId }) => cardId));
  const cards = loaded.cards.map((card) => {
    const leechAt = leeches.get(card.id) ?? null;
    if (leechAt === null && !touched.has(card.id)) return card;
    const before = { ...card, suspendedAt: leechAt, setAsideAt: null, flaggedAt: null };
    const own = changes.filter(({ cardId }) => cardId === card.id);
    const { suspendedAt, buriedUntil, flag } = { ...before, ...applyByHand(before, own, now, parameters) };
    return { ...card, suspended: suspendedAt !== null, buriedUntil, flag };
  });

  const isStale =
    answered.size > 0 ||
    cards.some((card, i) => card !== loaded.cards[i]) ||
    studyDayOf(loaded.at, parameters) !== studyDayOf(now, parameters);
  return {
    cards: new Map(cards.map((card) => [card.id, card])),
    memories,
    queue: isStale ? queueNow(loaded, cards, memories, answered, now) : loaded.queue,
  };
}

function queueNow(
  { mode, parameters, queue }: LoadedQueue,
  cards: readonly ReviewCard[],
  memories: ReadonlyMap<string, CardMemory>,
  answered: ReadonlySet<string>,
  now: Date,
): ReviewQueue {
  if (mode === 'review') {
    return buildReviewQueue({
      cards: cards.map((card) => ({ ...card, memory: memories.get(card.id)! })),
      now,
      parameters,
      // The server has counted: what it sent is within the limits of one day, and this is at most all of it.
      limits: { newLeft: Infinity, reviewsLeft: Infinity },
    });
  }
  // What is learnt ahead or crammed was chosen, not due: of that, what is away now or has been answered falls out.
  const today = studyDayOf(now, parameters);
  const away = cards.filter(
    (card) => card.suspended || (card.buriedUntil !== null && card.buriedUntil > today),
  );
  const out = new Set([...away.map(({ id }) => id), ...answered]);
  return {
    learning: queue.learning.filter(({ id }) => !out.has(id)),
    main: queue.main.filter(({ id }) => !out.has(id)),
  };
}
