import 'server-only';
import { cache } from 'react';
import { requireActor } from '@/lib/server/auth/actor';
import { loadReviewQueue, type LoadedQueue } from './data';

/** The queue for `/review`, of everything or of one deck; whoever is signed out is sent to sign in and back. */
export const reviewQueue = cache(async (deckId?: string): Promise<LoadedQueue> => {
  const actor = await requireActor(deckId ? `/review?deck=${deckId}` : '/review');
  return loadReviewQueue(actor, { deckId });
});
