import { COPIES } from '@/lib/ui/offline/copies';

/** A copy older than this says more about the past than about what is due. */
const LONGEST_MS = 7 * 24 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;
/** Pages kept at a time: Today, everything, and some decks. */
const MOST_PAGES = 8;
const MOST_IMAGES = 300;
/** What takes longer in the background is left for the next time. */
const PATIENCE_MS = 30_000;

/** Pages of which a copy is kept. They show what is due, and nothing that the outbox does not lay its answers over. */
const KEPT_PAGES = ['/today', '/review'];

const COPIED_AT = 'x-recto-copied-at';
const STATE = '/recto-copies';
const KEPT_HEADERS = [
  'content-type',
  'content-security-policy',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
];

interface State {
  /** Whose copies these are. */
  readonly reader: string;
  /** Of which build, and when they were last made without being asked for. */
  readonly build: string;
  readonly renewedAt: number;
}

/** When something was asked for. */
interface Asked {
  readonly era: number;
  readonly at: Date;
}

const addressOf = ({ pathname, searchParams }: URL): string => {
  const search = new URLSearchParams(searchParams);
  // Next's mark of a request for data; the page is the same.
  search.delete('_rsc');
  return search.size > 0 ? `${pathname}?${search}` : pathname;
};

const readerOf = (html: string): string | undefined =>
  /<meta name="recto-reader" content="([^"]+)"/.exec(html)?.[1];

const savesData = (): boolean =>
  (navigator as { connection?: { readonly saveData?: boolean } }).connection?.saveData === true;

const fetchPatiently = (path: string, how: RequestInit = {}): Promise<Response | null> =>
  fetch(path, { ...how, signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => null);

/**
 * The last copies of a learner's pages and of the pictures on them. They belong to one reader: the first sign of
 * another, or of nobody, deletes them all.
 */
export class Copies {
  private turn: Promise<unknown> = Promise.resolve();
  /** How often everything was forgotten: what was asked for before the last time is not kept any more. */
  private era = 0;
  private renewing: Promise<void> | null = null;

  constructor(private readonly build: string) {}

  static isKept = ({ pathname }: URL): boolean => KEPT_PAGES.includes(pathname);

  /** The copy of a page, marked as one; undefined when there is none, or it is too old. */
  async page(url: URL): Promise<Response | undefined> {
    const copy = await (await caches.open(COPIES)).match(addressOf(url));
    const at = copy?.headers.get(COPIED_AT);
    if (!copy || !at || Date.now() - Date.parse(at) > LONGEST_MS) return undefined;
    const html = await copy.text();
    const mark = `<html data-copied-at="${at}" data-copy-of="${url.pathname}" `;
    return new Response(
      html.replace('<html ', () => mark),
      { headers: copy.headers },
    );
  }

  async image(url: URL): Promise<Response | undefined> {
    // The server says that a picture depends on the cookie; these are one reader's, and deleted with the rest.
    return (await caches.open(COPIES)).match(url.pathname, { ignoreVary: true });
  }

  /** To be called when a page is asked for that `keep` is to keep. */
  ask(): Asked {
    return { era: this.era, at: new Date() };
  }

  /**
   * Keeps a page as the server sent it, and fetches its pictures.
   *
   * @returns whether it is kept
   * @param asked what `ask` said when the page was asked for: between that and now its reader may have left
   */
  keep(url: URL, html: string, headers: Headers, asked: Asked): Promise<boolean> {
    return this.inTurn(async () => {
      const reader = readerOf(html);
      if (reader === undefined || asked.era !== this.era) return false;
      const state = await this.state();
      if (state?.reader !== reader) {
        if (state) await this.forgetNow();
        await this.note({ reader, build: this.build, renewedAt: 0 });
      }
      const kept = new Headers({ [COPIED_AT]: asked.at.toISOString() });
      for (const name of KEPT_HEADERS) {
        const value = headers.get(name);
        if (value !== null) kept.set(name, value);
      }
      const cache = await caches.open(COPIES);
      const address = addressOf(url);
      // Deleted first, so that it moves to the end: the pages at the beginning are the first to go.
      await cache.delete(address);
      await cache.put(address, new Response(html, { headers: kept }));
      const pages = (await cache.keys()).filter((request) => Copies.isKept(new URL(request.url)));
      for (const page of pages.slice(0, -MOST_PAGES)) await cache.delete(page);
      await this.keepImages(cache, this.era);
      return true;
    });
  }

  /** Hears from a page who reads it, and sees to it that there are copies for them and for nobody else. */
  async hear(reader: string | null, isOutdated: boolean): Promise<void> {
    if (reader === null) this.era += 1;
    const state = await this.inTurn(async () => {
      const before = await this.state();
      if (before === null || before.reader === reader) return before;
      await this.forgetNow();
      return null;
    });
    if (reader === null || savesData()) return;
    const isFresh = state?.build === this.build && Date.now() - state.renewedAt < HOUR_MS;
    if (isFresh && !isOutdated) return;
    // What is being fetched may be older than what has become outdated.
    if (isOutdated) await this.renewing;
    this.renewing ??= this.renew(reader).finally(() => (this.renewing = null));
    await this.renewing;
  }

  private async renew(reader: string): Promise<void> {
    const startedAt = Date.now();
    for (const path of KEPT_PAGES) {
      const asked = this.ask();
      const response = await fetchPatiently(path, { redirect: 'manual', cache: 'no-store' });
      // Signed out, perhaps on another device.
      if (response?.type === 'opaqueredirect') return this.inTurn(() => this.forgetNow());
      if (response?.status !== 200) return;
      const html = await response.text().catch(() => null);
      if (html === null) return;
      const url = new URL(path, self.location.origin);
      if (!(await this.keep(url, html, response.headers, asked))) return;
    }
    await this.inTurn(async () => {
      const state = await this.state();
      if (state?.reader === reader) await this.note({ reader, build: this.build, renewedAt: startedAt });
    });
  }

  private async keepImages(cache: Cache, era: number): Promise<void> {
    const wanted = new Set<string>();
    for (const request of await cache.keys()) {
      if (!Copies.isKept(new URL(request.url))) continue;
      const html = (await (await cache.match(request))?.text()) ?? '';
      for (const [path] of html.matchAll(/\/images\/[\w-]+/g)) wanted.add(path);
    }
    const present = new Set<string>();
    for (const request of await cache.keys()) {
      const { pathname } = new URL(request.url);
      if (!pathname.startsWith('/images/')) continue;
      if (wanted.has(pathname)) present.add(pathname);
      else await cache.delete(request);
    }
    if (savesData()) return;
    for (const path of [...wanted].slice(0, MOST_IMAGES)) {
      if (era !== this.era) return;
      if (present.has(path)) continue;
      const image = await fetchPatiently(path);
      if (image?.status === 200) await cache.put(path, image).catch(() => undefined);
    }
  }

  private async state(): Promise<State | null> {
    const stored = await (await caches.open(COPIES)).match(STATE);
    return stored ? ((await stored.json()) as State) : null;
  }

  private async note(state: State): Promise<void> {
    await (await caches.open(COPIES)).put(STATE, Response.json(state));
  }

  private async forgetNow(): Promise<void> {
    this.era += 1;
    await caches.delete(COPIES);
  }

  /** One at a time, so that nothing is kept while everything is being deleted. */
  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.turn.then(task);
    this.turn = result.catch(() => undefined);
    return result;
  }
}
