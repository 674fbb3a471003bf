import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleDraft, sampleItem } from './draft-sample';
import { hashesOf } from './draw-item';
import { drawReducer } from './draw-reducer';
import { currentItem, inHandOf, startState, type DrawAction, type DrawState } from './draw-state';

const three = () => startState({ items: [sampleItem(1), sampleItem(2), sampleItem(3)] });
const run = (state: DrawState, ...actions: DrawAction[]) => actions.reduce(drawReducer, state);
const decisions = (state: DrawState) => state.items.map((item) => item.decision).join(' ');
const accept = (id: string): DrawAction => ({ type: 'accept', id, advance: true });

describe('accepting by key', () => {
  it('says how far one is and goes on to the next draft', () => {
    const state = run(three(), accept('hash-1'));
    expect(decisions(state)).toBe('accepted open open');
    expect(state.announcement).toBe('Accepted. 1 of 3 decided.');
    expect(state.currentId).toBe('hash-2');
    expect(state.focusRequest).toBe(1);
  });

  it('skips drafts that are decided, and goes back up for one that was left out', () => {
    const state = run(three(), accept('hash-2'), { type: 'go', id: 'hash-1' }, accept('hash-1'));
    expect(state.currentId).toBe('hash-3');
    const last = run(three(), { type: 'go', id: 'hash-3' }, accept('hash-3'));
    expect(last.currentId).toBe('hash-1');
  });

  it('stays on the last draft when everything is decided, and says so', () => {
    const state = run(three(), accept('hash-1'), accept('hash-2'), accept('hash-3'));
    expect(state.currentId).toBe('hash-3');
    expect(state.announcement).toBe('Accepted. 3 of 3 decided.');
  });

  it('undoes an acceptance when pressed again, without going on', () => {
    const state = run(three(), accept('hash-1'), { type: 'go', id: 'hash-1' }, accept('hash-1'));
    expect(decisions(state)).toBe('open open open');
    expect(state.currentId).toBe('hash-1');
  });
});

describe('rejecting', () => {
  const rejected = run(three(), { type: 'reject', id: 'hash-1' });

  it('holds at once and then asks why', () => {
    expect(decisions(rejected)).toBe('rejected open open');
    expect(rejected.mode).toBe('reasoning');
  });

  it('keeps the reason and goes on', () => {
    const state = run(rejected, { type: 'give-reason', reason: 'trivial', advance: true });
    expect(state.items[0]).toMatchObject({ decision: 'rejected', reason: 'trivial' });
    expect(state).toMatchObject({ mode: 'deciding', currentId: 'hash-2' });
  });

  it('stays rejected when the reason is passed over by going on', () => {
    const state = run(rejected, { type: 'move', by: 1 });
    expect(state.items[0]).toMatchObject({ decision: 'rejected', reason: null });
    expect(state).toMatchObject({ mode: 'deciding', currentId: 'hash-2' });
  });

  it('takes reason and rejection back when pressed again', () => {
    const state = run(
      rejected,
      { type: 'give-reason', reason: 'wrong', advance: false },
      { type: 'reject', id: 'hash-1' },
    );
    expect(state.items[0]).toMatchObject({ decision: 'open', reason: null });
  });

  it('can be turned into an acceptance', () => {
    const state = run(rejected, { type: 'accept', id: 'hash-1', advance: false });
    expect(state.items[0]).toMatchObject({ decision: 'accepted', reason: null });
  });
});

