'use client';

import { useEffect, useEffectEvent, useRef, useState, type ComponentProps } from 'react';
import type { Drawing } from '@/lib/domain/drafting/types';
import { err, ok, type Result } from '@/lib/domain/result';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import { sentenceFor } from '@/lib/ui/sentences';
import { askForDrawing } from './ask-for-drawing';
import { DrawProgress } from './draw-progress';
import { NoteDraw } from './note-draw';
import { askSafely, firstLimit } from './request-drawing';

const NOTHING: Drawing = { title: '', subject: '', paper: '', cards: [] };

/** The draft page of long notes: the page is here at once, and the drafts when they are drawn. */
export function LongNoteDraw({ note }: Pick<ComponentProps<typeof NoteDraw>, 'note'>) {
  const [attempt, setAttempt] = useState(1);
  const [share, setShare] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<Result<Drawing, string> | null>(null);
  const running = useRef<AbortController>(null);

  const ask = useEffectEvent((signal: AbortSignal) => {
    const { body, decidedHashes } = note;
    const request = { text: body, ...firstLimit(body), exclude: [...decidedHashes] };
    return askSafely(askForDrawing, request, { signal, onProgress: setShare });
  });
  useEffect(() => {
    const stop = new AbortController();
    running.current = stop;
    void ask(stop.signal).then((drawn) => {
      if (stop.signal.aborted) return;
      // What is missing then is said by the page itself, which has the notes to draw from by hand.
      setOutcome(!drawn.ok && drawn.error === 'NOTHING_TO_DRAW' ? ok(NOTHING) : drawn);
    });
    return () => stop.abort();
  }, [attempt]);

  const cancel = () => {
    running.current?.abort();
    setOutcome(err('DRAWING_CANCELLED'));
  };
  const again = () => {
    setOutcome(null);
    setShare(null);
    setAttempt(attempt + 1);
  };

  if (outcome?.ok) return <NoteDraw note={note} drawing={outcome.value} />;
  if (outcome === null) {
    return (
      <div className="flex flex-wrap items-center gap-3">
        <p role="status">Drawing cards…</p>
        <DrawProgress share={share} onCancel={cancel} />
      </div>
    );
  }
  return (
    <Notice
      tone={outcome.error === 'DRAWING_CANCELLED' ? 'info' : 'error'}
      className="flex flex-wrap items-center gap-3"
    >
      <span className="me-auto">{sentenceFor(outcome.error)}</span>
      <Button onClick={again}>Draw cards</Button>
    </Notice>
  );
}
