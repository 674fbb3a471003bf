'use client';

import { startTransition, useOptimistic } from 'react';
import { chooseThemeAction } from '../actions';
import { THEMES, type Theme } from '../themes';

const NAMES: Readonly<Record<Theme, string>> = {
  system: 'As the system',
  paper: 'Paper (light)',
  ink: 'Ink (dark)',
};

/** Light, dark, or whatever the system says; kept in this browser. */
export function ThemeChoice({ chosen }: { chosen: Theme }) {
  const [shown, show] = useOptimistic(chosen);

  async function choose(theme: Theme) {
    show(theme);
    await chooseThemeAction(theme);
  }

  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="sr-only">Colours</legend>
      {THEMES.map((theme) => (
        <label key={theme} className="flex min-h-11 items-center gap-3">
          <input
            type="radio"
            name="theme"
            className="radio"
            checked={shown === theme}
            onChange={() => startTransition(() => choose(theme))}
          />
          {NAMES[theme]}
        </label>
      ))}
    </fieldset>
  );
}
