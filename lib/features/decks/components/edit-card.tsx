'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { CardText } from '@/lib/domain/cards/card-text';
import { Button } from '@/lib/ui/button';
import { submitByKey } from '@/lib/ui/submit-by-key';
import { useSending } from '@/lib/ui/use-sending';
import { editCardAction } from '../actions';
import { forgetCard, rememberCard, typedCard } from './typed-card';
import { CardFields, type CardFieldsHandle } from './card-fields';

interface Props {
  readonly cardId: string;
  readonly versionId: string;
  readonly card: CardText;
  /** Whether another card asks the same the other way round. */
  readonly isMirrored?: boolean;
  /** Whether other cards hide other words of the same text. */
  readonly sharesText?: boolean;
  readonly onClose: () => void;
  /** Before the page is fetched anew, and before it closes. */
  readonly onSaved?: (saved: { readonly apart: number }) => void;
}

/** Edits a card in its place in the list; Escape leaves it as it was. */
export function EditCard({
  cardId,
  versionId,
  card: stored,
  isMirrored,
  sharesText,
  onClose,
  onSaved,
}: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const fields = useRef<CardFieldsHandle>(null);
  const { send, sending, fault } = useSending(form);
  // Opened by a press, so never on the server: what was typed before, unless the card was changed since.
  const [card, setCard] = useState<CardText>(() => typedCard(cardId, versionId) ?? stored);
  const write = (written: CardText): void => {
    setCard(written);
    rememberCard(cardId, versionId, written);
  };
  const close = (): void => {
    forgetCard(cardId);
    onClose();
  };
  const save = (): void => {
    const settled = fields.current?.settle();
    if (!settled) return;
    send(
      () => editCardAction({ cardId, versionId, front: settled.front, back: settled.back }),
      (saved) => {
        onSaved?.(saved);
        close();
        router.refresh();
      },
    );
  };
  return (
    <form
      ref={form}
      aria-label="Edit card"
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
        submitByKey(event);
      }}
    >
      <CardFields handle={fields} card={card} onChange={write} fault={fault} />
      {isMirrored && (
        <p className="text-muted text-sm">This card is asked both ways: the other way changes with it.</p>
      )}
      {sharesText && (
        <p className="text-muted text-sm">
          Other words of this text are hidden on other cards: the text changes there with it.
        </p>
      )}
      {card.kind === 'occlusion' && (
        <p className="text-muted text-sm">Other cards of this picture stay as they are.</p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" aria-disabled={sending}>
          Save card
        </Button>
        <Button onClick={close}>Cancel</Button>
      </div>
    </form>
  );
}
