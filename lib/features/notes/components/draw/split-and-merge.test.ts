import { describe, expect, it } from 'vitest';
import { sampleItem } from './draft-sample';
import { drawReducer } from './draw-reducer';
import { currentItem, inHandOf, startState, type DrawAction, type DrawState } from './draw-state';
import { mergeDrafts } from './merge-drafts';
import { splitDraft } from './split-draft';

const two = { front: 'When and where?', back: 'in 1912, and in Perth' };
const start = () => startState({ items: [sampleItem(1), sampleItem(2, two), sampleItem(3)] });
const run = (state: DrawState, ...actions: DrawAction[]) => actions.reduce(drawReducer, state);
const fronts = (state: DrawState) => state.items.map(({ draft, edit }) => (edit ?? draft).front);
const save = (front: string, back: string): DrawAction => ({
  type: 'save-edit',
  text: { front, back },
  advance: true,
});
const notes = 'Notes. '.repeat(100);
const merge = (id: string): DrawAction => ({ type: 'merge', id, notes });

describe('splitting a draft', () => {
  const opened = run(start(), { type: 'split', id: 'hash-2' });

  it('opens the first half, and the second when that is saved', () => {
    expect(opened).toMatchObject({ mode: 'editing', currentId: 'hash-2' });
    expect(currentItem(opened)?.edit).toEqual({ front: 'When and where?', back: 'in 1912' });
    const second = run(opened, save('When?', 'in 1912'));
    expect(second).toMatchObject({
      mode: 'editing',
      announcement: 'Edited and accepted. 1 of 4 decided. Now the second card.',
    });
    expect(currentItem(second)?.draft).toMatchObject({
      front: 'When and where?',
      back: 'in Perth',
      kind: 'basic',
    });
    const done = run(second, save('Where?', 'in Perth'));
    expect(fronts(done)).toEqual(['What is fact 1?', 'When?', 'Where?', 'What is fact 3?']);
    expect(done.items.map((item) => item.decision)).toEqual(['open', 'accepted', 'accepted', 'open']);
    expect(done).toMatchObject({ mode: 'deciding', currentId: 'hash-3' });
  });

  it('leaves everything as it was on Escape, and only the second half out when that is not wanted', () => {
    expect(run(opened, { type: 'cancel-edit' }).items).toEqual(start().items);
    const half = run(opened, save('When?', 'in 1912'), { type: 'cancel-edit' });
    expect(fronts(half)).toEqual(['What is fact 1?', 'When?', 'What is fact 3?']);
  });

  it('goes on after a reload where it was', () => {
    const reloaded = startState({ items: opened.items, inHand: inHandOf(opened) });
    expect(run(reloaded, { type: 'cancel-edit' }).items).toEqual(start().items);
    expect(fronts(run(reloaded, save('When?', 'in 1912'), save('Where?', 'in Perth')))).toHaveLength(4);
  });

  it('with its second half left out is an edit, of which the wording is undone last', () => {
    const half = run(opened, save('When?', 'in 1912'), { type: 'cancel-edit' }, { type: 'undo' });
    expect(half.items[1]).toMatchObject({ decision: 'open', edit: { front: 'When?', back: 'in 1912' } });
    expect(run(half, { type: 'undo' }).items).toEqual(start().items);
  });

  it('can be done again to the same draft', () => {
    const again = run(
      opened,
      save('When?', 'in 1912'),
      save('Where?', 'in Perth'),
      { type: 'split', id: 'hash-2' },
      save('When?', 'in 1912'),
      save('Who?', 'nobody'),
    );
    expect(fronts(again)).toEqual(['What is fact 1?', 'When?', 'Who?', 'Where?', 'What is fact 3?']);
    expect(new Set(again.items.map((item) => item.id)).size).toBe(5);
  });

  it.each([
    ['coal; steel and iron', 'coal', 'steel and iron'],
    ['It rose. It fell again.', 'It rose.', 'It fell again.'],
    ['bread and peace', 'bread', 'peace'],
    ['land, bread, peace, power', 'land, bread', 'peace, power'],
    ['nothing to tell apart', 'nothing to tell apart', ''],
    ['Trailing, ', 'Trailing, ', ''],
  ])('cuts %j where two facts meet', (back, first, second) => {
    const halves = splitDraft(sampleItem(1, { back }));
    expect([halves.first.back, halves.second.back]).toEqual([first, second]);
  });

  it('leaves the second card of a cloze to be written', () => {
    const cloze = sampleItem(1, { kind: 'cloze', front: 'It was _____ then.', back: 'so' });
    expect(splitDraft(cloze)).toMatchObject({
      first: { front: 'It was _____ then.', back: 'so' },
      second: { kind: 'basic', front: '', back: '' },
    });
  });
});

describe('merging two drafts', () => {
  const opened = run(start(), merge('hash-3'), merge('hash-1'));

  it('waits for the second one, wherever it is, and opens both as one', () => {
    const waiting = run(start(), merge('hash-3'));
    expect(waiting).toMatchObject({ mode: 'deciding', mergeFrom: 'hash-3' });
    expect(opened).toMatchObject({ mode: 'editing', currentId: 'hash-1', mergeFrom: null });
    expect(opened.items.map((item) => item.id)).toEqual(['hash-1', 'hash-2']);
    expect(currentItem(opened)?.edit).toEqual({
      front: 'What is fact 1? What is fact 3?',
      back: 'answer 1; answer 3',
    });
    const done = run(opened, save('What are both?', 'one and three'));
    expect(done.items[0]).toMatchObject({ decision: 'accepted', absorbed: [{ id: 'hash-3' }] });
  });

  it('is given up by choosing the same draft again, or by Escape before or in the editor', () => {
    expect(run(start(), merge('hash-3'), merge('hash-3'))).toMatchObject({
      mergeFrom: null,
      mode: 'deciding',
    });
    expect(run(start(), merge('hash-3'), { type: 'forget-merge' }).mergeFrom).toBeNull();
    expect(run(opened, { type: 'cancel-edit' }).items).toEqual(start().items);
  });

  it('is undone as a whole', () => {
    const undone = run(opened, save('What are both?', 'one and three'), { type: 'undo' });
    expect(undone.items).toEqual(start().items);
  });

  it('keeps the drafts it took in from joining again', () => {
    const done = run(opened, save('What are both?', 'one and three'));
    const more = run(done, { type: 'add-drawn', items: [sampleItem(3), sampleItem(4)], announcement: '' });
    expect(more.items.map((item) => item.id)).toEqual(['hash-1', 'hash-2', 'hash-4']);
  });

  it('spans both sentences when they are near, and says the same question once', () => {
    const one = sampleItem(1, { front: 'Why?', back: 'cost.' });
    const other = sampleItem(3, { front: 'Why?', back: 'time.' });
    const merged = mergeDrafts(other, one, notes);
    expect(merged.edit).toEqual({ front: 'Why?', back: 'cost; time.' });
    expect(merged.draft.source).toEqual({ start: 100, end: 320, exact: notes.slice(100, 320) });
    const far = sampleItem(50);
    expect(mergeDrafts(one, far, notes).draft.source).toEqual(one.draft.source);
  });

  it('makes a question of two clozes, since a card has one blank to fill', () => {
    const cloze = (number: number) => sampleItem(number, { kind: 'cloze', front: 'It was _____.' });
    expect(mergeDrafts(cloze(1), cloze(2), notes).draft.kind).toBe('basic');
  });
});
