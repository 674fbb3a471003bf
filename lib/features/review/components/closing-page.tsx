import { nextCardAt } from '@/lib/domain/queue/review-session';
import type { ReviewMode } from '@/lib/domain/scheduling/review-mode';
import { Button } from '@/lib/ui/button';
import { ButtonLink } from '@/lib/ui/button-link';
import type { OutboxStatus } from '../outbox-sender';
import { canUndo, type SessionState } from '../session-state';
import { summarise } from '../session-summary';
import { whenDue } from '../when-due';

/** “2 answers and 1 change to a card are not sent yet.” */
function unsentSentence(waiting: number, changes: number): string {
  const parts = [
    waiting > 0 && (waiting === 1 ? '1 answer' : `${waiting} answers`),
    changes > 0 && (changes === 1 ? '1 change to a card' : `${changes} changes to cards`),
  ].filter((part) => part !== false);
  return `${parts.join(' and ')} ${waiting + changes === 1 ? 'is' : 'are'} not sent yet.`;
}

const NOTHING = {
  review: 'The page Today says when your next cards come.',
  cram: 'None of your cards is what you asked for. Choose something else.',
  ahead:
    'None of your cards is what you asked for. Choose something else, or more days. Cards you answered today, and cards on the same sentences, are left out until tomorrow.',
} as const satisfies Record<ReviewMode, string>;

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
            ? 'No cards to show'
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
          <p>The next card comes back {whenDue(pause, now, state.parameters)}; it will show up here.</p>
        ) : (
          nextDue && <p>The next of these cards comes back {whenDue(nextDue, now, state.parameters)}.</p>
        )}
        {waiting + changes > 0 ? (
          <p>{unsentSentence(waiting, changes)}</p>
        ) : (
          answers > 0 && <p>All your answers are saved.</p>
        )}
        {state.mode === 'cram' && answers > 0 && (
          <p>That was practice: it changes nothing about when cards come back.</p>
        )}
        {answers === 0 && !pause && <p>{NOTHING[state.mode]}</p>}
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
