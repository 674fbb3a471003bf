import type { Draft } from '@/lib/domain/drafting/types';
import { countOf, hashesOf, newItem, type CardText, type DrawItem } from './draw-item';
import { editFirst, focus, has, type DrawAction, type DrawState } from './draw-state';
import { REASON_LABEL, type RejectReason } from './reject-reasons';
import { besideSecond, merge, openSecond, putBack, split } from './split-and-merge';

/** Decides what the page shows after an action; pure, so that every way through the page can be tested. */
export function drawReducer(state: DrawState, action: DrawAction): DrawState {
  const next = reduce(state, action);
  const isSameEditor = next.mode === 'editing' && next.currentId === state.currentId;
  return next.typed === null || isSameEditor ? next : { ...next, typed: null };
}

function reduce(state: DrawState, action: DrawAction): DrawState {
  switch (action.type) {
    case 'point':
      return point(state, action.id);
    case 'go':
      return state.mode === 'editing' ? editFirst(state) : focus(point(state, action.id));
    case 'move':
      return move(state, action.by);
    case 'accept':
      return accept(state, action.id, action.advance);
    case 'reject':
      return reject(state, action.id);
    case 'give-reason':
      return giveReason(state, action.reason, action.advance);
    case 'edit':
      return edit(state, action.id);
    case 'type':
      return state.mode === 'editing' ? { ...state, typed: action.text } : state;
    case 'cancel-edit':
      return cancelEdit(state);
    case 'save-edit':
      return saveEdit(state, action.text, action.advance);
    case 'accept-all':
      return acceptAll(state);
    case 'undo':
      return undo(state);
    case 'insert':
      return insert(state, action.id, action.draft);
    case 'split':
      return split(state, action.id);
    case 'merge':
      return merge(state, action.id, action.notes);
    case 'forget-merge':
      return { ...state, mergeFrom: null, announcement: 'Nothing was merged.' };
    case 'edit-first':
      return editFirst(state);
    case 'add-drawn':
      return addDrawn(state, action.items, action.announcement);
    case 'say':
      return { ...state, announcement: action.announcement };
  }
}

/** Looking at another draft ends the question about the last one's reason, but never an edit in hand. */
function point(state: DrawState, id: string): DrawState {
  if (id === state.currentId || state.mode === 'editing' || !has(state, id)) return state;
  return { ...state, currentId: id, mode: 'deciding' };
}

function move(state: DrawState, by: 1 | -1): DrawState {
  if (state.mode === 'editing') return editFirst(state);
  const at = state.items.findIndex((item) => item.id === state.currentId);
  const next = state.items[at < 0 ? 0 : at + by];
  if (next) return focus({ ...state, currentId: next.id, mode: 'deciding', announcement: '' });
  const end = by === 1 ? 'This is the last card.' : 'This is the first card.';
  return focus({ ...state, mode: 'deciding', announcement: end });
}

/** The next undecided draft below, else the first one above; stays on the last when all are decided. */
function advance(state: DrawState): DrawState {
  const at = state.items.findIndex((item) => item.id === state.currentId);
  const rest = [...state.items.slice(at + 1), ...state.items.slice(0, at)];
  const next = rest.find((item) => item.decision === 'open');
  return focus({
    ...state,
    currentId: next?.id ?? state.currentId,
    mode: 'deciding',
  });
}

function change(state: DrawState, id: string, changes: Partial<DrawItem>, said: string): DrawState {
  const items = state.items.map((item) => (item.id === id ? { ...item, ...changes } : item));
  const decided = items.length - countOf(items, 'open');
  return {
    ...state,
    items,
    currentId: id,
    mode: 'deciding',
    announcement: `${said}. ${decided} of ${items.length} decided.`,
    history: [...state.history, state.items],
  };
}

function accept(state: DrawState, id: string, goOn: boolean): DrawState {
  const item = state.items.find((each) => each.id === id);
  if (!item) return state;
  if (state.mode === 'editing') return editFirst(state);
  if (item.decision === 'accepted') {
    return change(state, id, { decision: 'open' }, 'No longer accepted');
  }
  const accepted = change(state, id, { decision: 'accepted', reason: null }, 'Accepted');
  return goOn ? advance(accepted) : accepted;
}

function reject(state: DrawState, id: string): DrawState {
  const item = state.items.find((each) => each.id === id);
  if (!item) return state;
  if (state.mode === 'editing') return editFirst(state);
  if (item.decision === 'rejected') {
    return change(state, id, { decision: 'open', reason: null }, 'No longer rejected');
  }
  const rejected = change(state, id, { decision: 'rejected', reason: null }, 'Rejected');
  return {
    ...rejected,
    mode: 'reasoning',
    announcement: `${rejected.announcement} Say why, or go on.`,
  };
}

/** The reason belongs to the rejection just made, and is undone with it. */
function giveReason(state: DrawState, reason: RejectReason | null, goOn: boolean): DrawState {
  if (state.mode !== 'reasoning') return state;
  const items = state.items.map((item) => (item.id === state.currentId ? { ...item, reason } : item));
  const said = reason ? `${REASON_LABEL[reason]}.` : '';
  const told: DrawState = { ...state, items, mode: 'deciding', announcement: said };
  // The button with the reason goes away: the focus must go somewhere that stays.
  return goOn ? advance(told) : focus(told);
}

