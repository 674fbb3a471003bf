'use client';

import { useEffect, useEffectEvent, useState, type ComponentProps } from 'react';
import type { Drawing } from '@/lib/domain/drafting/types';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import { sentenceFor } from '@/lib/ui/sentences';
import { askForDrawing } from './ask-for-drawing';
import { DrawProgress } from './draw-progress';
import { NoteDraw } from './note-draw';
import { askSafely, firstLimit } from './request-drawing';
import { useDrawingWatch } from './use-drawing-watch';

/** The draft page of long notes: the page is here at once, and the drafts when they are drawn. */
export function LongNoteDraw({ note }: Pick<ComponentProps<typeof NoteDraw>, 'note'>) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const { share, begin, cancel } = useDrawingWatch();

  const draw = async () => {
    const watch = begin();
    const { body, decidedHashes } = note;
    const request = { text: body, ...firstLimit(body), exclude: [...decidedHashes] };
    const drawn = await askSafely(askForDrawing, request, watch);
    if (drawn.ok) setDrawing(drawn.value);
    // Nothing new is said by the page itself, which has the notes to draw from by hand.
    else if (drawn.error === 'NOTHING_TO_DRAW') setDrawing({ title: '', subject: '', paper: '', cards: [] });
    else setFault(drawn.error);
  };
  const drawAtFirst = useEffectEvent(() => void draw());
  useEffect(() => {
    drawAtFirst();
    return cancel;
  }, [cancel]);

  if (drawing) return <NoteDraw note={note} drawing={drawing} />;
  if (fault === null) {
    return (
      <div className="flex flex-wrap items-center gap-3">
        <p role="status">Drawing cards…</p>
        <DrawProgress share={share} onCancel={cancel} />
      </div>
    );
  }
  return (
    <Notice
      tone={fault === 'DRAWING_CANCELLED' ? 'info' : 'error'}
      className="flex flex-wrap items-center gap-3"
    >
      <span className="me-auto">{sentenceFor(fault)}</span>
      <Button
        onClick={() => {
          setFault(null);
          void draw();
        }}
      >
        Draw cards
      </Button>
    </Notice>
  );
}
