'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import type { Draft, Drawing } from '@/lib/domain/drafting/types';
import { ok } from '@/lib/domain/result';
import { whyNothing } from '@/lib/domain/notes/why-nothing';
import { Notice } from '@/lib/ui/notice';
import { sentenceFor } from '@/lib/ui/sentences';
import { useTabMemory } from '@/lib/ui/use-tab-memory';
import { keepDraftsAction } from '../../actions';
import { askForDrawing } from './ask-for-drawing';
import { becomeGuest } from './become-guest';
import { carryOver } from './carry-over';
import { countOf, textOf, type DrawItem } from './draw-item';
import type { InHand } from './draw-state';
import { DrawWorkspace } from './draw-workspace';
import { keepDrawing, keepInput } from './keep-drawing';
import { keptHref } from './kept-message';
import { flagNearDuplicates, type KeptCard } from './near-duplicates';
import { ModelNewsNotice } from './model-news';
import { itemsOf, requestMore, type DrawAsk, type DrawWatch } from './request-drawing';
import { saveDrawing, savedDrawing, saveInHand, saveUndecided, type SavedDrawing } from './saved-drawing';
import { useModelDraw } from './use-model-draw';

/** The draft page of notes that are kept already: what was decided before does not come back. */
export function NoteDraw({
  note,
  drawing,
  modelHost = null,
}: {
  note: {
    readonly id: string;
    readonly title: string;
    readonly body: string;
    readonly decidedHashes: readonly string[];
    readonly cards: readonly KeptCard[];
  };
  /** Drawn on the server with the page. */
  drawing: Drawing;
  /** Where notes go for a draw with a model; null when there is none for this person. */
  modelHost?: string | null;
}) {
  const router = useRouter();
  const slot = `note:${note.id}` as const;
  const saved = useTabMemory(() => savedDrawing(slot));

  const start = useMemo((): SavedDrawing => {
    const fresh = itemsOf({ ...drawing, cards: completed(drawing.cards, note) });
    const decided = new Set(note.decidedHashes);
    const left = saved?.items.filter((item) => !decided.has(item.id)) ?? [];
    // Cards may have been kept since, from the first page too, where drafts have no chip of the note's.
    const drafts = completed(
      left.map(({ draft }) => draft),
      note,
    );
    const before = left.map((item, at) => ({ ...item, draft: drafts[at] ?? item.draft }));
    // The same notes: all of the page stands as it was left, also a card that is in the editor.
    const isSame = saved?.text === note.body;
    const items = isSame && before.length > 0 ? before : carryOver(before, fresh, note.body).items;
    const inHand = isSame ? (saved.inHand ?? null) : null;
    return { noteId: note.id, text: note.body, title: note.title, subject: '', paper: '', items, inHand };
  }, [drawing, note, saved]);

  const { news, askModel } = useModelDraw();
  const completing =
    (ask: DrawAsk): DrawAsk =>
    async (request, watch) => {
      const drawn = await ask(request, watch);
      return drawn.ok ? ok({ ...drawn.value, cards: completed(drawn.value.cards, note) }) : drawn;
    };
  const more = (ask: DrawAsk, items: readonly DrawItem[], watch: DrawWatch) =>
    requestMore(note.body, items, note.decidedHashes, completing(ask), watch);

  const keep = async (items: readonly DrawItem[]) => {
    const kept = await keepDrawing(keepInput(start, items, true), { keep: keepDraftsAction, becomeGuest });
    if (!kept.ok) return kept.error;
    saveUndecided(note.id, start, items);
    const { kept: count, deckId } = kept.value;
    const news = { kept: count, undecided: countOf(items, 'open'), noteId: note.id };
    router.push(
      count > 0 && deckId
        ? keptHref(`/decks/${deckId}`, news)
        : `/notes/${note.id}?rejected=${countOf(items, 'rejected')}`,
    );
    return null;
  };

  const onItems = useCallback(
    (items: readonly DrawItem[]) => saveDrawing(slot, { ...start, items }),
    [slot, start],
  );
  const onInHand = useCallback((inHand: InHand | null) => saveInHand(slot, inHand), [slot]);

  return (
    <>
      {start.items.length === 0 && (
        <Notice className="mb-4">
          {note.decidedHashes.length > 0
            ? 'There is nothing new to draw from these notes.'
            : sentenceFor(whyNothing(note.body))}
        </Notice>
      )}
      <DrawWorkspace
        // What the tab remembers is known only once the page is awake.
        key={saved ? 'restored' : 'fresh'}
        drawing={start}
        cards={note.cards}
        autoFocus={false}
        rejectionsCount
        onItems={onItems}
        onInHand={onInHand}
        onDrawMore={(items, watch) => more(askForDrawing, items, watch)}
        model={
          modelHost === null
            ? null
            : {
                host: modelHost,
                onDraw: async (items, watch) => {
                  const drawn = await more(askModel('draw'), items, watch);
                  return drawn.ok ? ok(besideOthers(drawn.value, items)) : drawn;
                },
              }
        }
        onKeep={keep}
      />
      <ModelNewsNotice news={news} />
    </>
  );
}

/** Another writer asks the same in other words: warned of, where a draft of it is on the page. */
function besideOthers(drawn: readonly DrawItem[], shown: readonly DrawItem[]): readonly DrawItem[] {
  const known = new Set(shown.map(({ id }) => id));
  const fresh = drawn.filter(({ id }) => !known.has(id));
  const flagged = flagNearDuplicates(
    fresh.map(({ draft }) => draft),
    shown.map(textOf),
  );
  return fresh.map((item, at) => ({ ...item, draft: flagged[at] ?? item.draft }));
}

/** Chips for drafts without one, and warnings where the notes have such a card already. */
function completed(drafts: readonly Draft[], note: Parameters<typeof NoteDraw>[0]['note']): readonly Draft[] {
  const named = drafts.map((draft) => (draft.context ? draft : { ...draft, context: note.title }));
  return flagNearDuplicates(named, note.cards);
}
