'use client';

import { useCallback, useSyncExternalStore } from 'react';

const KEY = 'recto.letter-keys';

/** Whether single letters are commands on this device; on unless switched off. */
export function useLetterKeys(): [enabled: boolean, setEnabled: (enabled: boolean) => void] {
  const enabled = useSyncExternalStore(subscribe, isOn, () => true);
  const setEnabled = useCallback((on: boolean) => {
    try {
      localStorage.setItem(KEY, on ? 'on' : 'off');
    } catch {
      // Storage is switched off; then the keys stay on.
    }
    window.dispatchEvent(new StorageEvent('storage', { key: KEY }));
  }, []);
  return [enabled, setEnabled];
}

function isOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('storage', onChange);
  return () => window.removeEventListener('storage', onChange);
}
