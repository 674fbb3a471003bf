import type { NoteBlock } from '../structure';
import type { NoteContext } from './note-context';

/** An item that speaks for or against what it stands under. */
export interface SignedItem {
  readonly block: NoteBlock;
  readonly isFor: boolean;
  /** Where what it says begins in the text of the block. */
  readonly from: number;
}

interface Marked {
  readonly block: NoteBlock;
  /** The sign that the item was marked with, or the one it opens with. */
  readonly sign: string;
  readonly from: number;
  /** Whether the sign stands behind a marker of the list: "- **+** cheap". */
  readonly isInner: boolean;
}

function marked(block: NoteBlock, { page }: NoteContext): Marked {
  const inner = /^\s*\(?([-+−–—])(?:ve)?\)?:?\s+(?=\S)/.exec(block.text);
  if (inner?.[1]) return { block, sign: inner[1], from: inner[0].length, isInner: true };
  const before = page.text.slice(Math.max(0, block.start - 8), block.start);
  return { block, sign: /([-+−–—])[ \t*]*$/.exec(before)?.[1] ?? '', from: 0, isInner: false };
}

/** The items of one list, which stand one below the other. */
function listsOf({ blocks }: NoteContext): NoteBlock[][] {
  const lists: NoteBlock[][] = [];
  const open = new Map<number, NoteBlock[]>();
  let path: readonly string[] = [];
  for (const block of blocks) {
    if (block.path !== path || (block.item === null && block.parent === null)) open.clear();
    path = block.path;
    if (block.item !== 'bullet') continue;
    const key = block.parent ?? -1;
    const list = open.get(key);
    if (list) list.push(block);
    else {
      const begun = [block];
      open.set(key, begun);
      lists.push(begun);
    }
  }
  return lists;
}

const MINUS = /[-−–—]/;

/**
 * Which items of a list speak for its heading and which against: those with a plus and those with a minus, where both
 * stand there. A hyphen marks any item, so that it speaks against only where no other minus does and the list
 * opens with a plus: "- 40 men", "+ replicated", "− deception" has one of either.
 */
function sidesOf(items: readonly Marked[]): SignedItem[] {
  const inner = items.filter(({ isInner }) => isInner);
  const signed = inner.length > 0 ? inner : items;
  if (!signed.some(({ sign }) => sign === '+') || !signed.some(({ sign }) => MINUS.test(sign))) return [];
  const isSure = inner.length > 0 || signed.some(({ sign }) => sign === '−');
  const against = isSure && inner.length === 0 ? /−/ : MINUS;
  if (!isSure && (items[0]?.sign !== '+' || items.some(({ sign }) => sign === ''))) return [];
  return signed.flatMap(({ block, sign, from }) =>
    sign === '+' || against.test(sign) ? [{ block, isFor: sign === '+', from }] : [],
  );
}

/** Every item of the notes that is marked as speaking for or against what it stands under. */
export const signedItems = (notes: NoteContext): SignedItem[] =>
  listsOf(notes).flatMap((list) => sidesOf(list.map((block) => marked(block, notes))));
