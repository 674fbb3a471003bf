'use client';

import { unstable_isUnrecognizedActionError } from 'next/navigation';
import { useEffect, useState } from 'react';
import { recordReviewsAction } from '../actions';
import { Outbox } from '../outbox';
import { OutboxSender, type OutboxStatus } from '../outbox-sender';
import type { Answer } from '../schema';

const QUIET: OutboxStatus = { waiting: 0, refused: 0, isPersistent: true, hindrance: null };

/** An outbox of this page, with the page's parts that want to know how it stands. */
class PageOutbox {
  status = QUIET;
  readonly listeners = new Set<(status: OutboxStatus) => void>();
  readonly sender: OutboxSender;

  constructor(
    userId: string,
    readonly outbox: Outbox,
  ) {
    this.sender = new OutboxSender(outbox, (answers) => recordReviewsAction({ userId, answers }), {
      onStatus: (status) => {
        this.status = status;
        for (const listener of this.listeners) listener(status);
      },
      isOutdated: unstable_isUnrecognizedActionError,
      exclusively: async (task) => {
        // No locks on plain http: two tabs then send the same answers, which the server counts once.
        if ('locks' in navigator) await navigator.locks.request(`recto-outbox-${userId}`, task);
        else await task();
      },
    });
    const flush = () => void this.sender.flush();
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('beforeunload', (event) => {
      if (this.status.waiting > 0 && !this.status.isPersistent) event.preventDefault();
    });
  }
}

/** One per learner for as long as the page lives, so that answers go on being sent after the session is left. */
const outboxes = new Map<string, Promise<PageOutbox>>();

function pageOutbox(userId: string): Promise<PageOutbox> {
  let opening = outboxes.get(userId);
  if (!opening) {
    opening = Outbox.open(userId).then((outbox) => new PageOutbox(userId, outbox));
    outboxes.set(userId, opening);
  }
  return opening;
}

/** Answers given in quick succession go in one batch. */
const GATHER_MS = 400;

export interface OutboxHandle {
  readonly status: OutboxStatus;
  /** What waited when the page was opened; null until that is known. */
  readonly waitingAtStart: readonly Answer[] | null;
  /** Keeps an answer and sends it soon. */
  readonly add: (answer: Answer) => void;
  readonly flush: () => void;
  /** Forgets the answers that the server would not have. */
  readonly dismissRefused: () => void;
}

/** The outbox of a learner on this device; what waits in it is sent at once. */
export function useOutbox(userId: string): OutboxHandle {
  const [status, setStatus] = useState(QUIET);
  const [waitingAtStart, setWaitingAtStart] = useState<readonly Answer[] | null>(null);

  useEffect(() => {
    let isGone = false;
    let leave = () => {};
    void pageOutbox(userId).then(async (page) => {
      const waiting = await page.outbox.waiting();
      if (isGone) return;
      setWaitingAtStart(waiting);
      page.listeners.add(setStatus);
      leave = () => page.listeners.delete(setStatus);
      await page.sender.report();
      await page.sender.flush();
    });
    return () => {
      isGone = true;
      leave();
    };
  }, [userId]);

  const [handle] = useState(() => {
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      clearTimeout(gathering);
      gathering = undefined;
      void pageOutbox(userId).then(({ sender }) => sender.flush());
    };
    return {
      flush,
      add: (answer: Answer) => {
        void pageOutbox(userId).then(({ sender }) => sender.add(answer));
        gathering ??= setTimeout(flush, GATHER_MS);
      },
      dismissRefused: () => {
        void pageOutbox(userId).then(async ({ outbox, sender }) => {
          await outbox.dismissRefused();
          await sender.report();
        });
      },
    };
  });
  return { status, waitingAtStart, ...handle };
}
