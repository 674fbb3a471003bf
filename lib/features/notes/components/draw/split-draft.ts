import type { Draft } from '@/lib/domain/drafting/types';
import { textOf, type CardText, type DrawItem } from './draw-item';

/** Where one answer may hold two, the surest sign first. */
const SEAMS = [/\n+/g, /;\s+/g, /[.!?]\s+(?=\p{Lu})/gu, /,? and\s+/g, /,\s+/g];

export interface Halves {
  /** What becomes of the draft itself. */
  readonly first: CardText;
  /** The other card: without an answer where none could be told apart, so that it has to be written. */
  readonly second: Draft;
}

/** Proposes two cards for a draft that asks two things; both are meant to be edited. */
export function splitDraft(item: DrawItem): Halves {
  const text = textOf(item);
  const made = { ...item.draft, kind: 'basic', rule: 'by-hand', flags: [], score: 1, answer: null } as const;
  if (item.draft.kind === 'cloze') return { first: text, second: { ...made, front: '', back: '' } };
  const [back, rest] = halvesOf(text.back);
  return { first: { front: text.front, back }, second: { ...made, front: text.front, back: rest } };
}

/** Cuts at the seam nearest to the middle. */
function halvesOf(text: string): [string, string] {
  for (const seam of SEAMS) {
    const cuts = [...text.matchAll(seam)].filter(
      ({ index, 0: found }) => index > 0 && index + found.length < text.length,
    );
    const off = ({ index }: { index: number }) => Math.abs(index - text.length / 2);
    const [cut] = cuts.sort((a, b) => off(a) - off(b));
    if (!cut) continue;
    // A full stop belongs to the first half, a comma to neither.
    const kept = /^[.!?]/.test(cut[0]) ? 1 : 0;
    return [text.slice(0, cut.index + kept).trim(), text.slice(cut.index + cut[0].length).trim()];
  }
  return [text, ''];
}
