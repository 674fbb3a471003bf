'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { checkNotes } from '@/lib/domain/notes/check-notes';
import { Button } from '@/lib/ui/button';
import { Field, TextAreaField } from '@/lib/ui/field';
import { Notice } from '@/lib/ui/notice';
import { randomId } from '@/lib/ui/random-id';
import { sentenceFor } from '@/lib/ui/sentences';
import { useSending } from '@/lib/ui/use-sending';
import { createNoteAction, editNoteAction } from '../actions';
import { readNotesFile } from './draw/read-notes-file';
import { forgetNoteDraft, type NoteDraft } from './note-draft';
import { NotesThere, OtherText, TypedBefore } from './note-form-notices';
import { useKeptForm } from './use-kept-form';

export interface EditedNote {
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  readonly paper: string;
  readonly essay: string;
  readonly body: string;
  readonly updatedAt: Date;
}

/** Faults of the text itself belong to its box; the rest concern the whole form. */
const OF_THE_TEXT = new Set(['NOTES_EMPTY', 'NOTES_TOO_LONG', 'NOTES_NOT_TEXT']);

/** The form itself; what was typed stays in it when the server refuses or cannot be reached. */
export function NoteFields({
  note,
  slot,
  draft,
  replaced,
  onFill,
}: {
  note: EditedNote | null;
  slot: string;
  /** What the form begins with, typed earlier and not saved; null for what is saved. */
  draft: NoteDraft | null;
  /** What was in the form before it was filled anew. */
  replaced: NoteDraft | null;
  /** Fills the form anew: with what is saved, for null. */
  onFill: (draft: NoteDraft | null, replaced: NoteDraft | null) => void;
}) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { send, sending, fault, setFault } = useSending(form);
  const [basedOn, setBasedOn] = useState(draft ? draft.basedOn : (note?.updatedAt.toISOString() ?? null));
  const newId = useRef<string | null>(draft?.noteId ?? null);
  const [there, setThere] = useState<{ noteId: string; title: string } | null>(null);
  const start = draft ?? note;

  const read = (from: HTMLFormElement): NoteDraft => {
    const typed = (name: string) =>
      (from.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement | null)?.value ?? '';
    return {
      noteId: note?.id ?? (newId.current ??= randomId()),
      title: typed('title'),
      subject: typed('subject'),
      paper: typed('paper'),
      body: typed('body'),
      basedOn,
    };
  };
  const forget = useKeptForm({ form, slot, saved: note, read });

  const submit = (next: 'read' | 'draw', over: { again?: boolean; basedOn?: string } = {}): void => {
    if (!form.current) return;
    const typed = read(form.current);
    const checked = checkNotes(typed.body);
    if (!checked.ok) return setFault(checked.error);
    const leave = (noteId: string): void => {
      forget();
      router.push(next === 'draw' ? `/notes/${noteId}/draw` : `/notes/${noteId}?saved`);
      router.refresh();
    };
    const { basedOn: version, ...fields } = { ...typed, ...over, essay: note?.essay ?? '' };
    if (note) {
      send(
        () => editNoteAction({ ...fields, basedOn: version ?? '' }),
        ({ noteId }) => leave(noteId),
        // The other text comes with the page.
        (code) => code === 'NOTE_CHANGED' && router.refresh(),
      );
      return;
    }
    send(
      () => createNoteAction(fields),
      ({ noteId, title, stored }) => (stored ? leave(noteId) : setThere({ noteId, title })),
    );
  };

  const open = async (file: File | undefined): Promise<void> => {
    if (!file || !form.current) return;
    const text = await readNotesFile(file);
    if (!text.ok) return setFault(text.error);
    const before = read(form.current);
    onFill({ ...before, body: text.value }, before.body.trim() === '' ? null : before);
  };

  const isOvertaken = note !== null && basedOn !== note.updatedAt.toISOString();
  const told = fault ?? (isOvertaken ? 'NOTE_CHANGED' : null);
  const newest = note?.updatedAt.toISOString() ?? '';
  const saveMine = (): void => {
    setBasedOn(newest);
    submit('read', { basedOn: newest });
  };
  /** To be put back over the other text, which the reader has seen. */
  const mine = (from: HTMLFormElement): NoteDraft => ({ ...read(from), basedOn: newest });
  const ofTheText = fault !== null && OF_THE_TEXT.has(fault);
  return (
    <form
      ref={form}
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        const { submitter } = event.nativeEvent;
        submit(submitter?.getAttribute('value') === 'draw' ? 'draw' : 'read');
      }}
    >
      <TypedBefore
        isTyped={draft !== null && replaced === null}
        isNew={note === null}
        onDrop={() => form.current && onFill(null, read(form.current))}
        onPutBack={replaced && (() => onFill(replaced, null))}
      />
      <Field
        label="Title"
        name="title"
        maxLength={200}
        defaultValue={start?.title}
        hint={note ? undefined : 'Left empty, the notes’ own first line names them.'}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Subject" name="subject" maxLength={200} defaultValue={start?.subject} />
        <Field label="Paper or unit" name="paper" maxLength={200} defaultValue={start?.paper} />
      </div>
      <TextAreaField
        name="body"
        label="Your notes"
        rows={18}
        spellCheck={false}
        className="font-serif"
        defaultValue={start?.body}
        error={ofTheText ? sentenceFor(fault) : undefined}
      />
      {told !== null && !ofTheText && <Notice tone="error">{sentenceFor(told)}</Notice>}
      {isOvertaken && (
        <OtherText
          body={note.body}
          onMine={saveMine}
          onOther={() => form.current && onFill(null, mine(form.current))}
        />
      )}
      {there && (
        <NotesThere
          {...there}
          onLeave={() => forgetNoteDraft(slot)}
          onAgain={() => submit('draw', { again: true })}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" value={note ? 'read' : 'draw'} variant="primary" aria-disabled={sending}>
          {note ? 'Save changes' : 'Save and draw cards'}
        </Button>
        {!note && (
          <Button type="submit" value="read" aria-disabled={sending}>
            Save only
          </Button>
        )}
        <Button onClick={() => picker.current?.click()}>Open a file</Button>
        <input
          ref={picker}
          type="file"
          accept=".txt,.md,text/plain,text/markdown"
          aria-label="Open a file of notes"
          tabIndex={-1}
          className="sr-only"
          onChange={(event) => void open(event.target.files?.[0])}
        />
      </div>
    </form>
  );
}
