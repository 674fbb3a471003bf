'use client';

import clsx from 'clsx';
import type { KeyboardEvent } from 'react';
import type { Box, Occlusion } from '@/lib/domain/cards/occlusion';
import { pictureAddress } from '@/lib/domain/cards/pictures';
import { boxAfterKey, type OcclusionEdit } from './occlusion-editing';
import { useBoxDrag } from './use-box-drag';

const styleOf = ({ left, top, width, height }: Box) => ({
  left: `${left}%`,
  top: `${top}%`,
  width: `${width}%`,
  height: `${height}%`,
});

/** Where a box is, in words. */
export const whereabouts = ({ left, top, width, height }: Box): string =>
  `${Math.round(left)}% from the left, ${Math.round(top)}% from the top, ${Math.round(width)}% wide, ${Math.round(height)}% high`;

/** The picture with its boxes, each a button: to be drawn, dragged, or worked by keys. */
export function OcclusionCanvas({
  occlusion: { picture, places },
  canAdd,
  describedBy,
  onEdit,
  onDraw,
  onFocusLabel,
  onSay,
}: {
  occlusion: Occlusion;
  canAdd: boolean;
  describedBy: string;
  onEdit: (edit: OcclusionEdit) => void;
  /** A new box, by pointer. The next one may be drawn at once: nothing scrolls, and no keyboard comes up. */
  onDraw: (box: Box) => void;
  onFocusLabel: (index: number) => void;
  onSay: (news: string) => void;
}) {
  const { draft, handlers } = useBoxDrag(
    places,
    ({ index, box }) => (index === null ? onDraw(box) : onEdit({ kind: 'place', index, box })),
    canAdd,
  );
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const box = boxAfterKey(places[index]!, event);
    if (box) {
      onEdit({ kind: 'place', index, box, byKey: true });
      onSay(whereabouts(box));
    } else if (canAdd && (event.key === 'Delete' || event.key === 'Backspace')) {
      onEdit({ kind: 'remove', index });
      onSay(`Box ${index + 1} is gone.`);
    } else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)) onEdit({ kind: 'undo' });
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) onFocusLabel(index);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className={clsx(
        'relative inline-block touch-none select-none self-start',
        canAdd && 'cursor-crosshair',
      )}
      {...handlers}
    >
      <img
        src={pictureAddress(picture.id)}
        alt={picture.alt}
        draggable={false}
        className="block max-h-[60svh] max-w-full"
      />
      {places.map((place, i) => (
        <button
          key={i}
          type="button"
          data-place={i}
          aria-label={`Box ${i + 1}${place.label.trim() && `, ${place.label.trim()}`}: ${whereabouts(place)}`}
          aria-describedby={describedBy}
          className="group border-primary bg-primary/25 absolute cursor-move touch-none rounded-sm border-2 outline-offset-0"
          style={styleOf(draft?.index === i ? draft.box : place)}
          onKeyDown={(event) => onKeyDown(event, i)}
        >
          <span
            className={clsx(
              'bg-base-100 text-primary absolute -top-px -left-px rounded-br px-1 text-xs leading-4 font-semibold',
              !canAdd && place.asked && 'underline decoration-2',
            )}
          >
            {i + 1}
            {!canAdd && place.asked && ' ?'}
          </span>
          <span
            data-handle
            className="absolute -right-3 -bottom-3 hidden size-6 cursor-nwse-resize place-items-center group-focus:grid"
          >
            <span className="border-base-100 bg-primary size-3.5 rounded-full border-2" />
          </span>
        </button>
      ))}
      {draft?.index === null && (
        <span
          className="border-primary bg-primary/25 pointer-events-none absolute rounded-sm border-2 border-dashed"
          style={styleOf(draft.box)}
        />
      )}
    </div>
  );
}
