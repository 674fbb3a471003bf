import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { err, ok, type Result } from '@/lib/domain/result';
import { Outbox } from './outbox';
import { OutboxSender, type OutboxStatus } from './outbox-sender';
import type { Answer } from './schema';

const START = Date.parse('2026-02-02T18:00:00Z');
const CARD = '0190a5a0-0000-7000-8000-000000000001';

/** The nth answer of an evening. */
function answer(n: number, over: Partial<Answer> = {}): Answer {
  return {
    id: `0190a5a0-0000-7000-8000-${String(n).padStart(12, '0')}`,
    cardId: CARD,
    cardVersionId: CARD,
    rating: 'Good',
    reviewedAt: new Date(START + n * 1000),
    durationMs: 4000,
    utcOffsetMinutes: 0,
    mode: 'review',
    voidedAt: null,
    ...over,
  };
}

/** A server that can be told to fail. */
class Server {
  readonly received: Answer[][] = [];
  reply: (batch: Answer[]) => Result<unknown, string> | Promise<Result<unknown, string>> = () => ok(null);

  readonly send = async (batch: Answer[]) => {
    this.received.push(batch);
    return this.reply(batch);
  };
}

const outdated = new Error('Failed to find Server Action');

function senderFor(outbox: Outbox, server: Server) {
  const seen: OutboxStatus[] = [];
  const sender = new OutboxSender(outbox, server.send, {
    onStatus: (status) => seen.push(status),
    isOutdated: (error) => error === outdated,
    exclusively: (task) => task(),
  });
  return { sender, status: () => seen.at(-1) };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('Outbox', () => {
  it('keeps answers over a restart, oldest first', async () => {
    const before = await Outbox.open('one');
    await before.add(answer(2));
    await before.add(answer(1));
    const after = await Outbox.open('one');
    expect(await after.waiting()).toEqual([answer(1), answer(2)]);
    expect(after.isPersistent).toBe(true);
  });

  it('has answers written through to the disk, where a power cut does not reach them', async () => {
    const outbox = await Outbox.open('one');
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await outbox.add(answer(1));
    expect(transaction.mock.calls.map(([, mode, options]) => ({ mode, ...options }))).toEqual([
      { mode: 'readwrite', durability: 'strict' },
    ]);
  });

  it('shows nobody the answers of another learner on the same device', async () => {
    await (await Outbox.open('one')).add(answer(1));
    const theirs = await Outbox.open('two');
    expect(await theirs.waiting()).toEqual([]);
    await theirs.settle([answer(1)]);
    expect(await (await Outbox.open('one')).waiting()).toHaveLength(1);
  });

  it('does not forget that an answer was undone while it was being sent', async () => {
    const outbox = await Outbox.open('one');
    await outbox.add(answer(1));
    const undone = answer(1, { voidedAt: new Date(START + 9000) });
    await outbox.add(undone);
    await outbox.settle([answer(1)]);
    expect(await outbox.waiting()).toEqual([undone]);
    await outbox.settle([undone]);
    expect(await outbox.waiting()).toEqual([]);
  });

  it('holds answers in memory, and says so, where the browser has no storage', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new Error('storage is off');
    });
    const outbox = await Outbox.open('one');
    await outbox.add(answer(1));
    expect(outbox.isPersistent).toBe(false);
    expect(await outbox.waiting()).toEqual([answer(1)]);
    await outbox.settle([answer(1)]);
    expect(await outbox.waiting()).toEqual([]);
  });

  it('holds answers in memory when the storage is full, beside those stored before', async () => {
    const outbox = await Outbox.open('one');
    await outbox.add(answer(1));
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await outbox.add(answer(2));
    expect(outbox.isPersistent).toBe(false);
    expect(await outbox.waiting()).toEqual([answer(1), answer(2)]);
    full.mockRestore();
    await outbox.settle([answer(1), answer(2)]);
    expect(await outbox.waiting()).toEqual([]);
    expect(outbox.isPersistent).toBe(true);
  });
});

