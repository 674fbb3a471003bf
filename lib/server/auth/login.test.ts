import { describe, expect, it } from 'vitest';
import { readLogin } from './login';

describe('what is typed under "Username or e-mail"', () => {
  it.each([
    ['  Sample-Student ', { username: 'sample-student' }],
    ['Ａｄａ', { username: 'ada' }],
    ['zoë.b', { username: 'zoë.b' }],
    ['Ada@Example.ORG', { email: 'ada@example.org' }],
  ])('%j is read in the one form that is stored', (typed, login) => {
    expect(readLogin(typed)).toEqual({ ok: true, value: login });
  });

  it.each([
    '',
    'ab',
    'a b c',
    '<script>',
    '-dash',
    'a'.repeat(31),
    'ada@',
    '@example.org',
    'ada@example',
    'a@b@c.org',
  ])('%j is neither a username nor an address', (typed) => {
    expect(readLogin(typed)).toEqual({ ok: false, error: 'LOGIN_INVALID' });
  });
});
