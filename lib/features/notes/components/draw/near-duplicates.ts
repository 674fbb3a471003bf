import type { Draft } from '@/lib/domain/drafting/types';
import { contentStems, jaccard } from '@/lib/domain/drafting/words';
import { textOf, type DrawItem } from './draw-item';

/** This share of the words that matter, in common, makes two cards the same for a learner. */
const SAME_SHARE = 0.6;

export interface Faces {
  readonly front: string;
  readonly back: string;
}

const stemsOf = ({ front, back }: Faces) => contentStems(`${front} ${back}`);

/** Flags drafts that ask nearly what a card of these notes asks already, from whichever side. */
export function flagNearDuplicates(drafts: readonly Draft[], cards: readonly Faces[]): readonly Draft[] {
  if (cards.length === 0) return drafts;
  const known = cards.map(stemsOf);
  return drafts.map((draft) => {
    if (draft.flags.includes('near-duplicate')) return draft;
    const mine = stemsOf(draft);
    const near = known.some((stems) => jaccard(mine, stems) >= SAME_SHARE);
    return near ? { ...draft, flags: [...draft.flags, 'near-duplicate' as const] } : draft;
  });
}

/** What asks nearly the same as a draft. */
export interface Twin {
  readonly front: string;
  /** A card of the learner's, not a draft beside it. */
  readonly isKept: boolean;
}

/** For each undecided draft that is flagged, by its id, the most similar of the other drafts and the cards. */
export function twinsOf(items: readonly DrawItem[], cards: readonly Faces[]): ReadonlyMap<string, Twin> {
  const flagged = items.filter(
    ({ decision, draft }) => decision === 'open' && draft.flags.includes('near-duplicate'),
  );
  if (flagged.length === 0) return new Map();
  const others = [
    ...items.map((item) => ({ item, isKept: false, faces: textOf(item) })),
    ...cards.map((faces) => ({ item: null, isKept: true, faces })),
  ].map((other) => ({ ...other, stems: stemsOf(other.faces) }));
  return new Map(
    flagged.flatMap((item) => {
      const mine = stemsOf(textOf(item));
      const near = others
        .filter((other) => other.item !== item)
        .map((other) => ({ ...other, share: jaccard(mine, other.stems) }))
        .sort((a, b) => b.share - a.share)[0];
      return near ? [[item.id, { front: near.faces.front, isKept: near.isKept }] as const] : [];
    }),
  );
}
