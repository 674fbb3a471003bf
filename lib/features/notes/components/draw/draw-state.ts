import type { Draft } from '@/lib/domain/drafting/types';
import type { CardText, DrawItem } from './draw-item';
import type { RejectReason } from './reject-reasons';

/** What the keys mean just now: decide, type into the editor, or give the reason of a rejection. */
export type DrawMode = 'deciding' | 'editing' | 'reasoning';

export interface DrawState {
  readonly items: readonly DrawItem[];
  readonly currentId: string | null;
  readonly mode: DrawMode;
  /** For the live region. */
  readonly announcement: string;
  /** Raised whenever the page should move the focus to the current draft. */
  readonly focusRequest: number;
  /** Items as they were before each decision, latest last. */
  readonly history: readonly (readonly DrawItem[])[];
  /** The draft that another is to be merged with, once that one is chosen. */
  readonly mergeFrom: string | null;
  /** A split or merge whose first card is in the editor. */
  readonly remaking: Remaking | null;
  /** What stands in the open editor; null while it is as it opened. */
  readonly typed: CardText | null;
  /** Drafts that joined last. */
  readonly fresh: readonly string[];
}

/** The card in the editor, as the tab keeps it over a reload. */
export interface InHand {
  readonly id: string;
  readonly typed: CardText | null;
  readonly remaking: Remaking | null;
}

export interface Remaking {
  /** What Escape puts back. */
  readonly before: readonly DrawItem[];
  /** The second half of a split, which opens when the first is saved. */
  readonly second: DrawItem | null;
}

/** `advance`: go on to the next undecided draft, as a key does; a click leaves the page where it is. */
export type DrawAction =
  | { readonly type: 'point'; readonly id: string }
  | { readonly type: 'go'; readonly id: string }
  | { readonly type: 'move'; readonly by: 1 | -1 }
  | { readonly type: 'accept'; readonly id: string; readonly advance: boolean }
  | { readonly type: 'reject'; readonly id: string }
  | { readonly type: 'give-reason'; readonly reason: RejectReason | null; readonly advance: boolean }
  | { readonly type: 'edit'; readonly id: string }
  | { readonly type: 'type'; readonly text: CardText }
  | { readonly type: 'cancel-edit' }
  | { readonly type: 'save-edit'; readonly text: CardText; readonly advance: boolean }
  | { readonly type: 'accept-all' }
  | { readonly type: 'undo' }
  | { readonly type: 'insert'; readonly id: string; readonly draft: Draft }
  | { readonly type: 'split'; readonly id: string }
  | { readonly type: 'merge'; readonly id: string; readonly notes: string }
  | { readonly type: 'forget-merge' }
  | { readonly type: 'edit-first' }
  | { readonly type: 'add-drawn'; readonly items: readonly DrawItem[]; readonly announcement: string }
  | { readonly type: 'say'; readonly announcement: string };

/** The page as it opens: with the editor open on the card that was in hand, if there was one. */
export function startState({
  items,
  inHand = null,
}: {
  readonly items: readonly DrawItem[];
  readonly inHand?: InHand | null;
}): DrawState {
  const resumed = inHand && items.some(({ id }) => id === inHand.id) ? inHand : null;
  return {
    items,
    currentId: resumed?.id ?? items[0]?.id ?? null,
    mode: resumed ? 'editing' : 'deciding',
    announcement: '',
    focusRequest: 0,
    history: [],
    mergeFrom: null,
    remaking: resumed?.remaking ?? null,
    typed: resumed?.typed ?? null,
    fresh: [],
  };
}

/** What the tab should remember of an open editor. */
export const inHandOf = ({ mode, currentId, typed, remaking }: DrawState): InHand | null =>
  mode === 'editing' && currentId !== null ? { id: currentId, typed, remaking } : null;

export const currentItem = (state: DrawState): DrawItem | null =>
  state.items.find((item) => item.id === state.currentId) ?? null;

export const has = (state: DrawState, id: string): boolean => state.items.some((item) => item.id === id);

export const focus = (state: DrawState): DrawState => ({ ...state, focusRequest: state.focusRequest + 1 });

/** An edit in hand is never thrown away by a decision elsewhere; the editor may be out of sight there. */
export const editFirst = (state: DrawState): DrawState =>
  focus({ ...state, announcement: 'One card is being edited: save it or cancel first.' });
