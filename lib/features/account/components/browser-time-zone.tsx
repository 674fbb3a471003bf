'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;
const read = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
const onTheServer = () => '';

/** The browser's time zone; empty on the server and until the script runs. */
export function useBrowserTimeZone(): string {
  return useSyncExternalStore(never, read, onTheServer);
}

/** Sends the browser's time zone along with a form. */
export function BrowserTimeZone() {
  return <input type="hidden" name="timeZone" value={useBrowserTimeZone()} />;
}
