import { err, ok, type Result } from '@/lib/domain/result';

/**
 * Signs this browser in as a new guest. Speaks to next-auth's own endpoints: its browser library sends the reader
 * to an error page when the server cannot be reached, and they would lose sight of their cards.
 */
export async function becomeGuest(): Promise<Result<void, string>> {
  try {
    const csrf = (await (await fetch('/api/auth/csrf')).json()) as { csrfToken?: string };
    const response = await fetch('/api/auth/callback/guest', {
      method: 'POST',
      body: new URLSearchParams({
        csrfToken: csrf.csrfToken ?? '',
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        callbackUrl: '/today',
        json: 'true',
      }),
    });
    const { url } = (await response.json()) as { url?: string };
    const error = url ? new URL(url, location.origin).searchParams.get('error') : null;
    if (error) return err(error);
    return response.ok ? ok(undefined) : err('GUEST_FAILED');
  } catch {
    return err('GUEST_FAILED');
  }
}
