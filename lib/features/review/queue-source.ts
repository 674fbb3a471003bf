import 'server-only';
import { buildReviewQueue, type QueueLimits, type ReviewQueue } from '@/lib/domain/queue/build-review-queue';
import { NEW_MEMORY, type SchedulingParameters } from '@/lib/domain/scheduling/fsrs-scheduler';
import { startOfStudyDay, studyDayOf, type StudyDay } from '@/lib/domain/scheduling/study-day';
import type { Actor } from '@/lib/server/auth/actor';
import { findPlanToday, type PlanToday } from './backlog-plan';
import { findExamDays } from './exam-days';
import { endOfDay, toItem, type QueueItem } from './queue-item';
import {
  advanceCursors,
  findAnsweredOn,
  findDueReviews,
  findLearning,
  findUnstarted,
  type AnsweredRow,
  type QueueRow,
  type UnstartedRow,
} from './queue-statements';
import type { ReviewScope } from './schema';

/** What one session holds at most; a longer backlog goes on in the next one. */
const SESSION_REVIEWS = 300;
const SESSION_NEW = 100;

/** Decks asked at a time for new cards. */
const DECKS_AT_ONCE = 16;
/** A search that walked over this many cards in vain moves the cursor. */
const CURSOR_LAG = 64;

/** How much a learner wants to do in a day. */
export interface DailyLimits {
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
}

/** What is left of a day. */
export interface DayLeft {
  readonly newLeft: number;
  readonly reviewsLeft: number;
  readonly groupsSeenToday: readonly string[];
  /** Per deck, the day of an exam close enough to order its reviews by. */
  readonly recallOn: ReadonlyMap<string, StudyDay>;
  /** The plan for a backlog, while one runs: it says which reviews come, and lets no new cards in. */
  readonly plan: PlanToday | null;
}

/** A queue, and the cards it is made of. */
export interface SourcedQueue {
  readonly queue: ReviewQueue;
  readonly cards: ReadonlyMap<string, QueueItem>;
}

/** Counts what a learner has done today, over all devices: a card counts once, as new on the day it was introduced. */
export async function loadDayLeft(
  actor: Actor,
  limits: DailyLimits,
  at: Date,
  parameters: SchedulingParameters,
): Promise<DayLeft> {
  const today = studyDayOf(at, parameters);
  const answered = await findAnsweredOn(actor, today);
  const introduced = answered.filter((row) => row.introducedOn === today).length;
  const groups = answered.map((row: AnsweredRow) => row.siblingGroup).filter((group) => group !== null);
  const groupsSeenToday = [...new Set(groups)];
  return {
    newLeft: Math.max(0, limits.newPerDay - introduced),
    reviewsLeft: Math.max(0, limits.reviewsPerDay - (answered.length - introduced)),
    groupsSeenToday,
    recallOn: await findExamDays(actor, today),
    plan: await findPlanToday(actor, groupsSeenToday, at, parameters),
  };
}

const isCard = (row: UnstartedRow): row is UnstartedRow & { readonly id: string } => row.id !== null;

/**
 * Looks through the decks in turn until enough new cards are found.
 *
 * @param perDeck how many of one deck at most
 * @param limit how many are enough
 */
export async function loadUnstarted(
  actor: Actor,
  scope: ReviewScope,
  perDeck: number,
  limit: number,
): Promise<QueueItem[]> {
  const items: QueueItem[] = [];
  const lagging = new Set<string>();
  let afterDeck = '';
  while (items.length < limit) {
    const rows = await findUnstarted(actor, scope, afterDeck, DECKS_AT_ONCE, perDeck);
    let deck = afterDeck;
    let decks = 0;
    for (const row of rows) {
      if (row.deckId !== deck) {
        decks += 1;
        deck = row.deckId;
        const next = isCard(row) ? row.position : Number(row.last ?? -1) + 1;
        if (next - (row.cursor ?? 0) >= CURSOR_LAG) lagging.add(deck);
      }
      if (!isCard(row)) continue;
      const { id, deckId, position, siblingGroup } = row;
      items.push({
        id,
        deckId,
        position,
        siblingGroup,
        memory: NEW_MEMORY,
        suspended: false,
        archived: false,
        buriedUntil: null,
        flag: 0,
      });
    }
    if (decks < DECKS_AT_ONCE) break;
    afterDeck = deck;
  }
  if (lagging.size > 0) {
    // A cache: without it the next search is slower, and nothing else.
    await advanceCursors(actor, [...lagging]).catch(() => undefined);
  }
  return items.slice(0, limit);
}

