import type { Draft } from '@/lib/domain/drafting/types';
import { contentStems, jaccard } from '@/lib/domain/drafting/words';
import { textOf, type DrawItem } from './draw-item';

/** This share of the words that matter, in common, makes two cards the same for a learner. */
const SAME_SHARE = 0.6;

export interface Faces {
  readonly front: string;
  readonly back: string;
}

/** A card of these notes, and where its sentence stands in them: null when that is gone. */
export interface KeptCard extends Faces {
  readonly start: number | null;
  readonly end: number | null;
}

const stemsOf = ({ front, back }: Faces) => contentStems(`${front} ${back}`);

/** A side without what does not change what it says: capitals, spaces, its last sign, and how a blank is written. */
const folded = (side: string): string =>
  side
    .toLowerCase()
    .replace(/_{5,}(?: \[[^\]\n]*\])?|\[[^\]\n]*\]/g, ' _ ')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/[\s.?!:]+$/, '')
    .trim();

/** Flags drafts that ask what a card of these notes asks already, or nearly, from whichever side. */
export function flagNearDuplicates(drafts: readonly Draft[], cards: readonly Faces[]): readonly Draft[] {
  if (cards.length === 0) return drafts;
  const isNear = nearTo(cards);
  const fronts = new Set(cards.map(({ front }) => folded(front)));
  return drafts.map((draft) => {
    if (draft.flags.includes('near-duplicate')) return draft;
    return fronts.has(folded(draft.front)) || isNear(draft)
      ? { ...draft, flags: [...draft.flags, 'near-duplicate' as const] }
      : draft;
  });
}

/** Whether a draft asks nearly what one of these asks, from whichever side: another blank of the same words too. */
export function nearTo(cards: readonly Faces[]): (draft: Faces) => boolean {
  const known = cards.map(stemsOf);
  return (draft) => {
    const mine = stemsOf(draft);
    return known.some((stems) => jaccard(mine, stems) >= SAME_SHARE);
  };
}

/** What asks the same as a draft, or nearly. */
export interface Twin extends Faces {
  /** A card of the learner's, not a draft beside it. */
  readonly isKept: boolean;
  /** It asks just what the draft asks, and answers something else. */
  readonly contradicts: boolean;
}

/**
 * For each undecided draft that is flagged, by its id, the card that contradicts it; without one the most similar of the
 * other drafts and the cards.
 */
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
      const text = textOf(item);
      const mine = stemsOf(text);
      const near = others
        .filter((other) => other.item !== item)
        .map((other) => {
          const contradicts = other.isKept && isContradiction(text, other.faces);
          return { ...other, contradicts, share: jaccard(mine, other.stems) };
        })
        // Two answers to one question matter more than how alike two drafts are.
        .sort((a, b) => Number(b.contradicts) - Number(a.contradicts) || b.share - a.share)[0];
      if (!near) return [];
      const { isKept, contradicts } = near;
      const { front, back } = near.faces;
      return [[item.id, { front, back, isKept, contradicts }] as const];
    }),
  );
}

const isContradiction = (one: Faces, other: Faces): boolean =>
  folded(one.front) === folded(other.front) && folded(one.back) !== folded(other.back);
