import { fsrs, State, type Card, type FSRS, type Grade } from 'ts-fsrs';
import { addStudyDays, startOfStudyDay, studyDayOf, studyDaysBetween, studyDaysSince } from './study-day';
import type { StudyClock, StudyDay } from './study-day';

export const RATINGS = ['Again', 'Hard', 'Good', 'Easy'] as const;
export type Rating = (typeof RATINGS)[number];

export type MemoryState = 'New' | 'Learning' | 'Review' | 'Relearning';

/** What is known about one learner's memory of one card: the outcome of the answers so far, nothing else. */
export interface CardMemory {
  readonly state: MemoryState;
  /** Learning steps: a moment. One day or more: the start of a study day. Null while New. */
  readonly due: Date | null;
  /** Days until recall has fallen to 0.9; null while New. */
  readonly stability: number | null;
  /** 1–10; null while New. */
  readonly difficulty: number | null;
  readonly learningStep: number;
  /** Answers that count. */
  readonly reps: number;
  /** Times forgotten after graduating. */
  readonly lapses: number;
  readonly lastReviewedAt: Date | null;
  /** The latest study day of the answers that count; where it was not kept, `lastReviewedAt` tells. */
  readonly lastStudyDay: StudyDay | null;
  /** Study day of the first answer. */
  readonly introducedOn: StudyDay | null;
}

export const NEW_MEMORY: CardMemory = {
  state: 'New',
  due: null,
  stability: null,
  difficulty: null,
  learningStep: 0,
  reps: 0,
  lapses: 0,
  lastReviewedAt: null,
  lastStudyDay: null,
  introducedOn: null,
};

/** How one learner's cards are scheduled. */
export interface SchedulingParameters extends StudyClock {
  /** Recall aimed at when a card falls due, between 0 and 1, both excluded. */
  readonly desiredRetention: number;
  /** The 21 weights of FSRS-6; null for the defaults. */
  readonly weights: readonly number[] | null;
}

/** One answer. */
export interface Review {
  readonly rating: Rating;
  readonly reviewedAt: Date;
  /** The study day it was made on, as recorded then and there. */
  readonly studyDay: StudyDay;
}

const WEIGHT_COUNT = 21;
const STATES = ['New', 'Learning', 'Review', 'Relearning'] as const satisfies readonly MemoryState[];

const algorithms = new WeakMap<SchedulingParameters, FSRS>();

function algorithmFor(parameters: SchedulingParameters): FSRS {
  let algorithm = algorithms.get(parameters);
  if (!algorithm) {
    const { desiredRetention, weights } = parameters;
    if (!(desiredRetention > 0 && desiredRetention < 1)) {
      throw new RangeError(`desired retention must lie between 0 and 1, not ${desiredRetention}`);
    }
    if (weights && !(weights.length === WEIGHT_COUNT && weights.every(Number.isFinite))) {
      throw new RangeError(`FSRS-6 takes ${WEIGHT_COUNT} finite weights`);
    }
    algorithm = fsrs({
      request_retention: desiredRetention,
      // No fuzz: ts-fsrs seeds it with the time of the answer, so that the due date would hang on the second a
      // button was pressed, and the button could not promise the interval that it gets.
      enable_fuzz: false,
      ...(weights && { w: [...weights] }),
    });
    algorithms.set(parameters, algorithm);
  }
  return algorithm;
}

function lastDayOf(memory: CardMemory, clock: StudyClock): StudyDay | null {
  return memory.lastStudyDay ?? (memory.lastReviewedAt && studyDayOf(memory.lastReviewedAt, clock));
}

/**
 * ts-fsrs counts days by UTC dates. Given midnight UTC of each study day in place of the moments themselves, its
 * days are study days, and no hour, zone or change of the clocks can reach the arithmetic.
 */
const standIn = (day: StudyDay): Date => new Date(`${day}T00:00:00Z`);

