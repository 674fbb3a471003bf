'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Button } from '@/lib/ui/button';
import { Field } from '@/lib/ui/field';
import { sentenceFor } from '@/lib/ui/sentences';
import { useSending } from '@/lib/ui/use-sending';
import { archiveDeckAction, renameDeckAction, typeAnswersAction } from '../actions';
import type { DeckSummary } from '../data';

/** Renames a deck, has its answers typed, archives it or brings it back; each says beside itself how that went. */
export function DeckSettings({ deck }: { deck: DeckSummary }) {
  return (
    <div className="flex flex-col gap-4">
      <RenameDeck deck={deck} />
      <TypeAnswers deck={deck} />
      <ArchiveDeck deck={deck} />
    </div>
  );
}

function RenameDeck({ deck }: { deck: DeckSummary }) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { send, sending, fault } = useSending(form);
  const [news, setNews] = useState('');
  const rename = (data: FormData): void =>
    send(
      () => renameDeckAction({ deckId: deck.id, name: data.get('name') }),
      () => {
        setNews('Renamed.');
        router.refresh();
      },
    );
  return (
    <form
      ref={form}
      onInput={() => setNews('')}
      onSubmit={(event) => {
        event.preventDefault();
        rename(new FormData(event.currentTarget));
      }}
    >
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 grow sm:max-w-md">
          <Field
            key={deck.name}
            label="Name"
            name="name"
            required
            maxLength={120}
            defaultValue={deck.name}
            error={fault === null ? undefined : sentenceFor(fault)}
          />
        </div>
        <Button type="submit" aria-disabled={sending}>
          Rename
        </Button>
      </div>
      <Outcome news={news} fault={null} />
    </form>
  );
}

function TypeAnswers({ deck }: { deck: DeckSummary }) {
  const { send, sending, fault, setFault } = useSending();
  const [news, setNews] = useState('');
  const [chosen, setChosen] = useState(deck.typesAnswers);
  const choose = (next: boolean): void => {
    if (sending) return;
    setChosen(next);
    setFault(null);
    send(
      () => typeAnswersAction({ deckId: deck.id, typesAnswers: next }),
      () => setNews(next ? 'Answers are typed from now on.' : 'Answers are no longer typed.'),
    );
  };
  return (
    <div>
      <label className="flex min-h-11 items-center gap-2 font-medium">
        <input
          type="checkbox"
          className="checkbox checkbox-primary checkbox-sm"
          aria-describedby="types-answers-hint"
          checked={fault === null ? chosen : !chosen}
          onChange={(event) => choose(event.target.checked)}
        />
        Type the answers
      </label>
      <p id="types-answers-hint" className="text-muted text-sm">
        For questions and blanks too: you type the answer, see what is different, and get a suggested rating.
        Answers of more than 200 characters are only shown.
      </p>
      <Outcome news={news} fault={fault} />
    </div>
  );
}

function ArchiveDeck({ deck }: { deck: DeckSummary }) {
  const router = useRouter();
  const { send, sending, fault } = useSending();
  const [news, setNews] = useState('');
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
    <div>
      <Button aria-disabled={sending} onClick={() => setArchived(!deck.archived)}>
        {deck.archived ? 'Restore this deck' : 'Archive this deck'}
      </Button>
      <Outcome news={news} fault={fault} />
    </div>
  );
}

function Outcome({ news, fault }: { news: string; fault: string | null }) {
  return (
    <>
      <p role="status" className="text-muted mt-1 empty:hidden">
        {fault === null && news}
      </p>
      {fault !== null && (
        <p role="alert" className="text-error mt-1 text-sm font-medium">
          {sentenceFor(fault)}
        </p>
      )}
    </>
  );
}
