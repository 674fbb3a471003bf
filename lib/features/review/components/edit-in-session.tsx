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
 * Edits a card without leaving the session; its schedule stays as it is. Escape leaves the card as it was, and asks first
 * whether what was typed may go. What was typed stays when it cannot be saved. Where the card was changed elsewhere
 * meanwhile, its present text is shown, and saving once more puts what was typed in its place.
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
  const [opened] = useState(card);
  const [asks, setAsks] = useState(false);
  const isChangedElsewhere = fault === 'CARD_CHANGED' && card.versionId !== opened.versionId;

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

  const lastBox = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const box = form.current?.querySelector('textarea');
    box?.focus();
    box?.setSelectionRange(box.value.length, box.value.length);
  }, []);

  const close = () => {
    // A picture that is chosen and in no side yet is work too.
    const settled = fields.current?.settle();
    if (settled?.front === opened.front && settled.back === opened.back) onClose(false);
    else setAsks(true);
  };
  const goOn = () => {
    setAsks(false);
    (lastBox.current ?? form.current?.querySelector('textarea'))?.focus();
  };

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
        if (asks) goOn();
        else close();
      }}
      onFocus={({ target }) => {
        if (target instanceof HTMLTextAreaElement) lastBox.current = target;
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
      {asks ? (
        <div
          key="unsaved"
          role="group"
          aria-labelledby="unsaved"
          className="flex flex-wrap items-center gap-3"
        >
          <p id="unsaved" className="w-full">
            You have not saved what you typed.
          </p>
          <Button autoFocus variant="primary" onClick={goOn}>
            Keep typing
          </Button>
          <Button onClick={() => onClose(false)}>Throw it away</Button>
        </div>
      ) : (
        <div key="save" className="flex flex-wrap gap-3">
          <Button type="submit" variant="primary" aria-disabled={sending}>
            Save card
          </Button>
          <Button onClick={close}>Cancel</Button>
        </div>
      )}
    </form>
  );
}
