import type { KeyboardEvent } from 'react';

/** Ctrl+Enter, or ⌘+Enter, sends a form from whichever of its fields has the focus. */
export function submitByKey(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  // Enter also ends the composing of a character.
  if (event.defaultPrevented || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
