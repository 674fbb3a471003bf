'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/lib/ui/button';
import { Field } from '@/lib/ui/field';
import { Notice } from '@/lib/ui/notice';
import { sentenceFor } from '@/lib/ui/sentences';
import { useSending } from '@/lib/ui/use-sending';
import { archiveDeckAction, renameDeckAction, typeAnswersAction } from '../actions';
import type { DeckSummary } from '../data';

/** Renames a deck, has its answers typed, archives it or brings it back. */
export function DeckSettings({ deck }: { deck: DeckSummary }) {
  const router = useRouter();
  const { send, sending, fault } = useSending();
  const [news, setNews] = useState('');
  const [typesAnswers, setTypesAnswers] = useState(deck.typesAnswers);
  const rename = (form: FormData): void =>
    send(
      () => renameDeckAction({ deckId: deck.id, name: form.get('name') }),
      () => {
        setNews('Renamed.');
        router.refresh();
      },
    );
  const chooseTyping = (chosen: boolean): void => {
    setTypesAnswers(chosen);
    send(
      () => typeAnswersAction({ deckId: deck.id, typesAnswers: chosen }),
      () => setNews(chosen ? 'Answers are typed from now on.' : 'Answers are no longer typed.'),
    );
  };
  const setArchived = (archived: boolean): void =>
    send(
      () => archiveDeckAction({ deckId: deck.id, archived }),
      () => {
        setNews(
          archived ? 'Archived: its cards are no longer asked.' : 'Restored: its cards are asked again.',
        );
        router.refresh();
      },
    );
  return (
    <div className="flex flex-col gap-4">
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          rename(new FormData(event.currentTarget));
        }}
      >
        <div className="min-w-0 grow sm:max-w-md">
          <Field key={deck.name} label="Name" name="name" required maxLength={120} defaultValue={deck.name} />
        </div>
        <Button type="submit" disabled={sending}>
          Rename
        </Button>
      </form>
      <div>
        <label className="flex min-h-11 items-center gap-2 font-medium">
          <input
            type="checkbox"
            className="checkbox checkbox-primary checkbox-sm"
            aria-describedby="types-answers-hint"
            checked={typesAnswers}
            onChange={(event) => chooseTyping(event.target.checked)}
          />
          Type the answers
        </label>
        <p id="types-answers-hint" className="text-muted text-sm">
          Of questions and blanks too: you type the answer, see what differs, and a rating is suggested.
          Answers of more than 200 characters are only shown.
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button disabled={sending} onClick={() => setArchived(!deck.archived)}>
          {deck.archived ? 'Restore this deck' : 'Archive this deck'}
        </Button>
        <p role="status" className="text-muted">
          {news}
        </p>
      </div>
      {fault !== null && <Notice tone="error">{sentenceFor(fault)}</Notice>}
    </div>
  );
}
