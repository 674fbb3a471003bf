'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { checkNotes } from '@/lib/domain/notes/check-notes';
import { whyNothing } from '@/lib/domain/notes/why-nothing';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import { keepDraftsAction } from '../../actions';
import { askForDrawing } from './ask-for-drawing';
import { becomeGuest } from './become-guest';
import { carryOver } from './carry-over';
import { countOf, type DrawItem } from './draw-item';
import type { InHand } from './draw-state';
import { DrawWorkspace } from './draw-workspace';
import { keepDrawing, keepInput } from './keep-drawing';
import { keptHref } from './kept-message';
import { ModelNewsNotice } from './model-news';
import { NotesBox } from './notes-box';
import { randomId } from '@/lib/ui/random-id';
import { requestDrawing, requestMore, type DrawAsk } from './request-drawing';
import {
  forgetDrawing,
  saveBox,
  savedBox,
  saveDrawing,
  savedDrawing,
  saveInHand,
  saveItems,
  saveUndecided,
  type SavedDrawing,
} from './saved-drawing';
import { useDrawingWatch } from './use-drawing-watch';
import { useModelDraw } from './use-model-draw';
import { useTabMemory } from '@/lib/ui/use-tab-memory';

/** A drawing on the page; each new one is a new sheet, so that nothing of the last shows through. */
interface Sheet {
  readonly number: number;
  readonly drawing: SavedDrawing;
}

/** The whole of the landing page's work: notes in, cards out, before any account. */
export function LandingDraw({
  guestAfter,
  modelHost,
}: {
  guestAfter: boolean;
  /** Where notes go for a draw with a model; null when there is none for this person. */
  modelHost: string | null;
}) {
  const router = useRouter();
  const restored = useTabMemory(() => savedDrawing('new'));
  const [sheet, setSheet] = useState<Sheet | 'none' | null>(null);
  const [attempt, setAttempt] = useState<{ busy: boolean; error: string | null }>({
    busy: false,
    error: null,
  });
  /** Accepted cards that another drawing would drop: one with drafts, or null where the new notes gave none. */
  const [doubt, setDoubt] = useState<{ drawing: SavedDrawing | null; lost: number } | null>(null);
  /** Notes that nothing could be drawn from, but the reader can. */
  const [byHand, setByHand] = useState<string | null>(null);
  const watch = useDrawingWatch();
  const { news, askModel, forgetNews } = useModelDraw();
  const shown: Sheet | null =
    sheet === 'none' ? null : (sheet ?? (restored && { number: 0, drawing: restored }));

  const show = (drawing: SavedDrawing) => {
    saveDrawing('new', drawing);
    setDoubt(null);
    setByHand(null);
    setSheet({ number: (shown?.number ?? 0) + 1, drawing });
  };

  /** The notes with no draft beside them, to make cards from. */
  const showEmpty = (raw: string) => {
    const checked = checkNotes(raw);
    if (!checked.ok) return;
    setAttempt({ busy: false, error: null });
    show({ noteId: randomId(), text: checked.value, title: '', subject: '', paper: '', items: [] });
  };

  /** Takes the drafts of the notes before off the page; what stands in the box stays. */
  const clear = (raw: string) => {
    forgetDrawing('new');
    saveBox(raw);
    setDoubt(null);
    setSheet('none');
  };

  const draw = async (raw: string, ask: DrawAsk) => {
    if (savedDrawing('new')?.inHand) return setAttempt({ busy: false, error: 'EDIT_FIRST' });
    const { signal, ...told } = watch.begin();
    setAttempt({ busy: true, error: null });
    setDoubt(null);
    const drawn = await requestDrawing(raw, randomId(), ask, { signal, ...told });
    // Cancelled, or overtaken by a later one.
    if (signal.aborted) return;
    const nothing = !drawn.ok && drawn.error === 'NOTHING_TO_DRAW';
    setAttempt({ busy: false, error: drawn.ok ? null : nothing ? whyNothing(raw) : drawn.error });
    setByHand(nothing ? raw : null);
    const before = savedDrawing('new') ?? shown?.drawing;
    if (!drawn.ok) {
      // Drafts of other notes under these would be taken for theirs.
      if (drawn.error !== 'NOTHING_TO_DRAW' || !before || before.text === raw) return;
      const lost = countOf(before.items, 'accepted');
      return lost > 0 ? setDoubt({ drawing: null, lost }) : clear(raw);
    }
    const same = before?.text === drawn.value.text;
    const { items, related, lost } = carryOver(before?.items ?? [], drawn.value.items, drawn.value.text);
    // The same notes keep their id, also when edited: should an earlier attempt have been kept after all, the server
    // then changes that note and doubles nothing.
    const noteId = before && (same || related) ? before.noteId : drawn.value.noteId;
    const drawing = { ...drawn.value, noteId, items };
    if (lost > 0) setDoubt({ drawing, lost });
    else show(drawing);
  };

  const cancel = () => {
    watch.cancel();
    forgetNews();
    setAttempt({ busy: false, error: null });
  };

  const keep = async (items: readonly DrawItem[]) => {
    if (!shown) return null;
    const kept = await keepDrawing(keepInput(shown.drawing, items, false), {
      keep: keepDraftsAction,
      becomeGuest,
    });
    if (!kept.ok) return kept.error;
    forgetDrawing('new');
    saveUndecided(kept.value.noteId, shown.drawing, items);
    router.push(
      keptHref('/today', {
        kept: kept.value.kept,
        undecided: countOf(items, 'open'),
        noteId: kept.value.noteId,
        guest: guestAfter,
      }),
    );
    return null;
  };

  const onItems = useCallback((items: readonly DrawItem[]) => saveItems('new', items), []);
  const onInHand = useCallback((inHand: InHand | null) => saveInHand('new', inHand), []);

  return (
    <>
      <NotesBox
        drawnFrom={shown?.drawing.text ?? null}
        busy={attempt.busy}
        share={watch.share}
        error={attempt.error}
        onDraw={(text) => {
          forgetNews();
          void draw(text, askForDrawing);
        }}
        onCancel={cancel}
        model={
          modelHost === null
            ? null
            : { host: modelHost, onDraw: (text, task) => void draw(text, askModel(task)) }
        }
      />
      {byHand !== null && doubt === null && (
        <Button className="mt-3" onClick={() => showEmpty(byHand)}>
          Make cards yourself
        </Button>
      )}
      <ModelNewsNotice news={news} />
      {doubt && (
        <Notice tone="warning" className="mt-4 flex flex-wrap items-center gap-3">
          <span className="me-auto">
            {doubt.lost === 1 ? 'One accepted card comes' : `${doubt.lost} accepted cards come`} from other
            notes and would be dropped. Keep them first, or {doubt.drawing ? 'draw' : 'go on'} without them.
          </span>
          <Button onClick={() => (doubt.drawing ? show(doubt.drawing) : clear(savedBox()))}>
            {doubt.drawing ? 'Draw' : 'Go on'} without them
          </Button>
          <Button onClick={() => setDoubt(null)}>Go back to them</Button>
        </Notice>
      )}
      {shown && (
        <div className="mt-8">
          <DrawWorkspace
            key={shown.number}
            drawing={shown.drawing}
            autoFocus={shown.number > 0}
            onItems={onItems}
            onInHand={onInHand}
            onDrawMore={(items, told) => requestMore(shown.drawing.text, items, [], askForDrawing, told)}
            onKeep={keep}
          />
        </div>
      )}
    </>
  );
}
