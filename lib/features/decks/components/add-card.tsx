'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { CardText } from '@/lib/domain/cards/card-text';
import { Button } from '@/lib/ui/button';
import { randomId } from '@/lib/ui/random-id';
import { useSending } from '@/lib/ui/use-sending';
import { addCardAction } from '../actions';
import { CardFields } from './card-fields';

const KINDS = [
  { kind: 'basic', label: 'Question and answer' },
  { kind: 'cloze', label: 'Fill the blanks' },
] as const;

/** Adds cards one after another: after each the form is empty again and the first side has the focus. */
export function AddCard({ deckId }: { deckId: string }) {
  const router = useRouter();
  const { send, sending, fault, setFault } = useSending();
  const [card, setCard] = useState<CardText>({ kind: 'basic', front: '', back: '' });
  const [news, setNews] = useState('');
  const form = useRef<HTMLFormElement>(null);
  // One id per card and not per attempt, so that a second attempt adds nothing twice.
  const requestId = useRef<string | null>(null);
  const add = (): void =>
    send(
      () => addCardAction({ requestId: (requestId.current ??= randomId()), deckId, ...card }),
      ({ cardIds }) => {
        requestId.current = null;
        setCard({ kind: card.kind, front: '', back: '' });
        setNews(cardIds.length === 1 ? 'Added one card.' : `Added ${cardIds.length} cards.`);
        form.current?.querySelector('textarea')?.focus();
        router.refresh();
      },
    );
  return (
    <form
      ref={form}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setNews('');
        if (!sending) add();
      }}
    >
      <fieldset className="flex flex-wrap gap-x-6 gap-y-1">
        <legend className="mb-1 font-medium">Kind of card</legend>
        {KINDS.map(({ kind, label }) => (
          <label key={kind} className="flex min-h-11 items-center gap-2">
            <input
              type="radio"
              name="kind"
              className="radio radio-primary radio-sm"
              checked={card.kind === kind}
              onChange={() => {
                setCard({ ...card, kind });
                setFault(null);
              }}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <CardFields card={card} onChange={setCard} fault={fault} />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" disabled={sending}>
          Add card
        </Button>
        <p role="status" className="text-muted">
          {news}
        </p>
      </div>
    </form>
  );
}
