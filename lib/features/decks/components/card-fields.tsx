'use client';

import dynamic from 'next/dynamic';
import { type Ref, useImperativeHandle, useRef } from 'react';
import type { CardKind } from '@/lib/domain/cards/card-kinds';
import type { CardText } from '@/lib/domain/cards/card-text';
import type { SettlesPicture } from '@/lib/features/images/components/settles-picture';
import { SideField } from '@/lib/features/images/components/side-field';
import { Button } from '@/lib/ui/button';
import { sentenceFor } from '@/lib/ui/sentences';
import { CardPreview } from './card-preview';
import { faultySide } from './faulty-side';
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

/** What a form asks of its fields. */
export interface CardFieldsHandle {
  /**
   * The card with the pictures that are chosen and described but were not put into it yet; null where one cannot go in, which
   * its field says then, and has the focus.
   */
  readonly settle: () => CardText | null;
  /** Takes the focus to the first of them. */
  readonly focus: () => void;
}

/** The two sides of a card to be typed, with a live preview; of a covered picture, the picture and its places. */
export function CardFields({
  card,
  isNew = false,
  onChange,
  fault,
  handle,
}: {
  card: CardText;
  isNew?: boolean;
  onChange: (card: CardText) => void;
  fault: string | null;
  handle: Ref<CardFieldsHandle>;
}) {
  const box = useRef<HTMLTextAreaElement>(null);
  const front = useRef<SettlesPicture>(null);
  const back = useRef<SettlesPicture>(null);
  useImperativeHandle(handle, () => ({
    settle: () => {
      const settledFront = front.current ? front.current.settle() : card.front;
      // Two questions at once would take the focus from one another.
      const settledBack = settledFront !== null && back.current ? back.current.settle() : null;
      const settled = { ...card, front: settledFront ?? card.front, back: settledBack ?? card.back };
      onChange(settled);
      return settledBack === null ? null : settled;
    },
    focus: () => front.current?.focus(),
  }));
  const hide = (): void => {
    if (!box.current) return;
    const { selectionStart, selectionEnd } = box.current;
    const hidden = hideSelection(card.front, selectionStart, selectionEnd);
    onChange({ ...card, front: hidden.text });
    // After React has written the new text into the box.
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(hidden.from, hidden.to);
    });
  };
  const side = fault === null ? null : faultySide(card, fault);
  const backField = {
    handle: back,
    value: card.back,
    onChange: (text: string) => onChange({ ...card, back: text }),
    error: fault !== null && side === 'back' ? sentenceFor(fault) : undefined,
  };
  if (card.kind === 'occlusion') {
    return (
      <>
        <OcclusionFields
          handle={front}
          front={card.front}
          isNew={isNew}
          onChange={(text) => onChange({ ...card, front: text })}
          fault={side === 'front' ? fault : null}
        />
        <SideField label={EXTRA_LABEL} rows={2} {...backField} />
      </>
    );
  }
  const labels = LABELS[card.kind];
  return (
    <>
      <SideField
        handle={front}
        box={box}
        label={labels.front}
        hint={labels.frontHint}
        rows={3}
        value={card.front}
        onChange={(text) => onChange({ ...card, front: text })}
        error={fault !== null && side === 'front' ? sentenceFor(fault) : undefined}
      />
      {card.kind === 'cloze' && (
        <Button className="self-start" onClick={hide}>
          Hide the selected words
        </Button>
      )}
      <SideField label={labels.back} hint={labels.backHint} rows={labels.backRows} {...backField} />
      <CardPreview {...card} />
    </>
  );
}
