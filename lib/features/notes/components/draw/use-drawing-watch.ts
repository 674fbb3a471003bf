'use client';

import { useEffect, useRef, useState } from 'react';
import type { DrawWatch } from './request-drawing';

/** One drawing at a time: its progress, and a way to end it that leaving the page takes too. */
export function useDrawingWatch() {
  /** 0–1; null until long notes tell. */
  const [share, setShare] = useState<number | null>(null);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);
  const begin = (): DrawWatch & { readonly signal: AbortSignal } => {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    setShare(null);
    return { signal: stop.signal, onProgress: (at) => !stop.signal.aborted && setShare(at) };
  };
  const cancel = () => running.current?.abort();
  return { share, begin, cancel };
}
