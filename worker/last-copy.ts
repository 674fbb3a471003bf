import { Strategy, type StrategyHandler } from 'serwist';
import type { Copies } from './copies';

/** How long a page is waited for before its copy is shown: a network that takes longer is as good as none. */
export const PATIENCE_MS = 3_000;

const after = (ms: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(() => resolve(undefined), ms));

const isPage = (response: Response): boolean =>
  response.status === 200 &&
  response.type === 'basic' &&
  (response.headers.get('content-type')?.startsWith('text/html') ?? false);

/**
 * The page from the network, whole: else, or when that takes too long, its last copy, else the offline page. Redirects
 * pass through and are never kept; in place of an error of the server there is the copy.
 */
export class LastCopy extends Strategy {
  constructor(
    private readonly copies: Copies,
    private readonly offlinePage: () => Promise<Response>,
  ) {
    super();
  }

  protected override async _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const url = new URL(request.url);
    const network = this.fromNetwork(request, url, handler).catch(() => null);
    // Whatever is shown, what arrives later is the next copy.
    void handler.waitUntil(network);
    const copy = await this.copies.page(url);
    const response = await (copy ? Promise.race([network, after(PATIENCE_MS)]) : network);
    if (response && (response.status < 500 || !copy)) return response;
    return copy ?? this.offlinePage();
  }

  private async fromNetwork(request: Request, url: URL, handler: StrategyHandler): Promise<Response> {
    const asked = this.copies.ask();
    const response = await handler.fetch(request);
    if (!isPage(response)) return response;
    // Whole before it is shown: what breaks off half-way is no page.
    const html = await response.clone().text();
    void handler.waitUntil(this.copies.keep(url, html, response.headers, asked));
    return response;
  }
}
