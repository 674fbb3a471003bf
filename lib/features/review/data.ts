import 'server-only';
import type { ReviewQueue } from '@/lib/domain/queue/build-review-queue';
import type { SchedulingParameters } from '@/lib/domain/scheduling/fsrs-scheduler';
import { studyDayOf, type StudyDay } from '@/lib/domain/scheduling/study-day';
import type { ReviewMode } from '@/lib/domain/scheduling/review-mode';
import type { Actor } from '@/lib/server/auth/actor';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import type { QueueItem } from './queue-item';
import { loadDayLeft, sourceQueue, type DailyLimits } from './queue-source';
import { loadContents, type ReviewContent } from './review-content';
import { parametersOf } from './review-statements';
import { sourceCustom } from './custom-queue';
import type { StudyScope } from './study-scope';

/** A card ready to be shown. */
export interface ReviewCard extends QueueItem, ReviewContent {}

/** What a session does by itself, as the learner chose it. */
export interface Pace {
  /** Whether the time that a card has been on screen is shown. */
  readonly showsTimer: boolean;
  /** Seconds, 1–600, until a card turns, and from then until it makes way for the next; null: never. */
  readonly autoTurnSeconds: number | null;
  readonly autoNextSeconds: number | null;
}

/** All that a session needs: from here on the browser does without the server. */
export interface LoadedQueue {
  readonly userId: string;
  /** The moment that this is true of; a copy of the page may be opened days later. */
  readonly at: Date;
  readonly parameters: SchedulingParameters;
  /** What the answers of this session are given for. */
  readonly mode: ReviewMode;
  readonly pace: Pace;
  readonly queue: ReviewQueue;
  /** The cards of the queue. */
  readonly cards: readonly ReviewCard[];
  /** Ids of today's answers that the memories of learning cards have in them: a device may not know that they arrived. */
  readonly known: readonly string[];
}

/** How a learner's days go (clock, retention, weights and limits), and how their sessions do. */
export async function findLearner(actor: Actor): Promise<{
  readonly parameters: SchedulingParameters;
  readonly limits: DailyLimits;
  readonly pace: Pace;
}> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: {
      timeZone: true,
      rolloverHour: true,
      desiredRetention: true,
      fsrsWeights: true,
      newPerDay: true,
      reviewsPerDay: true,
      showsTimer: true,
      autoTurnSeconds: true,
      autoNextSeconds: true,
    },
  });
  const { showsTimer, autoTurnSeconds, autoNextSeconds } = user;
  return {
    parameters: parametersOf(user),
    limits: user,
    pace: { showsTimer, autoTurnSeconds, autoNextSeconds },
  };
}

/** Only cards in their learning steps are answered twice in a day. */
async function findKnownAnswers(actor: Actor, { learning }: ReviewQueue, day: StudyDay): Promise<string[]> {
  if (learning.length === 0) return [];
  const events = await db.reviewEvent.findMany({
    where: {
      userId: actor.userId,
      cardId: { in: learning.map(({ id }) => id) },
      studyDay: day,
      voidedAt: null,
    },
    select: { id: true },
  });
  return events.map(({ id }) => id);
}

/**
 * Loads the queue of a session: what is due today within the day's limits, in order, with the text of each card. Or,
 * for a custom session, the cards it asks for.
 *
 * @param scope everything, one deck, or a custom session
 */
export async function loadReviewQueue(
  actor: Actor,
  scope: StudyScope = {},
  at: Date = now(),
): Promise<LoadedQueue> {
  const { custom } = scope;
  const { parameters, limits, pace } = await findLearner(actor);
  const day = await loadDayLeft(actor, limits, at, parameters);
  const { queue, cards } = custom
    ? await sourceCustom(actor, custom, day.groupsSeenToday, parameters, at)
    : await sourceQueue(actor, scope, day, parameters, at);
  const known = await findKnownAnswers(actor, queue, studyDayOf(at, parameters));
  const contents = await loadContents(
    actor,
    [...queue.learning, ...queue.main].map(({ id }) => id),
  );
  return {
    userId: actor.userId,
    at,
    parameters,
    mode: custom?.mode ?? 'review',
    pace,
    queue,
    cards: contents.map((content) => ({ ...cards.get(content.id)!, ...content })),
    known,
  };
}
