'use client';

import { useRouter } from 'next/navigation';
import { Fragment, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { wordChanges, type Piece } from '@/lib/domain/notes/word-changes';
import { EditCard } from '@/lib/features/decks/components/edit-card';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import { sentenceFor } from '@/lib/ui/sentences';
import { useSending } from '@/lib/ui/use-sending';
import { settleAnchorAction } from '../actions';
import type { NoteCard } from '../data';
import { staleAfter } from './stale-places';

/**
 * A card whose sentence was edited: both wordings with what differs marked, and one key for either answer, the same as for
 * a draft. The keys work while the focus is
 * inside; afterwards it goes on to the next such card.
 */
export function StaleSentence({ card, now }: { card: NoteCard; now: string }) {
  const { cardId, versionId, exact: before, stored } = card;
  const router = useRouter();
  const { send, sending, fault } = useSending();
  const [updating, setUpdating] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (updating) box.current?.querySelector('textarea')?.focus();
  }, [updating]);

  const changes = useMemo(() => wordChanges(before, now), [before, now]);

  const settle = () =>
    send(
      () => settleAnchorAction({ cardId }),
      () => {
        staleAfter(box.current)?.focus();
        router.refresh();
      },
    );
  const close = () => {
    setUpdating(false);
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isTyping = event.target instanceof Element && event.target.closest('textarea, input') !== null;
    if (isTyping || updating || sending || event.ctrlKey || event.metaKey || event.altKey || event.repeat)
      return;
    if (event.key === 'a') settle();
    else if (event.key === 'e') setUpdating(true);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={box}
      data-stale
      role="group"
      aria-label="The sentence was edited"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className="border-warning bg-base-200 my-2 flex scroll-my-28 flex-col gap-2 rounded border-s-4 p-3 text-sm"
    >
      <p className="font-medium">The sentence was edited since this card was drawn.</p>
      <p>
        <span className="text-muted">Before:</span> <Marked pieces={changes.before} />
      </p>
      <p>
        <span className="text-muted">Now:</span> <Marked pieces={changes.now} />
      </p>
      {fault !== null && <Notice tone="error">{sentenceFor(fault)}</Notice>}
      {updating ? (
        <EditCard cardId={cardId} versionId={versionId} card={stored} onClose={close} onSaved={settle} />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button aria-disabled={sending} aria-keyshortcuts="a" onClick={settle}>
            Keep the card as it is
            <kbd aria-hidden className="kbd kbd-sm hidden sm:inline-flex">
              a
            </kbd>
          </Button>
          <Button aria-disabled={sending} aria-keyshortcuts="e" onClick={() => setUpdating(true)}>
            Update the card
            <kbd aria-hidden className="kbd kbd-sm hidden sm:inline-flex">
              e
            </kbd>
          </Button>
        </div>
      )}
    </div>
  );
}

/** The words that are not in the other wording stand out. */
function Marked({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map(({ text, isChanged }, at) =>
    isChanged ? (
      <mark key={at} className="lit text-base-content font-semibold">
        {text}
      </mark>
    ) : (
      <Fragment key={at}>{text}</Fragment>
    ),
  );
}
