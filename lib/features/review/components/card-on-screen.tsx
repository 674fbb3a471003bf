import type { CardMemory, Rating, SchedulingParameters } from '@/lib/domain/scheduling/fsrs-scheduler';
import { Button } from '@/lib/ui/button';
import type { ReviewCard } from '../data';
import type { SessionState } from '../session-state';
import { CardView } from './card-view';
import { RatingButtons } from './rating-buttons';
import { cardsLeft } from './session-bar';
import { LazyCardTask } from './tasks/lazy-card-task';
import type { ReviewCommands } from './use-review-keys';

/** The card in hand and, within a thumb's reach, what comes next: its answer, or the four ratings. */
export function CardOnScreen({
  card,
  memory,
  state,
  said,
  parameters,
  commands,
  onSuggest,
}: {
  card: ReviewCard;
  memory: CardMemory;
  state: SessionState;
  /** What the last act came to, for a screen reader. */
  said: string;
  parameters: SchedulingParameters;
  commands: Pick<ReviewCommands, 'turn' | 'grade'>;
  onSuggest: (rating: Rating) => void;
}) {
  const left = cardsLeft(state);
  return (
    <>
      <CardView
        card={card}
        isTurned={state.isTurned}
        showsSentence={state.showsSentence}
        task={
          card.task && (
            <LazyCardTask
              // Each showing of a card begins its task anew.
              key={`${state.shownAt} ${card.versionId}`}
              task={card.task}
              seed={`${card.versionId} ${memory.reps}`}
              isTurned={state.isTurned}
              onTurn={commands.turn}
              onSuggest={onSuggest}
            />
          )
        }
        said={`${said} ${left === 1 ? '1 card' : `${left} cards`} left.`}
        onTurn={commands.turn}
      />
      <div className="bg-base-100 bottom-0 py-2 [@media(min-height:22rem)]:sticky">
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