describe('editing', () => {
  const editing = run(three(), { type: 'edit', id: 'hash-2' });
  const save = (front: string, back: string): DrawAction => ({
    type: 'save-edit',
    text: { front, back },
    advance: true,
  });

  it('accepts the draft in the new words and goes on', () => {
    const state = run(editing, save(' Which fact is second? ', 'answer 2'));
    expect(state.items[1]).toMatchObject({
      decision: 'accepted',
      edit: { front: 'Which fact is second?', back: 'answer 2' },
    });
    expect(state).toMatchObject({ mode: 'deciding', currentId: 'hash-3' });
  });

  it('counts as a plain acceptance when the words stayed the same', () => {
    const state = run(editing, save('What is fact 2?', 'answer 2'));
    expect(state.items[1]).toMatchObject({ decision: 'accepted', edit: null });
  });

  it('leaves everything as it was when cancelled, and gives the focus back', () => {
    const state = run(editing, { type: 'cancel-edit' });
    expect(state.items).toEqual(editing.items);
    expect(state).toMatchObject({ mode: 'deciding', currentId: 'hash-2' });
    expect(state.focusRequest).toBeGreaterThan(editing.focusRequest);
  });

  it.each<DrawAction>([
    accept('hash-1'),
    { type: 'reject', id: 'hash-1' },
    { type: 'edit', id: 'hash-1' },
    { type: 'accept-all' },
    { type: 'undo' },
    { type: 'insert', id: 'mine', draft: sampleDraft(9) },
  ])('is never thrown away by $type elsewhere', (action) => {
    const state = run(editing, action);
    expect(state).toMatchObject({ mode: 'editing', currentId: 'hash-2', items: editing.items });
    expect(state.announcement).toBe('One card is being edited: save it or cancel first.');
    // The editor may be far from where that was asked for.
    expect(state.focusRequest).toBe(editing.focusRequest + 1);
  });

  it('keeps what was typed until it is saved or cancelled, and over a reload', () => {
    const text = { front: 'Half a ques', back: 'answer 2' };
    const typed = run(editing, { type: 'type', text }, accept('hash-1'), { type: 'edit-first' });
    expect(typed.typed).toEqual(text);
    expect(typed.focusRequest).toBeGreaterThan(editing.focusRequest);
    const reloaded = startState({ items: typed.items, inHand: inHandOf(typed) });
    expect(reloaded).toMatchObject({ mode: 'editing', currentId: 'hash-2', typed: text });
    expect(run(reloaded, { type: 'cancel-edit' }, { type: 'edit', id: 'hash-2' }).typed).toBeNull();
    expect(run(reloaded, save('Whole?', 'yes, 2'), { type: 'edit', id: 'hash-1' }).typed).toBeNull();
  });

  it('opens nothing for a card that is no longer there', () => {
    const inHand = { id: 'gone', typed: null, remaking: null };
    expect(startState({ items: editing.items, inHand })).toMatchObject({ mode: 'deciding' });
  });

  it('survives a look at another draft', () => {
    expect(run(editing, { type: 'point', id: 'hash-1' })).toBe(editing);
  });
});

describe('accepting all without warnings', () => {
  it('takes undecided drafts without flags only', () => {
    const items = [sampleItem(1), sampleItem(2, { flags: ['hedged'] }), sampleItem(3)];
    const state = run(startState({ items }), { type: 'reject', id: 'hash-3' }, { type: 'accept-all' });
    expect(decisions(state)).toBe('accepted open rejected');
    expect(state.announcement).toBe('Accepted 1. 1 left to decide.');
  });

  it('is undone as one', () => {
    const state = run(three(), { type: 'accept-all' }, { type: 'undo' });
    expect(decisions(state)).toBe('open open open');
  });
});

describe('undoing', () => {
  it('takes back the last decision and goes to it', () => {
    const state = run(three(), accept('hash-1'), { type: 'reject', id: 'hash-2' }, { type: 'undo' });
    expect(decisions(state)).toBe('accepted open open');
    expect(state.currentId).toBe('hash-2');
  });

  it('takes back the acceptance of an edit first, and its wording only when pressed again', () => {
    const edited = run(
      three(),
      { type: 'edit', id: 'hash-2' },
      { type: 'save-edit', text: { front: 'Which fact is second?', back: 'answer 2' }, advance: false },
    );
    const once = run(edited, { type: 'undo' });
    expect(once.items[1]).toMatchObject({
      decision: 'open',
      edit: { front: 'Which fact is second?', back: 'answer 2' },
    });
    expect(once.announcement).toContain('your wording is kept');
    expect(run(once, { type: 'undo' }).items).toEqual(three().items);
    expect(run(once, accept('hash-2')).items[1]).toEqual(edited.items[1]);
  });

  it('says when there is nothing to undo', () => {
    expect(run(three(), { type: 'undo' }).announcement).toBe('There is nothing to undo.');
  });
});

