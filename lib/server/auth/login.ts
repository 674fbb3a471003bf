import { err, ok, type Result } from '@/lib/domain/result';

/** A way to name oneself: either a username or an e-mail address, in the one form that is stored. */
export type Login = { readonly username: string } | { readonly email: string };

const USERNAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{2,29}$/u;
const EMAIL = /^[^\s@"<>]{1,64}@[^\s@"<>.]+(\.[^\s@"<>.]+)+$/;
const EMAIL_MAX = 254;

/** Reads what was typed under "Username or e-mail"; 'LOGIN_INVALID' when it can be neither. */
export function readLogin(typed: string): Result<Login, 'LOGIN_INVALID'> {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  if (text.includes('@')) {
    return EMAIL.test(text) && text.length <= EMAIL_MAX ? ok({ email: text }) : err('LOGIN_INVALID');
  }
  return USERNAME.test(text) ? ok({ username: text }) : err('LOGIN_INVALID');
}

/** The login as one text: what failures are counted under, and what a password must not equal. */
export const loginText = (login: Login): string => ('email' in login ? login.email : login.username);
