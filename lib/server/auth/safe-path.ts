/** Where people go after signing in when they asked for nowhere else. */
export const AFTER_SIGN_IN = '/today';

/**
 * A path of this site from an untrusted `callbackUrl`, never another site. Browsers read `//host`, `/\host`
 * and tabs inside as a host, so the path is taken from a parser that reads like them.
 */
export function safePath(candidate: unknown, origin = 'http://recto.invalid'): string {
  if (typeof candidate !== 'string' || candidate === '') return AFTER_SIGN_IN;
  let url: URL;
  try {
    url = new URL(candidate, origin);
  } catch {
    return AFTER_SIGN_IN;
  }
  if (url.origin !== origin) return AFTER_SIGN_IN;
  const path = `${url.pathname}${url.search}${url.hash}`;
  // `/.//host` resolves to the path `//host`, which would be a host when followed once more.
  return path.startsWith('//') || path.startsWith('/api/') ? AFTER_SIGN_IN : path;
}
