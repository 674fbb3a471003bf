import type { DrawItem } from './draw-item';
import type { InHand } from './draw-state';

/**
 * A drawing in progress, kept in the tab until its cards are kept in the account: a reload, a crash or a failed
 * request loses nothing. The tab's own storage, not the browser's: a shared school computer forgets it on closing.
 */
export interface SavedDrawing {
  /** The id the note will have, so that keeping twice makes one note. */
  readonly noteId: string;
  readonly text: string;
  readonly title: string;
  readonly subject: string;
  readonly paper: string;
  readonly items: readonly DrawItem[];
  /** The card that is being edited, with what was typed so far. */
  readonly inHand?: InHand | null;
}

/** The landing page's drawing, or that of a note already kept. */
export type DrawingSlot = 'new' | `note:${string}`;

// The version in the keys: what was saved in another shape is not read. The notes are apart from the items,
// so that a decision writes a few kilobytes and not a hundred pages.
const pageKey = (slot: DrawingSlot) => `recto.drawing.2.${slot}`;
const itemsKey = (slot: DrawingSlot) => `recto.drafts.2.${slot}`;
const inHandKey = (slot: DrawingSlot) => `recto.in-hand.1.${slot}`;
const BOX_KEY = 'recto.notes.1';

export function saveDrawing(slot: DrawingSlot, { items, inHand = null, ...page }: SavedDrawing): void {
  write(pageKey(slot), JSON.stringify(page));
  saveItems(slot, items);
  saveInHand(slot, inHand);
}

export function saveItems(slot: DrawingSlot, items: readonly DrawItem[]): void {
  write(itemsKey(slot), JSON.stringify(items));
}

/** Apart from the items too: it is written at every key. */
export const saveInHand = (slot: DrawingSlot, inHand: InHand | null): void =>
  write(inHandKey(slot), inHand && JSON.stringify(inHand));

export function savedDrawing(slot: DrawingSlot): SavedDrawing | null {
  try {
    const page = JSON.parse(read(pageKey(slot)) ?? 'null') as Omit<SavedDrawing, 'items' | 'inHand'> | null;
    const items = JSON.parse(read(itemsKey(slot)) ?? 'null') as readonly DrawItem[] | null;
    const inHand = JSON.parse(read(inHandKey(slot)) ?? 'null') as InHand | null;
    return page && Array.isArray(items) ? { ...page, items, inHand } : null;
  } catch {
    return null;
  }
}

/** What stands in the box, drawn from or not. */
export const saveBox = (text: string): void => write(BOX_KEY, text);

export const savedBox = (): string => read(BOX_KEY) ?? '';

/** After the cards are kept, the tab has nothing left to remember. */
export function forgetDrawing(slot: DrawingSlot): void {
  write(pageKey(slot), null);
  write(itemsKey(slot), null);
  write(inHandKey(slot), null);
  if (slot === 'new') write(BOX_KEY, null);
}

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    // Storage switched off: the page works, only a reload starts afresh.
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    // Off or full (some 5 million characters): what is on the page is still there.
  }
}
