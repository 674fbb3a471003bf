import { useEffect, useState } from 'react';
import { Button } from '@/lib/ui/button';
import type { Pace } from '../data';
import type { SessionState } from '../session-state';

/** Cards that may pass unanswered before a session takes it that nobody is there. */
const UNATTENDED = 3;

type Shown = Pick<SessionState, 'shownAt' | 'awayMs' | 'isTurned'>;

/**
 * The time a card has been on screen, and the session that goes on by itself, each for those who chose it. It turns
 * the card, and passes over one that nobody answers: it never answers. Any key and any touch holds it until that
 * person moves on; the button holds it until it is pressed again.
 */
export function SessionPace({
  pace,
  shown,
  answers,
  isAway,
  onTurn,
  onPassOver,
}: {
  pace: Pace;
  shown: Shown;
  /** How many answers the session has. */
  answers: number;
  /** Whether something else than the card is on screen. */
  isAway: boolean;
  onTurn: () => void;
  onPassOver: () => void;
}) {
  const [isPaused, setPaused] = useState(false);
  const [passed, setPassed] = useState({ cards: 0, answers });
  const unattended = passed.answers === answers ? passed.cards : 0;
  const seconds = shown.isTurned ? pace.autoNextSeconds : pace.autoTurnSeconds;
  const goesOn = pace.autoTurnSeconds !== null || pace.autoNextSeconds !== null;
  const act = () => {
    if (!shown.isTurned) return onTurn();
    setPassed({ cards: unattended + 1, answers });
    if (unattended + 1 >= UNATTENDED) setPaused(true);
    onPassOver();
  };
  return (
    <div className="text-muted flex items-center gap-3 text-sm tabular-nums">
      {pace.showsTimer && <Stopwatch shown={shown} isAway={isAway} />}
      {goesOn && seconds !== null && !isPaused && !isAway && (
        <Countdown
          key={`${shown.shownAt} ${shown.isTurned}`}
          isTurned={shown.isTurned}
          seconds={seconds}
          onEnd={act}
        />
      )}
      {goesOn && (
        <Button
          data-pace
          className="btn-sm"
          onClick={() => {
            setPaused(!isPaused);
            setPassed({ cards: 0, answers });
          }}
        >
          {isPaused ? 'Go on by itself' : 'Pause'}
        </Button>
      )}
    </div>
  );
}

function Stopwatch({ shown, isAway }: { shown: Shown; isAway: boolean }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (isAway) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [isAway]);
  const seconds = Math.max(0, Math.floor((now - shown.shownAt - shown.awayMs) / 1_000));
  return (
    <span role="timer" aria-label="Time on this card">
      {seconds} s
    </span>
  );
}

function Countdown({ isTurned, seconds, onEnd }: { isTurned: boolean; seconds: number; onEnd: () => void }) {
  const [left, setLeft] = useState(seconds);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    const hold = (event: Event) => {
      const isOwn = event.target instanceof Element && event.target.closest('[data-pace]') !== null;
      if (!isOwn) setHeld(true);
    };
    window.addEventListener('keydown', hold, { capture: true });
    window.addEventListener('pointerdown', hold, { capture: true });
    return () => {
      window.removeEventListener('keydown', hold, { capture: true });
      window.removeEventListener('pointerdown', hold, { capture: true });
    };
  }, []);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => {
      // What nobody sees does not go on.
      if (document.visibilityState === 'hidden') setHeld(true);
      else if (left > 1) setLeft(left - 1);
      else onEnd();
    }, 1_000);
    return () => clearTimeout(timer);
  }, [left, isHeld, onEnd]);
  if (isHeld) return <span>Held</span>;
  return (
    <span>
      {isTurned ? 'Next' : 'Turns'} in {left} s
    </span>
  );
}
