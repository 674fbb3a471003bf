import { describe, expect, it } from 'vitest';
import { exclusively } from './exclusively';

const gone = () => new Promise<void>(() => {});

/** Grants locks by turns, as browsers do; Node 20 has no lock manager. */
function lockManager() {
  const held = new Set<string>();
  return {
    request: (async (name: string, { signal }: LockOptions, run: () => Promise<void>) => {
      while (held.has(name)) {
        signal?.throwIfAborted();
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      held.add(name);
      try {
        await run();
      } finally {
        held.delete(name);
      }
    }) as LockManager['request'],
  };
}

describe('sending, one tab at a time', () => {
  it('waits until the other tab is done', async () => {
    const locks = lockManager();
    const order: string[] = [];
    const first = exclusively(
      'outbox',
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 10));
        order.push('first');
      },
      locks,
      1_000,
    );
    await exclusively('outbox', async () => void order.push('second'), locks, 1_000);
    await first;
    expect(order).toEqual(['first', 'second']);
  });

  it('goes ahead when a tab that is gone keeps the lock', async () => {
    const locks = lockManager();
    void exclusively('outbox', gone, locks, 1_000);
    let sent = 0;
    await exclusively('outbox', async () => void (sent += 1), locks, 5);
    expect(sent).toBe(1);
  });

  it('does a task once that fails under the lock, and lets the failure through', async () => {
    let tries = 0;
    const failing = exclusively(
      'outbox',
      async () => {
        tries += 1;
        throw new Error('no answer');
      },
      lockManager(),
      5,
    );
    await expect(failing).rejects.toThrow('no answer');
    expect(tries).toBe(1);
  });

  it('does without locks where there are none', async () => {
    let sent = 0;
    await exclusively('outbox', async () => void (sent += 1), undefined, 5);
    expect(sent).toBe(1);
  });
});
