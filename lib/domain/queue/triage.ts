import {
  applyReview,
  retrievabilityOn,
  type CardMemory,
  type SchedulingParameters,
} from '../scheduling/fsrs-scheduler';
import { addStudyDays, startOfStudyDay, type StudyDay } from '../scheduling/study-day';

/** A card that is due. */
export interface DueCard {
  readonly id: string;
  readonly memory: CardMemory;
  /** The day it has to be known by; null when there is no exam. */
  readonly examOn: StudyDay | null;
}

/** A due card, and what a review of it takes and gives. */
export interface RankedCard {
  readonly id: string;
  readonly memory: CardMemory;
  /** Milliseconds it takes to answer it, relearning it when it is forgotten. */
  readonly costMs: number;
}

/** Without an exam, the study days from today on which recall counts. */
const WEEKS_AHEAD = [7, 14, 21, 28] as const;

/**
 * Orders due cards by what a minute spent on each of them gains, the most first, ties by id.
 *
 * With `p` the recall today and `R(day | answer)` the recall on a day after an answer today, the gain is the mean over
 * the days that count of `p · R(day | Good) + (1 − p) · R(day | Again) − R(day | no answer)`; the days are that of the
 * exam, or 7, 14, 21 and 28 study days from now. The cost is `msPerAnswer · (1 + (1 − p))`: a forgotten card is asked
 * once more.
 */
export function rankByGain(
  cards: readonly DueCard[],
  {
    today,
    msPerAnswer,
    parameters,
  }: {
    readonly today: StudyDay;
    readonly msPerAnswer: number;
    readonly parameters: SchedulingParameters;
  },
): RankedCard[] {
  const reviewedAt = startOfStudyDay(today, parameters);
  const weeks = WEEKS_AHEAD.map((days) => addStudyDays(today, days));
  return cards
    .map(({ id, memory, examOn }) => {
      const recall = retrievabilityOn(memory, today, parameters);
      const after = (rating: 'Good' | 'Again') =>
        applyReview(memory, { rating, reviewedAt, studyDay: today }, parameters);
      const [known, forgotten] = [after('Good'), after('Again')];
      const days = examOn !== null && examOn > today ? [examOn] : weeks;
      const gain = days.reduce((sum, day) => {
        const on = (m: CardMemory): number => retrievabilityOn(m, day, parameters);
        return sum + recall * on(known) + (1 - recall) * on(forgotten) - on(memory);
      }, 0);
      const costMs = msPerAnswer * (2 - recall);
      return { id, memory, costMs, worth: gain / days.length / costMs };
    })
    .sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1))
    .map(({ id, memory, costMs }) => ({ id, memory, costMs }));
}

/**
 * Spreads ranked cards over study days, in their order: each day as many as its time holds, and at least one, so that
 * it always comes to an end.
 *
 * @param firstDayMs what is left of today
 * @returns the cards of each day, from today on; today's may be none when no time is left
 */
export function spreadOverDays(
  ranked: readonly RankedCard[],
  firstDayMs: number,
  msPerDay: number,
): readonly (readonly RankedCard[])[] {
  const days: RankedCard[][] = [[]];
  let left = firstDayMs;
  for (const card of ranked) {
    const day = days.at(-1)!;
    const isFull = card.costMs > left && (days.length === 1 || day.length > 0);
    if (isFull) {
      days.push([card]);
      left = msPerDay - card.costMs;
    } else {
      day.push(card);
      left -= card.costMs;
    }
  }
  return days;
}

/** Tells how many more cards are expected to be forgotten because they wait for their day: the recall lost by then. */
export function priceOfWaiting(
  days: readonly (readonly RankedCard[])[],
  today: StudyDay,
  parameters: SchedulingParameters,
): number {
  return days.reduce((sum, cards, later) => {
    const day = addStudyDays(today, later);
    return cards.reduce((lost, { memory }) => {
      const on = (when: StudyDay): number => retrievabilityOn(memory, when, parameters);
      return lost + on(today) - on(day);
    }, sum);
  }, 0);
}
