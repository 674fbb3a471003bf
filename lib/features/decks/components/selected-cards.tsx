'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Button } from '@/lib/ui/button';
import { Field } from '@/lib/ui/field';
import { sentenceFor } from '@/lib/ui/sentences';
import { useSending } from '@/lib/ui/use-sending';
import { archiveCardsAction, tagCardsAction } from '../actions';
import type { DeckCard } from '../data';

/** Tags, archives or restores all selected cards at once. */
export function SelectedCards({
  cards,
  selected,
  onSelectAll,
}: {
  cards: readonly DeckCard[];
  selected: readonly DeckCard[];
  onSelectAll: (isSelected: boolean) => void;
}) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { send, sending, fault } = useSending(form);
  const [news, setNews] = useState('');
  const [tags, setTags] = useState('');
  const all = useRef<HTMLInputElement>(null);
  const cardIds = selected.map(({ id }) => id);
  const count = selected.length === 1 ? '1 card' : `${selected.length} cards`;
  const done = (sentence: string) => () => {
    setNews(sentence);
    setTags('');
    router.refresh();
  };
  const tag = (add: string, remove: string, sentence: string): void =>
    send(
      () => tagCardsAction({ cardIds, add, remove }),
      () => {
        // The buttons have nothing to do until there are words again.
        form.current?.querySelector('input')?.focus();
        done(sentence)();
      },
    );
  const archived = selected.every((card) => card.archived);
  return (
    <div className="border-base-300 flex flex-col gap-3 border-b pb-3">
      <div className="flex flex-wrap items-center gap-x-4">
        <label className="flex min-h-11 items-center gap-2">
          <input
            ref={all}
            type="checkbox"
            className="checkbox checkbox-primary checkbox-sm"
            checked={selected.length === cards.length}
            onChange={(event) => {
              setNews('');
              onSelectAll(event.target.checked);
            }}
          />
          Select all on this page
        </label>
        <p role="status" className="text-muted">
          {news !== '' ? news : selected.length > 0 && `${count} selected.`}
        </p>
      </div>
      {selected.length > 0 && (
        <form
          ref={form}
          aria-label="Selected cards"
          className="flex flex-wrap items-end gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            tag(tags, '', `Tagged ${count}.`);
          }}
        >
          <div className="min-w-0 grow sm:max-w-xs">
            <Field
              label="Tags for these cards, with commas between"
              maxLength={1000}
              autoComplete="off"
              value={tags}
              onChange={(event) => setTags(event.target.value)}
              error={fault === null ? undefined : sentenceFor(fault)}
            />
          </div>
          <div className="flex flex-wrap gap-3">
            <Button type="submit" aria-disabled={sending} disabled={tags.trim() === ''}>
              Add tags
            </Button>
            <Button
              aria-disabled={sending}
              disabled={tags.trim() === ''}
              onClick={() => tag('', tags, `Removed the tags from ${count}.`)}
            >
              Remove tags
            </Button>
            <Button
              aria-disabled={sending}
              onClick={() =>
                send(
                  () => archiveCardsAction({ cardIds, archived: !archived }),
                  () => {
                    all.current?.focus();
                    done(archived ? `Restored ${count}.` : `Archived ${count}.`)();
                  },
                )
              }
            >
              {archived ? 'Restore' : 'Archive'}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
