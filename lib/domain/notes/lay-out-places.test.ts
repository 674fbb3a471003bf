import fc from 'fast-check';
import { expect, it } from 'vitest';
import { layOutPlaces } from './lay-out-places';

it('marks places, also where they repeat, touch or lie in one another', () => {
  const places = [
    { start: 2, end: 10 },
    { start: 4, end: 6 },
    { start: 10, end: 12 },
    { start: 4, end: 6 },
  ];
  expect(layOutPlaces(15, places)).toEqual([
    { start: 0, end: 2, place: null, begins: [] },
    { start: 2, end: 4, place: 0, begins: [0] },
    { start: 4, end: 6, place: 1, begins: [1, 3] },
    { start: 6, end: 10, place: 0, begins: [] },
    { start: 10, end: 12, place: 2, begins: [2] },
    { start: 12, end: 15, place: null, begins: [] },
  ]);
});

it('shows the whole text once, in order, and every place of it', () => {
  const span = fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 50 })).map(([start, size]) => {
    return { start, end: Math.min(100, start + size) };
  });
  fc.assert(
    fc.property(fc.array(span), (places) => {
      const pieces = layOutPlaces(100, places);
      expect(pieces[0]?.start).toBe(0);
      expect(pieces.at(-1)?.end).toBe(100);
      pieces.slice(1).forEach((piece, i) => expect(piece.start).toBe(pieces[i]?.end));
      expect(pieces.flatMap(({ begins }) => begins).sort((a, b) => a - b)).toEqual(places.map((_, i) => i));
      for (const { start, end, place } of pieces) {
        const covered = places.some((each) => each.start <= start && end <= each.end);
        expect(place !== null).toBe(covered);
      }
    }),
  );
});
