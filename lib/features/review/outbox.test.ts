import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { err, ok, type Result } from '@/lib/domain/result';
import { Outbox } from './outbox';
import { OutboxSender, type OutboxStatus } from './outbox-sender';
import type { Answer, ByHand } from './schema';

const START = Date.parse('2026-02-02T18:00:00Z');
/** When the server takes things. */
const TAKEN = new Date(START + 60_000);
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

/** The nth change of an evening. */
const flag = (n: number, flag: number, cardId = CARD): ByHand => ({
  what: 'flag',
  cardId,
  flag,
  at: new Date(START + n * 1000),
});
const aside = (n: number, how: 'bury' | 'suspend' | 'resume'): ByHand => ({
  what: 'aside',
  cardId: CARD,
  how,
  at: new Date(START + n * 1000),
});

type Receipt = Result<{ readonly at: Date }, string>;
type Reply = Receipt | Promise<Receipt>;

/** A server that can be told to fail. */
class Server {
  readonly received: Answer[][] = [];
  readonly receivedChanges: ByHand[][] = [];
  reply: (batch: Answer[]) => Reply = () => ok({ at: TAKEN });
  replyToChanges: (batch: ByHand[]) => Reply = () => ok({ at: TAKEN });

  readonly answers = async (batch: Answer[]) => {
    this.received.push(batch);
    return this.reply(batch);
  };

  readonly changes = async (batch: ByHand[]) => {
    this.receivedChanges.push(batch);
    return this.replyToChanges(batch);
  };
}

const outdated = new Error('Failed to find Server Action');

function senderFor(outbox: Outbox, server: Server) {
  const seen: OutboxStatus[] = [];
  const sender = new OutboxSender(outbox, server, {
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
    await before.answers.add(answer(2));
    await before.answers.add(answer(1));
    const after = await Outbox.open('one');
    expect(await after.answers.waiting()).toEqual([answer(1), answer(2)]);
    expect(after.isPersistent).toBe(true);
  });

  it('has answers written through to the disk, where a power cut does not reach them', async () => {
    const outbox = await Outbox.open('one');
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await outbox.answers.add(answer(1));
    expect(transaction.mock.calls.map(([, mode, options]) => ({ mode, ...options }))).toEqual([
      { mode: 'readwrite', durability: 'strict' },
    ]);
  });

  it('shows nobody the answers of another learner on the same device', async () => {
    await (await Outbox.open('one')).answers.add(answer(1));
    const theirs = await Outbox.open('two');
    expect(await theirs.answers.waiting()).toEqual([]);
    await theirs.answers.settle([answer(1)], TAKEN);
    expect(await (await Outbox.open('one')).answers.waiting()).toHaveLength(1);
  });

  it('does not forget that an answer was undone while it was being sent', async () => {
    const outbox = await Outbox.open('one');
    await outbox.answers.add(answer(1));
    const undone = answer(1, { voidedAt: new Date(START + 9000) });
    await outbox.answers.add(undone);
    await outbox.answers.settle([answer(1)], TAKEN);
    expect(await outbox.answers.waiting()).toEqual([undone]);
    await outbox.answers.settle([undone], TAKEN);
    expect(await outbox.answers.waiting()).toEqual([]);
  });

  it('holds answers in memory, and says so, where the browser has no storage', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new Error('storage is off');
    });
    const outbox = await Outbox.open('one');
    await outbox.answers.add(answer(1));
    expect(outbox.isPersistent).toBe(false);
    expect(await outbox.answers.waiting()).toEqual([answer(1)]);
    await outbox.answers.settle([answer(1)], TAKEN);
    expect(await outbox.answers.waiting()).toEqual([]);
  });

  it('holds answers in memory when the storage is full, beside those stored before', async () => {
    const outbox = await Outbox.open('one');
    await outbox.answers.add(answer(1));
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await outbox.answers.add(answer(2));
    expect(outbox.isPersistent).toBe(false);
    expect(await outbox.answers.waiting()).toEqual([answer(1), answer(2)]);
    full.mockRestore();
    await outbox.answers.settle([answer(1), answer(2)], TAKEN);
    expect(await outbox.answers.waiting()).toEqual([]);
    expect(outbox.isPersistent).toBe(true);
  });
});

