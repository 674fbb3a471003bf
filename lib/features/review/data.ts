import 'server-only';
import type { CardKind } from '@/lib/domain/cards/card-kinds';
import type { ReviewQueue } from '@/lib/domain/queue/build-review-queue';
import type { SchedulingParameters } from '@/lib/domain/scheduling/fsrs-scheduler';
import type { ReviewMode } from '@/lib/domain/scheduling/review-mode';
import { findImageSizes } from '@/lib/features/images/data';
import type { Actor } from '@/lib/server/auth/actor';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { renderCard } from '@/lib/server/markup/render-card';
import { loadDayLeft, sourceQueue, type DailyLimits, type QueueItem } from './queue-source';
import { findContents } from './queue-statements';
import { reviewTaskOf, type ReviewTask } from './review-task';
import { parametersOf } from './review-statements';
import { sourceCustom } from './custom-queue';
import type { StudyScope } from './study-scope';

/** A card ready to be shown. */
export interface ReviewCard extends QueueItem {
  readonly versionId: string;
  readonly kind: CardKind;
  /** What the learner does before the card is turned, beyond thinking. */
  readonly task: ReviewTask | null;
  readonly deckName: string;
  /** Safe HTML. */
  readonly frontHtml: string;
  readonly backHtml: string;
  /** Where in the notes it belongs, such as “1924–28”; may be empty. */
  readonly context: string;
  /** The sentence it was drawn from; null when it was made by hand or the note is gone. */
  readonly source: { readonly noteId: string; readonly sentence: string } | null;
}

/** All that a session needs: from here on the browser does without the server. */
export interface LoadedQueue {
  readonly userId: string;
  /** The moment that this is true of; a copy of the page may be opened days later. */
  readonly at: Date;
  readonly parameters: SchedulingParameters;
  /** What the answers of this session are given for. */
  readonly mode: ReviewMode;
  readonly queue: ReviewQueue;
  /** The cards of the queue. */
  readonly cards: readonly ReviewCard[];
}

/** How a learner's days go: clock, retention, weights and limits. */
export async function findLearner(
  actor: Actor,
): Promise<{ readonly parameters: SchedulingParameters; readonly limits: DailyLimits }> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: actor.userId },
    select: {
      timeZone: true,
      rolloverHour: true,
      desiredRetention: true,
      fsrsWeights: true,
      newPerDay: true,
      reviewsPerDay: true,
    },
  });
  return { parameters: parametersOf(user), limits: user };
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
  const { parameters, limits } = await findLearner(actor);
  const day = await loadDayLeft(actor, limits, at, parameters);
  const { queue, cards } = custom
    ? await sourceCustom(actor, custom, day.groupsSeenToday, parameters, at)
    : await sourceQueue(actor, scope, day, parameters, at);
  const contents = await findContents([...queue.learning, ...queue.main].map(({ id }) => id));
  const sizes = await findImageSizes(actor, contents);
  return {
    userId: actor.userId,
    at,
    parameters,
    mode: custom?.mode ?? 'review',
    queue,
    cards: contents.map((content) => {
      const { noteId, sentence } = content;
      return {
        ...cards.get(content.id)!,
        versionId: content.versionId,
        kind: content.kind,
        task: reviewTaskOf(content, sizes),
        deckName: content.deckName,
        ...renderCard(content, sizes),
        context: content.context,
        source: noteId !== null && sentence !== null ? { noteId, sentence } : null,
      };
    }),
  };
}
