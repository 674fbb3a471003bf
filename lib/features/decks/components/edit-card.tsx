'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { CardText } from '@/lib/domain/cards/card-text';
import { Button } from '@/lib/ui/button';
import { useSending } from '@/lib/ui/use-sending';
import { editCardAction } from '../actions';
import { CardFields } from './card-fields';

interface Props {
  readonly cardId: string;
  readonly versionId: string;
  readonly card: CardText;
  /** Whether another card asks the same the other way round. */
  readonly isMirrored?: boolean;
  readonly onClose: () => void;
  /** Before the page is fetched anew, and before it closes. */
  readonly onSaved?: () => void;
}

/** Edits a card in its place in the list; Escape leaves it as it was. */
export function EditCard({ cardId, versionId, card: stored, isMirrored, onClose, onSaved }: Props) {
  const router = useRouter();
  const { send, sending, fault } = useSending();
  const [card, setCard] = useState<CardText>(stored);
  const save = (): void =>
    send(
      () => editCardAction({ cardId, versionId, front: card.front, back: card.back }),
      () => {
        onSaved?.();
        onClose();
        router.refresh();
      },
    );
  return (
    <form
      aria-label="Edit card"
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending) save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <CardFields card={card} onChange={setCard} fault={fault} />
      {isMirrored && (
        <p className="text-muted text-sm">This card is asked both ways: the other way changes with it.</p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" disabled={sending}>
          Save card
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
