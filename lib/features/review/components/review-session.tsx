'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { nextCardAt, remaining } from '@/lib/domain/queue/review-session';
import type { Rating } from '@/lib/domain/scheduling/fsrs-scheduler';
import { intervalLabel } from '@/lib/domain/scheduling/interval-label';
import { Button } from '@/lib/ui/button';
import { randomId } from '@/lib/ui/random-id';
import type { LoadedQueue } from '../data';
import {
  cardOnScreen,
  dropCard,
  gradeCard,
  openSession,
  turnCard,
  undoGrade,
  wake,
  type SessionState,
} from '../session-state';
import { CardMenu } from './card-menu';
import { CardView } from './card-view';
import { ClosingPage } from './closing-page';
import { KeyHelp } from './key-help';
import { LeechNotice } from './leech-notice';
import { OutboxNotice } from './outbox-notice';
import { RatingButtons } from './rating-buttons';
import { useByHand } from './use-by-hand';
import { useOutbox } from './use-outbox';
import { useReviewKeys } from './use-review-keys';

/** How often an empty screen looks whether a learning step has come. */
const WAKE_MS = 5_000;

/**
 * A session. The queue is loaded; from here on the domain runs in the browser, and no key press waits for the
 * network: answers go to the outbox, which sends them when it can.
 */
export function ReviewSession({ loaded, returnTo }: { loaded: LoadedQueue; returnTo: string }) {
  const router = useRouter();
  const outbox = useOutbox(loaded.userId);
  const [state, setState] = useState<SessionState | null>(null);
  const [showsSentence, setShowsSentence] = useState(false);
  const [said, setSaid] = useState('');
  const byHand = useByHand(loaded.cards);
  const help = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);

  // Not before the outbox is read: a card that was answered, and not sent, must not come again.
  if (state === null && outbox.waitingAtStart !== null) {
    setState(openSession(loaded, outbox.waitingAtStart, new Date()));
  }

  const isOver = state !== null && state.session.current === null;
  const pauseUntil = state && nextCardAt(state.session)?.getTime();
  const { flush } = outbox;
  useEffect(() => {
    if (isOver) flush();
  }, [isOver, flush]);
  useEffect(() => {
    if (!isOver || pauseUntil === undefined) return;
    const timer = setInterval(() => setState((now) => now && wake(now, new Date())), WAKE_MS);
    return () => clearInterval(timer);
  }, [isOver, pauseUntil]);

  const onScreen = state && cardOnScreen(state);

  /** Puts the next state on screen; the focus goes to the card, not to a button that is gone or was for the last. */
  const show = (next: SessionState) => {
    setState(next);
    setShowsSentence(false);
    stage.current?.focus({ preventScroll: true });
  };

  const turn = () => {
    if (state && onScreen && !state.isTurned) {
      setState(turnCard(state));
      stage.current?.focus({ preventScroll: true });
    }
  };
  const grade = (rating: Rating) => {
    const now = new Date();
    const graded = state?.isTurned ? gradeCard(state, rating, now, randomId()) : null;
    if (!graded) return;
    show(graded.state);
    const memory = graded.state.memories.get(graded.answer.cardId)!;
    setSaid(`${rating}: due in ${intervalLabel(memory, now, loaded.parameters)}.`);
    outbox.add(graded.answer);
  };
  const undo = () => {
    const undone = state && undoGrade(state, new Date());
    if (!undone) return;
    show(undone.state);
    setSaid('Undone.');
    outbox.add(undone.answer);
  };
  const setAside = (how: 'bury' | 'suspend') => {
    if (!state || !onScreen) return;
    show(dropCard(state, onScreen.card.id, new Date()));
    byHand.setAside(onScreen.card.id, how);
  };

  const commands = {
    turn,
    grade,
    undo,
    edit: () => {
      if (onScreen) router.push(`/decks/${onScreen.card.deckId}?card=${onScreen.card.id}`);
    },
    bury: () => setAside('bury'),
    suspend: () => setAside('suspend'),
    flag: () => {
      if (onScreen) byHand.cycleFlag(onScreen.card.id);
    },
    showSentence: () => setShowsSentence((shown) => !shown),
    help: () => help.current?.showModal(),
  };
  useReviewKeys(state?.isTurned ?? false, commands);

  const counts = state && remaining(state.session);
  const left = counts ? counts.learning + counts.review + counts.new : 0;
  const done = state?.session.answered.length ?? 0;

  return (
    <main
      id="main"
      data-one-card
      className="mx-auto flex min-h-dvh w-full max-w-2xl flex-col gap-3 px-4 pt-3 pb-2 sm:px-6"
    >
      <div className="flex min-h-11 items-center justify-between gap-4">
        <h1 className="sr-only">Revise</h1>
        <p className="text-muted text-sm tabular-nums">{onScreen && `${done + 1} of ${done + left}`}</p>
        <div className="flex gap-1">
          {done > 0 && onScreen && (
            <Button className="btn-sm" aria-keyshortcuts="u" onClick={undo}>
              Undo
            </Button>
          )}
          {onScreen && <CardMenu commands={commands} />}
        </div>
      </div>
      <OutboxNotice status={outbox.status} returnTo={returnTo} onDismissRefused={outbox.dismissRefused} />
      {byHand.notice}
      {state?.leech && <LeechNotice card={state.leech} />}
      <p className="sr-only" role="status">
        {said}
      </p>
      <div ref={stage} tabIndex={-1} className="flex grow flex-col gap-3 outline-none">
        {state === null && <p className="text-muted py-8">Opening your cards…</p>}
        {state && !onScreen && <ClosingPage state={state} onUndo={undo} />}
        {state && onScreen && (
          <>
            <CardView
              card={onScreen.card}
              flag={byHand.flagOf(onScreen.card.id)}
              isTurned={state.isTurned}
              showsSentence={showsSentence}
              onTurn={turn}
            />
            <div className="bg-base-100 sticky bottom-0 py-2">
              {state.isTurned ? (
                <RatingButtons memory={onScreen.memory} parameters={loaded.parameters} onGrade={grade} />
              ) : (
                <Button variant="primary" className="min-h-14 w-full" onClick={turn}>
                  Show answer
                </Button>
              )}
            </div>
          </>
        )}
      </div>
      <KeyHelp dialog={help} />
    </main>
  );
}
