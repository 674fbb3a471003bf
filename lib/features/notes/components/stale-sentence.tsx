'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { EditCard } from '@/lib/features/decks/components/edit-card';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import { sentenceFor } from '@/lib/ui/sentences';
import { useSending } from '@/lib/ui/use-sending';
import { settleAnchorAction } from '../actions';
import type { NoteCard } from '../data';
import { staleAfter } from './stale-places';

/**
 * A card whose sentence was edited: both wordings, and one key for either answer. The keys work while the focus is
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
    if (event.key === 'k') settle();
    else if (event.key === 'u') setUpdating(true);
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
        <span className="text-muted">Before:</span> {before}
      </p>
      <p>
        <span className="text-muted">Now:</span> {now}
      </p>
      {fault !== null && <Notice tone="error">{sentenceFor(fault)}</Notice>}
      {updating ? (
        <EditCard cardId={cardId} versionId={versionId} card={stored} onClose={close} onSaved={settle} />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button aria-disabled={sending} aria-keyshortcuts="k" onClick={settle}>
            Keep the card as it is
            <kbd aria-hidden className="kbd kbd-sm hidden sm:inline-flex">
              k
            </kbd>
          </Button>
          <Button aria-disabled={sending} aria-keyshortcuts="u" onClick={() => setUpdating(true)}>
            Update the card
            <kbd aria-hidden className="kbd kbd-sm hidden sm:inline-flex">
              u
            </kbd>
          </Button>
        </div>
      )}
    </div>
  );
}
