import 'server-only';
import { now } from '@/lib/server/clock';
import { tokenBuckets } from '@/lib/server/token-buckets';

/** A drawing costs one token, and another for every so many UTF-16 code units: long notes take long to read. */
const CHARS_PER_TOKEN = 10_000;

/** Enough for a class of thirty behind one address, each drawing ten pages at once, and then one page a second. */
const take = tokenBuckets({ capacity: 300, tokensPerSecond: 1 });

/** May this address draw from a text of this length now? If so, it is counted. Forgotten when the server stops. */
export const takeDrawingTokens = (address: string, chars: number, at: number = now().getTime()): boolean =>
  take(address, 1 + Math.floor(chars / CHARS_PER_TOKEN), at);

/** Enough for a class of thirty behind one address to open a page of formulae each, and then a page every few seconds. */
const takeSetting = tokenBuckets({ capacity: 3_000, tokensPerSecond: 20 });

/** May this address have so many drafts set now? If so, they are counted. Forgotten when the server stops. */
export const takeSettingTokens = (address: string, drafts: number, at: number = now().getTime()): boolean =>
  takeSetting(address, drafts, at);
