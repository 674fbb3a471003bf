'use client';

import { type RefObject, useEffect, useRef, useState, useTransition } from 'react';
import { focusFault } from './focus-fault';

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

/**
 * Sends something to the server and knows how that went: `sending` while it is under way, `fault` the code to show a
 * sentence for when it was refused or could not be reached (`UNREACHABLE`). What is sent meanwhile is not: a button need
 * not be disabled, which would take the focus from whoever pressed it.
 *
 * @param form where a refusal takes the focus to the field at fault
 */
export function useSending(form?: RefObject<HTMLElement | null>) {
  const [sending, startSending] = useTransition();
  const isUnderWay = useRef(false);
  // An object, so that the same refusal again takes the focus there again.
  const [refusal, setRefusal] = useState<{ readonly code: string } | null>(null);
  const setFault = (code: string | null): void => setRefusal(code === null ? null : { code });
  useEffect(() => {
    if (refusal && form) focusFault(form.current);
  }, [refusal, form]);
  const send = <T>(
    request: () => Promise<Outcome<T>>,
    then: (value: T) => void,
    otherwise?: (code: string) => void,
  ): void => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    startSending(async () => {
      const outcome = await request().catch((): Outcome<T> => ({ ok: false, error: 'UNREACHABLE' }));
      isUnderWay.current = false;
      setFault(outcome.ok ? null : outcome.error);
      if (outcome.ok) then(outcome.value);
      else otherwise?.(outcome.error);
    });
  };
  return { send, sending, fault: refusal?.code ?? null, setFault };
}
