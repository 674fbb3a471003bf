'use client';

import clsx from 'clsx';
import { useEffect, useRef, useState } from 'react';
import { useIdleFetch } from '@/lib/ui/later';
import type { LoadedQueue } from '../data';
import { CardOnScreen } from './card-on-screen';
import { ASKED_ID } from './card-view';
import {
  ClosingPage,
  EditInSession,
  KeyHelp,
  LATER_PARTS,
  LeechNotice,
  SessionNews,
  WRITING_PARTS,
} from './later-parts';
import { ModeBanner } from './mode-banner';
import { OutboxNotice } from './outbox-notice';
import { SessionBar } from './session-bar';
import { preloadCardTask } from './tasks/lazy-card-task';
import { useByHand } from './use-by-hand';
import { useEdit } from './use-edit';
import { useOutbox } from './use-outbox';
import { useReviewKeys } from './use-review-keys';
import { useSession } from './use-session';

/**
 * A session. The queue is loaded; from here on the domain runs in the browser, and no key press waits for the
 * network: answers go to the outbox, which sends them when it can.
 */
export function ReviewSession({ loaded, returnTo }: { loaded: LoadedQueue; returnTo: string }) {
  const [helps, setHelps] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const outbox = useOutbox(loaded.userId);
  // The focus goes to the card, not to a button that is gone or was for the last.
  const focusStage = () => stage.current?.focus({ preventScroll: true });
  const session = useSession(loaded, outbox, focusStage);
  const byHand = useByHand(session, outbox.change, focusStage);
  const edit = useEdit(session, focusStage);
  const { state, onScreen } = session;
  const hasTasks = loaded.cards.some(({ task }) => task !== null);
  useEffect(() => {
    if (hasTasks) preloadCardTask();
  }, [hasTasks]);

  const isOpen = state !== null;
  useEffect(() => {
    // A line to type an answer in has taken it already.
    if (isOpen && document.activeElement === document.body) stage.current?.focus({ preventScroll: true });
  }, [isOpen]);

  const commands = {
    turn: session.turn,
    grade: session.grade,
    accept: session.accept,
    undo: () => {
      const undoing = session.undo();
      if (undoing) byHand.takeBack(undoing);
    },
    edit: () => {
      if (onScreen) edit.open(onScreen.card.id);
    },
    bury: () => byHand.setAside('bury'),
    suspend: () => byHand.setAside('suspend'),
    flag: byHand.cycleFlag,
    showSentence: session.toggleSentence,
    hideSentence: session.hideSentence,
    help: () => setHelps(true),
  };
  useReviewKeys(state?.isTurned ?? false, edit.card ? null : commands);
  useIdleFetch(LATER_PARTS, isOpen);
  useIdleFetch(WRITING_PARTS, state !== null && (state.isTurned || state.session.answered.length > 0));
  const leech = edit.card ? null : (state?.leech ?? null);

  return (
    <main
      id="main"
      data-one-card
      className="mx-auto flex min-h-dvh w-full max-w-2xl touch-manipulation flex-col gap-3 px-4 pt-3 pb-2 sm:px-6"
    >
      <h1 className="sr-only">Revise</h1>
      {/* The room of the bar, so that nothing jumps when the session opens. */}
      {state === null && <div className="min-h-11" />}
      {state && onScreen && (
        <SessionBar
          state={state}
          pace={loaded.pace}
          isAway={edit.card !== null || helps}
          commands={edit.card ? null : commands}
          onPassOver={session.passOver}
        />
      )}
      <OutboxNotice status={outbox.status} returnTo={returnTo} onDismissRefused={outbox.dismissRefused} />
      {byHand.notice}
      {leech && (
        <LeechNotice
          card={leech}
          isRewritten={edit.isRewritten(leech.id)}
          onRewrite={() => edit.open(leech.id)}
          onResume={() => {
            byHand.resume(leech.id);
            session.forgetLeech();
          }}
        />
      )}
      {/* Where a card is on screen, this is said in front of it. */}
      <p className="sr-only" role="status">
        {state && !onScreen && `${session.said} No card is left just now.`}
      </p>
      <div
        ref={stage}
        tabIndex={-1}
        role="group"
        aria-label="Card in hand"
        // What comes on screen later is announced as it comes; of what is there at first, the focus has to tell.
        aria-describedby={onScreen && session.said === '' && !state?.isTurned ? ASKED_ID : undefined}
        className="flex grow flex-col gap-3 outline-none"
      >
        {state === null && <p className="text-muted py-8">Opening your cards…</p>}
        {edit.card && (
          <EditInSession
            key={edit.card.id}
            card={edit.card}
            showsSource={edit.card.id === state?.leech?.id}
            onContents={session.takeUp}
            onClose={edit.close}
          />
        )}
        {/* Kept while a card is being written: what was typed for an answer stays. */}
        <div className={clsx('grow flex-col gap-3', edit.card ? 'hidden' : 'flex')}>
          {state && onScreen && <ModeBanner mode={state.mode} />}
          {state && !onScreen && <ClosingPage state={state} unsent={outbox.status} onUndo={commands.undo} />}
          {state && onScreen && (
            <CardOnScreen
              {...onScreen}
              state={state}
              said={session.said}
              parameters={loaded.parameters}
              commands={commands}
              onSuggest={session.suggest}
            />
          )}
        </div>
      </div>
      {state && <SessionNews state={state} madeAt={loaded.at} outbox={outbox} onNews={session.revise} />}
      {helps && <KeyHelp onClose={() => setHelps(false)} />}
    </main>
  );
}
