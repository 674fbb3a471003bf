import { expect, test } from 'vitest';
import { parseEnvironment } from './env';

test('an empty environment is enough', () => {
  expect(parseEnvironment({})).toMatchObject({ NODE_ENV: 'development', RECTO_CLOCK_OFFSET_MS: 0 });
});

test('variables set to nothing count as unset', () => {
  const parsed = parseEnvironment({ NEXTAUTH_SECRET: '', RECTO_OIDC_ISSUER: '', RECTO_CLOCK_OFFSET_MS: '' });
  expect(parsed).toMatchObject({ RECTO_CLOCK_OFFSET_MS: 0 });
  expect(parsed.RECTO_OIDC_ISSUER).toBeUndefined();
});

test('a wrong environment is refused with the names of all wrong variables, without their values', () => {
  const wrong = { NEXTAUTH_SECRET: 'sample-short', RECTO_CLOCK_OFFSET_MS: 'tomorrow' };
  expect(() => parseEnvironment(wrong)).toThrow(/NEXTAUTH_SECRET.*RECTO_CLOCK_OFFSET_MS/);
  expect(() => parseEnvironment(wrong)).not.toThrow(/sample-short|tomorrow/);
});

test('a provider without a client is refused at start, not at the first sign-in', () => {
  expect(() => parseEnvironment({ RECTO_OIDC_ISSUER: 'https://login.example' })).toThrow(
    'RECTO_OIDC_CLIENT_ID',
  );
});
