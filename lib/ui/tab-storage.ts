/**
 * What a page remembers in the tab until it is saved: a reload, another page or a failed request loses nothing. The tab's
 * own storage, not the browser's: a shared school computer forgets it on closing.
 */
export function readTab(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    // Storage switched off: the page works, only a reload starts afresh.
    return null;
  }
}

export function writeTab(key: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, value);
  } catch {
    // Off or full (some 5 million characters): what is on the page is still there.
  }
}

/** Reads back what was written as JSON; null when there is nothing, or nothing that can be read. */
export function readTabJson<T>(key: string): T | null {
  try {
    return JSON.parse(readTab(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}
