'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { LoadedQueue } from '../data';
import { ReviewSession } from './review-session';

/** Queues that a session was opened on. */
const opened = new WeakSet<LoadedQueue>();

/**
 * Opens a session on a queue, but never two on the same one. The browser's Back shows the page as it was first loaded;
 * a session on that queue would ask again what was answered since, so the page is loaded anew.
 */
export function ReviewOnce({ loaded, returnTo }: { loaded: LoadedQueue; returnTo: string }) {
  const router = useRouter();
  const [past] = useState(() => (opened.has(loaded) ? loaded : null));
  const isPast = loaded === past;
  useEffect(() => {
    opened.add(loaded);
    if (isPast) router.refresh();
  }, [loaded, isPast, router]);
  if (!isPast) return <ReviewSession loaded={loaded} returnTo={returnTo} />;
  return (
    <main id="main" data-one-card className="mx-auto w-full max-w-2xl px-4 py-8 sm:px-6">
      <h1 className="sr-only">Revise</h1>
      <p className="text-muted">Opening your cards…</p>
    </main>
  );
}
