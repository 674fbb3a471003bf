/** Fired on the window when a page stops being a copy. */
const REACHED = 'recto-reached';

/** When the page was copied, if what is on screen at `path` is what the service worker marked as a copy. */
export function copiedAt(path: string): string | undefined {
  const { copiedAt, copyOf } = document.documentElement.dataset;
  return copyOf === path ? copiedAt : undefined;
}

/** Takes note that the server was reached: from here on nothing waits, and the page can be brought up to date. */
export function leaveCopy(): void {
  if (document.documentElement.dataset.copiedAt === undefined) return;
  delete document.documentElement.dataset.copiedAt;
  window.dispatchEvent(new Event(REACHED));
}

/** Watches for what decides whether the page is a copy and whether there is a network. */
export function watchNetwork(changed: () => void): () => void {
  const events = ['online', 'offline', REACHED];
  for (const event of events) window.addEventListener(event, changed);
  return () => {
    for (const event of events) window.removeEventListener(event, changed);
  };
}
