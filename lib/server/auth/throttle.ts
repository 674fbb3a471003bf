import 'server-only';
import { createHmac } from 'node:crypto';
import { db } from '@/lib/server/db';
import { env } from '@/lib/server/env';

const WINDOW_MS = 15 * 60_000;

/**
 * How many failures fifteen minutes allow. An account is guarded strictly; an address only against
 * machines, since a whole class sits behind one address and mistypes.
 */
const ALLOWED = { account: 10, address: 300, newcomer: 300 } as const;
type Scope = keyof typeof ALLOWED;

export interface Counter {
  readonly scope: Scope;
  /** Whom it counts: a login, or an address. Stored only as a keyed hash. */
  readonly subject: string;
}

/** Whether an attempt may go ahead; otherwise the moment from which it may. */
export type Admission = { readonly admitted: true } | { readonly admitted: false; readonly retryAt: Date };

function keyOf({ scope, subject }: Counter): string {
  const digest = createHmac('sha256', env.NEXTAUTH_SECRET).update(`${scope} ${subject}`).digest('base64url');
  return `${scope}:${digest}`;
}

/**
 * Counts an attempt as failed before it is tried, so that a thousand sent at once are a thousand
 * counted; `forgive` takes it back when it succeeds. When one counter is full, none is touched.
 */
export async function admit(counters: readonly Counter[], at: Date): Promise<Admission> {
  const opened = new Date(at.getTime() - WINDOW_MS);
  return db.$transaction(async (tx) => {
    // A window that is over counts for nothing; clearing them all keeps the table small.
    await tx.signInThrottle.deleteMany({ where: { windowStartedAt: { lte: opened } } });
    const rows = await tx.signInThrottle.findMany({ where: { key: { in: counters.map(keyOf) } } });
    const full = rows.filter(
      (row) => row.failures >= ALLOWED[counters.find((counter) => keyOf(counter) === row.key)!.scope],
    );
    if (full.length > 0) {
      const latest = Math.max(...full.map((row) => row.windowStartedAt.getTime()));
      return { admitted: false, retryAt: new Date(latest + WINDOW_MS) };
    }
    for (const key of counters.map(keyOf)) {
      await tx.signInThrottle.upsert({
        where: { key },
        create: { key, failures: 1, windowStartedAt: at },
        update: { failures: { increment: 1 } },
      });
    }
    return { admitted: true };
  });
}

/** After a success: the account starts afresh, the address gets back the one attempt. */
export async function forgive(counters: readonly Counter[]): Promise<void> {
  for (const counter of counters) {
    const key = keyOf(counter);
    if (counter.scope === 'account') await db.signInThrottle.deleteMany({ where: { key } });
    else {
      await db.signInThrottle.updateMany({
        where: { key, failures: { gt: 0 } },
        data: { failures: { decrement: 1 } },
      });
    }
  }
}

/** Whole minutes from now until the moment, at least one. */
export const minutesUntil = (retryAt: Date, at: Date): number =>
  Math.max(1, Math.ceil((retryAt.getTime() - at.getTime()) / 60_000));
