import Link from 'next/link';
import { remaining } from '@/lib/domain/queue/review-session';
import { Button } from '@/lib/ui/button';
import type { Pace } from '../data';
import { canUndo, type SessionState } from '../session-state';
import { CardMenu } from './card-menu';
import { SessionPace } from './later-parts';
import type { ReviewCommands } from './use-review-keys';

/**
 * Cards still to come, the one on screen included. It never grows by an answer: a card that comes back in its learning
 * steps is still the same card.
 */
export function cardsLeft({ session }: SessionState): number {
  const counts = remaining(session);
  return counts.learning + counts.review + counts.new;
}

/** The line above the card: the way out, how much is left, and what can be done besides rating. */
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
  const hasPace = pace.showsTimer || pace.autoTurnSeconds !== null || pace.autoNextSeconds !== null;
  return (
    <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <div className="flex items-center gap-x-3">
        {/* Every answer is kept already. Not fetched ahead: it would have the server count what is due with each session. */}
        {commands && (
          <Link className="link flex min-h-11 min-w-11 items-center text-sm" href="/today" prefetch={false}>
            Finish
          </Link>
        )}
        <p className="text-muted text-sm tabular-nums">{`${cardsLeft(state)} left`}</p>
      </div>
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
