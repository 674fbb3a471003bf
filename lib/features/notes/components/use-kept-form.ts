'use client';

import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { forgetNoteDraft, saveNoteDraft, type NoteDraft } from './note-draft';

const SAVE_AFTER_MS = 400;

/** Keeps what is typed into the form in the tab: a moment after the last key, and on leaving the page. */
export function useKeptForm({
  form,
  slot,
  saved,
  read,
}: {
  form: RefObject<HTMLFormElement | null>;
  slot: string;
  /** What is saved already and need not be kept. */
  saved: Parameters<typeof saveNoteDraft>[2];
  read: (from: HTMLFormElement) => NoteDraft;
}) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = useEffectEvent((from: HTMLFormElement) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    saveNoteDraft(slot, read(from), saved);
  });
  useEffect(() => {
    const fields = form.current;
    if (!fields) return;
    const keep = () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => save(fields), SAVE_AFTER_MS);
    };
    // Also on the way to another page, when the form has left this one.
    const saveRest = () => timer.current !== undefined && save(fields);
    fields.addEventListener('input', keep);
    window.addEventListener('pagehide', saveRest);
    return () => {
      fields.removeEventListener('input', keep);
      window.removeEventListener('pagehide', saveRest);
      saveRest();
    };
  }, [form]);
  /** Once it is saved for good. */
  return function forget(): void {
    clearTimeout(timer.current);
    timer.current = undefined;
    forgetNoteDraft(slot);
  };
}
