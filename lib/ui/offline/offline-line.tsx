'use client';

import { usePathname } from 'next/navigation';
import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void) => {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
};

/** Says that the page is a copy, which the service worker wrote into it, or that the network is gone. */
export function OfflineLine() {
  const path = usePathname();
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  const copiedAt = useSyncExternalStore(
    subscribe,
    () => {
      const { copyOf, copiedAt } = document.documentElement.dataset;
      return copyOf === path ? copiedAt : undefined;
    },
    () => undefined,
  );
  if (isOnline && copiedAt === undefined) return null;
  return (
    <p role="status" className="text-muted mx-auto max-w-2xl px-4 pt-2 text-sm sm:px-6">
      {copiedAt === undefined ? (
        'You are offline.'
      ) : (
        <>
          Recto cannot be reached, so this page is as it was on{' '}
          {new Date(copiedAt).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}.
        </>
      )}{' '}
      Your answers wait on this device and are sent later.{' '}
      {copiedAt !== undefined && (
        <button
          type="button"
          className="inline-flex min-h-11 items-center underline"
          onClick={() => window.location.reload()}
        >
          Try again
        </button>
      )}
    </p>
  );
}
