/** A run of a wording: in both wordings alike, or in this one alone. */
export interface Piece {
  readonly text: string;
  readonly isChanged: boolean;
}

/** Longer wordings are compared at their ends alone, in words: the table below grows with the square. */
const COMPARED_WORDS = 600;

/**
 * Compares two wordings of a sentence word by word (longest common subsequence). The pieces of each follow each other
 * without a gap and make up the whole of it.
 */
export function wordChanges(
  before: string,
  now: string,
): { readonly before: readonly Piece[]; readonly now: readonly Piece[] } {
  const [old, fresh] = [wordsOf(before), wordsOf(now)];
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < fresh.length - head &&
    old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]
  )
    tail += 1;
  const inner = common(old.slice(head, old.length - tail), fresh.slice(head, fresh.length - tail));
  const isShared = (at: number, length: number, shared: ReadonlySet<number>): boolean =>
    at < head || at >= length - tail || shared.has(at - head);
  return {
    before: joined(old, (at) => isShared(at, old.length, inner.old)),
    now: joined(fresh, (at) => isShared(at, fresh.length, inner.fresh)),
  };
}

/** Words with the white space behind them. */
const wordsOf = (text: string): string[] => text.match(/^\s+|\S+\s*/g) ?? [];

/** Which words of either list are in their longest common subsequence. */
function common(old: readonly string[], fresh: readonly string[]) {
  const found = { old: new Set<number>(), fresh: new Set<number>() };
  if (old.length > COMPARED_WORDS || fresh.length > COMPARED_WORDS) return found;
  // The last word of a wording has no space behind it.
  const [a, b] = [old.map((word) => word.trim()), fresh.map((word) => word.trim())];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      found.old.add(i);
      found.fresh.add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return found;
}

function joined(words: readonly string[], isShared: (at: number) => boolean): Piece[] {
  const pieces: { text: string; isChanged: boolean }[] = [];
  words.forEach((word, at) => {
    const isChanged = !isShared(at);
    const last = pieces.at(-1);
    if (last && last.isChanged === isChanged) last.text += word;
    else pieces.push({ text: word, isChanged });
  });
  return pieces;
}
