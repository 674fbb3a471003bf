import { readTab, readTabJson, writeTab } from '@/lib/ui/tab-storage';
import type { DrawItem } from './draw-item';
import type { InHand } from './draw-state';

/** A drawing in progress, kept in the tab until its cards are kept in the account. */
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
  writeTab(pageKey(slot), JSON.stringify(page));
  saveItems(slot, items);
  saveInHand(slot, inHand);
}

export function saveItems(slot: DrawingSlot, items: readonly DrawItem[]): void {
  writeTab(itemsKey(slot), JSON.stringify(items));
}

/** Apart from the items too: it is written at every key. */
export const saveInHand = (slot: DrawingSlot, inHand: InHand | null): void =>
  writeTab(inHandKey(slot), inHand && JSON.stringify(inHand));

export function savedDrawing(slot: DrawingSlot): SavedDrawing | null {
  const page = readTabJson<Omit<SavedDrawing, 'items' | 'inHand'>>(pageKey(slot));
  const items = readTabJson<readonly DrawItem[]>(itemsKey(slot));
  return page && Array.isArray(items) ? { ...page, items, inHand: readTabJson(inHandKey(slot)) } : null;
}

/** What stands in the box, drawn from or not. */
export const saveBox = (text: string): void => writeTab(BOX_KEY, text);

export const savedBox = (): string => readTab(BOX_KEY) ?? '';

/**
 * After the cards are kept: the drafts nobody decided on stay with the notes as they stood. Drawn anew, those that came
 * last or by another writer would not be among the first; in another tab they are drawn anew all the same.
 *
 * @param noteId what the notes are kept as
 */
export function saveUndecided(noteId: string, drawing: SavedDrawing, items: readonly DrawItem[]): void {
  const undecided = items.filter(({ decision }) => decision === 'open');
  if (undecided.length === 0) forgetDrawing(`note:${noteId}`);
  else saveDrawing(`note:${noteId}`, { ...drawing, noteId, items: undecided, inHand: null });
}

/** What was kept or given up the tab need not remember. */
export function forgetDrawing(slot: DrawingSlot): void {
  writeTab(pageKey(slot), null);
  writeTab(itemsKey(slot), null);
  writeTab(inHandKey(slot), null);
  if (slot === 'new') writeTab(BOX_KEY, null);
}
