import type { Rating } from '../scheduling/fsrs-scheduler';

/** What is to be said about items that a learner has put in order. */
export interface OrderOutcome {
  /** For each place from the top, whether its item may stay: it is one of the longest run that is in order. */
  readonly inPlace: readonly boolean[];
  readonly suggested: Rating;
}

/**
 * The order in which items are laid out: the same for the same seed, and never the right one.
 *
 * @param count how many items, at least 2
 * @param seed such as the card's id and how often it was answered
 * @returns for each place from the top the index of its item in the right order
 */
export function shuffledOrder(count: number, seed: string): number[] {
  const random = randomFrom(seed);
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  const isInOrder = order.every((item, place) => item === place);
  return isInOrder ? [...order.slice(1), order[0]!] : order;
}

/** FNV-1a over the seed begins a mulberry32, both small and good enough to lay out cards. */
function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i += 1) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Takes the item at one place out and puts it in at another; the others keep their order. */
export function moveItem(order: readonly number[], from: number, to: number): number[] {
  const rest = order.filter((_, place) => place !== from);
  return [...rest.slice(0, to), order[from]!, ...rest.slice(to)];
}

/** At least this share in place is nearly known. */
const NEARLY = 3 / 4;

/**
 * Judges an order. In place are the items of its longest increasing subsequence, since the rest alone would have to be
 * moved: one event put too early makes one mistake, however many it passes.
 */
export function judgeOrder(order: readonly number[]): OrderOutcome {
  // best[k]: the longest increasing subsequence that ends at place k, as its length and the place before.
  const lengths: number[] = [];
  const before: number[] = [];
  order.forEach((item, place) => {
    lengths[place] = 1;
    before[place] = -1;
    for (let earlier = 0; earlier < place; earlier += 1) {
      if (order[earlier]! < item && lengths[earlier]! + 1 > lengths[place]) {
        lengths[place] = lengths[earlier]! + 1;
        before[place] = earlier;
      }
    }
  });
  const longest = Math.max(...lengths);
  const inPlace = order.map(() => false);
  for (let place = lengths.indexOf(longest); place >= 0; place = before[place]!) inPlace[place] = true;
  if (longest === order.length) return { inPlace, suggested: 'Good' };
  return { inPlace, suggested: longest >= order.length * NEARLY ? 'Hard' : 'Again' };
}
