import type { ReviewQueue } from '@/lib/domain/queue/build-review-queue';
import type { StudyClock, StudyDay } from '@/lib/domain/scheduling/study-day';

export interface DueCounts {
  readonly learning: number;
  readonly review: number;
  readonly new: number;
}

export interface DeckDue extends DueCounts {
  readonly id: string;
  readonly name: string;
}

/** One way to spread a backlog. */
export interface BacklogChoice {
  readonly minutesPerDay: number;
  readonly cardsToday: number;
  /** Days after today, at least one. */
  readonly laterDays: number;
  readonly endsOn: StudyDay;
  /** About how many more cards will have been forgotten for waiting. */
  readonly price: number;
}

/** More is due than on a usual day, and can be spread. */
export interface BacklogOffer {
  readonly cards: number;
  /** How long all of it takes. */
  readonly minutes: number;
  /** At least one, the shortest days first. */
  readonly choices: readonly BacklogChoice[];
}

/** A plan that runs. */
export interface RunningPlan {
  readonly minutesPerDay: number;
  readonly endsOn: StudyDay;
}

/** What the page Today says. */
export interface TodayOverview {
  readonly userId: string;
  /** What a session of everything would hold. */
  readonly due: DueCounts;
  readonly minutes: number;
  /** What a session of each deck would hold. Limits are shared, so this may come to more than `due`. */
  readonly decks: readonly DeckDue[];
  /** When nothing is due: when the next card is; null when there is none. */
  readonly nextDue: Date | null;
  /** Never both of them. */
  readonly offer: BacklogOffer | null;
  readonly plan: RunningPlan | null;
  /** Nothing is left of the day's limits, and there would be more. */
  readonly isLimitReached: boolean;
  readonly nextExam: { readonly id: string; readonly name: string; readonly daysToGo: number } | null;
  readonly clock: StudyClock;
}

/** Counts what a queue holds. */
export const countsOf = ({ learning, main }: ReviewQueue): DueCounts => {
  const fresh = main.filter(({ kind }) => kind === 'new').length;
  return { learning: learning.length, review: main.length - fresh, new: fresh };
};

export const totalOf = (counts: DueCounts): number => counts.learning + counts.review + counts.new;
