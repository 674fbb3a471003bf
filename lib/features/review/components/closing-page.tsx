import { nextCardAt } from '@/lib/domain/queue/review-session';
import { Button } from '@/lib/ui/button';
import { ButtonLink } from '@/lib/ui/button-link';
import { summarise, type SessionState } from '../session-state';
import { whenDue } from '../when-due';

/** What was done and what is next: shown when there is no card to show, for now or for today. */
export function ClosingPage({ state, onUndo }: { state: SessionState; onUndo: () => void }) {
  const { answers, remembered, minutes, nextDue } = summarise(state);
  const pause = nextCardAt(state.session);
  const now = new Date();
  const isCustom = state.mode !== 'review';
  return (
    <section className="flex flex-col items-start gap-6 py-8" aria-live="polite">
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
        {answers > 0 && <Button onClick={onUndo}>Undo</Button>}
      </div>
    </section>
  );
}
