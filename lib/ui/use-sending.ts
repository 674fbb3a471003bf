'use client';

import { useState, useTransition } from 'react';

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

/**
 * Sends something to the server and knows how that went: `sending` while it is under way, `fault` the code to show a
 * sentence for when it was refused or could not be reached (`UNREACHABLE`).
 */
export function useSending() {
  const [sending, startSending] = useTransition();
  const [fault, setFault] = useState<string | null>(null);
  const send = <T>(request: () => Promise<Outcome<T>>, then: (value: T) => void): void => {
    startSending(async () => {
      const outcome = await request().catch((): Outcome<T> => ({ ok: false, error: 'UNREACHABLE' }));
      setFault(outcome.ok ? null : outcome.error);
      if (outcome.ok) then(outcome.value);
    });
  };
  return { send, sending, fault, setFault };
}
