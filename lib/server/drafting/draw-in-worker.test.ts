import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawCards } from '@/lib/domain/drafting/draw-cards';
import { err, ok } from '@/lib/domain/result';
import { draftHash } from '@/lib/domain/drafting/draft-hash';
import { startDrawWorkerFromSource } from '@/lib/testing/draw-worker-from-source';
import { drawInWorker } from './draw-in-worker';

/** Paragraphs of some 27 words, no two the same. */
const longText = (paragraphs: number): string =>
  Array.from(
    { length: paragraphs },
    (_, n) =>
      `The canal of region ${n} was dug in ${1700 + (n % 200)} because the roads could not carry coal. It led to cheaper fuel, so mills opened along bank ${n}.`,
  ).join('\n\n');

const job = (text: string) => ({ text, exclude: [] });
const workerOf = (code: string, limitMb?: number) =>
  new Worker(code, {
    eval: true,
    stderr: true,
    ...(limitMb === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: limitMb } }),
  });

afterEach(() => vi.restoreAllMocks());

describe('drawing in a worker', () => {
  it('draws from 20,000 words while the server goes on answering, and tells how far it is', async () => {
    const text = longText(800);
    expect(text.split(/\s+/).length).toBeGreaterThan(20_000);
    let answered = 0;
    const answering = setInterval(() => (answered += 1), 5);
    const progress: number[] = [];
    const drawn = await drawInWorker(
      { ...job(text), limit: 200 },
      {
        onProgress: (share) => {
          progress.push(share);
        },
      },
      startDrawWorkerFromSource,
    );
    clearInterval(answering);
    expect(drawn.ok && drawn.value.cards.length).toBe(200);
    // On the server’s own thread not one turn would have come between.
    expect(answered).toBeGreaterThan(20);
    expect(progress.length).toBeGreaterThan(20);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBeLessThanOrEqual(1);
  });

  it('draws what the engine itself draws, and brings nothing back that was excluded', async () => {
    const text = longText(4);
    const known = drawCards(text).cards.slice(0, 3).map(draftHash);
    const drawn = await drawInWorker({ text, exclude: known, limit: 5 }, {}, startDrawWorkerFromSource);
    expect(drawn).toEqual(ok(drawCards(text, { exclude: new Set(known), limit: 5 })));
    const unsure =
      'The reservoir holds clean water.\n\nThe canal was dug in 1761 because the roads could not carry coal.';
    const rough = await drawInWorker({ ...job(unsure), rough: true }, {}, startDrawWorkerFromSource);
    expect(rough).toEqual(ok(drawCards(unsure, { rough: true })));
    expect(rough).not.toEqual(ok(drawCards(unsure)));
  });

  it('ends the thread when it is cancelled', async () => {
    const stop = new AbortController();
    let exited = 0;
    const drawn = drawInWorker(
      job(longText(1_000)),
      { signal: stop.signal, onProgress: () => stop.abort() },
      (given) => startDrawWorkerFromSource(given).once('exit', () => (exited += 1)),
    );
    expect(await drawn).toEqual(err('DRAWING_CANCELLED'));
    expect(exited).toBe(1);
  });

  it('starts no thread for what was cancelled before its turn', async () => {
    const start = vi.fn(startDrawWorkerFromSource);
    expect(await drawInWorker(job('Notes.'), { signal: AbortSignal.abort() }, start)).toEqual(
      err('DRAWING_CANCELLED'),
    );
    expect(start).not.toHaveBeenCalled();
  });

  it('says that it failed when the thread dies, and draws again afterwards', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const thrown = await drawInWorker(job(''), {}, () => workerOf('throw new Error("secret notes")'));
    const ended = await drawInWorker(job(''), {}, () => workerOf('process.exit(1)'));
    expect([thrown, ended]).toEqual([err('DRAWING_FAILED'), err('DRAWING_FAILED')]);
    expect(JSON.stringify(log.mock.calls)).not.toContain('secret');
    const hungry = await drawInWorker(job(''), {}, () =>
      workerOf('const all = []; for (;;) all.push(new Array(1000).fill({}));', 16),
    );
    expect(hungry).toEqual(err('DRAWING_TOO_LARGE'));
    expect((await drawInWorker(job(longText(1)), {}, startDrawWorkerFromSource)).ok).toBe(true);
  });

  it('runs two at once and lets the rest wait their turn; a queue too long is refused', async () => {
    const stop = new AbortController();
    let running = 0;
    let most = 0;
    const start = () => {
      most = Math.max(most, (running += 1));
      return workerOf('setInterval(() => {}, 1000)').once('exit', () => (running -= 1));
    };
    const jobs = Array.from({ length: 40 }, () => drawInWorker(job(''), { signal: stop.signal }, start));
    const refused = await jobs.at(-1);
    expect(refused).toEqual(err('DRAWING_BUSY'));
    stop.abort();
    await Promise.all(jobs);
    expect(most).toBe(2);
    expect(running).toBe(0);
  });
});
