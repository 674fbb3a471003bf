import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import {
  breaksOffAfter,
  createModelServer,
  fallsSilentAfter,
  hangs,
  redirectsTo,
  refusesWith,
  says,
  saysElements,
  type ModelServer,
} from '@/lib/testing/model-server';
import { askModel } from './ask-model';
import { modelHost, modelSettings, type ModelSettings } from './settings';

/** The library holds back the last dozen letters, which might be the end of a fence. */
const half = '{"elements":[{"word":"one"},{"word":"two and much mo';
const element = z.object({ word: z.string() });
const SECRET = 'sample-words-of-somebody';
const question = { instructions: 'List words.', material: SECRET, element, outputTokensMost: 100 };

let server: ModelServer;
let settings: ModelSettings;
const printed = vi.fn();
beforeEach(async () => {
  server = await createModelServer();
  settings = {
    provider: 'openai-compatible',
    url: server.url,
    name: 'sample-model',
    key: 'sample-key',
    totalMs: 20_000,
    silenceMs: 10_000,
  };
  for (const how of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, how).mockImplementation(printed);
});
afterEach(async () => {
  // Whatever happened: nothing of what was asked is in the log.
  expect(JSON.stringify(printed.mock.calls)).not.toContain(SECRET);
  expect(printed).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  await server.close();
});

/** All words that came, and how it ended. */
async function asked(changes: Partial<ModelSettings> = {}, signal = new AbortController().signal) {
  const words: string[] = [];
  const answer = askModel({ ...settings, ...changes }, question, signal);
  for (;;) {
    const next = await answer.next();
    if (next.done) return { words, failure: next.value };
    words.push(next.value.word);
  }
}

test('a whole answer comes element by element', async () => {
  server.answer(saysElements([{ word: 'one' }, { word: 'two' }]));
  expect(await asked()).toEqual({ words: ['one', 'two'], failure: null });
});

test('the question carries the form of the answer, no tools, and the key only in its header', async () => {
  await asked();
  const [sent] = server.questions;
  expect(JSON.parse(sent ?? '')).toMatchObject({
    model: 'sample-model',
    stream: true,
    response_format: { type: 'json_schema' },
  });
  expect(sent).not.toMatch(/"tools"|sample-key/);
  expect(server.headers[0]?.authorization).toBe('Bearer sample-key');
});

test('without a key no key is sent', async () => {
  await asked({ key: null });
  expect(server.headers[0]).not.toHaveProperty('authorization');
});

test('a fence around the JSON is taken off', async () => {
  server.answer(says('```json\n{"elements":[{"word":"one"}]}\n```'));
  expect(await asked()).toEqual({ words: ['one'], failure: null });
});

test('an element of another form is left out, those around it are not', async () => {
  server.answer(saysElements([{ word: 'one' }, { word: 7 }, 'two', { word: 'three' }] as object[]));
  expect((await asked()).words).toEqual(['one', 'three']);
});

describe('what came whole is kept, and the failure is told', () => {
  test('when the model runs out of words', async () => {
    server.answer(says(half, 'length'));
    expect(await asked()).toEqual({ words: ['one'], failure: 'broken-off' });
  });

  test('when the line is cut', async () => {
    server.answer(breaksOffAfter(half));
    expect(await asked()).toMatchObject({ failure: 'broken-off' });
  });

  test('when the model falls silent', async () => {
    server.answer(fallsSilentAfter(half));
    expect(await asked({ silenceMs: 50 })).toEqual({ words: ['one'], failure: 'too-slow' });
    await server.hungUp;
  });

  test('when the answer is prose', async () => {
    server.answer(says('Certainly! Here are some words.'));
    expect(await asked()).toEqual({ words: [], failure: 'broken-off' });
  });
});

test('a server that never answers is given up, and hung up on', async () => {
  server.answer(hangs);
  expect(await asked({ totalMs: 50 })).toEqual({ words: [], failure: 'too-slow' });
  await server.hungUp;
});

test.each([
  [429, 'busy'],
  [503, 'busy'],
  [401, 'refused'],
  [500, 'refused'],
])('status %i is told as %s, after one attempt', async (status, failure) => {
  server.answer(refusesWith(status));
  expect(await asked()).toEqual({ words: [], failure });
  expect(server.questions).toHaveLength(1);
});

test('a server that does not know the strict form of answers is asked again without it', async () => {
  server.answer((response, asked) =>
    (asked.includes('response_format') ? refusesWith(400) : saysElements([{ word: 'one' }]))(response, asked),
  );
  expect(await asked()).toEqual({ words: ['one'], failure: null });
  expect(server.questions).toHaveLength(2);
});

test('a server that finds the question itself wrong is asked twice at most', async () => {
  server.answer(refusesWith(400));
  expect(await asked()).toEqual({ words: [], failure: 'refused' });
  expect(server.questions).toHaveLength(2);
});

test('the other provider is asked in its own way, with the key that was set and no other', async () => {
  vi.stubEnv('ANTHROPIC_API_KEY', 'somebody-elses-key');
  vi.stubEnv('ANTHROPIC_BASE_URL', 'http://127.0.0.1:9/v1');
  server.answer(refusesWith(429));
  expect(await asked({ provider: 'anthropic' })).toEqual({ words: [], failure: 'busy' });
  await asked({ provider: 'anthropic', key: null });
  expect(server.paths).toEqual(['/v1/messages', '/v1/messages']);
  expect(server.headers[0]?.['x-api-key']).toBe('sample-key');
  expect(JSON.stringify(server.headers)).not.toContain('somebody-elses-key');
  vi.unstubAllEnvs();
});

test('nothing is sent on to another host than the one that was named', async () => {
  const other = await createModelServer();
  server.answer(redirectsTo(`${other.url}/chat/completions`));
  expect((await asked()).failure).toBe('unreachable');
  expect(other.questions).toEqual([]);
  await other.close();
});

test('a server that is not there is unreachable', async () => {
  await server.close();
  expect((await asked()).failure).toBe('unreachable');
});

test('a cancelled question is hung up on', async () => {
  server.answer(fallsSilentAfter(half));
  const cancel = new AbortController();
  const answer = askModel(settings, question, cancel.signal);
  expect(await answer.next()).toEqual({ done: false, value: { word: 'one' } });
  cancel.abort();
  expect(await answer.next()).toEqual({ done: true, value: 'cancelled' });
  await server.hungUp;
});

test('whoever stops listening hangs up', async () => {
  server.answer(fallsSilentAfter(half));
  for await (const each of askModel(settings, question, new AbortController().signal)) {
    expect(each.word).toBe('one');
    break;
  }
  await server.hungUp;
});

test('settings come from the environment alone, and the page names host and port', () => {
  const unset = {
    RECTO_MODEL_URL: undefined,
    RECTO_MODEL_NAME: undefined,
    RECTO_MODEL_KEY: undefined,
    RECTO_MODEL_PROVIDER: 'openai-compatible' as const,
  };
  expect(modelSettings(unset)).toBeNull();
  const set = modelSettings({
    ...unset,
    RECTO_MODEL_URL: 'http://user:sample@models.example:8080/v1/',
    RECTO_MODEL_NAME: 'm',
  });
  expect(set).toMatchObject({ url: 'http://user:sample@models.example:8080/v1', name: 'm', key: null });
  expect(set && modelHost(set)).toBe('models.example:8080');
});