/** How many cards of each kind one session holds at most. */
export const leftOf = ({ newLeft, reviewsLeft, plan }: DayLeft): QueueLimits => ({
  newLeft: plan ? 0 : Math.min(newLeft, SESSION_NEW),
  reviewsLeft: Math.min(plan ? plan.reviews.length : reviewsLeft, SESSION_REVIEWS),
});

/** What a plan lets in today, of everything or of one deck. */
export const plannedIn = (plan: PlanToday, { deckId }: ReviewScope): readonly QueueItem[] =>
  deckId === undefined ? plan.reviews : plan.reviews.filter((item) => item.deckId === deckId);

/** The queue while a plan runs: nothing needs to be searched for but the learning steps. */
export function plannedQueue(
  reviews: readonly QueueItem[],
  learning: readonly QueueItem[],
  day: DayLeft,
  parameters: SchedulingParameters,
  at: Date,
): SourcedQueue {
  const cards = [...learning, ...reviews];
  const queue = buildReviewQueue({
    cards,
    now: at,
    parameters,
    limits: leftOf(day),
    groupsSeenToday: day.groupsSeenToday,
    plannedReviews: reviews.map(({ id }) => id),
  });
  return { queue, cards: new Map(cards.map((item) => [item.id, item])) };
}

/**
 * Finds the due reviews that come first for an exam: weak on its day, they may be strong enough today for the others
 * to fill the session before them.
 */
async function findDueBeforeExams(
  actor: Actor,
  { recallOn }: DayLeft,
  limit: number,
  before: Date,
  parameters: SchedulingParameters,
): Promise<QueueRow[]> {
  const rows: QueueRow[] = [];
  for (const day of new Set(recallOn.values())) {
    const deckIds = [...recallOn.keys()].filter((deckId) => recallOn.get(deckId) === day);
    rows.push(...(await findDueReviews(actor, { deckIds }, before, limit, startOfStudyDay(day, parameters))));
  }
  return rows;
}

/** Each row once. */
const merge = (...lists: readonly (readonly QueueRow[])[]): QueueRow[] => [
  ...new Map(lists.flat().map((row) => [row.id, row])).values(),
];

/**
 * Finds the cards of a session and puts them in order. More are fetched than fit, since siblings, buried and archived
 * cards fall out of the queue; where too many did, the search is repeated wider.
 */
export async function sourceQueue(
  actor: Actor,
  scope: ReviewScope,
  day: DayLeft,
  parameters: SchedulingParameters,
  at: Date,
): Promise<SourcedQueue> {
  const { newLeft, reviewsLeft } = leftOf(day);
  const learning = (await findLearning(actor, scope)).map(toItem);
  if (day.plan) return plannedQueue(plannedIn(day.plan, scope), learning, day, parameters, at);
  const tomorrow = endOfDay(at, parameters);

  for (let width = 1; ; width *= 4) {
    const dueLimit = width * (reviewsLeft + 50);
    const newLimit = width * (newLeft + 20);
    const due = reviewsLeft > 0 ? await findDueReviews(actor, scope, tomorrow, dueLimit, tomorrow) : [];
    // Of one deck alone the order of today is that of the exam's day, so nothing is missed.
    const isCut = scope.deckId === undefined && due.length === dueLimit;
    const first = isCut ? await findDueBeforeExams(actor, day, dueLimit, tomorrow, parameters) : [];
    const unstarted = newLeft > 0 ? await loadUnstarted(actor, scope, newLimit, newLimit) : [];
    const items = [...learning, ...merge(due, first).map(toItem), ...unstarted];
    const queue = buildReviewQueue({
      cards: items,
      now: at,
      parameters,
      limits: { newLeft, reviewsLeft },
      groupsSeenToday: day.groupsSeenToday,
      recallOn: day.recallOn,
    });
    const reviews = queue.main.filter(({ kind }) => kind === 'review').length;
    const moreReviews = reviews < reviewsLeft && due.length === dueLimit;
    const moreNew = queue.main.length - reviews < newLeft && unstarted.length === newLimit;
    if (!moreReviews && !moreNew) return { queue, cards: new Map(items.map((item) => [item.id, item])) };
  }
}
