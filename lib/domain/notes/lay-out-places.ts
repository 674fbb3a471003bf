import type { Span } from '../drafting/types';

/** A run of the notes as it is shown. */
export interface Piece extends Span {
  /** Index of the innermost place that covers it, or null between places. */
  readonly place: number | null;
  /** Indices of the places that begin here: what a link to them leads to. */
  readonly begins: readonly number[];
}

/**
 * Cuts a text at the bounds of places in it, which may repeat, touch and overlap, so that it can be shown with the places
 * marked. The pieces follow each other without a gap from 0 to `length`.
 */
export function layOutPlaces(length: number, places: readonly Span[]): Piece[] {
  const cuts = new Set([0, length]);
  const beginning = new Map<number, number[]>();
  places.forEach(({ start, end }, i) => {
    cuts.add(start);
    cuts.add(end);
    beginning.set(start, [...(beginning.get(start) ?? []), i]);
  });
  const bounds = [...cuts].filter((at) => at >= 0 && at <= length).sort((a, b) => a - b);
  let open: number[] = [];
  const size = (place: number): number => (places[place]?.end ?? 0) - (places[place]?.start ?? 0);
  return bounds.slice(0, -1).map((start, i) => {
    const begins = beginning.get(start) ?? [];
    open = [...open, ...begins].filter((place) => (places[place]?.end ?? 0) > start);
    const place = open.reduce<number | null>(
      (best, each) => (best === null || size(each) < size(best) ? each : best),
      null,
    );
    return { start, end: bounds[i + 1] ?? length, place, begins };
  });
}
