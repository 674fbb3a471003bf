import 'server-only';
import { now } from '@/lib/server/clock';
import { tokenBuckets } from '@/lib/server/token-buckets';

/** A chapter's worth of pages in one sitting, and then one page every two minutes: every draw costs the deployer. */
const take = tokenBuckets({ capacity: 10, tokensPerSecond: 1 / 120 });

/** On `globalThis`, because Next may load this module once per kind of entry. */
const holder = globalThis as typeof globalThis & { rectoModelDraws?: Set<string> };

/**
 * Lets a person draw with the model if none of their draws is under way and they have not had too many lately.
 *
 * @returns what to call when the draw is over, or null when it may not begin.
 */
export function beginModelDraw(userId: string, at: number = now().getTime()): (() => void) | null {
  const busy = (holder.rectoModelDraws ??= new Set());
  if (busy.has(userId) || !take(userId, 1, at)) return null;
  busy.add(userId);
  return () => busy.delete(userId);
}