describe('what the server has acknowledged', () => {
  it('is remembered for a week, so that a copy of a page asks no card twice', async () => {
    const outbox = await Outbox.open('one');
    await outbox.answers.add(answer(1));
    await outbox.answers.settle([answer(1)], new Date(START));
    expect(await outbox.answers.waiting()).toEqual([]);
    expect(await outbox.answers.acknowledged()).toEqual([{ item: answer(1), at: new Date(START) }]);
    expect(await outbox.changes.acknowledged()).toEqual([]);
    expect(await (await Outbox.open('two', new Date(START))).answers.acknowledged()).toEqual([]);

    const days = (n: number) => new Date(START + n * 86_400_000);
    expect(await (await Outbox.open('one', days(7))).answers.acknowledged()).toEqual([
      { item: answer(1), at: new Date(START) },
    ]);
    expect(await (await Outbox.open('one', days(9))).answers.acknowledged()).toEqual([]);
  });

  it('takes the newest version of an answer', async () => {
    const outbox = await Outbox.open('one');
    await outbox.answers.settle([answer(1)], new Date(START));
    const undone = answer(1, { voidedAt: new Date(START + 9000) });
    await outbox.answers.settle([undone], new Date(START));
    expect(await outbox.answers.acknowledged()).toEqual([{ item: undone, at: new Date(START) }]);
  });
});

describe('an outbox of the version before', () => {
  it('is taken over with what waits in it, also where the disk is full', async () => {
    const old = await openDB('recto-outbox', 1, {
      upgrade(db) {
        db.createObjectStore('answers', { keyPath: ['userId', 'id'] }).createIndex('userId', 'userId');
      },
    });
    await old.put('answers', { userId: 'one', id: answer(1).id, answer: answer(1), refused: null });
    await old.put('answers', {
      userId: 'one',
      id: answer(2).id,
      answer: answer(2),
      refused: 'CARD_NOT_FOUND',
    });
    old.close();
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const outbox = await Outbox.open('one');
    expect(await outbox.answers.waiting()).toEqual([answer(1)]);
    expect(await outbox.answers.refused()).toEqual([{ item: answer(2), code: 'CARD_NOT_FOUND' }]);
    full.mockRestore();
    await outbox.changes.add(flag(1, 2));
    expect(await outbox.changes.waiting()).toEqual([flag(1, 2)]);
    expect(outbox.isPersistent).toBe(true);
  });
});

describe('what is set by hand', () => {
  it('waits over a restart, of each card the last flag and the last suspending or resuming', async () => {
    const before = await Outbox.open('one');
    const changes = [flag(1, 1), aside(2, 'suspend'), flag(3, 2), aside(4, 'resume'), aside(5, 'bury')];
    for (const change of changes) await before.changes.add(change);
    const after = await Outbox.open('one');
    expect(await after.changes.waiting()).toEqual(changes.slice(2));
  });

  it('goes after the answers, and of the changes under way only those made since go again', async () => {
    const outbox = await Outbox.open('one');
    const server = new Server();
    const { sender, status } = senderFor(outbox, server);
    await sender.change(flag(1, 1));
    await sender.add(answer(2));
    expect(status()).toMatchObject({ waiting: 1, changes: 1 });
    server.reply = () => {
      expect(server.receivedChanges).toEqual([]);
      return ok({ at: TAKEN });
    };
    server.replyToChanges = async () => {
      if (server.receivedChanges.length === 1) await outbox.changes.add(flag(3, 2));
      return ok({ at: TAKEN });
    };
    await sender.flush();
    expect(server.receivedChanges).toEqual([[flag(1, 1)], [flag(3, 2)]]);
    expect(status()).toMatchObject({ waiting: 0, changes: 0, hindrance: null });
  });

  it('stays while the server cannot be reached, and is set aside when the card is gone', async () => {
    const outbox = await Outbox.open('one');
    const server = new Server();
    server.replyToChanges = () => err('UNAVAILABLE');
    const { sender, status } = senderFor(outbox, server);
    await sender.change(aside(1, 'bury'));
    await sender.flush();
    expect(status()).toMatchObject({ changes: 1, hindrance: 'unreachable' });
    server.replyToChanges = () => err('CARD_NOT_FOUND');
    await sender.flush();
    expect(status()).toMatchObject({ changes: 0, refused: 1, hindrance: null });
  });
});

