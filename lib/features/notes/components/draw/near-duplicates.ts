import type { Draft } from '@/lib/domain/drafting/types';

/** This share of the longer words in common makes two cards the same for a learner. */
const SAME_SHARE = 0.6;

interface Faces {
  readonly front: string;
  readonly back: string;
}

/** Flags drafts that ask nearly what a card of these notes asks already. */
export function flagNearDuplicates(drafts: readonly Draft[], cards: readonly Faces[]): readonly Draft[] {
  if (cards.length === 0) return drafts;
  const known = cards.map(contentWords);
  return drafts.map((draft) => {
    if (draft.flags.includes('near-duplicate')) return draft;
    const mine = contentWords(draft);
    const near = known.some((words) => shareInCommon(mine, words) >= SAME_SHARE);
    return near ? { ...draft, flags: [...draft.flags, 'near-duplicate' as const] } : draft;
  });
}

/** Words of four letters or more, and numbers, of both sides: the same fact may be asked from either. */
const contentWords = ({ front, back }: Faces): ReadonlySet<string> =>
  new Set(`${front} ${back}`.toLowerCase().match(/\p{N}+|\p{L}{4,}/gu));

/** Jaccard's index: words in both, of words in either. */
function shareInCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  const either = a.size + b.size - both;
  return either === 0 ? 0 : both / either;
}
