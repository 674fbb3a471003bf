import { draftHash } from '@/lib/domain/drafting/draft-hash';
import { newItem } from './draw-item';
import { editFirst, focus, has, type DrawState, type Remaking } from './draw-state';
import { mergeDrafts } from './merge-drafts';
import { splitDraft } from './split-draft';

/** Opens the first half of a draft in the editor; the second follows when it is saved. */
export function split(state: DrawState, id: string): DrawState {
  const item = state.items.find((each) => each.id === id);
  if (!item) return state;
  if (state.mode === 'editing') return editFirst(state);
  const { first, second } = splitDraft(item);
  const half = { ...newItem(freeId(state, id), second), unsaved: true };
  return {
    ...state,
    items: state.items.map((each) => (each === item ? { ...item, edit: first } : each)),
    currentId: id,
    mode: 'editing',
    mergeFrom: null,
    remaking: { before: state.items, second: half },
    announcement: 'The first of two cards: save it, and the second follows.',
  };
}

/** The second card's wording is still to come, so its name is taken from the draft it was split off. */
function freeId(state: DrawState, id: string): string {
  for (let number = 2; ; number += 1) {
    const free = draftHash({ kind: 'basic', front: id, back: `split ${number}` });
    if (!has(state, free)) return free;
  }
}

/** The first draft chosen waits for the second; chosen again it is let go. Then both are one card in the editor. */
export function merge(state: DrawState, id: string, notes: string): DrawState {
  if (!has(state, id)) return state;
  if (state.mode === 'editing') return editFirst(state);
  const one = state.items.find((item) => item.id === state.mergeFrom);
  const other = state.items.find((item) => item.id === id);
  if (one === other) return { ...state, mergeFrom: null, announcement: 'Nothing was merged.' };
  if (!one || !other) {
    const announcement =
      'Now choose “Merge here” on the other card, or “Merge” on this one again to give up.';
    return { ...state, currentId: id, mode: 'deciding', mergeFrom: id, announcement };
  }
  const merged = mergeDrafts(one, other, notes);
  return {
    ...state,
    items: state.items.flatMap((item) =>
      item.id === merged.id ? merged : item === one || item === other ? [] : item,
    ),
    currentId: merged.id,
    mode: 'editing',
    mergeFrom: null,
    remaking: { before: state.items, second: null },
    announcement: 'One card of two: word it as one question.',
  };
}

/** The two drafts, or the whole one, as they were. */
export function putBack(state: DrawState, { before }: Remaking): DrawState {
  return { ...state, items: before, remaking: null };
}

/** The second half stands where it will be before the first is saved, so that it is counted with the others. */
export function besideSecond(state: DrawState, { second }: Remaking): DrawState {
  if (!second) return state;
  const at = state.items.findIndex((item) => item.id === state.currentId) + 1;
  return { ...state, items: [...state.items.slice(0, at), second, ...state.items.slice(at)] };
}

/** After the first card is saved: the second half, or on as after any edit. Undoing takes the whole of it back. */
export function openSecond(
  saved: DrawState,
  { before, second }: Remaking,
  goOn: (state: DrawState) => DrawState,
): DrawState {
  const settled = { ...saved, remaking: null, history: [...saved.history.slice(0, -1), before] };
  if (!second) return goOn(settled);
  return focus({
    ...settled,
    currentId: second.id,
    mode: 'editing',
    announcement: `${settled.announcement} Now the second card.`,
  });
}
