import { remaining } from '@/lib/domain/queue/review-session';
import { Button } from '@/lib/ui/button';
import type { SessionState } from '../session-state';
import { CardMenu } from './card-menu';
import type { ReviewCommands } from './use-review-keys';

/** The line above the card: how far the session is, and what can be done besides rating. */
export function SessionBar({ state, commands }: { state: SessionState; commands: ReviewCommands }) {
  const counts = remaining(state.session);
  const left = counts.learning + counts.review + counts.new;
  const done = state.session.answered.length;
  return (
    <>
      <p className="text-muted text-sm tabular-nums">{`${done + 1} of ${done + left}`}</p>
      <div className="flex gap-1">
        {done > 0 && (
          <Button className="btn-sm" aria-keyshortcuts="u" onClick={commands.undo}>
            Undo
          </Button>
        )}
        <CardMenu commands={commands} />
      </div>
    </>
  );
}
