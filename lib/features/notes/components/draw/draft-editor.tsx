'use client';

import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '@/lib/ui/button';
import { TextAreaField } from '@/lib/ui/field';
import { focusFault } from '@/lib/ui/focus-fault';
import type { CardText } from './draw-item';
import { lintEdit } from './lint-edit';

/** Editing in place: Ctrl + Enter saves, Escape leaves everything as it was. */
export function DraftEditor({
  kind,
  text,
  onType,
  onSave,
  onCancel,
}: {
  kind: 'basic' | 'cloze';
  text: CardText;
  onType: (text: CardText) => void;
  onSave: (text: CardText, byKey: boolean) => void;
  onCancel: () => void;
}) {
  const [tries, setTries] = useState(0);
  const first = useRef<HTMLDivElement>(null);
  const lintId = useId();
  const { error, advice } = lintEdit(kind, text);

  useEffect(() => {
    const front = first.current?.querySelector('textarea');
    front?.focus();
    front?.setSelectionRange(front.value.length, front.value.length);
  }, []);

  useEffect(() => {
    if (tries > 0) focusFault(first.current);
  }, [tries]);

  const shownError = tries > 0 && error ? error : undefined;
  // What is wrong with both sides, or with none, is told at the front.
  const isOfTheBack = text.front.trim() !== '' && text.back.trim() === '';
  const save = (byKey: boolean) => {
    setTries(tries + 1);
    if (!error) onSave(text, byKey);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Escape and Enter also end the composing of a character; then they are not ours.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={first} onKeyDown={onKeyDown} className="flex flex-col gap-3">
      <TextAreaField
        label={kind === 'cloze' ? 'Sentence with a blank' : 'Front'}
        hint={
          kind === 'cloze' ? 'The blank is _____, with a hint after it if you like: _____ [year]' : undefined
        }
        value={text.front}
        rows={2}
        onChange={(event) => onType({ ...text, front: event.target.value })}
        className="field-sizing-content font-serif"
        error={isOfTheBack ? undefined : shownError}
      />
      <TextAreaField
        label={kind === 'cloze' ? 'Words in the blank' : 'Back'}
        value={text.back}
        rows={2}
        onChange={(event) => onType({ ...text, back: event.target.value })}
        className="field-sizing-content font-serif"
        error={isOfTheBack ? shownError : undefined}
        // There is no advice beside an error.
        {...(error ? {} : { 'aria-describedby': lintId })}
      />
      <ul id={lintId} aria-live="polite" className="text-muted list-disc ps-5 text-sm empty:hidden">
        {advice.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" aria-keyshortcuts="Control+Enter" onClick={() => save(false)}>
          Save and accept
        </Button>
        <Button aria-keyshortcuts="Escape" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
