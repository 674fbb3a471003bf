import 'server-only';
import { ignoreForwardedFor } from './ignore-forwarded-for';

/** Everybody without an address is one caller. */
const UNKNOWN = 'unknown';

// Here, so that no caller's address is ever read before; set the variable behind a proxy that writes the header.
ignoreForwardedFor(process.env.RECTO_TRUST_PROXY === '1');

interface HeaderBag {
  get(name: string): string | null;
}

/**
 * The network address a request came from, as a key for counting failures.
 *
 * Next fills `x-forwarded-for` with the socket's address when the header is absent. A header sent by
 * the caller is dropped on arrival unless `RECTO_TRUST_PROXY` is set (see `ignoreForwardedFor`), and a
 * trusted proxy appends the address it saw: so the last entry is the one nobody could make up.
 * IPv6 callers are counted by /64, the smallest block that one household gets.
 */
export function callerAddress(headers: HeaderBag): string {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  if (!last) return UNKNOWN;
  const address = last.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!address.includes(':') || address.includes('.')) return address.slice(0, 64);
  return ipv6Block(address);
}

function ipv6Block(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
