import 'server-only';

/**
 * Whether a request came from a page of Recto's own, by what the browser says of it. A caller that says nothing is no
 * browser, and so has no visitor's cookie that it does not know.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  if (origin === null) return true;
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return host !== null && URL.canParse(origin) && new URL(origin).host === host;
}
