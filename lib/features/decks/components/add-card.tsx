'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, useTransition } from 'react';
import type { CardKind } from '@/lib/domain/cards/card-kinds';
import type { CardText } from '@/lib/domain/cards/card-text';
import { Button } from '@/lib/ui/button';
import { randomId } from '@/lib/ui/random-id';
import { submitByKey } from '@/lib/ui/submit-by-key';
import { useSending } from '@/lib/ui/use-sending';
import { useTabMemory } from '@/lib/ui/use-tab-memory';
import { addCardAction } from '../actions';
import { type CardDraft, EMPTY_DRAFT, cardOf, withoutCard, writeCard } from './card-draft';
import { CardFields, type CardFieldsHandle } from './card-fields';
import { KIND_LABELS } from './kind-labels';
import { forgetAddedCard, saveCardDraft, savedCardDraft } from './saved-card-draft';

/** Those that are written by hand. */
const WRITTEN_KINDS = ['basic', 'cloze', 'typed', 'order', 'occlusion'] as const;

/**
 * Adds cards one after another: after each the form is empty again and its first field has the focus. What was written is
 * there again after a reload, or after having been elsewhere.
 */
export function AddCard({ deckId }: { deckId: string }) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const fields = useRef<CardFieldsHandle>(null);
  const { send, sending, fault, setFault } = useSending(form);
  const kept = useTabMemory(() => savedCardDraft(deckId));
  const [changed, setChanged] = useState<CardDraft | null>(null);
  const draft = changed ?? kept ?? EMPTY_DRAFT;
  const change = (next: (before: CardDraft) => CardDraft): void =>
    setChanged((before) => next(before ?? kept ?? EMPTY_DRAFT));
  useEffect(() => {
    if (changed) saveCardDraft(deckId, changed);
  }, [deckId, changed]);
  const [news, setNews] = useState('');
  const newsLine = useRef<HTMLParagraphElement>(null);
  const [isListing, startListing] = useTransition();
  const wasListing = useRef(false);
  // The cards that were added stand above the form now, and have pushed it down.
  useEffect(() => {
    const isListed = wasListing.current && !isListing;
    wasListing.current = isListing;
    const focused = document.activeElement;
    if (!isListed || !form.current?.contains(focused)) return;
    for (const shown of [newsLine.current, focused])
      shown?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [isListing]);
  // One id per card and not per attempt, so that a second attempt adds nothing twice.
  const requestId = useRef<string | null>(null);
  const card = cardOf(draft);
  const write = (written: CardText): void => {
    setNews('');
    change((before) => writeCard(before, written));
  };
  const add = (): void => {
    const settled = fields.current?.settle();
    if (!settled) return;
    send(
      () =>
        addCardAction({
          requestId: (requestId.current ??= randomId()),
          deckId,
          ...settled,
          bothWays: settled.kind === 'basic' && draft.bothWays,
        }),
      ({ cardIds }) => {
        requestId.current = null;
        forgetAddedCard(deckId, settled);
        change(withoutCard);
        setNews(cardIds.length === 1 ? 'Added one card.' : `Added ${cardIds.length} cards.`);
        fields.current?.focus();
        startListing(() => router.refresh());
      },
    );
  };
  const choose = (kind: CardKind): void => {
    // A picture that was chosen and is in no side yet would go with its field.
    if (!fields.current?.settle()) return;
    change((before) => ({ ...before, kind, bothWays: false }));
    setFault(null);
  };
  return (
    <form
      ref={form}
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setNews('');
        add();
      }}
      onKeyDown={submitByKey}
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
      <CardFields isNew handle={fields} card={card} onChange={write} fault={fault} />
      {card.kind === 'basic' && (
        <label className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            className="checkbox checkbox-primary checkbox-sm"
            checked={draft.bothWays}
            onChange={({ target }) => change((before) => ({ ...before, bothWays: target.checked }))}
          />
          Ask it both ways: makes two cards, the second with question and answer swapped
        </label>
      )}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" aria-disabled={sending} aria-keyshortcuts="Control+Enter">
          Add card
        </Button>
        <p ref={newsLine} role="status" className="text-muted scroll-my-4">
          {news}
        </p>
      </div>
    </form>
  );
}
