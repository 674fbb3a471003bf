'use client';

import { useEffect } from 'react';
import { tellWorker } from './tell-worker';

/** Has the browser keep what it takes to work without a network, for whoever reads the page; null for nobody. */
export function OfflineWorker({ reader }: { reader: string | null }) {
  useEffect(() => {
    // Asked like this: the build takes `navigator.serviceWorker` itself to be always there.
    if (!('serviceWorker' in navigator) || process.env.NODE_ENV !== 'production') return;
    const workers = navigator.serviceWorker;
    const tell = () => tellWorker({ reader });
    const start = () => {
      // A browser may refuse (private windows do); everything but working offline goes on.
      void workers.register('/sw.js', { updateViaCache: 'none' }).then(tell, () => undefined);
    };
    // Not before the page is at rest: nothing here is needed for what is on screen.
    const idle = window.requestIdleCallback?.(start, { timeout: 5_000 }) ?? setTimeout(start, 2_000);
    workers.addEventListener('controllerchange', tell);
    return () => {
      (window.cancelIdleCallback ?? clearTimeout)(idle);
      workers.removeEventListener('controllerchange', tell);
    };
  }, [reader]);
  // For the service worker: whose page this is.
  return <meta name="recto-reader" content={reader ?? ''} />;
}
