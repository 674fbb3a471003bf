'use client';

import type { ReactNode } from 'react';
import { forgetCopies } from './offline/tell-worker';

/**
 * Empties the tab's own storage, and deletes the copies of pages kept to work offline, when a form inside is sent:
 * neither notes pasted and not yet kept nor cards may greet whoever uses a shared computer next.
 */
export function ForgetsTab({ children }: { children: ReactNode }) {
  const forget = () => {
    forgetCopies();
    try {
      sessionStorage.clear();
    } catch {
      // Storage is switched off in this browser, so there is nothing to forget.
    }
  };
  return <div onSubmitCapture={forget}>{children}</div>;
}
