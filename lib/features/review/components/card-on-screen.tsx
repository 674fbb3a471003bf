import type { CardMemory, Rating, SchedulingParameters } from '@/lib/domain/scheduling/fsrs-scheduler';
import { Button } from '@/lib/ui/button';
import type { ReviewCard } from '../data';
import type { SessionState } from '../session-state';
import { CardView } from './card-view';
import { RatingButtons } from './rating-buttons';
import { LazyCardTask } from './tasks/lazy-card-task';
import type { ReviewCommands } from './use-review-keys';

/** The card in hand and, within a thumb's reach, what comes next: its answer, or the four ratings. */
export function CardOnScreen({
  card,
  memory,
  flag,
  state,
  parameters,
  commands,
  onSuggest,
}: {
  card: ReviewCard;
  memory: CardMemory;
  flag: number;
  state: Pick<SessionState, 'mode' | 'isTurned' | 'showsSentence' | 'shownAt' | 'suggested'>;
  parameters: SchedulingParameters;
  commands: Pick<ReviewCommands, 'turn' | 'grade'>;
  onSuggest: (rating: Rating) => void;
}) {
  return (
    <>
      <CardView
        card={card}
        flag={flag}
        isTurned={state.isTurned}
        showsSentence={state.showsSentence}
        task={
          card.task && (
            <LazyCardTask
              // Each showing of a card begins its task anew.
              key={state.shownAt}
              task={card.task}
              seed={`${card.versionId} ${memory.reps}`}
              isTurned={state.isTurned}
              onTurn={commands.turn}
              onSuggest={onSuggest}
            />
          )
        }
        onTurn={commands.turn}
      />
      <div className="bg-base-100 sticky bottom-0 py-2">
        {state.isTurned ? (
          <RatingButtons
            memory={state.mode === 'cram' ? null : memory}
            parameters={parameters}
            suggested={state.suggested}
            onGrade={commands.grade}
          />
        ) : (
          <Button variant="primary" className="min-h-14 w-full" onClick={commands.turn}>
            Show answer
          </Button>
        )}
      </div>
    </>
  );
}
