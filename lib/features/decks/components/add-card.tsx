'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { CardText } from '@/lib/domain/cards/card-text';
import { Button } from '@/lib/ui/button';
import { randomId } from '@/lib/ui/random-id';
import { useSending } from '@/lib/ui/use-sending';
import { addCardAction } from '../actions';
import { CardFields } from './card-fields';
import { KIND_LABELS } from './kind-labels';

/** Those that are written by hand. */
const WRITTEN_KINDS = ['basic', 'cloze', 'typed', 'order', 'occlusion'] as const;

/** Adds cards one after another: after each the form is empty again and the first side has the focus. */
export function AddCard({ deckId }: { deckId: string }) {
  const router = useRouter();
  const { send, sending, fault, setFault } = useSending();
  const [card, setCard] = useState<CardText>({ kind: 'basic', front: '', back: '' });
  const [bothWays, setBothWays] = useState(false);
  // A text and a covered picture are kept for each other while the kind is being chosen.
  const [otherFront, setOtherFront] = useState('');
  const [news, setNews] = useState('');
  const form = useRef<HTMLFormElement>(null);
  // One id per card and not per attempt, so that a second attempt adds nothing twice.
  const requestId = useRef<string | null>(null);
  const add = (): void =>
    send(
      () =>
        addCardAction({
          requestId: (requestId.current ??= randomId()),
          deckId,
          ...card,
          bothWays: card.kind === 'basic' && bothWays,
        }),
      ({ cardIds }) => {
        requestId.current = null;
        setCard({ kind: card.kind, front: '', back: '' });
        setNews(cardIds.length === 1 ? 'Added one card.' : `Added ${cardIds.length} cards.`);
        form.current?.querySelector('textarea')?.focus();
        router.refresh();
      },
    );
  const choose = (kind: CardText['kind']): void => {
    const isOther = (kind === 'occlusion') !== (card.kind === 'occlusion');
    setCard({ ...card, kind, front: isOther ? otherFront : card.front });
    if (isOther) setOtherFront(card.front);
    setFault(null);
  };
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
        {WRITTEN_KINDS.map((kind) => (
          <label key={kind} className="flex min-h-11 items-center gap-2">
            <input
              type="radio"
              name="kind"
              className="radio radio-primary radio-sm"
              checked={card.kind === kind}
              onChange={() => choose(kind)}
            />
            {KIND_LABELS[kind]}
          </label>
        ))}
      </fieldset>
      <CardFields isNew card={card} onChange={setCard} fault={fault} />
      {card.kind === 'basic' && (
        <label className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            className="checkbox checkbox-primary checkbox-sm"
            checked={bothWays}
            onChange={(event) => setBothWays(event.target.checked)}
          />
          Ask it both ways: two cards, the second with question and answer changed round
        </label>
      )}
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
