import diagnostics from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/**
 * Drops `x-forwarded-for` from every request as it arrives, unless a trusted proxy writes it.
 *
 * Next puts the socket's address there only when the header is absent, so that anyone could otherwise
 * claim a new address for each guess at a password.
 */
export function ignoreForwardedFor(trustProxy: boolean): void {
  if (trustProxy) return;
  diagnostics.subscribe('http.server.request.start', dropHeader);
}

function dropHeader(message: unknown): void {
  const { request } = message as { request: IncomingMessage };
  delete request.headers['x-forwarded-for'];
}
