import type { Draft } from '@/lib/domain/drafting/types';
import { contentStems, jaccard } from '@/lib/domain/drafting/words';

/** This share of the words that matter, in common, makes two cards the same for a learner. */
const SAME_SHARE = 0.6;

interface Faces {
  readonly front: string;
  readonly back: string;
}

/** Flags drafts that ask nearly what a card of these notes asks already, from whichever side. */
export function flagNearDuplicates(drafts: readonly Draft[], cards: readonly Faces[]): readonly Draft[] {
  if (cards.length === 0) return drafts;
  const stemsOf = ({ front, back }: Faces) => contentStems(`${front} ${back}`);
  const known = cards.map(stemsOf);
  return drafts.map((draft) => {
    if (draft.flags.includes('near-duplicate')) return draft;
    const mine = stemsOf(draft);
    const near = known.some((stems) => jaccard(mine, stems) >= SAME_SHARE);
    return near ? { ...draft, flags: [...draft.flags, 'near-duplicate' as const] } : draft;
  });
}
