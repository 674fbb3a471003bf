import type { DrawMode } from './draw-state';
import { REJECT_REASONS, type RejectReason } from './reject-reasons';

/** What a key asks of the draft page. */
export type DrawCommand =
  | 'accept'
  | 'edit'
  | 'reject'
  | 'next'
  | 'previous'
  | 'accept-all'
  | 'keep'
  | 'undo'
  | 'from-notes'
  | 'split'
  | 'merge'
  | 'forget-merge'
  | 'help'
  | 'skip-reason'
  | { readonly reason: RejectReason };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** Held down: the keyboard repeats it by itself. */
  readonly repeat: boolean;
}

const COMMANDS: Readonly<Record<string, DrawCommand>> = {
  a: 'accept',
  e: 'edit',
  x: 'reject',
  j: 'next',
  k: 'previous',
  u: 'undo',
  c: 'from-notes',
  s: 'split',
  m: 'merge',
  Escape: 'forget-merge',
  A: 'accept-all',
  K: 'keep',
  '?': 'help',
};

/** Keys whose meaning survives a held key: moving, but not deciding card after card by accident. */
const REPEATABLE: ReadonlySet<DrawCommand> = new Set<DrawCommand>(['next', 'previous']);

/**
 * The command of a key press, or null. The letter itself is compared, so Shift+A is 'A'; with Caps Lock
 * on, a plain letter would be 'A' too, hence `capsLock` turns the case round.
 */
export function commandFor(press: KeyPress, mode: DrawMode, capsLock = false): DrawCommand | null {
  // The browser's own undo would take the notes out of their box, far above the cards.
  if (mode !== 'editing' && (press.ctrlKey || press.metaKey) && press.key === 'z') return 'undo';
  if (press.ctrlKey || press.metaKey || press.altKey) return null;
  if (mode === 'reasoning' && !press.repeat) {
    const reason = REJECT_REASONS[Number(press.key) - 1];
    if (reason) return { reason };
    if (press.key === 'Escape' || press.key === 'Enter') return 'skip-reason';
  }
  const key = capsLock ? swapCase(press.key) : press.key;
  const command = Object.hasOwn(COMMANDS, key) ? COMMANDS[key] : undefined;
  // Escape belongs to the editor that is open, wherever the focus is.
  if (mode === 'editing' && command === 'forget-merge') return null;
  if (!command || (press.repeat && !REPEATABLE.has(command))) return null;
  return command;
}

const swapCase = (key: string) =>
  key.length !== 1 ? key : key === key.toUpperCase() ? key.toLowerCase() : key.toUpperCase();

/** The list behind `?`, in the order a newcomer needs them. */
export const KEY_HELP: readonly (readonly [keys: string, does: string])[] = [
  ['a', 'Accept; again to undo'],
  ['e', 'Edit (Ctrl + Enter saves, Escape cancels)'],
  ['x', 'Reject, then 1 to 5 for the reason, or go on with the next card'],
  ['j', 'Next card'],
  ['k', 'Previous card'],
  ['u', 'Undo the last decision'],
  ['s', 'Split into two cards'],
  ['m', 'Merge: press it on one card, then on the other (Escape gives up)'],
  ['c', 'Make a card from the words selected in the notes, or from the lit sentence'],
  ['Shift + A', 'Accept all without warnings'],
  ['Shift + K', 'Keep these cards'],
  ['?', 'This list'],
];
