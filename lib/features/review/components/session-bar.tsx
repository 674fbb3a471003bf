import { remaining } from '@/lib/domain/queue/review-session';
import { Button } from '@/lib/ui/button';
import type { Pace } from '../data';
import { canUndo, type SessionState } from '../session-state';
import { CardMenu } from './card-menu';
import { SessionPace } from './later-parts';
import type { ReviewCommands } from './use-review-keys';

/** Where a session stands: the number of the card on screen, and of all that will have been. */
export function progressOf({ session }: SessionState): { readonly place: number; readonly of: number } {
  const counts = remaining(session);
  const done = session.answered.length;
  return { place: done + 1, of: done + counts.learning + counts.review + counts.new };
}

/** The line above the card: how far the session is, and what can be done besides rating. */
export function SessionBar({
  state,
  pace,
  isAway,
  commands,
  onPassOver,
}: {
  state: SessionState;
  pace: Pace;
  /** Whether something else than the card is on screen. */
  isAway: boolean;
  /** None while the card is being written. */
  commands: ReviewCommands | null;
  onPassOver: () => void;
}) {
  const { place, of } = progressOf(state);
  const hasPace = pace.showsTimer || pace.autoTurnSeconds !== null || pace.autoNextSeconds !== null;
  return (
    <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <p className="text-muted text-sm tabular-nums">{`${place} of ${of}`}</p>
      {hasPace && (
        <SessionPace
          pace={pace}
          shown={state}
          answers={state.session.answered.length}
          isAway={isAway}
          onTurn={() => commands?.turn()}
          onPassOver={onPassOver}
        />
      )}
      {commands && (
        <div className="flex gap-1">
          {canUndo(state) && (
            <Button className="btn-sm" aria-keyshortcuts="u" onClick={commands.undo}>
              Undo
            </Button>
          )}
          <CardMenu commands={commands} />
        </div>
      )}
    </div>
  );
}
