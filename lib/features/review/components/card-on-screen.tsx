import type { CardMemory, SchedulingParameters } from '@/lib/domain/scheduling/fsrs-scheduler';
import { Button } from '@/lib/ui/button';
import type { ReviewCard } from '../data';
import type { SessionState } from '../session-state';
import { CardView } from './card-view';
import { RatingButtons } from './rating-buttons';
import type { ReviewCommands } from './use-review-keys';

/** The card in hand and, within a thumb's reach, what comes next: its answer, or the four ratings. */
export function CardOnScreen({
  card,
  memory,
  flag,
  state,
  parameters,
  commands,
}: {
  card: ReviewCard;
  memory: CardMemory;
  flag: number;
  state: Pick<SessionState, 'isTurned' | 'showsSentence'>;
  parameters: SchedulingParameters;
  commands: Pick<ReviewCommands, 'turn' | 'grade'>;
}) {
  return (
    <>
      <CardView
        card={card}
        flag={flag}
        isTurned={state.isTurned}
        showsSentence={state.showsSentence}
        onTurn={commands.turn}
      />
      <div className="bg-base-100 sticky bottom-0 py-2">
        {state.isTurned ? (
          <RatingButtons memory={memory} parameters={parameters} onGrade={commands.grade} />
        ) : (
          <Button variant="primary" className="min-h-14 w-full" onClick={commands.turn}>
            Show answer
          </Button>
        )}
      </div>
    </>
  );
}
