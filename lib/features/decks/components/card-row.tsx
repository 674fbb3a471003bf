'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import { SafeHtml } from '@/lib/ui/safe-html';
import { sentenceFor } from '@/lib/ui/sentences';
import { useSending } from '@/lib/ui/use-sending';
import { archiveCardsAction } from '../actions';
import type { DeckCard } from '../data';
import { EditCard } from './edit-card';

/** A card of the list, with what one can do to it. */
export function CardRow({ card }: { card: DeckCard }) {
  const router = useRouter();
  const { send, sending, fault } = useSending();
  const [editing, setEditing] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const wasEditing = useRef(false);
  // The focus goes into the form when it opens, and back to the button that opened it.
  useEffect(() => {
    if (editing) row.current?.querySelector('textarea')?.focus();
    else if (wasEditing.current) row.current?.querySelector('button')?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const setArchived = (archived: boolean): void =>
    send(
      () => archiveCardsAction({ cardIds: [card.id], archived }),
      () => {
        neighbourOf(row.current)?.focus();
        router.refresh();
      },
    );
  return (
    <div ref={row} className="py-4">
      {editing ? (
        <EditCard
          cardId={card.id}
          versionId={card.versionId}
          card={{ kind: card.kind, front: card.front, back: card.back }}
          onClose={() => setEditing(false)}
        />
      ) : (
        <>
          {card.context !== '' && <p className="text-muted mb-1 text-sm">{card.context}</p>}
          <div className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
            <SafeHtml html={card.frontHtml} className="min-w-0 font-medium wrap-anywhere" />
            <SafeHtml html={card.backHtml} className="min-w-0 wrap-anywhere" />
          </div>
          <div className="mt-2 flex flex-wrap items-center gap-2">
            <Button onClick={() => setEditing(true)}>Edit</Button>
            <Button disabled={sending} onClick={() => setArchived(!card.archived)}>
              {card.archived ? 'Restore' : 'Archive'}
            </Button>
            {card.noteId !== null && (
              <Link
                href={`/notes/${card.noteId}?card=${card.id}`}
                className="text-muted inline-flex min-h-11 items-center px-2 underline"
              >
                Notes
              </Link>
            )}
          </div>
          {fault !== null && (
            <Notice tone="error" className="mt-2">
              {sentenceFor(fault)}
            </Notice>
          )}
        </>
      )}
    </div>
  );
}

/** Where the focus goes when a row leaves the list: to the next row, the one before, or the search. */
function neighbourOf(row: HTMLElement | null): HTMLElement | null {
  const item = row?.closest('li');
  const other = item?.nextElementSibling ?? item?.previousElementSibling;
  return other?.querySelector('button') ?? document.querySelector<HTMLElement>('input[type=search]');
}
