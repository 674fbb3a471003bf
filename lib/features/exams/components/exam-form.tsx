'use client';

import { useId, useRef } from 'react';
import { Button } from '@/lib/ui/button';
import { Field } from '@/lib/ui/field';
import { Notice } from '@/lib/ui/notice';
import { randomId } from '@/lib/ui/random-id';
import { sentenceFor } from '@/lib/ui/sentences';
import { useSending } from '@/lib/ui/use-sending';
import { saveExamAction } from '../actions';
import type { DeckChoice, ExamSummary } from '../data';
import { MAX_NAME } from '../schema';

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

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
  onSaved: (exam: { readonly id: string; readonly name: string; readonly day: string }) => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  const { send, sending, fault } = useSending(form);
  const formId = useId();
  const newId = useRef<string | null>(null);
  const chosen = new Set(exam?.decks.map(({ id }) => id));
  const faultOf = (...codes: string[]) =>
    fault !== null && codes.includes(fault) ? sentenceFor(fault) : undefined;
  const nameFault = faultOf('EXAM_NAME_EMPTY');
  const dayFault = faultOf('EXAM_DAY_WRONG');
  const decksFault = faultOf('EXAM_WITHOUT_DECK', 'DECK_NOT_FOUND');
  const save = (data: FormData): void => {
    const id = exam?.id ?? (newId.current ??= randomId());
    const [name, day] = [textOf(data, 'name'), textOf(data, 'day')];
    send(
      () => saveExamAction({ examId: id, name, day, deckIds: data.getAll('deck') }),
      () => {
        newId.current = null;
        if (!exam) form.current?.reset();
        onSaved({ id, name: name.trim(), day });
      },
    );
  };
  return (
    <form
      ref={form}
      className="flex max-w-md flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save(new FormData(event.currentTarget));
      }}
    >
      {fault !== null && !nameFault && !dayFault && !decksFault && (
        <Notice tone="error">{sentenceFor(fault)}</Notice>
      )}
      <Field
        label="Name of the exam"
        name="name"
        required
        maxLength={MAX_NAME}
        defaultValue={exam?.name}
        error={nameFault}
      />
      <Field
        label="Day"
        name="day"
        type="date"
        required
        min={exam ? undefined : today}
        defaultValue={exam?.day}
        error={dayFault}
      />
      <fieldset className="min-w-0">
        <legend className="font-medium">Decks to know by then</legend>
        {decksFault && (
          <p id={`${formId}-decks`} role="alert" className="text-error text-sm font-medium">
            {decksFault}
          </p>
        )}
        {decks.map(({ id, name }, i) => (
          <label key={id} className="flex min-h-11 cursor-pointer items-center gap-3">
            <input
              type="checkbox"
              name="deck"
              value={id}
              defaultChecked={chosen.has(id)}
              aria-invalid={decksFault && i === 0 ? true : undefined}
              aria-describedby={decksFault && i === 0 ? `${formId}-decks` : undefined}
              className="checkbox checkbox-sm"
            />
            <span className="min-w-0 wrap-anywhere">{name}</span>
          </label>
        ))}
      </fieldset>
      <Button
        type="submit"
        variant={exam ? 'quiet' : 'primary'}
        className="self-start"
        aria-disabled={sending}
      >
        {exam ? 'Save' : 'Add the exam'}
      </Button>
    </form>
  );
}
