import { addStudyDays, startOfStudyDay, studyDayOf, type StudyDay } from '../scheduling/study-day';
import type { SchedulingParameters } from '../scheduling/fsrs-scheduler';
import { byDue, byPlace, oneOfEachGroup, weakestFirst } from './queue-order';
import type { QueueCard, ReviewQueue } from './build-review-queue';

interface CustomQueueInput {
  /** In any order. */
  readonly cards: Iterable<QueueCard>;
  readonly now: Date;
  readonly parameters: SchedulingParameters;
  /** How many cards at most. */
  readonly count: number;
  /** Per deck, the day whose predicted recall orders its cards: an exam's. Today for the others. */
  readonly recallOn?: ReadonlyMap<string, StudyDay>;
}

/** Suspended, archived and buried cards stay away, here as anywhere. */
const isAway = (card: QueueCard, today: StudyDay): boolean =>
  card.suspended || card.archived || (card.buriedUntil !== null && card.buriedUntil > today);

/**
 * Builds the queue of studying ahead: cards in their learning steps, and the reviews that fall due up to the end of
 * the study day `days` from today, the least likely to be recalled first. The day's limits do not hold, siblings still
 * wait for each other, since these answers count. New cards are no part of it: they cannot be early.
 */
export function buildAheadQueue(
  input: CustomQueueInput & {
    /** How far ahead, in study days. */
    readonly days: number;
    /** Groups of cards answered today: their siblings wait until tomorrow. */
    readonly groupsSeenToday?: Iterable<string>;
  },
): ReviewQueue {
  const { now, parameters } = input;
  const today = studyDayOf(now, parameters);
  const before = startOfStudyDay(addStudyDays(today, input.days + 1), parameters);
  const cards = [...input.cards].filter((card) => !isAway(card, today) && card.memory.state !== 'New');
  const learning = cards.filter(({ memory }) => memory.state !== 'Review');
  const due = cards.filter(({ memory }) => memory.state === 'Review' && (memory.due ?? now) < before);
  const seen = new Set(input.groupsSeenToday);
  for (const { siblingGroup } of learning) if (siblingGroup !== null) seen.add(siblingGroup);
  const main = oneOfEachGroup(weakestFirst(due, today, parameters, input.recallOn), seen);
  return {
    learning: learning
      .map(({ id, memory }) => ({ id, kind: 'learning' as const, dueAt: memory.due?.getTime() ?? 0 }))
      .sort(byDue),
    main: main.slice(0, input.count).map(({ id }) => ({ id, kind: 'review' })),
  };
}

/**
 * Builds the queue of practice: whatever the schedule says, the cards met before, the least likely to be recalled
 * first, and after them those never seen, in the order of the notes. Siblings too: nothing here counts.
 */
export function buildPracticeQueue(input: CustomQueueInput): ReviewQueue {
  const { now, parameters } = input;
  const today = studyDayOf(now, parameters);
  const cards = [...input.cards].filter((card) => !isAway(card, today));
  const met = cards.filter(({ memory }) => memory.state !== 'New');
  const unseen = cards.filter(({ memory }) => memory.state === 'New').sort(byPlace);
  const main = [
    ...weakestFirst(met, today, parameters, input.recallOn).map(({ id }) => ({
      id,
      kind: 'review' as const,
    })),
    ...unseen.map(({ id }) => ({ id, kind: 'new' as const })),
  ];
  return { learning: [], main: main.slice(0, input.count) };
}
