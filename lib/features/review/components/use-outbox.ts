'use client';

import { unstable_isUnrecognizedActionError } from 'next/navigation';
import { useEffect, useState } from 'react';
import { leaveCopy } from '@/lib/ui/offline/copy-mark';
import { forgetCopies } from '@/lib/ui/offline/tell-worker';
import { recordReviewsAction, setByHandAction } from '../actions';
import { exclusively } from '../exclusively';
import type { Since } from '../since';
import { Outbox } from '../outbox';
import { OutboxSender, type OutboxStatus } from '../outbox-sender';
import type { Answer, ByHand } from '../schema';

const QUIET: OutboxStatus = { waiting: 0, changes: 0, refused: 0, isPersistent: true, hindrance: null };

/** So long another tab may take to send before this one sends too. */
const OTHER_TAB_MS = 5_000;

/** Takes note that the server took something: the page does not wait for it any more. */
async function reached<R extends { readonly ok: boolean }>(sent: Promise<R>): Promise<R> {
  const result = await sent;
  if (result.ok) leaveCopy();
  return result;
}

/** An outbox of this page, with the page's parts that want to know how it stands. */
class PageOutbox {
  status = QUIET;
  readonly listeners = new Set<(status: OutboxStatus) => void>();
  readonly sender: OutboxSender;

  constructor(
    userId: string,
    readonly outbox: Outbox,
  ) {
    const send = {
      answers: (answers: Answer[]) => reached(recordReviewsAction({ userId, answers })),
      changes: (changes: ByHand[]) => reached(setByHandAction({ userId, changes })),
    };
    this.sender = new OutboxSender(outbox, send, {
      onStatus: (status) => {
        this.status = status;
        // The session was ended, perhaps on another device: the copies of its pages end with it.
        if (status.hindrance === 'signed-out' || status.hindrance === 'other-learner') forgetCopies();
        for (const listener of this.listeners) listener(status);
      },
      isOutdated: unstable_isUnrecognizedActionError,
      exclusively: (task) =>
        exclusively(
          `recto-outbox-${userId}`,
          task,
          'locks' in navigator ? navigator.locks : undefined,
          OTHER_TAB_MS,
        ),
    });
    const flush = () => void this.sender.flush();
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    window.addEventListener('beforeunload', (event) => {
      if (this.status.waiting + this.status.changes > 0 && !this.status.isPersistent) event.preventDefault();
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

async function sinceOf({ answers, changes }: Outbox): Promise<Since> {
  const [waiting, changed, known, settled] = await Promise.all([
    answers.waiting(),
    changes.waiting(),
    answers.acknowledged(),
    changes.acknowledged(),
  ]);
  return {
    waiting: { answers: waiting, changes: changed },
    acknowledged: { answers: known, changes: settled },
  };
}

/** Answers given in quick succession go in one batch. */
const GATHER_MS = 400;

export interface OutboxHandle {
  readonly status: OutboxStatus;
  /** What this device knew when the page was opened and the page may not; null until that is read. */
  readonly atStart: Since | null;
  /** Keeps an answer and sends it soon. */
  readonly add: (answer: Answer) => void;
  /** Keeps what was set by hand and sends it soon. */
  readonly change: (change: ByHand) => void;
  readonly flush: () => void;
  /** What was done on this device, as it stands now. */
  readonly since: () => Promise<Since>;
  /** Forgets what the server would not have. */
  readonly dismissRefused: () => void;
}

/** The outbox of a learner on this device; what waits in it is sent at once. */
export function useOutbox(userId: string): OutboxHandle {
  const [status, setStatus] = useState(QUIET);
  const [atStart, setAtStart] = useState<Since | null>(null);

  useEffect(() => {
    let isGone = false;
    let leave = () => {};
    void pageOutbox(userId).then(async (page) => {
      const since = await sinceOf(page.outbox);
      if (isGone) return;
      setAtStart(since);
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
    const put = (keep: (sender: OutboxSender) => Promise<void>) => {
      void pageOutbox(userId).then(({ sender }) => keep(sender));
      gathering ??= setTimeout(flush, GATHER_MS);
    };
    return {
      flush,
      since: async () => sinceOf((await pageOutbox(userId)).outbox),
      add: (answer: Answer) => put((sender) => sender.add(answer)),
      change: (change: ByHand) => put((sender) => sender.change(change)),
      dismissRefused: () => {
        void pageOutbox(userId).then(async ({ outbox, sender }) => {
          await Promise.all([outbox.answers.dismissRefused(), outbox.changes.dismissRefused()]);
          await sender.report();
        });
      },
    };
  });
  return { status, atStart, ...handle };
}
