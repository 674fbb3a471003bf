import { useEffect, useRef, useState } from 'react';
import type { CardText } from '@/lib/domain/cards/card-text';
import { CardFields, type CardFieldsHandle } from '@/lib/features/decks/components/card-fields';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import { SafeHtml } from '@/lib/ui/safe-html';
import { submitByKey } from '@/lib/ui/submit-by-key';
import { useSending } from '@/lib/ui/use-sending';
import { editInSessionAction, readCardAction } from '../actions';
import type { ReviewCard } from '../data';
import type { ReviewContent } from '../review-content';

/**
 * Edits a card without leaving the session; its schedule stays as it is, and Escape leaves the card as it was. What was
 * typed stays when it cannot be saved. Where the card was changed elsewhere meanwhile, its present text is shown, and
 * saving once more puts what was typed in its place.
 */
export function EditInSession({
  card,
  showsSource,
  onContents,
  onClose,
}: {
  card: ReviewCard;
  /** Shows the sentence the card was drawn from, to write it anew from. */
  showsSource: boolean;
  onContents: (contents: readonly (ReviewContent & { readonly id: string })[]) => void;
  onClose: (isSaved: boolean) => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  const { send, sending, fault } = useSending(form);
  const [text, setText] = useState<CardText>({ kind: card.kind, front: card.front, back: card.back });
  const [openedAs] = useState(card.versionId);
  const isChangedElsewhere = fault === 'CARD_CHANGED' && card.versionId !== openedAs;

  const fields = useRef<CardFieldsHandle>(null);
  const attempt = async ({ front, back }: CardText) => {
    const edited = await editInSessionAction({ cardId: card.id, versionId: card.versionId, front, back });
    if (edited.ok || edited.error !== 'CARD_CHANGED') return edited;
    const present = await readCardAction({ cardId: card.id });
    if (present.ok) onContents(present.value);
    return edited;
  };
  const save = () => {
    const settled = fields.current?.settle();
    if (!settled) return;
    send(
      () => attempt(settled),
      (contents) => {
        onContents(contents);
        onClose(true);
      },
    );
  };

  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  return (
    <form
      ref={form}
      aria-label="Edit card"
      className="flex flex-col gap-4 py-2"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        submitByKey(event);
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose(false);
      }}
    >
      {showsSource && card.source && (
        <blockquote className="card-text border-base-300 border-s-4 ps-3">{card.source.sentence}</blockquote>
      )}
      <CardFields handle={fields} card={text} onChange={setText} fault={isChangedElsewhere ? null : fault} />
      {isChangedElsewhere && (
        <Notice tone="warning" className="flex flex-col gap-2">
          <p>
            This card was changed somewhere else meanwhile. What you typed is still here: save once more to
            put it in the place of what the card reads now.
          </p>
          <SafeHtml html={card.frontHtml} />
          <SafeHtml html={card.backHtml} />
        </Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" aria-disabled={sending}>
          Save card
        </Button>
        <Button onClick={() => onClose(false)}>Cancel</Button>
      </div>
    </form>
  );
}
