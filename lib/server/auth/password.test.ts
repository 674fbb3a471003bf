import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { checkPassword, hashPassword, passwordMatches } from './password';

describe('a password', () => {
  it('has 8 to 200 characters, counted as a reader counts them', () => {
    expect(checkPassword('seven77', 'ada')).toEqual({ ok: false, error: 'PASSWORD_SHORT' });
    expect(checkPassword('eight-88', 'ada').ok).toBe(true);
    expect(checkPassword('🦆🐎🔋📎🌊🎻🧭', 'ada')).toEqual({ ok: false, error: 'PASSWORD_SHORT' });
    expect(checkPassword('🦆🐎🔋📎🌊🎻🧭🪁', 'ada').ok).toBe(true);
    expect(checkPassword('ab c'.repeat(50), 'ada').ok).toBe(true);
    expect(checkPassword('ab c'.repeat(50) + 'd', 'ada')).toEqual({ ok: false, error: 'PASSWORD_LONG' });
  });

  it('needs no digits, capitals or signs', () => {
    expect(checkPassword('lantern pigeon harvest', 'ada').ok).toBe(true);
  });

  it.each(['password', 'PassWord1', 'qwertyuiop', 'aaaaaaaaaa', 'abababab'])(
    'is not as common as %s',
    (text) => {
      expect(checkPassword(text, 'ada')).toEqual({ ok: false, error: 'PASSWORD_COMMON' });
    },
  );

  it('is neither the login nor the part of an address before the @', () => {
    expect(checkPassword('Sample.Student', 'sample.student')).toEqual({
      ok: false,
      error: 'PASSWORD_COMMON',
    });
    expect(checkPassword('sample.student', 'sample.student@example.org').ok).toBe(false);
  });
});

describe('a stored password', () => {
  it('is argon2id with at least the memory and passes that OWASP asks for, and a salt of its own', async () => {
    const [first, second] = await Promise.all([
      hashPassword('lantern pigeon harvest'),
      hashPassword('lantern pigeon harvest'),
    ]);
    const [, variant, , costs] = first.split('$');
    const cost = new Map(costs!.split(',').map((pair) => pair.split('=') as [string, string]));
    expect(variant).toBe('argon2id');
    expect(Number(cost.get('m'))).toBeGreaterThanOrEqual(19_456);
    expect(Number(cost.get('t'))).toBeGreaterThanOrEqual(2);
    expect(first).not.toBe(second);
  });

  it('matches itself and nothing else', async () => {
    const stored = await hashPassword('lantern pigeon harvest');
    expect(await passwordMatches('lantern pigeon harvest', stored)).toBe(true);
    expect(await passwordMatches('lantern pigeon harvesT', stored)).toBe(false);
    expect(await passwordMatches('lantern pigeon harvest', null)).toBe(false);
  });

  it('matches the same characters from another keyboard', async () => {
    const composed = 'caf\u00e9 lantern';
    const decomposed = 'cafe\u0301 lantern';
    expect(await passwordMatches(decomposed, await hashPassword(composed))).toBe(true);
  });

  it('is checked with the costs it was stored with', async () => {
    const cheaper = await hash('lantern pigeon harvest', { memoryCost: 8_192, timeCost: 1 });
    expect(await passwordMatches('lantern pigeon harvest', cheaper)).toBe(true);
  });
});
