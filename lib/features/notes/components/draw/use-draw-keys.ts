'use client';

import { useEffect, useEffectEvent } from 'react';
import { commandFor, type DrawCommand } from './draw-keys';
import type { DrawMode } from './draw-state';

/** Listens for the page's keys wherever the focus is, except where keys have a meaning of their own. */
export function useDrawKeys(mode: DrawMode, enabled: boolean, run: (command: DrawCommand) => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || isTyping(event.target)) return;
    const command = commandFor(event, mode, event.getModifierState('CapsLock'));
    if (command === null || (!enabled && command !== 'help')) return;
    if (command === 'skip-reason' && event.key === 'Enter' && isPressable(event.target)) return;
    event.preventDefault();
    run(command);
  });
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, dialog') !== null);

/**
 * Enter on a button presses the button; but where a draft has just been rejected, and its button has the focus still,
 * Enter goes on, as it does from anywhere else, and does not take the rejection back.
 */
const isPressable = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('button:not([data-decides]), a, summary') !== null;