describe("a card of the reader's own", () => {
  const draft = sampleDraft(1, { rule: 'by-hand', front: 'Mine?' });
  const inserted = run(three(), { type: 'insert', id: 'mine', draft });

  it('stands after the drafts of its sentence and opens in the editor', () => {
    expect(inserted.items.map((item) => item.id)).toEqual(['hash-1', 'mine', 'hash-2', 'hash-3']);
    expect(inserted).toMatchObject({ mode: 'editing', currentId: 'mine' });
  });

  it('goes away when its first edit is cancelled, but not a later one', () => {
    expect(run(inserted, { type: 'cancel-edit' }).items).toHaveLength(3);
    const kept = run(
      inserted,
      { type: 'save-edit', text: { front: 'Mine?', back: 'Yes, mine' }, advance: false },
      { type: 'edit', id: 'mine' },
      { type: 'cancel-edit' },
    );
    expect(kept.items).toHaveLength(4);
  });

  it('is gone when its making is undone', () => {
    const text = { front: 'Mine?', back: 'Yes, mine' };
    const undone = run(inserted, { type: 'save-edit', text, advance: false }, { type: 'undo' });
    expect(undone.items.map((item) => item.id)).toEqual(['hash-1', 'hash-2', 'hash-3']);
    expect(currentItem(undone)).not.toBeNull();
  });

  it('is found again rather than made twice', () => {
    const saved = run(inserted, { type: 'save-edit', text: draft, advance: false });
    const again = run(saved, { type: 'go', id: 'hash-3' }, { type: 'insert', id: 'mine', draft });
    expect(again.items).toHaveLength(4);
    expect(again.currentId).toBe('mine');
  });
});

it('lets more drafts join in the order of the notes and keeps what was decided', () => {
  const state = run(startState({ items: [sampleItem(1), sampleItem(3)] }), accept('hash-3'), {
    type: 'add-drawn',
    items: [sampleItem(1), sampleItem(2), sampleItem(3)],
    announcement: '1 more card drawn.',
  });
  expect(state.items.map((item) => item.id)).toEqual(['hash-1', 'hash-2', 'hash-3']);
  expect(decisions(state)).toBe('open open accepted');
  expect(state).toMatchObject({ currentId: 'hash-2', fresh: ['hash-2'], mode: 'deciding' });
  // The first of them takes the focus, unless one is being edited.
  expect(state.focusRequest).toBe(2);
});

it('never loses the draft in hand, whatever is pressed', () => {
  const id = fc.constantFrom('hash-1', 'hash-2', 'hash-3', 'mine', 'unknown');
  const action: fc.Arbitrary<DrawAction> = fc.oneof(
    id.map((each): DrawAction => ({ type: 'point', id: each })),
    id.map((each): DrawAction => ({ type: 'go', id: each })),
    fc.constantFrom<DrawAction>({ type: 'move', by: 1 }, { type: 'move', by: -1 }),
    fc.record({ type: fc.constant('accept' as const), id, advance: fc.boolean() }),
    id.map((each): DrawAction => ({ type: 'reject', id: each })),
    fc.record({
      type: fc.constant('give-reason' as const),
      reason: fc.constant('wrong' as const),
      advance: fc.boolean(),
    }),
    id.map((each): DrawAction => ({ type: 'edit', id: each })),
    fc.record({
      type: fc.constant('type' as const),
      text: fc.record({ front: fc.string(), back: fc.string() }),
    }),
    fc.constantFrom<DrawAction>({ type: 'cancel-edit' }, { type: 'accept-all' }, { type: 'undo' }),
    fc.record({
      type: fc.constant('save-edit' as const),
      text: fc.record({ front: fc.string(), back: fc.string() }),
      advance: fc.boolean(),
    }),
    fc.constant<DrawAction>({ type: 'insert', id: 'mine', draft: sampleDraft(2) }),
    id.map((each): DrawAction => ({ type: 'split', id: each })),
    id.map((each): DrawAction => ({ type: 'merge', id: each, notes: '' })),
    fc.constant<DrawAction>({ type: 'forget-merge' }),
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
      const state = run(three(), ...actions);
      expect(currentItem(state)).not.toBeNull();
      const hashes = hashesOf(state.items);
      expect(new Set(hashes).size).toBe(hashes.length);
      for (const each of ['hash-1', 'hash-2', 'hash-3']) expect(hashes).toContain(each);
      expect(state.remaking === null || state.mode === 'editing').toBe(true);
      expect(state.typed === null || state.mode === 'editing').toBe(true);
      for (const item of state.items) {
        if (item.reason !== null) expect(item.decision).toBe('rejected');
        if (item.unsaved) expect(state).toMatchObject({ mode: 'editing', currentId: item.id });
      }
    }),
    { numRuns: 500 },
  );
});
