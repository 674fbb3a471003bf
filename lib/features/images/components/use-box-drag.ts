'use client';

import { type PointerEvent, useRef, useState } from 'react';
import { type Box, OCCLUSION_MIN_SIDE, boxWithin } from '@/lib/domain/cards/occlusion';
import { boxBetween } from './occlusion-editing';

type Point = readonly [x: number, y: number];

type Drag =
  | { readonly kind: 'draw'; readonly from: Point }
  | { readonly kind: 'move' | 'stretch'; readonly from: Point; readonly index: number; readonly box: Box };

/** A box as it is drawn, moved or stretched just now; `index` is null while it is new. */
interface Draft {
  readonly index: number | null;
  readonly box: Box;
}

/**
 * Draws, moves and stretches boxes by pointer: `data-place` marks a box with its index, `data-handle` its corner. Nothing
 * is changed before the pointer is let go, and nothing at all when it is taken away.
 */
export function useBoxDrag(boxes: readonly Box[], onDone: (draft: Draft) => void, canDraw: boolean) {
  const drag = useRef<Drag | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);

  const pointOf = (event: PointerEvent<HTMLElement>): Point => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const percent = (value: number, side: number): number => Math.min(100, Math.max(0, (value / side) * 100));
    return [percent(event.clientX - left, width), percent(event.clientY - top, height)];
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    const place = event.target.closest<HTMLElement>('[data-place]');
    const from = pointOf(event);
    const index = Number(place?.dataset.place);
    const box = boxes[index];
    if (place && box) {
      const isHandle = event.target.closest('[data-handle]') !== null;
      drag.current = { kind: isHandle ? 'stretch' : 'move', from, index, box };
      place.focus();
    } else if (canDraw) drag.current = { kind: 'draw', from };
    else return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (drag.current) setDraft(draftOf(drag.current, pointOf(event)));
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>): void => {
    const ended = drag.current;
    drag.current = null;
    setDraft(null);
    if (!ended || !isDrag(ended.from, pointOf(event))) return;
    const done = draftOf(ended, pointOf(event));
    const isDot = Math.min(done.box.width, done.box.height) <= OCCLUSION_MIN_SIDE;
    if (done.index !== null || !isDot) onDone(done);
  };

  const onPointerCancel = (): void => {
    drag.current = null;
    setDraft(null);
  };

  return { draft, handlers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel } };
}

/** A press that hardly moved chooses a box and changes nothing. */
const isDrag = (from: Point, to: Point): boolean => Math.hypot(to[0] - from[0], to[1] - from[1]) > 0.5;

function draftOf(drag: Drag, to: Point): Draft {
  if (drag.kind === 'draw') return { index: null, box: boxWithin(boxBetween(drag.from, to)) };
  const { index, box, from } = drag;
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  if (drag.kind === 'move')
    return { index, box: boxWithin({ ...box, left: box.left + x, top: box.top + y }) };
  const width = Math.min(box.width + x, 100 - box.left);
  const height = Math.min(box.height + y, 100 - box.top);
  return { index, box: boxWithin({ ...box, width, height }) };
}
