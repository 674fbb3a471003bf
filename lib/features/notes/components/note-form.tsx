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

export interface EditedNote {
  readonly id: string;
  readonly title: string;
  readonly subject: string;
  readonly paper: string;
  readonly essay: string;
  readonly body: string;
}

/** Faults of the text itself belong to its box; the rest concern the whole form. */
const OF_THE_TEXT = new Set(['NOTES_EMPTY', 'NOTES_TOO_LONG', 'NOTES_NOT_TEXT']);

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** Writes new notes or edits those given; what was typed stays in the form when the server refuses or cannot be reached. */
export function NoteForm({ note }: { note?: EditedNote }) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { send, sending, fault, setFault } = useSending(form);
  const [noteId] = useState(() => note?.id ?? null);
  const newId = useRef<string | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);

  const submit = (data: FormData, next: 'read' | 'draw'): void => {
    // The box is read by itself: a form's data has its line ends changed, and offsets with them.
    const body = box.current?.value ?? '';
    const checked = checkNotes(body);
    if (!checked.ok) {
      setFault(checked.error);
      return;
    }
    const fields = {
      noteId: noteId ?? (newId.current ??= randomId()),
      title: textOf(data, 'title'),
      subject: textOf(data, 'subject'),
      paper: textOf(data, 'paper'),
      essay: note?.essay ?? '',
      body,
    };
    send(
      () => (note ? editNoteAction(fields) : createNoteAction(fields)),
      ({ noteId: stored }) => {
        router.push(next === 'draw' ? `/notes/${stored}/draw` : `/notes/${stored}`);
        router.refresh();
      },
    );
  };

  const open = async (file: File | undefined): Promise<void> => {
    if (!file || !box.current) return;
    const text = await readNotesFile(file);
    if (text.ok) box.current.value = text.value;
    setFault(text.ok ? null : text.error);
    box.current.focus();
  };

  const ofTheText = fault !== null && OF_THE_TEXT.has(fault);
  return (
    <form
      ref={form}
      className="flex flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        const { submitter } = event.nativeEvent;
        const next = submitter?.getAttribute('value') === 'draw' ? 'draw' : 'read';
        submit(new FormData(event.currentTarget), next);
      }}
    >
      <Field
        label="Title"
        name="title"
        maxLength={200}
        defaultValue={note?.title}
        hint={note ? undefined : 'Left empty, the notes’ own first line names them.'}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Subject" name="subject" maxLength={200} defaultValue={note?.subject} />
        <Field label="Paper or unit" name="paper" maxLength={200} defaultValue={note?.paper} />
      </div>
      <TextAreaField
        ref={box}
        label="Your notes"
        rows={18}
        spellCheck={false}
        className="font-serif"
        defaultValue={note?.body}
        error={ofTheText ? sentenceFor(fault) : undefined}
      />
      {fault !== null && !ofTheText && <Notice tone="error">{sentenceFor(fault)}</Notice>}
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
