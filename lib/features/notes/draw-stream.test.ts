import { afterEach, describe, expect, it, vi } from 'vitest';
import { err, ok } from '@/lib/domain/result';
import { drawDrafts } from './draw-drafts';
import type { DrawLine } from './draw-line';
import { streamDrawing } from './draw-stream';

const drawing = { title: 'Sample', subject: '', paper: '', cards: [] };

const post = (body: string, over: RequestInit = {}) =>
  new Request('http://recto.example/api/draw', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.50' },
    body,
    ...over,
  });

const lines = async (response: Response): Promise<DrawLine[]> =>
  (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as DrawLine);

afterEach(() => vi.restoreAllMocks());

describe('the answer to long notes', () => {
  it('tells how far it is, and ends with the drawing', async () => {
    const answer = await streamDrawing(post('{"text":"Notes."}'), (_input, _address, watch) => {
      watch?.onProgress?.(0.25);
      watch?.onProgress?.(0.75);
      return Promise.resolve(ok(drawing));
    });
    expect(await lines(answer)).toEqual([{ progress: 0.25 }, { progress: 0.75 }, { drawing }]);
  });

  it('makes the same checks as the action, and counts for the same address', async () => {
    expect(await lines(await streamDrawing(post('{"text":" "}')))).toEqual([{ error: 'NOTES_EMPTY' }]);
    const seen: string[] = [];
    await streamDrawing(post('{"text":"Notes."}'), (_input, address) => {
      seen.push(address);
      return Promise.resolve(err('TOO_MANY_DRAWINGS'));
    });
    expect(seen).toEqual(['192.0.2.50']);
  });

  it.each([
    ['no JSON', post('{"text":')],
    ['another shape', post('{"notes":"Notes."}')],
    ['a body of megabytes', post(JSON.stringify({ text: 'x'.repeat(4_000_001) }))],
    ["another site's form", post('{"text":"Notes."}', { headers: { 'content-type': 'text/plain' } })],
  ])('refuses %s', async (_, request) => {
    const draw = vi.fn(drawDrafts);
    expect(await lines(await streamDrawing(request, draw))).toEqual([{ error: 'INVALID_INPUT' }]);
    expect(draw).not.toHaveBeenCalled();
  });

  it.each(['the connection', 'the reading'])('ends the work when %s ends', async (which) => {
    const connection = new AbortController();
    let ended: (() => void) | undefined;
    const workEnded = new Promise<void>((resolve) => (ended = resolve));
    const request = post('{"text":"Notes."}', { signal: connection.signal });
    const answer = await streamDrawing(request, (_input, _address, watch) => {
      watch?.onProgress?.(0.1);
      return new Promise((resolve) =>
        watch?.signal?.addEventListener('abort', () => {
          resolve(err('DRAWING_CANCELLED'));
          ended?.();
        }),
      );
    });
    const reader = answer.body!.getReader();
    await reader.read();
    if (which === 'the connection') connection.abort();
    else await reader.cancel();
    await workEnded;
  });

  it('answers with a code when something breaks, and logs no notes', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const answer = await streamDrawing(post('{"text":"Notes."}'), () =>
      Promise.reject(new Error('secret notes')),
    );
    expect(await lines(answer)).toEqual([{ error: 'DRAWING_FAILED' }]);
    expect(JSON.stringify(log.mock.calls)).not.toContain('secret');
  });
});

it('draws from a page at once and from long notes in a worker', async () => {
  const worker = vi.fn(() => Promise.resolve(ok(drawing)));
  const page = 'The canal was dug in 1761 because the roads could not carry coal.';
  const input = (text: string) => ({ text, exclude: [] });
  expect(await drawDrafts(input(page), '192.0.2.51', {}, worker)).toMatchObject({ ok: true });
  expect(worker).not.toHaveBeenCalled();
  expect(await drawDrafts(input(`${page} `.repeat(500)), '192.0.2.51', {}, worker)).toEqual(
    err('NOTHING_TO_DRAW'),
  );
  expect(worker).toHaveBeenCalledOnce();
});

it('asks for rough drafts where somebody wants more, on the page and in a worker', async () => {
  const worker = vi.fn(() => Promise.resolve(ok(drawing)));
  const page =
    'The canal was dug in 1761 because the roads could not carry coal.\n\nThe reservoir holds clean water.';
  const input = (text: string, rough: boolean) => ({ text, exclude: [], rough });
  const flagsOf = async (rough: boolean) => {
    const drawn = await drawDrafts(input(page, rough), '192.0.2.52', {}, worker);
    return drawn.ok ? drawn.value.cards.flatMap(({ flags }) => flags) : [drawn.error];
  };
  expect(await flagsOf(false)).not.toContain('rough');
  expect(await flagsOf(true)).toContain('rough');
  await drawDrafts(input(`${page} `.repeat(500), true), '192.0.2.52', {}, worker);
  expect(worker).toHaveBeenCalledWith(expect.objectContaining({ rough: true }), {});
});
