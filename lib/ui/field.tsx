import clsx from 'clsx';
import { useId, type ComponentProps } from 'react';

interface Texts {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
}

/** A labelled line of input; the hint and the error are read out with it. */
export function Field({ label, hint, error, className, id, ...rest }: ComponentProps<'input'> & Texts) {
  const own = useId();
  const inputId = id ?? own;
  return (
    <Labelled id={inputId} label={label} hint={hint} error={error}>
      <input
        id={inputId}
        className={clsx('input min-h-11 w-full text-base', error && 'input-error', className)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(inputId, hint, error)}
        {...rest}
      />
    </Labelled>
  );
}

/** The same for several lines. */
export function TextAreaField({
  label,
  hint,
  error,
  className,
  id,
  ...rest
}: ComponentProps<'textarea'> & Texts) {
  const own = useId();
  const inputId = id ?? own;
  return (
    <Labelled id={inputId} label={label} hint={hint} error={error}>
      <textarea
        id={inputId}
        className={clsx('textarea w-full text-base leading-relaxed', error && 'textarea-error', className)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(inputId, hint, error)}
        {...rest}
      />
    </Labelled>
  );
}

function Labelled({ id, label, hint, error, children }: Texts & { id: string; children: React.ReactNode }) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-error text-sm font-medium">
          {error}
        </p>
      )}
    </div>
  );
}

function describedBy(id: string, hint?: string, error?: string): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