describe('OutboxSender', () => {
  it('sends in order, in batches, and forgets what the server has', async () => {
    const outbox = await Outbox.open('one');
    for (let n = 1; n <= 120; n += 1) await outbox.add(answer(n));
    const server = new Server();
    const { sender, status } = senderFor(outbox, server);
    await sender.flush();
    expect(server.received.map((batch) => batch.length)).toEqual([50, 50, 20]);
    expect(server.received.flat().map(({ id }) => id)).toEqual(
      Array.from({ length: 120 }, (_, i) => answer(i + 1).id),
    );
    expect(status()).toEqual({ waiting: 0, refused: 0, isPersistent: true, hindrance: null });
  });

  it('never has two batches under way, and sends what came in between', async () => {
    const outbox = await Outbox.open('one');
    const server = new Server();
    let release = () => {};
    server.reply = () => new Promise((resolve) => (release = () => resolve(ok(null))));
    const { sender } = senderFor(outbox, server);
    await sender.add(answer(1));
    const first = sender.flush();
    await vi.waitFor(() => expect(server.received).toHaveLength(1));
    await sender.add(answer(2));
    void sender.flush();
    expect(server.received).toHaveLength(1);
    server.reply = () => ok(null);
    release();
    await first;
    await vi.waitFor(async () => expect(await outbox.waiting()).toEqual([]));
    expect(server.received).toEqual([[answer(1)], [answer(2)]]);
  });

  it.each([
    [
      'the network is gone',
      () => {
        throw new TypeError('Failed to fetch');
      },
      'unreachable',
    ],
    ['the database is busy', () => err('UNAVAILABLE'), 'unreachable'],
    ['the learner was signed out', () => err('SIGNED_OUT'), 'signed-out'],
    ['another learner signed in', () => err('OTHER_LEARNER'), 'other-learner'],
    [
      'Recto was renewed',
      () => {
        throw outdated;
      },
      'outdated',
    ],
  ] as const)('keeps everything when %s, and sends it once that is over', async (_, fail, hindrance) => {
    const outbox = await Outbox.open('one');
    const server = new Server();
    server.reply = fail;
    const { sender, status } = senderFor(outbox, server);
    await sender.add(answer(1));
    await sender.flush();
    expect(status()).toMatchObject({ waiting: 1, refused: 0, hindrance });
    expect(await outbox.waiting()).toEqual([answer(1)]);

    server.reply = () => ok(null);
    await vi.runOnlyPendingTimersAsync();
    await vi.waitFor(() => expect(status()).toMatchObject({ waiting: 0, hindrance: null }));
    expect(server.received).toHaveLength(2);
  });

  it('sends nothing twice that the server has, even where the storage lets nothing go', async () => {
    const outbox = await Outbox.open('one');
    for (let n = 1; n <= 3; n += 1) await outbox.add(answer(n));
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const server = new Server();
    server.reply = () => {
      if (server.received.length > 4) throw new TypeError('enough');
      return ok(null);
    };
    const { sender, status } = senderFor(outbox, server);
    await sender.flush();
    expect(server.received).toEqual([[answer(1), answer(2), answer(3)]]);
    expect(status()).toMatchObject({ waiting: 0, isPersistent: true, hindrance: null });

    const undone = answer(2, { voidedAt: new Date(START + 9000) });
    await sender.add(undone);
    await sender.flush();
    expect(server.received.slice(1)).toEqual([[undone]]);
    expect(await outbox.waiting()).toEqual([]);
  });

  it('waits longer from failure to failure', async () => {
    const outbox = await Outbox.open('one');
    const server = new Server();
    server.reply = () => err('UNAVAILABLE');
    const { sender } = senderFor(outbox, server);
    await sender.add(answer(1));
    const timers = vi.spyOn(globalThis, 'setTimeout');
    for (let i = 0; i < 9; i += 1) await sender.flush();
    const delays = timers.mock.calls.map(([, delay]) => delay).filter((delay) => (delay ?? 0) >= 1000);
    expect(delays).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  });

  it('finds the one answer that the server refuses, sends all others and keeps that one aside', async () => {
    const outbox = await Outbox.open('one');
    for (let n = 1; n <= 9; n += 1) await outbox.add(answer(n));
    const server = new Server();
    const stored: string[] = [];
    server.reply = (batch) => {
      if (batch.some(({ id }) => id === answer(4).id)) return err('CARD_NOT_FOUND');
      stored.push(...batch.map(({ id }) => id));
      return ok(null);
    };
    const { sender, status } = senderFor(outbox, server);
    await sender.flush();
    expect(stored).toEqual([1, 2, 3, 5, 6, 7, 8, 9].map((n) => answer(n).id));
    expect(status()).toMatchObject({ waiting: 0, refused: 1, hindrance: null });
    expect(await outbox.refused()).toEqual([{ answer: answer(4), code: 'CARD_NOT_FOUND' }]);

    const calls = server.received.length;
    await sender.flush();
    expect(server.received).toHaveLength(calls);
    await outbox.dismissRefused();
    expect(await outbox.refused()).toEqual([]);
  });
});
