'use client';

import { useCallback, useEffect, useState } from 'react';
import { nextCardAt } from '@/lib/domain/queue/review-session';
import type { Rating } from '@/lib/domain/scheduling/fsrs-scheduler';
import { intervalLabel } from '@/lib/domain/scheduling/interval-label';
import { tellWorker } from '@/lib/ui/offline/tell-worker';
import { randomId } from '@/lib/ui/random-id';
import type { LoadedQueue } from '../data';
import type { ReviewContent } from '../review-content';
import type { ByHand } from '../schema';
import {
  cardOnScreen,
  gradeCard,
  leaveOut,
  openSession,
  passOverCard,
  suggestRating,
  takeUpContents,
  toggleSentence,
  turnCard,
  undoGrade,
  wake,
  type SessionState,
} from '../session-state';
import { dropCard, flagOnScreen, undoByHand } from '../set-by-hand';
import type { OutboxHandle } from './use-outbox';

/** How often an empty screen looks whether a learning step has come. */
const WAKE_MS = 5_000;

const flagUndone = (flag: number): string => (flag === 0 ? 'Flag taken off again.' : `Flag ${flag} again.`);

export interface SessionHandle {
  /** Null until the outbox is read. */
  readonly state: SessionState | null;
  readonly onScreen: ReturnType<typeof cardOnScreen>;
  /** What the last act came to, for a screen reader. */
  readonly said: string;
  readonly turn: () => void;
  readonly grade: (rating: Rating) => void;
  /** Gives the rating that stands out: the suggested one, or else Good. */
  readonly accept: () => void;
  readonly suggest: (rating: Rating) => void;
  /** Takes back what was done last. @returns the change that does so, if that was set by hand */
  readonly undo: () => ByHand | null;
  /** Takes the card on screen out of the session. */
  readonly drop: () => void;
  /** Flags the card on screen. */
  readonly flag: (flag: number) => void;
  /** Tells a screen reader what was done. */
  readonly say: (what: string) => void;
  /** Passes over the card on screen, unanswered. */
  readonly passOver: () => void;
  /** Shows what cards read now. */
  readonly takeUp: (contents: readonly (ReviewContent & { readonly id: string })[]) => void;
  /** Takes up what is known from elsewhere; the focus stays where it is, since nobody pressed anything. */
  readonly revise: (change: (state: SessionState) => SessionState) => void;
  /** Says no more of the card that became a leech. */
  readonly forgetLeech: () => void;
  /** Keeps time away from the card out of its answer's. */
  readonly leaveOut: (ms: number) => void;
  readonly toggleSentence: () => void;
  readonly hideSentence: () => void;
}

/**
 * The state of a session and the acts that move it on. An act that the screen does not allow does nothing.
 *
 * @param onMove called when something else is on screen, so that the focus can follow
 */
export function useSession(loaded: LoadedQueue, outbox: OutboxHandle, onMove: () => void): SessionHandle {
  const [state, setState] = useState<SessionState | null>(null);
  const [said, setSaid] = useState('');

  // Not before the outbox is read: a card that was answered, and not sent, must not come again.
  if (state === null && outbox.atStart !== null) {
    setState(openSession(loaded, outbox.atStart, new Date()));
  }

  const isOver = state !== null && state.session.current === null;
  const pauseUntil = state && nextCardAt(state.session)?.getTime();
  const { flush } = outbox;
  useEffect(() => {
    if (isOver) flush();
  }, [isOver, flush]);
  const isSent = outbox.status.waiting + outbox.status.changes === 0;
  const { userId } = loaded;
  useEffect(() => {
    // What a browser without a network would show from here on is what is due after this session.
    if (isOver && isSent) tellWorker({ reader: userId, renew: true });
  }, [isOver, isSent, userId]);
  useEffect(() => {
    if (!isOver || pauseUntil === undefined) return;
    const timer = setInterval(() => setState((now) => now && wake(now, new Date())), WAKE_MS);
    return () => clearInterval(timer);
  }, [isOver, pauseUntil]);

  const onScreen = state && cardOnScreen(state);
  const show = (next: SessionState) => {
    setState(next);
    onMove();
  };

  const suggest = useCallback(
    (rating: Rating) => setState((now) => (now?.isTurned ? suggestRating(now, rating) : now)),
    [],
  );
  const grade = (rating: Rating) => {
    const now = new Date();
    const graded = state?.isTurned ? gradeCard(state, rating, now, randomId()) : null;
    if (!graded) return;
    show(graded.state);
    const memory = graded.state.memories.get(graded.answer.cardId)!;
    setSaid(
      loaded.mode === 'cram'
        ? `${rating}.`
        : `${rating}: due in ${intervalLabel(memory, now, loaded.parameters)}.`,
    );
    outbox.add(graded.answer);
  };

  return {
    state,
    onScreen,
    said,
    turn: () => {
      if (state && onScreen && !state.isTurned) show(turnCard(state));
    },
    grade,
    accept: () => grade(state?.suggested ?? 'Good'),
    suggest,
    undo: () => {
      const reset = state && undoByHand(state, new Date());
      const undone = !reset && state ? undoGrade(state, new Date()) : null;
      const next = reset ?? undone;
      if (!next) return null;
      show(next.state);
      setSaid(reset?.change.what === 'flag' ? flagUndone(reset.change.flag) : 'Undone.');
      if (undone) outbox.add(undone.answer);
      return reset && reset.change;
    },
    drop: () => {
      if (state && onScreen) show(dropCard(state, new Date()));
    },
    flag: (flag) => setState((now) => now && flagOnScreen(now, flag)),
    say: setSaid,
    passOver: () => {
      if (!state || !onScreen) return;
      show(passOverCard(state, new Date()));
      setSaid('Passed over, not answered.');
    },
    takeUp: (contents) => setState((now) => now && takeUpContents(now, contents)),
    revise: (change) => setState((now) => now && change(now)),
    forgetLeech: () => setState((now) => now && { ...now, leech: null }),
    leaveOut: (ms) => setState((now) => now && leaveOut(now, ms)),
    toggleSentence: () => {
      if (state && onScreen) setState(toggleSentence(state));
    },
    hideSentence: () => {
      // Its link may have had the focus.
      if (state?.showsSentence) show(toggleSentence(state));
    },
  };
}
