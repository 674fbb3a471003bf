import type { Draft } from '@/lib/domain/drafting/types';
import type { RejectReason } from './reject-reasons';

export interface CardText {
  readonly front: string;
  readonly back: string;
}

/** One draft on the page, with what the reader decided about it. */
export interface DrawItem {
  /** The draft's hash, taken before any edit: the same draft drawn again is the same item. */
  readonly id: string;
  readonly draft: Draft;
  readonly decision: 'open' | 'accepted' | 'rejected';
  readonly reason: RejectReason | null;
  /** The reader's own wording; null while the draft stands as it was drawn. */
  readonly edit: CardText | null;
  /** Made by the reader from a selection: until it is first saved, Escape takes it away again. */
  readonly unsaved: boolean;
  /** Drafts that were merged into this one: they share its fate and are not shown. */
  readonly absorbed: readonly DrawItem[];
}

export const newItem = (id: string, draft: Draft): DrawItem => ({
  id,
  draft,
  decision: 'open',
  reason: null,
  edit: null,
  unsaved: false,
  absorbed: [],
});

/** The words the card would have if it were kept now. */
export const textOf = ({ draft, edit }: DrawItem): CardText =>
  edit ?? { front: draft.front, back: draft.back };

/** Every hash that a list of items stands for, merged ones included. */
export const hashesOf = (items: readonly DrawItem[]): string[] =>
  items.flatMap((item) => [item.id, ...item.absorbed.map(({ id }) => id)]);

export const countOf = (items: readonly DrawItem[], decision: DrawItem['decision']): number =>
  items.filter((item) => item.decision === decision).length;
