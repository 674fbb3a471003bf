'use client';

import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { draftHash } from '@/lib/domain/drafting/draft-hash';
import type { Result } from '@/lib/domain/result';
import { Button } from '@/lib/ui/button';
import { DraftCard } from './draft-card';
import { DraftsHead } from './drafts-head';
import { DrawBar } from './draw-bar';
import { countOf, hashesOf, textOf, type DrawItem } from './draw-item';
import type { DrawCommand } from './draw-keys';
import { drawReducer } from './draw-reducer';
import { currentItem, inHandOf, startState, type InHand } from './draw-state';
import { DrawProgress } from './draw-progress';
import { DrawToolbar } from './draw-toolbar';
import { KeysHelp } from './keys-help';
import { ModelOffer } from './model-offer';
import { twinsOf, type KeptCard } from './near-duplicates';
import { NotesPane } from './notes-pane';
import type { DrawWatch } from './request-drawing';
import type { SavedDrawing } from './saved-drawing';
import { draftFromSelection } from './selection-draft';
import { faceKey } from './set-faces';
import { offsetsOfSelection } from './selection-offsets';
import { useDrawingWatch } from './use-drawing-watch';
import { useDrawKeys } from './use-draw-keys';
import { useFocusCurrent } from './use-focus-current';
import { useLetterKeys } from './use-letter-keys';
import { useSetFaces } from './use-set-faces';

const NO_CARDS: readonly KeptCard[] = [];

