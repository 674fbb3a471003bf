'use client';

import { useState, useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** What the tab kept of an earlier visit, read once; null on the server and while the page wakes up. */
export function useTabMemory<T>(load: () => T | null): T | null {
  const [read] = useState(() => once(load));
  return useSyncExternalStore(never, read, () => null);
}

/** False on the server and until the page answers to clicks. */
export const useAwake = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** A snapshot must not change by itself. */
function once<T>(load: () => T): () => T {
  let loaded: { value: T } | null = null;
  return () => (loaded ??= { value: load() }).value;
}