function toCard(memory: CardMemory, lastDay: StudyDay | null, today: Date): Card {
  const card: Card = {
    due: today,
    stability: memory.stability ?? 0,
    difficulty: memory.difficulty ?? 0,
    elapsed_days: 0,
    scheduled_days: 0,
    learning_steps: memory.learningStep,
    reps: memory.reps,
    lapses: memory.lapses,
    state: State[memory.state],
  };
  if (memory.state === 'New') return card;
  if (lastDay === null) throw new Error(`a card in state ${memory.state} has no last review`);
  if (!(card.stability > 0 && card.difficulty > 0)) {
    throw new Error(`a card in state ${memory.state} has no stability or difficulty`);
  }
  return { ...card, last_review: standIn(lastDay) };
}

/**
 * Moves a memory on by one answer (FSRS-6).
 *
 * Never throws for clocks that ran backwards: an answer dated before the last one counts as made at that moment and
 * on that day.
 *
 * @returns the new memory; `due` is the answer's moment plus minutes while (re)learning, else the start of a study
 *   day of the learner's clock, which depends on the study day of the answer alone
 * @throws RangeError when the parameters are unusable, so that no NaN is ever stored
 */
export function applyReview(
  memory: CardMemory,
  review: Review,
  parameters: SchedulingParameters,
): CardMemory {
  const algorithm = algorithmFor(parameters);
  const lastDay = lastDayOf(memory, parameters);
  const studyDay = lastDay !== null && lastDay > review.studyDay ? lastDay : review.studyDay;
  const reviewedAt =
    memory.lastReviewedAt && memory.lastReviewedAt > review.reviewedAt
      ? memory.lastReviewedAt
      : review.reviewedAt;
  const today = standIn(studyDay);
  const grade = (RATINGS.indexOf(review.rating) + 1) as Grade;
  const { card } = algorithm.next(toCard(memory, lastDay, today), today, grade);
  const state = STATES[card.state];
  return {
    state,
    due:
      state === 'Review'
        ? startOfStudyDay(addStudyDays(studyDay, card.scheduled_days), parameters)
        : new Date(reviewedAt.getTime() + (card.due.getTime() - today.getTime())),
    stability: card.stability,
    difficulty: card.difficulty,
    // Without the step, Good keeps a card in Learning for ever.
    learningStep: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    lastReviewedAt: reviewedAt,
    lastStudyDay: studyDay,
    introducedOn: memory.introducedOn ?? studyDay,
  };
}

/** Tells what each of the four answers would make of a memory now. */
export function previewRatings(
  memory: CardMemory,
  now: Date,
  parameters: SchedulingParameters,
): Record<Rating, CardMemory> {
  const studyDay = studyDayOf(now, parameters);
  const after = (rating: Rating) => applyReview(memory, { rating, reviewedAt: now, studyDay }, parameters);
  return { Again: after('Again'), Hard: after('Hard'), Good: after('Good'), Easy: after('Easy') };
}

/**
 * Predicts the chance, 0–1, that the card is recalled on a study day; 0 for a card never answered.
 * The forgetting curve of FSRS-6: `(1 + factor · days / stability) ^ −weights[20]`, 0.9 at `days = stability`.
 */
export function retrievabilityOn(
  memory: CardMemory,
  day: StudyDay,
  parameters: SchedulingParameters,
): number {
  const { state, stability, lastStudyDay, lastReviewedAt } = memory;
  if (state === 'New' || !lastReviewedAt || stability === null || !(stability > 0)) return 0;
  const elapsedDays = lastStudyDay
    ? studyDaysBetween(lastStudyDay, day)
    : studyDaysSince(lastReviewedAt, day, parameters);
  return algorithmFor(parameters).forgetting_curve(Math.max(0, elapsedDays), stability);
}

/** Predicts the chance, 0–1, that the card is recalled now: the same all through a study day. */
export function retrievability(memory: CardMemory, now: Date, parameters: SchedulingParameters): number {
  return retrievabilityOn(memory, studyDayOf(now, parameters), parameters);
}
