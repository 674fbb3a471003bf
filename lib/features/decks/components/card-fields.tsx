'use client';

import { useRef } from 'react';
import type { CardText } from '@/lib/domain/cards/card-text';
import { Button } from '@/lib/ui/button';
import { TextAreaField } from '@/lib/ui/field';
import { sentenceFor } from '@/lib/ui/sentences';
import { CardPreview } from './card-preview';
import { hideSelection } from './hide-selection';

const LABELS = {
  basic: { front: 'Question', back: 'Answer', frontHint: undefined },
  cloze: {
    front: 'Text with blanks',
    back: 'Extra text under the answer (may stay empty)',
    frontHint:
      'Select words and hide them, or type {{c1::hidden words::hint}} yourself. Each number makes a card.',
  },
  typed: { front: 'Question', back: 'Answer to type', frontHint: undefined },
  order: { front: 'What is put in order', back: 'The items in order, one a line', frontHint: undefined },
  occlusion: {
    front: 'Picture and places',
    back: 'Extra text under the answer (may stay empty)',
    frontHint: undefined,
  },
} as const;

/** Faults that belong to the back; all others concern the front. */
const OF_THE_BACK = new Set(['CARD_BACK_EMPTY']);

/** The two sides of a card to be typed, with a live preview. Ctrl+Enter in either side submits the form around them. */
export function CardFields({
  card,
  onChange,
  fault,
}: {
  card: CardText;
  onChange: (card: CardText) => void;
  fault: string | null;
}) {
  const front = useRef<HTMLTextAreaElement>(null);
  const labels = LABELS[card.kind];
  const hide = (): void => {
    const box = front.current;
    if (!box) return;
    const hidden = hideSelection(card.front, box.selectionStart, box.selectionEnd);
    onChange({ ...card, front: hidden.text });
    // After React has written the new text into the box.
    requestAnimationFrame(() => {
      box.focus();
      box.setSelectionRange(hidden.from, hidden.to);
    });
  };
  const submitByKey = (event: React.KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit();
  };
  return (
    <>
      <TextAreaField
        ref={front}
        label={labels.front}
        hint={labels.frontHint}
        rows={3}
        maxLength={4_000}
        className="font-serif"
        value={card.front}
        onChange={(event) => onChange({ ...card, front: event.target.value })}
        onKeyDown={submitByKey}
        error={fault !== null && !OF_THE_BACK.has(fault) ? sentenceFor(fault) : undefined}
      />
      {card.kind === 'cloze' && (
        <Button className="self-start" onClick={hide}>
          Hide the selected words
        </Button>
      )}
      <TextAreaField
        label={labels.back}
        rows={card.kind === 'basic' ? 3 : 2}
        maxLength={4_000}
        className="font-serif"
        value={card.back}
        onChange={(event) => onChange({ ...card, back: event.target.value })}
        onKeyDown={submitByKey}
        error={fault !== null && OF_THE_BACK.has(fault) ? sentenceFor(fault) : undefined}
      />
      <CardPreview {...card} />
    </>
  );
}
