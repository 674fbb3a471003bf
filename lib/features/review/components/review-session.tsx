'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useIdleFetch } from '@/lib/ui/later';
import type { LoadedQueue } from '../data';
import { CardOnScreen } from './card-on-screen';
import { ClosingPage, KeyHelp, LATER_PARTS, LeechNotice } from './later-parts';
import { ModeBanner } from './mode-banner';
import { OutboxNotice } from './outbox-notice';
import { SessionBar } from './session-bar';
import { preloadCardTask } from './tasks/lazy-card-task';
import { useByHand } from './use-by-hand';
import { useOutbox } from './use-outbox';
import { useReviewKeys } from './use-review-keys';
import { useSession } from './use-session';

/**
 * A session. The queue is loaded; from here on the domain runs in the browser, and no key press waits for the
 * network: answers go to the outbox, which sends them when it can.
 */
export function ReviewSession({ loaded, returnTo }: { loaded: LoadedQueue; returnTo: string }) {
  const router = useRouter();
  const [helps, setHelps] = useState(false);
  const stage = useRef<HTMLDivElement>(null);
  const outbox = useOutbox(loaded.userId);
  const byHand = useByHand(outbox.change);
  // The focus goes to the card, not to a button that is gone or was for the last.
  const session = useSession(loaded, outbox, () => stage.current?.focus({ preventScroll: true }));
  const { state, onScreen } = session;
  const hasTasks = loaded.cards.some(({ task }) => task !== null);
  useEffect(() => {
    if (hasTasks) preloadCardTask();
  }, [hasTasks]);

  const setAside = (how: 'bury' | 'suspend') => {
    if (!onScreen) return;
    session.drop();
    byHand.setAside(onScreen.card.id, how);
  };
  const commands = {
    turn: session.turn,
    grade: session.grade,
    accept: session.accept,
    undo: session.undo,
    edit: () => {
      if (onScreen) router.push(`/decks/${onScreen.card.deckId}?card=${onScreen.card.id}`);
    },
    bury: () => setAside('bury'),
    suspend: () => setAside('suspend'),
    flag: () => {
      if (onScreen) byHand.cycleFlag(onScreen.card);
    },
    showSentence: session.toggleSentence,
    help: () => setHelps(true),
  };
  useReviewKeys(state?.isTurned ?? false, commands);
  useIdleFetch(LATER_PARTS, state !== null);

  return (
    <main
      id="main"
      data-one-card
      className="mx-auto flex min-h-dvh w-full max-w-2xl flex-col gap-3 px-4 pt-3 pb-2 sm:px-6"
    >
      <div className="flex min-h-11 items-center justify-between gap-4">
        <h1 className="sr-only">Revise</h1>
        {state && onScreen && <SessionBar state={state} commands={commands} />}
      </div>
      <OutboxNotice status={outbox.status} returnTo={returnTo} onDismissRefused={outbox.dismissRefused} />
      {byHand.notice}
      {state?.leech && <LeechNotice card={state.leech} />}
      <p className="sr-only" role="status">
        {session.said}
      </p>
      <div ref={stage} tabIndex={-1} className="flex grow flex-col gap-3 outline-none">
        {state === null && <p className="text-muted py-8">Opening your cards…</p>}
        {state && onScreen && <ModeBanner mode={state.mode} />}
        {state && !onScreen && <ClosingPage state={state} onUndo={session.undo} />}
        {state && onScreen && (
          <CardOnScreen
            {...onScreen}
            flag={byHand.flagOf(onScreen.card)}
            state={state}
            parameters={loaded.parameters}
            commands={commands}
            onSuggest={session.suggest}
          />
        )}
      </div>
      {helps && <KeyHelp onClose={() => setHelps(false)} />}
    </main>
  );
}
