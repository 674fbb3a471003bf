'use client';

import clsx from 'clsx';
import {
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
  type ReactNode,
  type SubmitEvent,
} from 'react';
import { Button } from '@/lib/ui/button';
import { focusFault } from '@/lib/ui/focus-fault';
import { Notice } from '@/lib/ui/notice';
import { sentenceFor } from '@/lib/ui/sentences';
import { UNTOUCHED, type FormOutcome } from '../form-outcome';
import { FormField, type FieldSpec } from './form-field';

/**
 * A form of the account pages. It works before its script has loaded and without one (the server answers with
 * the page again), keeps every value on an error, and takes the focus to the field that needs another look.
 */
export function AccountForm({
  action,
  fields = [],
  submit,
  variant = 'primary',
  done,
  wide = false,
  children,
}: {
  action: (before: FormOutcome, form: FormData) => Promise<FormOutcome>;
  fields?: readonly FieldSpec[];
  submit: string;
  variant?: 'primary' | 'quiet' | 'danger';
  /** Said after a success that stays on the page. */
  done?: string;
  /** The button takes the whole width. */
  wide?: boolean;
  children?: ReactNode;
}) {
  const [outcome, send, pending] = useActionState(action, UNTOUCHED);
  const [unreachable, setUnreachable] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const owner = fields.find(({ errors }) => errors?.includes(outcome.error));

  useEffect(() => {
    if (outcome.state === 'refused' || unreachable) focusFault(form.current);
  }, [outcome, unreachable]);

  /** React empties a form after its action, errors or not; sent by hand it keeps what was typed. */
  async function submitByHand(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget);
    // An action that cannot be sent would take the whole page down, and with it what was typed.
    const reached = await fetch('/api/health', { cache: 'no-store' }).then(
      () => true,
      () => false,
    );
    setUnreachable(!reached);
    if (reached) startTransition(() => send(data));
  }

  return (
    <form
      ref={form}
      action={send}
      onSubmit={(event) => void submitByHand(event)}
      className="flex flex-col gap-4"
    >
      {unreachable && <Notice tone="error">{sentenceFor('UNREACHABLE')}</Notice>}
      {!unreachable && outcome.state === 'refused' && !owner && (
        <Notice tone="error">{sentenceFor(outcome.error)}</Notice>
      )}
      {fields.map((field) => (
        <FormField
          key={field.name}
          {...field}
          value={outcome.typed[field.name] ?? field.value}
          error={field === owner ? sentenceFor(outcome.error) : undefined}
        />
      ))}
      {children}
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant={variant} aria-disabled={pending} className={clsx(wide && 'w-full')}>
          {submit}
        </Button>
        {outcome.state === 'done' && done && <p role="status">{done}</p>}
      </div>
    </form>
  );
}
