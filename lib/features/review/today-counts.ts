import type { ReviewQueue } from '@/lib/domain/queue/build-review-queue';
import type { MemoryState } from '@/lib/domain/scheduling/fsrs-scheduler';
import type { StudyClock, StudyDay } from '@/lib/domain/scheduling/study-day';

export interface DueCounts {
  readonly learning: number;
  readonly review: number;
  readonly new: number;
}

/** A card of a queue, for a page that only counts: the end of its id, its state and its learning step. */
export type DueCard = readonly [mark: string, state: MemoryState, learningStep: number];

export interface DeckDue extends DueCounts {
  readonly id: string;
  readonly name: string;
  readonly cards: readonly DueCard[];
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
  readonly dueCards: readonly DueCard[];
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

/** The end of an id is enough to tell the cards of a day apart, and to find what was done to one of them. */
export const markOfCard = (id: string): string => id.slice(-8);

/** A new card is answered twice before it leaves its learning steps. */
const ANSWERS_PER_NEW = 2;

/** How many answers a queue will take. */
export const answersFor = ({ learning, review, new: fresh }: DueCounts): number =>
  learning + review + fresh * ANSWERS_PER_NEW;

export const totalOf = (counts: DueCounts): number => counts.learning + counts.review + counts.new;
