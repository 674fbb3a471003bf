import { LRUCache } from 'lru-cache';

const KEYS_MOST = 10_000;

/**
 * Counts what callers use up: each has `capacity` tokens at first and gets `tokensPerSecond` back, up to the capacity.
 * Forgotten when the server stops.
 *
 * @returns takes the cost from a caller's bucket at a time in milliseconds, or nothing and false when it holds less.
 */
export function tokenBuckets({
  capacity,
  tokensPerSecond,
}: {
  capacity: number;
  tokensPerSecond: number;
}): (key: string, cost: number, at: number) => boolean {
  const buckets = new LRUCache<string, { tokens: number; at: number }>({ max: KEYS_MOST });
  return (key, cost, at) => {
    const { tokens, at: since } = buckets.get(key) ?? { tokens: capacity, at };
    const refilled = Math.min(capacity, tokens + (Math.max(0, at - since) / 1000) * tokensPerSecond);
    const allowed = refilled >= cost;
    buckets.set(key, { tokens: allowed ? refilled - cost : refilled, at });
    return allowed;
  };
}
