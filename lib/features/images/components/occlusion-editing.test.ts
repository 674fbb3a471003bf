import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Occlusion } from '@/lib/domain/cards/occlusion';
import {
  type OcclusionEdit,
  boxAfterKey,
  boxBetween,
  editOcclusion,
  nextBox,
  startEditing,
} from './occlusion-editing';

const EMPTY: Occlusion = { picture: { id: 'x', alt: 'The heart' }, hides: 'all', places: [] };
const BOX = { left: 10, top: 10, width: 20, height: 20 };

const after = (...edits: OcclusionEdit[]) => edits.reduce(editOcclusion, startEditing(EMPTY));

const anyEdit: fc.Arbitrary<OcclusionEdit> = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), box: fc.constant(BOX) }),
  fc.record({
    kind: fc.constant('place' as const),
    index: fc.nat(3),
    box: fc.constant({ ...BOX, left: 50 }),
  }),
  fc.record({ kind: fc.constant('label' as const), index: fc.nat(3), label: fc.string({ maxLength: 5 }) }),
  fc.record({ kind: fc.constant('remove' as const), index: fc.nat(3) }),
  fc.record({ kind: fc.constant('describe' as const), alt: fc.string({ maxLength: 5 }) }),
  fc.record({ kind: fc.constant('hide' as const), hides: fc.constantFrom('all' as const, 'one' as const) }),
);

describe('covering a picture', () => {
  it('adds, moves, names and removes places', () => {
    const { occlusion } = after(
      { kind: 'add', box: BOX },
      { kind: 'add', box: { ...BOX, left: 95 } },
      { kind: 'label', index: 1, label: 'Aorta' },
      { kind: 'place', index: 1, box: { ...BOX, top: -5 } },
      { kind: 'remove', index: 0 },
    );
    expect(occlusion.places).toEqual([{ ...BOX, top: 0, label: 'Aorta', asked: true }]);
  });

  it('takes sixty places and no more', () => {
    const edits = Array.from({ length: 61 }, () => ({ kind: 'add', box: BOX }) as const);
    expect(after(...edits).occlusion.places).toHaveLength(60);
  });

  it('is undone change by change, a typed name at once', () => {
    const typed = after(
      { kind: 'add', box: BOX },
      { kind: 'label', index: 0, label: 'A' },
      { kind: 'label', index: 0, label: 'Ao' },
    );
    const undone = editOcclusion(typed, { kind: 'undo' });
    expect(undone.occlusion.places[0]?.label).toBe('');
    expect(editOcclusion(undone, { kind: 'undo' }).occlusion).toBe(EMPTY);
  });

  it('comes back to its beginning by undoing, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 20 }), (edits) => {
        let editing = after(...edits);
        for (let i = 0; i <= edits.length; i += 1) editing = editOcclusion(editing, { kind: 'undo' });
        expect(editing.occlusion).toBe(EMPTY);
      }),
    );
  });
});

describe('a box', () => {
  const key = (name: string, held = {}) =>
    boxAfterKey(BOX, { key: name, shiftKey: false, altKey: false, ...held });

  it('is moved by arrows, stretched with Shift, finely with Alt', () => {
    expect(key('ArrowRight')).toEqual({ ...BOX, left: 11 });
    expect(key('ArrowUp')).toEqual({ ...BOX, top: 9 });
    expect(key('ArrowDown', { shiftKey: true })).toEqual({ ...BOX, height: 21 });
    expect(key('ArrowLeft', { shiftKey: true, altKey: true })).toEqual({ ...BOX, width: 19.8 });
    expect(key('a')).toBeNull();
  });

  it('stays where it is when it is stretched at the edge', () => {
    const atEdge = { left: 80, top: 0, width: 20, height: 10 };
    expect(boxAfterKey(atEdge, { key: 'ArrowRight', shiftKey: true, altKey: false })).toEqual(atEdge);
    expect(boxAfterKey(atEdge, { key: 'ArrowRight', shiftKey: false, altKey: false })).toEqual(atEdge);
  });

  it('lies between two points in any order, and not on the last one added', () => {
    expect(boxBetween([30, 5], [10, 20])).toEqual({ left: 10, top: 5, width: 20, height: 15 });
    expect(nextBox(0)).not.toEqual(nextBox(1));
  });
});
