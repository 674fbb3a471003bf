import { nextCardAt } from '@/lib/domain/queue/review-session';
import { Button } from '@/lib/ui/button';
import { ButtonLink } from '@/lib/ui/button-link';
import type { OutboxStatus } from '../outbox-sender';
import { canUndo, type SessionState } from '../session-state';
import { summarise } from '../session-summary';
import { whenDue } from '../when-due';

/** “2 answers and 1 change still wait to be sent.” */
function unsentSentence(waiting: number, changes: number): string {
  const parts = [
    waiting > 0 && (waiting === 1 ? '1 answer' : `${waiting} answers`),
    changes > 0 && (changes === 1 ? '1 change to a card' : `${changes} changes to cards`),
  ].filter((part) => part !== false);
  const verb = waiting + changes === 1 ? 'waits' : 'wait';
  return `${parts.join(' and ')} still ${verb} to be sent.`;
}

/** What was done and what is next: shown when there is no card to show, for now or for today. */
export function ClosingPage({
  state,
  unsent: { waiting, changes },
  onUndo,
}: {
  state: SessionState;
  /** What the server does not have yet. */
  unsent: Pick<OutboxStatus, 'waiting' | 'changes'>;
  onUndo: () => void;
}) {
  const { answers, remembered, minutes, nextDue } = summarise(state);
  const pause = nextCardAt(state.session);
  const now = new Date();
  const isCustom = state.mode !== 'review';
  return (
    <section className="flex flex-col items-start gap-6 py-8">
      <h2 className="font-serif text-2xl font-semibold">
        {answers === 0 && !pause
          ? isCustom
            ? 'No card fits'
            : 'Nothing is due'
          : pause
            ? 'A short pause'
            : 'Done for now'}
      </h2>
      <div className="flex flex-col gap-2">
        {answers > 0 && (
          <p>
            {answers === 1 ? '1 answer' : `${answers} answers`}, {remembered} remembered, in{' '}
            {minutes === 1 ? '1 minute' : `${minutes} minutes`}.
          </p>
        )}
        {pause ? (
          <p>The next card comes back {whenDue(pause, now, state.parameters)}; it will appear here.</p>
        ) : (
          nextDue && <p>The next of these cards is due {whenDue(nextDue, now, state.parameters)}.</p>
        )}
        {waiting + changes > 0 ? (
          <p>{unsentSentence(waiting, changes)}</p>
        ) : (
          answers > 0 && <p>Every answer is with Recto.</p>
        )}
        {state.mode === 'cram' && answers > 0 && <p>That was practice: your schedule is as it was.</p>}
        {answers === 0 && !pause && (
          <p>
            {isCustom
              ? 'There is no such card that can be asked now: choose others, or more days.'
              : 'Today tells you when the next cards are due.'}
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <ButtonLink variant="primary" href="/today">
          Today
        </ButtonLink>
        {isCustom && <ButtonLink href="/study-more">Study more</ButtonLink>}
        {canUndo(state) && <Button onClick={onUndo}>Undo</Button>}
      </div>
    </section>
  );
}
