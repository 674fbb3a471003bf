'use client';

import { usePathname } from 'next/navigation';
import { useSyncExternalStore } from 'react';
import { copiedAt, watchNetwork } from './copy-mark';

/** “at 14:05” today, else “on 24 November”. */
function when(copied: Date): string {
  return copied.toDateString() === new Date().toDateString()
    ? `at ${copied.toLocaleTimeString('en-GB', { timeStyle: 'short' })}`
    : `on ${copied.toLocaleDateString('en-GB', { day: 'numeric', month: 'long' })}`;
}

/** Says that the page is a copy, as the service worker marked it, or that the network is gone. */
export function OfflineLine() {
  const path = usePathname();
  const isOnline = useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  );
  const copied = useSyncExternalStore(
    watchNetwork,
    () => copiedAt(path),
    () => undefined,
  );
  if (isOnline && copied === undefined) return null;
  return (
    <div
      role="status"
      className="text-muted mx-auto flex w-full max-w-2xl items-center justify-between gap-4 px-4 pt-2 text-sm sm:px-6"
    >
      <p>
        {copied === undefined ? 'Offline.' : `Offline: this page is as it was ${when(new Date(copied))}.`}{' '}
        Your answers wait on this device.
      </p>
      {copied !== undefined && (
        <button
          type="button"
          className="min-h-11 shrink-0 underline"
          onClick={() => window.location.reload()}
        >
          Try again
        </button>
      )}
    </div>
  );
}
