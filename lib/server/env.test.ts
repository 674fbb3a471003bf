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

test('a provider without a client or its secret is refused at start; it would not be offered to anyone', () => {
  const issuer = { RECTO_OIDC_ISSUER: 'https://login.example' };
  expect(() => parseEnvironment(issuer)).toThrow('RECTO_OIDC_CLIENT_ID');
  const client = { ...issuer, RECTO_OIDC_CLIENT_ID: 'recto' };
  expect(() => parseEnvironment(client)).toThrow('RECTO_OIDC_CLIENT_SECRET');
  expect(() => parseEnvironment({ ...client, RECTO_OIDC_CLIENT_SECRET: 'sample-secret' })).not.toThrow();
});

test('a model needs its address and its name, and an address that is one', () => {
  expect(() => parseEnvironment({ RECTO_MODEL_URL: 'http://127.0.0.1:11434/v1' })).toThrow(
    'RECTO_MODEL_NAME',
  );
  expect(() => parseEnvironment({ RECTO_MODEL_NAME: 'sample-model' })).toThrow('RECTO_MODEL_URL');
  const wrong = { RECTO_MODEL_NAME: 'sample-model', RECTO_MODEL_URL: 'file:///sample-secret' };
  expect(() => parseEnvironment(wrong)).toThrow('RECTO_MODEL_URL');
  expect(() => parseEnvironment(wrong)).not.toThrow('sample-secret');
});
