import { chooseSpacingAction, chooseThemeAction } from '../actions';
import type { Spacing } from '../spacings';
import type { Theme } from '../themes';
import { LookChoice } from './look-choice';

const THEMES: readonly (readonly [Theme, string])[] = [
  ['system', 'Same as this device'],
  ['paper', 'Paper (light)'],
  ['ink', 'Ink (dark)'],
];

const SPACINGS: readonly (readonly [Spacing, string])[] = [
  ['normal', 'Normal'],
  ['wide', 'Wide: letters, words and lines further apart, no italics'],
];

/** How cards and notes look in this browser. */
export function LookSettings({ theme, spacing }: { theme: Theme; spacing: Spacing }) {
  return (
    <div className="flex flex-col gap-6">
      <LookChoice legend="Colours" name="theme" options={THEMES} chosen={theme} action={chooseThemeAction} />
      <LookChoice
        legend="Spacing of cards and notes"
        name="spacing"
        options={SPACINGS}
        chosen={spacing}
        action={chooseSpacingAction}
      />
    </div>
  );
}
