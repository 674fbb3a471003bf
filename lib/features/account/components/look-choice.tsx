'use client';

import { startTransition, useOptimistic } from 'react';

/** One of several looks, kept in this browser; it shows at once. */
export function LookChoice<T extends string>({
  legend,
  name,
  options,
  chosen,
  action,
}: {
  legend: string;
  name: string;
  /** What is stored, and what it is called. */
  options: readonly (readonly [value: T, label: string])[];
  chosen: T;
  action: (value: T) => Promise<void>;
}) {
  const [shown, show] = useOptimistic(chosen);

  async function choose(value: T) {
    show(value);
    await action(value);
  }

  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="font-medium">{legend}</legend>
      {options.map(([value, label]) => (
        <label key={value} className="flex min-h-11 items-center gap-3">
          <input
            type="radio"
            name={name}
            className="radio"
            checked={shown === value}
            onChange={() => startTransition(() => choose(value))}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
