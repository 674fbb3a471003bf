import type { CardMemory, SchedulingParameters } from '../scheduling/fsrs-scheduler';
import { addStudyDays, startOfStudyDay, studyDayOf, type StudyDay } from '../scheduling/study-day';
import { byDue, byPlace, oneOfEachGroup, weakestFirst } from './queue-order';
import { spread } from './spread';

/** What the queue needs to know of a card. */
export interface QueueCard {
  readonly id: string;
  readonly deckId: string;
  /** Order inside the deck: that of the notes. */
  readonly position: number;
  /** Cards of one group are siblings: drawn from one sentence, or clozes of one text. */
  readonly siblingGroup: string | null;
  readonly memory: CardMemory;
  readonly suspended: boolean;
  readonly archived: boolean;
  /** The card stays away until this study day begins. */
  readonly buriedUntil: StudyDay | null;
}

/** What is left of the day's limits, over all devices; negative counts as none. */
export interface QueueLimits {
  readonly newLeft: number;
  readonly reviewsLeft: number;
  /** A deck named here has a limit of its own, in place of `newLeft` and not counted towards it. */
  readonly newLeftByDeck?: ReadonlyMap<string, number>;
}

export interface QueueInput {
  /** In any order; cards that are not due may be among them. */
  readonly cards: Iterable<QueueCard>;
  readonly now: Date;
  readonly parameters: SchedulingParameters;
  readonly limits: QueueLimits;
  /** Per deck, the day whose predicted recall orders its reviews: an exam's in the last days before it. Else today. */
  readonly recallOn?: ReadonlyMap<string, StudyDay>;
  /** With a plan for a backlog, the reviews it lets in today, in its order; all others wait. */
  readonly plannedReviews?: readonly string[];
  /** Groups of cards answered today that are not among `cards`: their siblings wait until tomorrow. */
  readonly groupsSeenToday?: Iterable<string>;
}

/** A card in its learning steps and when its step falls due. */
export interface LearningEntry {
  readonly id: string;
  readonly kind: 'learning';
  /** Milliseconds since 1970. */
  readonly dueAt: number;
}

export interface MainEntry {
  readonly id: string;
  readonly kind: 'review' | 'new';
}

/** The order of a session. Which card comes next, `review-session.ts` decides. */
export interface ReviewQueue {
  /** By the moment the step falls due, whether or not it has come. */
  readonly learning: readonly LearningEntry[];
  /** Reviews, the least likely to be recalled first, with new cards spread among them. */
  readonly main: readonly MainEntry[];
}

/** Counts the day's limits down. */
function admission({ newLeft, newLeftByDeck }: QueueLimits): (card: QueueCard) => boolean {
  const left = new Map(newLeftByDeck);
  let shared = newLeft;
  return ({ deckId }) => {
    const own = left.get(deckId);
    if (own === undefined) return shared-- > 0;
    left.set(deckId, own - 1);
    return own > 0;
  };
}

/** Keeps the reviews that are planned, in the order of the plan. */
function inPlannedOrder(due: readonly QueueCard[], planned: readonly string[]): QueueCard[] {
  const byId = new Map(due.map((card) => [card.id, card]));
  return planned.flatMap((id) => byId.get(id) ?? []);
}

/**
 * Builds the queue of a session: all cards in their learning steps; reviews due before the study day ends; new cards
 * in the order of the notes. Suspended, buried and archived cards stay out, and so do siblings of a card that is
 * learning, was answered today or comes earlier in the queue. Ties fall by id, so that every device gets one order.
 */
export function buildReviewQueue(input: QueueInput): ReviewQueue {
  const { cards, now, parameters, limits, groupsSeenToday = [] } = input;
  const today = studyDayOf(now, parameters);
  const startOfToday = startOfStudyDay(today, parameters);
  const startOfTomorrow = startOfStudyDay(addStudyDays(today, 1), parameters);
  const seen = new Set(groupsSeenToday);
  const learning: LearningEntry[] = [];
  const due: QueueCard[] = [];
  const fresh: QueueCard[] = [];

  for (const card of cards) {
    const { memory, siblingGroup } = card;
    const answeredToday = memory.lastReviewedAt !== null && memory.lastReviewedAt >= startOfToday;
    if (answeredToday && siblingGroup !== null) seen.add(siblingGroup);
    if (card.suspended || card.archived || (card.buriedUntil !== null && card.buriedUntil > today)) continue;
    if (memory.state === 'New') fresh.push(card);
    else if (memory.state !== 'Review') {
      if (siblingGroup !== null) seen.add(siblingGroup);
      learning.push({ id: card.id, kind: 'learning', dueAt: memory.due?.getTime() ?? 0 });
    } else if (memory.due === null || memory.due < startOfTomorrow) due.push(card);
  }

  let reviewsLeft = limits.reviewsLeft;
  const reviews = oneOfEachGroup(
    input.plannedReviews
      ? inPlannedOrder(due, input.plannedReviews)
      : weakestFirst(due, today, parameters, input.recallOn),
    seen,
    () => reviewsLeft-- > 0,
  );
  const introduced = oneOfEachGroup(fresh.sort(byPlace), seen, admission(limits));

  return {
    learning: learning.sort(byDue),
    main: spread<MainEntry>(
      reviews.map(({ id }) => ({ id, kind: 'review' })),
      introduced.map(({ id }) => ({ id, kind: 'new' })),
    ),
  };
}
