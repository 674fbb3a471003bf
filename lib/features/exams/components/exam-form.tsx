'use client';

import { useRef } from 'react';
import { Button } from '@/lib/ui/button';
import { Field } from '@/lib/ui/field';
import { Notice } from '@/lib/ui/notice';
import { randomId } from '@/lib/ui/random-id';
import { sentenceFor } from '@/lib/ui/sentences';
import { useSending } from '@/lib/ui/use-sending';
import { saveExamAction } from '../actions';
import type { DeckChoice, ExamSummary } from '../data';
import { MAX_NAME } from '../schema';

/** Makes an exam, or changes one. */
export function ExamForm({
  exam,
  decks,
  today,
  onSaved,
}: {
  exam?: ExamSummary;
  decks: readonly DeckChoice[];
  today: string;
  onSaved?: () => void;
}) {
  const { send, sending, fault } = useSending();
  const form = useRef<HTMLFormElement>(null);
  const newId = useRef<string | null>(null);
  const chosen = new Set(exam?.decks.map(({ id }) => id));
  const save = (data: FormData): void =>
    send(
      () =>
        saveExamAction({
          examId: exam?.id ?? (newId.current ??= randomId()),
          name: data.get('name'),
          day: data.get('day'),
          deckIds: data.getAll('deck'),
        }),
      () => {
        newId.current = null;
        if (!exam) form.current?.reset();
        onSaved?.();
      },
    );
  return (
    <form
      ref={form}
      className="flex max-w-md flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save(new FormData(event.currentTarget));
      }}
    >
      {fault !== null && <Notice tone="error">{sentenceFor(fault)}</Notice>}
      <Field label="Name of the exam" name="name" required maxLength={MAX_NAME} defaultValue={exam?.name} />
      <Field
        label="Day"
        name="day"
        type="date"
        required
        min={exam ? undefined : today}
        defaultValue={exam?.day}
      />
      <fieldset className="min-w-0">
        <legend className="font-medium">Decks to know by then</legend>
        {decks.map(({ id, name }) => (
          <label key={id} className="flex min-h-11 cursor-pointer items-center gap-3">
            <input
              type="checkbox"
              name="deck"
              value={id}
              defaultChecked={chosen.has(id)}
              className="checkbox checkbox-sm"
            />
            <span className="min-w-0 wrap-anywhere">{name}</span>
          </label>
        ))}
      </fieldset>
      <Button type="submit" variant={exam ? 'quiet' : 'primary'} className="self-start" disabled={sending}>
        {exam ? 'Save' : 'Add the exam'}
      </Button>
    </form>
  );
}
