'use client';

import { useId, type HTMLInputAutoCompleteAttribute } from 'react';
import { Field } from '@/lib/ui/field';

/** One field of an account form, as data, so that a page on the server can describe it. */
export interface FieldSpec {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'password' | 'number';
  readonly value?: string | undefined;
  readonly hint?: string;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly min?: number;
  readonly max?: number;
  readonly maxLength?: number;
  /** It may be left empty. */
  readonly isOptional?: boolean;
  /** For a list to choose from: what is stored, and what it is called. */
  readonly options?: readonly (readonly [value: string, label: string])[];
  /** The error codes that are about this field, shown beneath it. */
  readonly errors?: readonly string[];
}

export function FormField({
  options,
  errors: _errors,
  isOptional = false,
  value,
  error,
  type = 'text',
  ...rest
}: FieldSpec & { error: string | undefined }) {
  if (options) return <Choice {...rest} options={options} value={value} error={error} />;
  // Names and passwords are not sentences: no capitals, corrections or red lines.
  const plain = { autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false } as const;
  return <Field {...rest} {...plain} type={type} defaultValue={value} error={error} required={!isOptional} />;
}

function Choice({
  name,
  label,
  hint,
  value,
  options,
  error,
}: Pick<FieldSpec, 'name' | 'label' | 'hint' | 'value'> & {
  options: NonNullable<FieldSpec['options']>;
  error: string | undefined;
}) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <select
        id={id}
        name={name}
        defaultValue={value}
        className="select min-h-11 w-full text-base"
        aria-invalid={error ? true : undefined}
        aria-describedby={hint || error ? `${id}-about` : undefined}
      >
        {options.map(([stored, called]) => (
          <option key={stored} value={stored}>
            {called}
          </option>
        ))}
      </select>
      {(error ?? hint) && (
        <p
          id={`${id}-about`}
          role={error ? 'alert' : undefined}
          className={error ? 'text-error text-sm font-medium' : 'text-muted text-sm'}
        >
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
