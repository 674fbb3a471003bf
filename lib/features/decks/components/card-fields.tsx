'use client';

import dynamic from 'next/dynamic';
import { useRef } from 'react';
import type { CardKind } from '@/lib/domain/cards/card-kinds';
import type { CardText } from '@/lib/domain/cards/card-text';
import { SideField } from '@/lib/features/images/components/side-field';
import { Button } from '@/lib/ui/button';
import { sentenceFor } from '@/lib/ui/sentences';
import { CardPreview } from './card-preview';
import { hideSelection } from './hide-selection';

interface Labels {
  readonly front: string;
  readonly frontHint?: string;
  readonly back: string;
  readonly backHint?: string;
  readonly backRows: number;
}

const EXTRA_LABEL = 'Extra text under the answer (may stay empty)';

const LABELS: Readonly<Record<Exclude<CardKind, 'occlusion'>, Labels>> = {
  basic: { front: 'Question', back: 'Answer', backRows: 3 },
  cloze: {
    front: 'Text with blanks',
    frontHint:
      'Select words and hide them, or type {{c1::hidden words::hint}} yourself. Each number makes a card.',
    back: EXTRA_LABEL,
    backRows: 2,
  },
  typed: {
    front: 'Question',
    back: 'Answer to type',
    backHint:
      'A word or two is best. Several that are each right go with a spaced slash or a semicolon between: Peking / Beijing.',
    backRows: 2,
  },
  order: {
    front: 'What to put in order',
    frontHint: 'Say which way round, such as “earliest first”.',
    back: 'The things in the right order',
    backHint: 'One a line, from 2 to 12. They are shuffled each time the card is asked.',
    backRows: 5,
  },
};

const OcclusionFields = dynamic(
  () => import('@/lib/features/images/components/occlusion-fields').then((file) => file.OcclusionFields),
  { loading: () => <p className="text-muted">Opening the editor…</p> },
);

/** Faults that belong to the back; all others concern the front. */
const OF_THE_BACK = new Set([
  'CARD_BACK_EMPTY',
  'TYPED_ANSWER_WORDLESS',
  'TYPED_ANSWER_LONG',
  'ORDER_TOO_FEW',
  'ORDER_TOO_MANY',
  'ORDER_REPEATED',
]);

/**
 * The two sides of a card to be typed, with a live preview; of a covered picture, the picture and its places.
 * Ctrl+Enter in a side submits the form around it.
 */
export function CardFields({
  card,
  isNew = false,
  onChange,
  fault,
}: {
  card: CardText;
  isNew?: boolean;
  onChange: (card: CardText) => void;
  fault: string | null;
}) {
  const front = useRef<HTMLTextAreaElement>(null);
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
  const back = {
    value: card.back,
    onChange: (text: string) => onChange({ ...card, back: text }),
    onKeyDown: submitByKey,
  };
  if (card.kind === 'occlusion') {
    return (
      <>
        <OcclusionFields
          front={card.front}
          isNew={isNew}
          onChange={(text) => onChange({ ...card, front: text })}
          fault={fault}
        />
        <SideField label={EXTRA_LABEL} rows={2} {...back} />
      </>
    );
  }
  const labels = LABELS[card.kind];
  return (
    <>
      <SideField
        box={front}
        label={labels.front}
        hint={labels.frontHint}
        rows={3}
        value={card.front}
        onChange={(text) => onChange({ ...card, front: text })}
        onKeyDown={submitByKey}
        error={fault !== null && !OF_THE_BACK.has(fault) ? sentenceFor(fault) : undefined}
      />
      {card.kind === 'cloze' && (
        <Button className="self-start" onClick={hide}>
          Hide the selected words
        </Button>
      )}
      <SideField
        label={labels.back}
        hint={labels.backHint}
        rows={labels.backRows}
        {...back}
        error={fault !== null && OF_THE_BACK.has(fault) ? sentenceFor(fault) : undefined}
      />
      <CardPreview {...card} />
    </>
  );
}