describe('OutboxSender', () => {
  it('sends in order, in batches, and forgets what the server has', async () => {
    const outbox = await Outbox.open('one');
    for (let n = 1; n <= 120; n += 1) await outbox.answers.add(answer(n));
    const server = new Server();
    const { sender, status } = senderFor(outbox, server);
    await sender.flush();
    expect(server.received.map((batch) => batch.length)).toEqual([50, 50, 20]);
    expect(server.received.flat().map(({ id }) => id)).toEqual(
      Array.from({ length: 120 }, (_, i) => answer(i + 1).id),
    );
    expect(status()).toEqual({ waiting: 0, changes: 0, refused: 0, isPersistent: true, hindrance: null });
  });

  it('never has two batches under way, and sends what came in between', async () => {
    const outbox = await Outbox.open('one');
    const server = new Server();
    let release = () => {};
    server.reply = () => new Promise((resolve) => (release = () => resolve(ok({ at: TAKEN }))));
    const { sender } = senderFor(outbox, server);
    await sender.add(answer(1));
    const first = sender.flush();
    await vi.waitFor(() => expect(server.received).toHaveLength(1));
    await sender.add(answer(2));
    void sender.flush();
    expect(server.received).toHaveLength(1);
    server.reply = () => ok({ at: TAKEN });
    release();
    await first;
    await vi.waitFor(async () => expect(await outbox.answers.waiting()).toEqual([]));
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
    expect(await outbox.answers.waiting()).toEqual([answer(1)]);

    server.reply = () => ok({ at: TAKEN });
    await vi.runOnlyPendingTimersAsync();
    await vi.waitFor(() => expect(status()).toMatchObject({ waiting: 0, hindrance: null }));
    expect(server.received).toHaveLength(2);
  });

  it('sends nothing twice that the server has, even where the storage lets nothing go', async () => {
    const outbox = await Outbox.open('one');
    for (let n = 1; n <= 3; n += 1) await outbox.answers.add(answer(n));
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const server = new Server();
    server.reply = () => {
      if (server.received.length > 4) throw new TypeError('enough');
      return ok({ at: TAKEN });
    };
    const { sender, status } = senderFor(outbox, server);
    await sender.flush();
    expect(server.received).toEqual([[answer(1), answer(2), answer(3)]]);
    expect(status()).toMatchObject({ waiting: 0, isPersistent: true, hindrance: null });

    const undone = answer(2, { voidedAt: new Date(START + 9000) });
    await sender.add(undone);
    await sender.flush();
    expect(server.received.slice(1)).toEqual([[undone]]);
    expect(await outbox.answers.waiting()).toEqual([]);
  });

  it('says that answers wait when the server takes them and does not answer', async () => {
    const outbox = await Outbox.open('one');
    const server = new Server();
    let release = () => {};
    server.reply = () => new Promise((resolve) => (release = () => resolve(ok({ at: TAKEN }))));
    const { sender, status } = senderFor(outbox, server);
    await sender.add(answer(1));
    const sending = sender.flush();
    await vi.waitFor(() => expect(server.received).toHaveLength(1));
    expect(status()).toMatchObject({ waiting: 1, hindrance: null });
    await vi.advanceTimersByTimeAsync(10_000);
    await vi.waitFor(() => expect(status()).toMatchObject({ waiting: 1, hindrance: 'unreachable' }));
    release();
    await sending;
    expect(status()).toMatchObject({ waiting: 0, hindrance: null });
  });

  it('waits longer from failure to failure', async () => {
    const outbox = await Outbox.open('one');
    const server = new Server();
    server.reply = () => err('UNAVAILABLE');
    const { sender } = senderFor(outbox, server);
    await sender.add(answer(1));
    const timers = vi.spyOn(globalThis, 'setTimeout');
    for (let i = 0; i < 9; i += 1) await sender.flush();
    const delays = timers.mock.calls
      .map(([, delay]) => delay ?? 0)
      // Beside the retries there is the time after which the learner is told that something waits.
      .filter((delay) => delay >= 1000 && delay !== 10_000);
    expect(delays).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  });

  it('finds the one answer that the server refuses, sends all others and keeps that one aside', async () => {
    const outbox = await Outbox.open('one');
    for (let n = 1; n <= 9; n += 1) await outbox.answers.add(answer(n));
    const server = new Server();
    const stored: string[] = [];
    server.reply = (batch) => {
      if (batch.some(({ id }) => id === answer(4).id)) return err('CARD_NOT_FOUND');
      stored.push(...batch.map(({ id }) => id));
      return ok({ at: TAKEN });
    };
    const { sender, status } = senderFor(outbox, server);
    await sender.flush();
    expect(stored).toEqual([1, 2, 3, 5, 6, 7, 8, 9].map((n) => answer(n).id));
    expect(status()).toMatchObject({ waiting: 0, refused: 1, hindrance: null });
    expect(await outbox.answers.refused()).toEqual([{ item: answer(4), code: 'CARD_NOT_FOUND' }]);

    const calls = server.received.length;
    await sender.flush();
    expect(server.received).toHaveLength(calls);
    await outbox.answers.dismissRefused();
    expect(await outbox.answers.refused()).toEqual([]);
  });
});
