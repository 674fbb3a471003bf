'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { plainFaces } from '@/lib/domain/cards/card-faces';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import { SafeHtml } from '@/lib/ui/safe-html';
import { sentenceFor } from '@/lib/ui/sentences';
import { useSending } from '@/lib/ui/use-sending';
import { archiveCardsAction } from '../actions';
import type { DeckCard } from '../data';
import { CardStanding } from './card-standing';
import { CardTags } from './card-tags';
import { EditCard } from './edit-card';
import { EditTags } from './edit-tags';
import { KIND_LABELS } from './kind-labels';

const FIRST_FIELD = { card: 'textarea', tags: 'input[name=tags]' } as const;

/** A card of the list, with what one can do to it. */
export function CardRow({
  deckId,
  card,
  isSelected,
  onSelect,
}: {
  deckId: string;
  card: DeckCard;
  isSelected: boolean;
  onSelect: (isSelected: boolean) => void;
}) {
  const router = useRouter();
  const { send, sending, fault } = useSending();
  const [editing, setEditing] = useState<'card' | 'tags' | null>(null);
  const [news, setNews] = useState('');
  const row = useRef<HTMLDivElement>(null);
  const wasEditing = useRef(editing);
  // The focus goes into the form when it opens, and back to the button that opened it.
  useEffect(() => {
    const opener = `button[data-opens=${wasEditing.current}]`;
    const target = editing === null ? opener : FIRST_FIELD[editing];
    if (editing !== wasEditing.current) row.current?.querySelector<HTMLElement>(target)?.focus();
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
      {editing === 'card' ? (
        <EditCard
          cardId={card.id}
          versionId={card.versionId}
          card={{ kind: card.kind, front: card.front, back: card.back }}
          isMirrored={card.isMirrored}
          sharesText={card.sharesText}
          onSaved={({ apart }) => setNews(apartSentence(apart))}
          onClose={() => setEditing(null)}
        />
      ) : (
        <>
          <div className="text-muted flex items-center text-sm">
            <label className="flex min-h-11 min-w-9 items-center">
              <input
                type="checkbox"
                className="checkbox checkbox-primary checkbox-sm"
                checked={isSelected}
                onChange={(event) => onSelect(event.target.checked)}
              />
              <span className="sr-only">Select: {plainFaces(card).front}</span>
            </label>
            <p>
              {KIND_LABELS[card.kind]}
              {card.isMirrored && ', both ways'}
              {card.context !== '' && ` · ${card.context}`}
            </p>
          </div>
          <div className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
            <SafeHtml html={card.frontHtml} className="min-w-0 font-medium wrap-anywhere" />
            <SafeHtml html={card.backHtml} className="min-w-0 wrap-anywhere" />
          </div>
          <CardStanding card={card} onResumed={() => row.current?.querySelector('input')?.focus()} />
          <CardTags deckId={deckId} tags={card.tags} />
          {editing === 'tags' ? (
            <EditTags cardId={card.id} tags={card.tags} onClose={() => setEditing(null)} />
          ) : (
            <div className="mt-2 flex flex-wrap items-center gap-2">
              <Button data-opens="card" onClick={() => setEditing('card')}>
                Edit
              </Button>
              <Button data-opens="tags" onClick={() => setEditing('tags')}>
                Tags
              </Button>
              <Button aria-disabled={sending} onClick={() => setArchived(!card.archived)}>
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
          )}
          {news !== '' && <Notice className="mt-2">{news}</Notice>}
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

function apartSentence(apart: number): string {
  if (apart === 0) return '';
  return apart === 1
    ? 'Saved here. Another card hides words that you changed, so it still has the old text: edit it as well.'
    : `Saved here. ${apart} other cards hide words that you changed, so they still have the old text: edit them as well.`;
}

/** Where the focus goes when a row leaves the list: to the next row, the one before, or the search. */
function neighbourOf(row: HTMLElement | null): HTMLElement | null {
  const item = row?.closest('li');
  const other = item?.nextElementSibling ?? item?.previousElementSibling;
  return other?.querySelector('button') ?? document.querySelector<HTMLElement>('input[type=search]');
}
