import type { Rating } from '@/lib/domain/scheduling/fsrs-scheduler';
import type { ReviewTask } from '../../review-task';

export interface CardTaskProps {
  readonly task: ReviewTask;
  /** Differs each time a card is shown anew, and is the same again after a reload. */
  readonly seed: string;
  readonly isTurned: boolean;
  readonly onTurn: () => void;
  /** Called once the card is turned, with the rating that the task makes likely; never given for the learner. */
  readonly onSuggest: (rating: Rating) => void;
}
