'use client';

import { useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { type Box, formatOcclusion, parseOcclusion } from '@/lib/domain/cards/occlusion';
import { ALT_MAX_CHARS, altLine } from '@/lib/domain/cards/pictures';
import { Button } from '@/lib/ui/button';
import { Field } from '@/lib/ui/field';
import { sentenceFor } from '@/lib/ui/sentences';
import { ChoosePicture } from './choose-picture';
import { OcclusionCanvas } from './occlusion-canvas';
import {
  type OcclusionEdit,
  type OcclusionEditing,
  editOcclusion,
  nextBox,
  startEditing,
} from './occlusion-editing';
import { OcclusionPlaces } from './occlusion-places';
import type { SettlesPictureRef } from './settles-picture';
import { pictureAmong, usePictureUpload } from './use-picture-upload';

const HIDES = [
  { hides: 'all', label: 'Hide all places, ask one' },
  { hides: 'one', label: 'Hide only the one that is asked' },
] as const;

interface Props {
  /** The front of the card, as `formatOcclusion` writes it; '' before there is a picture. */
  readonly front: string;
  /** A new picture gives a card for each place; of a stored card places are moved and named only. */
  readonly isNew: boolean;
  readonly onChange: (front: string) => void;
  readonly fault: string | null;
  readonly handle: SettlesPictureRef;
}

const read = (front: string) => {
  const occlusion = parseOcclusion(front);
  return { front, editing: occlusion && startEditing(occlusion) };
};

/** Whether an undo takes away what has the focus: a box, or the use of its own button. */
const losesFocus = (next: OcclusionEditing, before: OcclusionEditing): boolean =>
  document.activeElement?.matches('[data-place]')
    ? next.occlusion.places.length < before.occlusion.places.length
    : next.past.length === 0;

/** Covers a picture: chooses it, says what it shows, draws boxes over places and names them. */
export function OcclusionFields({ front, isNew, onChange, fault, handle }: Props) {
  const [state, setState] = useState(() => read(front));
  // The form around it was emptied: what was being typed is not what is in it any more.
  if (front !== state.front) setState(read(front));
  const [news, setNews] = useState('');
  const panel = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string | null>(null);
  const isDrawing = useRef(false);
  const helpId = useId();
  useEffect(() => {
    const selector = focusNext.current;
    focusNext.current = null;
    // Whoever is drawing has the picture where they want it.
    const options = { preventScroll: isDrawing.current };
    isDrawing.current = false;
    if (selector) panel.current?.querySelector<HTMLElement>(selector)?.focus(options);
  });

  const { editing } = state;
  const keep = (next: OcclusionEditing): void => {
    const text = formatOcclusion(next.occlusion);
    setState({ front: text, editing: next });
    onChange(text);
  };
  const edit = (change: OcclusionEdit): void => {
    if (!editing) return;
    if (change.kind === 'remove') {
      const left = editing.occlusion.places.length - 1;
      focusNext.current = left > 0 ? `[data-place="${Math.min(change.index, left - 1)}"]` : '[data-add]';
    }
    const next = editOcclusion(editing, change);
    if (change.kind === 'undo' && losesFocus(next, editing))
      focusNext.current = '[data-place="0"], [data-add]';
    keep(next);
  };
  const add = (box: Box): void => {
    const count = editing?.occlusion.places.length ?? 0;
    focusNext.current = `[data-place="${count}"]`;
    edit({ kind: 'add', box });
  };
  const picture = usePictureUpload(({ id }) => {
    if (editing) return edit({ kind: 'picture', id });
    focusNext.current = '[data-alt]';
    keep(startEditing({ picture: { id, alt: '' }, hides: 'all', places: [] }));
  });
  useImperativeHandle(handle, () => ({
    settle: () => (picture.mustWait() ? null : front),
    focus: () => panel.current?.querySelector<HTMLElement>('button, input:not([type=file])')?.focus(),
  }));
  const take = (event: React.SyntheticEvent, files: FileList): void => {
    const file = isNew ? pictureAmong(files) : undefined;
    if (!file) return;
    event.preventDefault();
    if (!picture.mustWait()) picture.upload(file);
  };

  const occlusion = editing?.occlusion;
  const isAltMissing = fault === 'CARD_IMAGE_WITHOUT_ALT' && altLine(occlusion?.picture.alt ?? '') === '';
  return (
    <div
      ref={panel}
      className="flex flex-col gap-4"
      onPaste={(event) => take(event, event.clipboardData.files)}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => take(event, event.dataTransfer.files)}
    >
      {isNew && (
        <ChoosePicture label={occlusion ? 'Choose another picture' : 'Choose a picture'} picture={picture} />
      )}
      {fault !== null && !isAltMissing && (
        <p role="alert" tabIndex={-1} className="text-error text-sm font-medium">
          {sentenceFor(fault)}
        </p>
      )}
      {occlusion && (
        <>
          <Field
            data-alt
            label="What does the picture show?"
            hint="For those who cannot see it. Do not give the answers away."
            maxLength={ALT_MAX_CHARS}
            value={occlusion.picture.alt}
            onChange={(event) => edit({ kind: 'describe', alt: event.target.value })}
            error={isAltMissing ? 'Say in a few words what it shows.' : undefined}
          />
          <OcclusionCanvas
            occlusion={occlusion}
            canAdd={isNew}
            describedBy={helpId}
            onEdit={edit}
            onDraw={(box) => {
              isDrawing.current = true;
              add(box);
            }}
            onFocusLabel={(index) => {
              focusNext.current = `[data-label="${index}"] input`;
              setNews('');
              setState((now) => ({ ...now }));
            }}
            onSay={setNews}
          />
          <p id={helpId} className="text-muted text-sm">
            {isNew &&
              'Draw boxes over all you want to learn, or press “Add a box”; their names are asked for below. '}
            Arrow keys move a box, with Shift they change its size{isNew && ', Delete takes it away'}; Enter
            goes to its name.
          </p>
          <div className="flex flex-wrap gap-3">
            {isNew && (
              <Button data-add onClick={() => add(nextBox(occlusion.places.length))}>
                Add a box
              </Button>
            )}
            <Button disabled={editing.past.length === 0} onClick={() => edit({ kind: 'undo' })}>
              Undo
            </Button>
          </div>
          <OcclusionPlaces
            occlusion={occlusion}
            canAdd={isNew}
            showsMissing={fault === 'OCCLUSION_LABEL_EMPTY'}
            onEdit={edit}
          />
          <fieldset className="flex flex-wrap gap-x-6 gap-y-1">
            <legend className="mb-1 font-medium">While a card asks</legend>
            {HIDES.map(({ hides, label }) => (
              <label key={hides} className="flex min-h-11 items-center gap-2">
                <input
                  type="radio"
                  name={`${helpId}-hides`}
                  className="radio radio-primary radio-sm"
                  checked={occlusion.hides === hides}
                  onChange={() => edit({ kind: 'hide', hides })}
                />
                {label}
              </label>
            ))}
          </fieldset>
        </>
      )}
      <p role="status" className="sr-only">
        {news}
      </p>
    </div>
  );
}
