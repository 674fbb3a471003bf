import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Actor } from '@/lib/server/auth/actor';
import type { ModelSettings } from '@/lib/server/model/settings';
import {
  createModelServer,
  fallsSilentAfter,
  refusesWith,
  saysElements,
  type ModelServer,
} from '@/lib/testing/model-server';
import type { ModelDrawReport } from './model-schema';
import { streamModelDrawing } from './model-stream';

const TEXT = 'The canal was dug in 1761 because the roads could not carry coal. James Brindley planned it.';
const CARD = {
  quote: 'James Brindley planned it.',
  front: 'Which engineer planned the canal of 1761?',
  back: 'James Brindley',
};

let server: ModelServer;
let settings: ModelSettings;
let people = 0;
/** Another person for each test, since each has a limit. */
let student: Actor;
beforeEach(async () => {
  server = await createModelServer(saysElements([CARD]));
  settings = {
    provider: 'openai-compatible',
    url: server.url,
    name: 'sample-model',
    key: null,
    totalMs: 20_000,
    silenceMs: 10_000,
  };
  student = { userId: `sample-student-${(people += 1)}`, isGuest: false };
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

const post = (body: unknown, over: RequestInit = {}) =>
  new Request('http://recto.example/api/draw-with-model', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...over,
  });

const ask = async (
  body: unknown = { task: 'draw', text: TEXT },
  actor: Actor | null = student,
  model: ModelSettings | null = settings,
  over: RequestInit = {},
): Promise<ModelDrawReport[]> => {
  const response = await streamModelDrawing(post(body, over), model, () => Promise.resolve(actor));
  return (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ModelDrawReport);
};

test('a person with an account gets counts, then the drawing', async () => {
  const reports = await ask();
  expect(reports).toMatchObject([
    { written: 1, dropped: 0 },
    { done: { written: 1, dropped: 0, trouble: null, drawing: { cards: [{ front: CARD.front }] } } },
  ]);
});

describe('nothing is sent to the model', () => {
  afterEach(() => expect(server.questions).toEqual([]));

  test('when none is configured', async () => {
    expect(await ask(undefined, student, null)).toEqual([{ error: 'MODEL_OFF' }]);
  });
  test('for nobody, and for guests', async () => {
    expect(await ask(undefined, null)).toEqual([{ error: 'SIGNED_OUT' }]);
    expect(await ask(undefined, { ...student, isGuest: true })).toEqual([{ error: 'MODEL_ACCOUNT_ONLY' }]);
  });
  test.each([
    ['no notes', { task: 'draw', text: ' ' }, 'NOTES_EMPTY'],
    ['notes too long for it', { task: 'draw', text: 'word '.repeat(6_001) }, 'MODEL_NOTES_TOO_LONG'],
    ['another task', { task: 'obey', text: TEXT }, 'INVALID_INPUT'],
    ['another shape', TEXT, 'INVALID_INPUT'],
    ['a body of megabytes', { task: 'draw', text: TEXT, more: 'x'.repeat(1_000_001) }, 'INVALID_INPUT'],
  ])('for %s', async (_, body, error) => {
    expect(await ask(body)).toEqual([{ error }]);
  });
  test('for the form of another site', async () => {
    const reports = await ask(undefined, student, settings, { headers: { 'content-type': 'text/plain' } });
    expect(reports).toEqual([{ error: 'INVALID_INPUT' }]);
  });
});

test('an address that a user sends along is not where the notes go', async () => {
  const other = await createModelServer();
  await ask({ task: 'draw', text: TEXT, url: other.url, RECTO_MODEL_URL: other.url });
  expect([server.questions.length, other.questions.length]).toEqual([1, 0]);
  await other.close();
});

test('a model in trouble is logged by its code alone, and the offline drafts come', async () => {
  const log = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  server.answer(refusesWith(429));
  const [report] = await ask();
  expect(report).toMatchObject({ done: { trouble: 'MODEL_BUSY', written: 0 } });
  expect(log.mock.calls).toEqual([['{"event":"model-trouble","code":"MODEL_BUSY"}']]);
});

test('the eleventh draw at once has to wait', async () => {
  for (let draw = 0; draw < 10; draw += 1) await ask();
  expect(await ask()).toEqual([{ error: 'MODEL_TOO_MANY' }]);
});

test.each(['the connection', 'the reading'])(
  'the model is hung up on when %s ends, and the person may draw again',
  async (which) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    server.answer(fallsSilentAfter(`{"elements":[${JSON.stringify(CARD)},{"quote":"and something`));
    const connection = new AbortController();
    const request = post({ task: 'draw', text: TEXT }, { signal: connection.signal });
    const response = await streamModelDrawing(request, settings, () => Promise.resolve(student));
    const reader = response.body!.getReader();
    await reader.read();
    if (which === 'the connection') connection.abort();
    else await reader.cancel();
    await server.hungUp;
    server.answer(saysElements([CARD]));
    await vi.waitFor(async () => expect((await ask()).at(-1)).toHaveProperty('done'));
  },
);
