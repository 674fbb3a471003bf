import 'server-only';
import { LRUCache } from 'lru-cache';
import { now } from '@/lib/server/clock';

/** Enough for a class of thirty behind one address, each drawing ten pages at once… */
const CAPACITY = 300;
/** …and then one page a second. */
const TOKENS_PER_SECOND = 1;
/** A drawing costs one token, and another for every so many UTF-16 code units: long notes take long to read. */
const CHARS_PER_TOKEN = 10_000;

const buckets = new LRUCache<string, { tokens: number; at: number }>({ max: 10_000 });

/** May this address draw from a text of this length now? If so, it is counted. Forgotten when the server stops. */
export function takeDrawingTokens(address: string, chars: number, at: number = now().getTime()): boolean {
  const { tokens, at: since } = buckets.get(address) ?? { tokens: CAPACITY, at };
  const refilled = Math.min(CAPACITY, tokens + (Math.max(0, at - since) / 1000) * TOKENS_PER_SECOND);
  const cost = 1 + Math.floor(chars / CHARS_PER_TOKEN);
  const allowed = refilled >= cost;
  buckets.set(address, { tokens: allowed ? refilled - cost : refilled, at });
  return allowed;
}
