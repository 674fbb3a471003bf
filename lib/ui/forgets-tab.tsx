'use client';

import type { ReactNode } from 'react';

/**
 * Empties the tab's own storage when a form inside is sent: notes pasted and not yet kept must not greet whoever uses
 * a shared computer next.
 */
export function ForgetsTab({ children }: { children: ReactNode }) {
  const forget = () => {
    try {
      sessionStorage.clear();
    } catch {
      // Storage is switched off in this browser, so there is nothing to forget.
    }
  };
  return <div onSubmitCapture={forget}>{children}</div>;
}
