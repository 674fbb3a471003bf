import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AFTER_SIGN_IN, safePath } from './safe-path';

const ORIGIN = 'http://127.0.0.1:3000';

describe('where somebody goes after signing in', () => {
  it.each(['/review', '/decks/1?q=a#b', '/notes/1/draw'])('%s is a page of ours', (path) => {
    expect(safePath(path, ORIGIN)).toBe(path);
    expect(safePath(ORIGIN + path, ORIGIN)).toBe(path);
  });

  it.each([
    undefined,
    '',
    ['/a', '/b'],
    'https://example.org/',
    '//example.org',
    '/\\example.org',
    '/\t/example.org',
    '\\\\example.org',
    '/.//example.org',
    'javascript:alert(1)',
    'http://127.0.0.1:3001/review',
    'http://127.0.0.1:3000@example.org/',
    'http://[',
    '/api/export',
  ])('%j is not, and leads to Today', (candidate) => {
    expect(safePath(candidate, ORIGIN)).toBe(AFTER_SIGN_IN);
  });

  it('never leaves the site, and stays where it is when read again', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '\t',
      '\n',
      '@',
      ':',
      '?',
      '#',
      '%2f',
      'http:',
      'a',
      'example.org',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const path = safePath(pieces.join(''), ORIGIN);
        expect(new URL(path, ORIGIN).origin).toBe(ORIGIN);
        expect(safePath(path, ORIGIN)).toBe(path);
      }),
    );
  });
});
