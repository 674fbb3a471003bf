import { useEffect, useEffectEvent, useRef } from 'react';
import { readNewsAction } from '../actions';
import type { SessionState } from '../session-state';
import { knownToCome, takeUpNews } from '../take-up-news';
import type { OutboxHandle } from './use-outbox';

/** A page that was hidden for as long may have missed a session on another device. */
const AWAY_MS = 30_000;
/** How often a session that is being answered asks at most. */
const PAUSE_MS = 60_000;

/**
 * Keeps a session abreast of what happens elsewhere, on other devices and in other tabs. It asks when the page is seen
 * again, when the network is back, once what had waited before has been sent, and now and then after answers have come
 * through. Nothing waits for it, and where it
 * does not succeed the session goes on as it is. Shows nothing.
 */
export function SessionNews({
  state,
  madeAt,
  outbox,
  onNews,
}: {
  state: SessionState;
  /** When the page was made, by the server's clock. */
  madeAt: Date;
  outbox: OutboxHandle;
  onNews: (change: (state: SessionState) => SessionState) => void;
}) {
  const askedAt = useRef(madeAt.getTime());
  const isAsking = useRef(false);

  const ask = useEffectEvent(async () => {
    const cards = knownToCome(state);
    if (isAsking.current || Object.keys(cards).length === 0) return;
    isAsking.current = true;
    askedAt.current = Date.now();
    try {
      const news = await readNewsAction({ mode: state.mode, pageMadeAt: madeAt, cards });
      if (!news.ok) return;
      const since = await outbox.since();
      onNews((present) => takeUpNews(present, state, news.value, since, new Date()));
    } catch {
      // It is only news: it comes the next time.
    } finally {
      isAsking.current = false;
    }
  });

  const owed = useRef(true);
  /** What waited when the page was opened may have changed memories that the page is made of, undoing above all. */
  const askOnceSent = useEffectEvent(async () => {
    if (!owed.current || outbox.atStart === null) return;
    const { answers, changes } = outbox.atStart.waiting;
    owed.current = answers.length + changes.length > 0;
    if (!owed.current) return;
    const { waiting: left } = await outbox.since();
    if (left.answers.length + left.changes.length > 0) return;
    owed.current = false;
    await ask();
  });

  const { waiting, changes, hindrance } = outbox.status;
  const isSent = waiting + changes === 0 && hindrance === null;
  useEffect(() => {
    if (!isSent) return;
    if (Date.now() - askedAt.current >= PAUSE_MS) void ask();
    else void askOnceSent();
  }, [isSent]);

  useEffect(() => {
    let hiddenAt: number | null = null;
    const onVisibilityChange = () => {
      if (document.visibilityState === 'hidden') {
        hiddenAt ??= Date.now();
        return;
      }
      if (hiddenAt !== null && Date.now() - hiddenAt >= AWAY_MS) void ask();
      hiddenAt = null;
    };
    const onOnline = () => void ask();
    document.addEventListener('visibilitychange', onVisibilityChange);
    window.addEventListener('online', onOnline);
    return () => {
      document.removeEventListener('visibilitychange', onVisibilityChange);
      window.removeEventListener('online', onOnline);
    };
  }, []);
  return null;
}