/** The notes on one side, the drafts on the other, and every decision by key or by button. */
export function DrawWorkspace({
  drawing,
  cards = NO_CARDS,
  autoFocus,
  rejectionsCount = false,
  onItems,
  onInHand,
  onDrawMore,
  model = null,
  onKeep,
}: {
  drawing: SavedDrawing;
  /** Those kept from these notes already. */
  cards?: readonly KeptCard[];
  /** Whether the first draft takes the focus: after "Draw cards", not after a reload. */
  autoFocus: boolean;
  /** Whether rejections alone are worth keeping: they are where they keep drafts of kept notes from coming back. */
  rejectionsCount?: boolean;
  /** Hears of every change and of an editor that opens, not of the start. */
  onItems: (items: readonly DrawItem[]) => void;
  /** Hears, after `onItems`, what is in the editor, and null when none is open. */
  onInHand: (inHand: InHand | null) => void;
  onDrawMore: (items: readonly DrawItem[], watch: DrawWatch) => Promise<Result<readonly DrawItem[], string>>;
  /** Another way to draw more: with the model of this server. */
  model?: { readonly host: string; readonly onDraw: typeof onDrawMore } | null;
  /** Keeps the cards and leaves the page; comes back only with the code of what went wrong. */
  onKeep: (items: readonly DrawItem[]) => Promise<string | null>;
}) {
  const [state, dispatch] = useReducer(drawReducer, drawing, startState);
  const [busy, setBusy] = useState<'keeping' | 'drawing' | null>(null);
  /** Concerns the cards as they were then: with the next decision it is old news. */
  const [trouble, setTrouble] = useState<{ code: string; items: readonly DrawItem[] } | null>(null);
  const isBare = drawing.items.length === 0;
  /** Whether the drafter had nothing more when it was last asked. */
  const [isExhausted, setExhausted] = useState(false);
  const [notesShown, setNotesShown] = useState(isBare);
  const [keysOn, setKeysOn] = useLetterKeys();
  const pane = useRef<HTMLDivElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const { items, mode } = state;
  /** Where the drafter found nothing, all there is the reader makes. */
  const hasDrawn = items.some(({ draft }) => draft.rule !== 'by-hand');
  const faces = useSetFaces(items);
  const watch = useDrawingWatch();
  const current = currentItem(state);
  const drawnFrom = useMemo(
    () => [
      ...cards.flatMap(({ start, end }) => (start === null || end === null ? [] : { start, end })),
      // A sentence whose draft was rejected is free again, for one made by hand.
      ...items.filter(({ decision }) => decision !== 'rejected').map(({ draft }) => draft.source),
    ],
    [items, cards],
  );
  const twins = useMemo(() => twinsOf(items, cards), [items, cards]);

  // The notes open above the button, and would push it out of sight.
  useEffect(() => {
    if (notesShown && !isBare) pane.current?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, [notesShown, isBare]);
  useFocusCurrent(state.currentId, state.focusRequest, autoFocus);
  const told = useRef(state);
  useEffect(() => {
    const before = told.current;
    told.current = state;
    const opens = state.mode === 'editing' && before.mode !== 'editing';
    if (opens || before.items !== state.items) onItems(state.items);
    if (before !== state) onInHand(inHandOf(state));
  }, [state, onItems, onInHand]);

  const keep = async () => {
    if (busy) return;
    // An edit in hand would not be among what is kept.
    if (mode === 'editing') return dispatch({ type: 'edit-first' });
    const worth = countOf(items, 'accepted') + (rejectionsCount ? countOf(items, 'rejected') : 0);
    if (worth === 0) {
      dispatch({ type: 'say', announcement: 'Nothing to keep yet: accept at least one card.' });
      return;
    }
    setBusy('keeping');
    setTrouble(null);
    const failed = await onKeep(items);
    // Kept: the next page is on its way, and until it is here nothing may be sent again.
    if (failed === null) return;
    setTrouble({ code: failed, items });
    setBusy(null);
  };

  const drawMore = async (ask = onDrawMore) => {
    if (busy) return;
    setBusy('drawing');
    setTrouble(null);
    const told = watch.begin();
    const drawn = await ask(items, told);
    setBusy(null);
    if (told.signal.aborted) return dispatch({ type: 'say', announcement: 'Cancelled: nothing was drawn.' });
    if (!drawn.ok) return setTrouble({ code: drawn.error, items });
    const known = new Set(hashesOf(items));
    const fresh = drawn.value.filter((item) => !known.has(item.id)).length;
    if (ask === onDrawMore) setExhausted(fresh === 0);
    const announcement = fresh
      ? `${fresh} more ${fresh === 1 ? 'card' : 'cards'} drawn.`
      : 'There is nothing more to draw from these notes.';
    dispatch({ type: 'add-drawn', items: drawn.value, announcement });
  };

  /** From the words selected in the notes; without any, from the sentence in hand. */
  const cardFromNotes = () => {
    const selected = pane.current && offsetsOfSelection(pane.current);
    const span = selected && selected.start < selected.end ? selected : current?.draft.source;
    const draft = span
      ? draftFromSelection(drawing.text, span, current?.draft.context ?? drawing.title)
      : null;
    if (!draft) dispatch({ type: 'say', announcement: 'Select some words in the notes first.' });
    else dispatch({ type: 'insert', id: draftHash(draft), draft });
  };

  const mergeWith = useCallback(
    (id: string) => dispatch({ type: 'merge', id, notes: drawing.text }),
    [drawing.text],
  );

  const goToSentence = (offset: number) => {
    const hit = items.find(({ draft }) => draft.source.start <= offset && offset < draft.source.end);
    if (hit) dispatch({ type: 'go', id: hit.id });
  };

  /** The draft a deciding key is for: after a rejection that nobody gives a reason for, the one that follows. */
  const inHand = (): string | null => {
    if (mode !== 'reasoning') return state.currentId;
    const goOn = { type: 'give-reason', reason: null, advance: true } as const;
    dispatch(goOn);
    const { currentId } = drawReducer(state, goOn);
    return currentId === state.currentId ? null : currentId;
  };

  const run = (command: DrawCommand) => {
    if (typeof command === 'object')
      return dispatch({ type: 'give-reason', reason: command.reason, advance: true });
    switch (command) {
      case 'accept-all':
        return dispatch({ type: 'accept-all' });
      case 'next':
      case 'previous':
        return dispatch({ type: 'move', by: command === 'next' ? 1 : -1 });
      case 'skip-reason':
        return dispatch({ type: 'give-reason', reason: null, advance: true });
      case 'undo':
        return dispatch({ type: 'undo' });
      case 'keep':
        return void keep();
      case 'from-notes':
        return cardFromNotes();
      case 'help':
        return help.current?.showModal();
      case 'accept':
      case 'edit':
      case 'reject': {
        const id = inHand();
        if (id === null) return;
        return dispatch(command === 'accept' ? { type: command, id, advance: true } : { type: command, id });
      }
      case 'split':
        return current && dispatch({ type: 'split', id: current.id });
      case 'merge':
        return current && mergeWith(current.id);
      case 'forget-merge':
        return state.mergeFrom !== null && dispatch({ type: 'forget-merge' });
    }
  };
  useDrawKeys(mode, keysOn, run);

  return (
    <section aria-label="Drafts" className="lg:grid lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:gap-8">
      <div
        className={
          'mb-6 flex flex-col gap-3 lg:sticky lg:top-4 lg:mb-0 lg:flex lg:max-h-[calc(100dvh-7rem)] lg:self-start' +
          (notesShown ? '' : ' max-lg:hidden')
        }
      >
        <NotesPane
          notes={drawing.text}
          source={current?.draft.source ?? null}
          answer={current?.draft.answer ?? null}
          drawn={drawnFrom}
          paneRef={pane}
          onPlace={goToSentence}
        />
        {!isBare && (
          <p className="text-muted text-sm">
            What is underlined has a card {cards.length > 0 ? 'already or a draft here' : 'here'}. For the
            rest, select words and choose “Card from selection”.
          </p>
        )}
      </div>
      <div className="min-w-0">
        <DraftsHead count={items.length} notes={drawing.text} takesFocus={autoFocus && isBare} />
        <DrawToolbar
          notesShown={notesShown}
          onNotes={() => setNotesShown(!notesShown)}
          onAcceptAll={hasDrawn ? () => dispatch({ type: 'accept-all' }) : null}
          onFromNotes={cardFromNotes}
          onHelp={() => help.current?.showModal()}
        />
        <div className="flex flex-col gap-4">
          {items.map((item, index) => (
            <DraftCard
              key={item.id}
              item={item}
              position={index + 1}
              total={items.length}
              mode={item.id === state.currentId ? mode : null}
              typed={item.id === state.currentId ? state.typed : null}
              merging={state.mergeFrom === null ? null : state.mergeFrom === item.id ? 'this' : 'another'}
              isFresh={state.fresh.includes(item.id)}
              twin={twins.get(item.id) ?? null}
              faces={faces.get(faceKey({ kind: item.draft.kind, ...textOf(item) })) ?? null}
              onMerge={mergeWith}
              dispatch={dispatch}
            />
          ))}
        </div>
        <div className="mt-4 flex flex-wrap items-center gap-3">
          {hasDrawn && (
            <Button
              aria-disabled={busy !== null || isExhausted}
              onClick={() => !isExhausted && void drawMore()}
            >
              Draw more
            </Button>
          )}
          {isExhausted && (
            <p className="text-muted text-sm">
              All that can be drawn from these notes is here. What is not underlined in them has no card.
            </p>
          )}
          {model && (
            <ModelOffer
              host={model.host}
              tasks={['draw']}
              disabled={busy !== null}
              onAsk={() => void drawMore(model.onDraw)}
            />
          )}
          {busy === 'drawing' && <DrawProgress share={watch.share} onCancel={watch.cancel} />}
        </div>
        <DrawBar
          items={items}
          announcement={state.announcement}
          busy={busy}
          fault={trouble?.items === items ? trouble.code : null}
          onUndo={state.history.length > 0 ? () => dispatch({ type: 'undo' }) : null}
          onKeep={() => void keep()}
        />
      </div>
      <KeysHelp dialogRef={help} enabled={keysOn} onEnabled={setKeysOn} />
    </section>
  );
}
