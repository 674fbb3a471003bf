import { COPIES, type ReaderMessage } from './copies';

/** Tells the service worker, once there is one. There is none on plain http elsewhere than this machine. */
export function tellWorker(message: ReaderMessage): void {
  if ('serviceWorker' in navigator) {
    void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage(message));
  }
}

/** Deletes all copies of pages, before anybody else can sit down at this device. */
export function forgetCopies(): void {
  tellWorker({ reader: null });
  if ('caches' in window) void caches.delete(COPIES).catch(() => undefined);
}