function edit(state: DrawState, id: string): DrawState {
  if (!has(state, id)) return state;
  if (state.mode === 'editing') return editFirst(state);
  return { ...state, currentId: id, mode: 'editing', announcement: '' };
}

function cancelEdit(state: DrawState): DrawState {
  if (state.mode !== 'editing') return state;
  const at = state.items.findIndex((item) => item.id === state.currentId);
  const closed = focus({ ...state, mode: 'deciding', announcement: 'Nothing was changed.' });
  if (state.remaking) return putBack(closed, state.remaking);
  if (!state.items[at]?.unsaved) return closed;
  const items = state.items.filter((_, index) => index !== at);
  return {
    ...closed,
    announcement: 'That card was left out.',
    items,
    currentId: items[Math.max(0, at - 1)]?.id ?? null,
  };
}

/** Saving one's own wording is accepting it; wording that is the drafter's after all is no edit. */
function saveEdit(state: DrawState, text: CardText, goOn: boolean): DrawState {
  const item = state.items.find((each) => each.id === state.currentId);
  if (state.mode !== 'editing' || !item) return state;
  const front = text.front.trim();
  const back = text.back.trim();
  const same = front === item.draft.front && back === item.draft.back;
  const edit = same ? null : { front, back };
  const saved = change(
    state.remaking ? besideSecond(state, state.remaking) : state,
    item.id,
    { decision: 'accepted', reason: null, edit, unsaved: false },
    same ? 'Accepted' : 'Edited and accepted',
  );
  if (state.remaking) return openSecond(saved, state.remaking, goOn ? advance : focus);
  return goOn ? advance(saved) : focus(saved);
}

/** Takes every undecided draft that the drafter has no doubt about; decisions already made stand. */
function acceptAll(state: DrawState): DrawState {
  if (state.mode === 'editing') return editFirst(state);
  const clear = (item: DrawItem) => item.decision === 'open' && item.draft.flags.length === 0;
  const count = state.items.filter(clear).length;
  if (count === 0) return { ...state, announcement: 'No undecided card is without a warning.' };
  const items = state.items.map((item) => (clear(item) ? { ...item, decision: 'accepted' as const } : item));
  const open = countOf(items, 'open');
  return {
    ...state,
    items,
    mode: 'deciding',
    announcement: `Accepted ${count}. ${open} left to decide.`,
    history: [...state.history, state.items],
  };
}

function undo(state: DrawState): DrawState {
  if (state.mode === 'editing') return editFirst(state);
  const last = state.history.at(-1);
  if (!last) return { ...state, announcement: 'There is nothing to undo.' };
  const worded = rewordedSince(state.items, last);
  if (worded)
    return focus({
      ...change(state, worded.id, { decision: 'open' }, ''),
      announcement: 'No longer accepted; your wording is kept. Undo again to take it back as well.',
      history: state.history,
    });
  // A card of the reader's own was not there before it was first saved.
  const before = last.filter((item) => !item.unsaved);
  const now = new Set(state.items);
  const changed = before.find((item) => !now.has(item)) ?? before.find((item) => item.id === state.currentId);
  return focus({
    ...state,
    items: before,
    currentId: (changed ?? before[0])?.id ?? null,
    mode: 'deciding',
    announcement: 'Undone.',
    history: state.history.slice(0, -1),
  });
}

/**
 * The card whose wording the last decision changed and accepted: what was typed is not thrown away with the acceptance. A split or
 * merge is taken back as a whole.
 */
const rewordedSince = (now: readonly DrawItem[], before: readonly DrawItem[]): DrawItem | undefined =>
  now.length !== before.length || before.some(({ unsaved }) => unsaved)
    ? undefined
    : now.find(({ edit, decision }, at) => {
        const old = before[at];
        return (
          old !== undefined && !old.unsaved && decision === 'accepted' && edit !== null && edit !== old.edit
        );
      });

/** A draft of the reader's own stands where its sentence is, and opens in the editor. */
function insert(state: DrawState, id: string, draft: Draft): DrawState {
  if (state.mode === 'editing') return editFirst(state);
  if (has(state, id)) {
    return focus({ ...state, currentId: id, mode: 'deciding', announcement: 'That card is here already.' });
  }
  const after = state.items.findIndex((item) => item.draft.source.start > draft.source.start);
  const at = after < 0 ? state.items.length : after;
  const item: DrawItem = { ...newItem(id, draft), unsaved: true };
  return {
    ...state,
    items: [...state.items.slice(0, at), item, ...state.items.slice(at)],
    currentId: id,
    mode: 'editing',
    announcement: '',
    // Positions moved: what came before cannot be put back whole.
    history: [],
  };
}

/** Another drawing of the same notes: new drafts join, in the order of the notes, the first in hand; nothing decided is lost. */
function addDrawn(state: DrawState, drawn: readonly DrawItem[], announcement: string): DrawState {
  const known = new Set(hashesOf(state.items));
  const fresh = drawn.filter((item) => !known.has(item.id));
  const items = [...state.items, ...fresh].sort((a, b) => a.draft.source.start - b.draft.source.start);
  const joined = { ...state, items, announcement, history: [], fresh: fresh.map(({ id }) => id) };
  const [first] = fresh;
  if (state.mode === 'editing' || !first) return joined;
  return focus({ ...joined, currentId: first.id, mode: 'deciding' });
}
