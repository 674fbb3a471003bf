import {
  type Box,
  OCCLUSION_MAX_PLACES,
  type Occlusion,
  type OcclusionPlace,
  boxWithin,
} from '@/lib/domain/cards/occlusion';

/** A picture being covered, and how it was before each change, newest last. */
export interface OcclusionEditing {
  readonly occlusion: Occlusion;
  readonly past: readonly Occlusion[];
  /** What changed last: steps of the same change are undone together. */
  readonly lastChange: string | null;
}

export type OcclusionEdit =
  | { readonly kind: 'add'; readonly box: Box }
  | { readonly kind: 'place'; readonly index: number; readonly box: Box; readonly byKey?: boolean }
  | { readonly kind: 'label'; readonly index: number; readonly label: string }
  | { readonly kind: 'remove'; readonly index: number }
  | { readonly kind: 'describe'; readonly alt: string }
  | { readonly kind: 'picture'; readonly id: string }
  | { readonly kind: 'hide'; readonly hides: Occlusion['hides'] }
  | { readonly kind: 'undo' };

const DEEPEST_UNDO = 100;

export const startEditing = (occlusion: Occlusion): OcclusionEditing => ({
  occlusion,
  past: [],
  lastChange: null,
});

/** Applies an edit. Boxes come back inside the picture; keys typed into one name, or pressed on one box, are one change. */
export function editOcclusion(editing: OcclusionEditing, edit: OcclusionEdit): OcclusionEditing {
  const { occlusion, past, lastChange } = editing;
  if (edit.kind === 'undo') {
    const before = past.at(-1);
    return before ? { occlusion: before, past: past.slice(0, -1), lastChange: null } : editing;
  }
  const next = applyEdit(occlusion, edit);
  if (next === occlusion) return editing;
  const change = runOf(edit);
  if (change !== null && change === lastChange) return { occlusion: next, past, lastChange };
  return { occlusion: next, past: [...past, occlusion].slice(-DEEPEST_UNDO), lastChange: change };
}

/** What a run of keys works on; null for an edit that is undone by itself. */
function runOf(edit: OcclusionEdit): string | null {
  if (edit.kind === 'place' && edit.byKey) return `place ${edit.index}`;
  if (edit.kind === 'describe') return 'describe';
  return edit.kind === 'label' ? `label ${edit.index}` : null;
}

function applyEdit(occlusion: Occlusion, edit: Exclude<OcclusionEdit, { kind: 'undo' }>): Occlusion {
  const { places, picture } = occlusion;
  const change = (index: number, to: Partial<OcclusionPlace>): Occlusion => ({
    ...occlusion,
    places: places.map((place, i) => (i === index ? { ...place, ...to } : place)),
  });
  switch (edit.kind) {
    case 'add': {
      if (places.length >= OCCLUSION_MAX_PLACES) return occlusion;
      return { ...occlusion, places: [...places, { ...boxWithin(edit.box), label: '', asked: true }] };
    }
    case 'place':
      return change(edit.index, boxWithin(edit.box));
    case 'label':
      return change(edit.index, { label: edit.label });
    case 'remove':
      return { ...occlusion, places: places.filter((_, i) => i !== edit.index) };
    case 'describe':
      return { ...occlusion, picture: { ...picture, alt: edit.alt } };
    case 'picture':
      return { ...occlusion, picture: { ...picture, id: edit.id } };
    case 'hide':
      return { ...occlusion, hides: edit.hides };
  }
}

/** Percent that a key moves or stretches a box by; with Alt a fifth of it. */
const STEP = 1;

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where a key puts a box: arrows move it, with Shift they stretch it; null for any other key. */
export function boxAfterKey(
  box: Box,
  { key, shiftKey, altKey }: { key: string; shiftKey: boolean; altKey: boolean },
): Box | null {
  const direction = DIRECTIONS[key];
  if (!direction) return null;
  const step = altKey ? STEP / 5 : STEP;
  const [x, y] = [direction[0] * step, direction[1] * step];
  if (!shiftKey) return boxWithin({ ...box, left: box.left + x, top: box.top + y });
  // At the edge the size stays: a box that grew there would move.
  return boxWithin({
    ...box,
    width: Math.min(box.width + x, 100 - box.left),
    height: Math.min(box.height + y, 100 - box.top),
  });
}

/** The box between two points, in percent, whichever was first. */
export const boxBetween = (a: readonly [number, number], b: readonly [number, number]): Box => ({
  left: Math.min(a[0], b[0]),
  top: Math.min(a[1], b[1]),
  width: Math.abs(a[0] - b[0]),
  height: Math.abs(a[1] - b[1]),
});

/** Where a box goes that is added without being drawn: the middle, each a little beside the last. */
export function nextBox(count: number): Box {
  const offset = (count % 8) * 4;
  return { left: 30 + offset, top: 30 + offset, width: 20, height: 12 };
}
