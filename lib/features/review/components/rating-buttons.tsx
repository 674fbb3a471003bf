import { useMemo } from 'react';
import {
  previewRatings,
  RATINGS,
  type CardMemory,
  type Rating,
  type SchedulingParameters,
} from '@/lib/domain/scheduling/fsrs-scheduler';
import { intervalLabel } from '@/lib/domain/scheduling/interval-label';
import { Button } from '@/lib/ui/button';

/**
 * The four answers, each with the interval that it leads to; in practice it leads to none. Space gives the one that
 * stands out.
 */
export function RatingButtons({
  memory,
  parameters,
  suggested,
  onGrade,
}: {
  /** Null when the answer will not move the card. */
  memory: CardMemory | null;
  parameters: SchedulingParameters;
  /** What the learner's answer makes likely, said as such; null when nothing is known of it. */
  suggested: Rating | null;
  onGrade: (rating: Rating) => void;
}) {
  const labels = useMemo(() => {
    if (memory === null) return null;
    const now = new Date();
    const outcomes = previewRatings(memory, now, parameters);
    return RATINGS.map((rating) => intervalLabel(outcomes[rating], now, parameters));
  }, [memory, parameters]);
  return (
    // For a moment no press counts: the second tap of a double tap on “Show answer” would grade a card nobody has read.
    <div
      data-arming
      className="animate-arm grid grid-cols-[repeat(auto-fit,minmax(4rem,1fr))] gap-2"
      role="group"
      aria-label="How well did you know it?"
    >
      {RATINGS.map((rating, i) => (
        <Button
          key={rating}
          variant={rating === (suggested ?? 'Good') ? 'primary' : 'quiet'}
          className="h-auto min-h-14 flex-col gap-0 px-1 py-2"
          onClick={() => onGrade(rating)}
          aria-keyshortcuts={String(i + 1)}
        >
          <span>{rating}</span> {labels && <span className="text-sm font-normal">{labels[i]}</span>}
          {rating === suggested && <span className="text-xs font-normal">suggested</span>}
        </Button>
      ))}
    </div>
  );
}
