import 'server-only';
import { now } from '@/lib/server/clock';
import { tokenBuckets } from '@/lib/server/token-buckets';

/** A chapter's pictures in one sitting, and then one every five seconds. */
const take = tokenBuckets({ capacity: 60, tokensPerSecond: 1 / 5 });

/** Each holds a whole file in memory. */
const AT_ONCE = 3;

/** On `globalThis`, because Next may load this module once per kind of entry. */
const holder = globalThis as typeof globalThis & { rectoUploads?: Map<string, number> };

/**
 * Lets a person send a picture if not too many of theirs are under way and they have not sent too many lately.
 *
 * @returns what to call when it is over, or null when it may not begin.
 */
export function beginUpload(userId: string, at: number = now().getTime()): (() => void) | null {
  const underWay = (holder.rectoUploads ??= new Map());
  const mine = underWay.get(userId) ?? 0;
  if (mine >= AT_ONCE || !take(userId, 1, at)) return null;
  underWay.set(userId, mine + 1);
  return () => {
    const left = (underWay.get(userId) ?? 1) - 1;
    if (left > 0) underWay.set(userId, left);
    else underWay.delete(userId);
  };
}
