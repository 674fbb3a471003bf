import { openDB, type IDBPDatabase } from 'idb';
import { OutboxLane } from './outbox-lane';
import type { Answer, ByHand } from './schema';

/**
 * What one learner has done on this device and the server has not acknowledged yet, kept in IndexedDB, where all tabs
 * share it and a closed browser loses nothing. Of another learner on the same device it knows nothing. Where the
 * browser gives no storage, or it is full, everything is held in memory and `isPersistent` turns false.
 */
export class Outbox {
  readonly answers: OutboxLane<Answer>;
  /** What was set by hand: of each card the last burying, suspending or resuming, and flag. */
  readonly changes: OutboxLane<ByHand>;

  private constructor(userId: string, database: IDBPDatabase | null) {
    this.answers = new OutboxLane<Answer>(userId, 'answers', database, {
      idOf: ({ id }) => id,
      timeOf: ({ reviewedAt }) => reviewedAt,
      // An undone answer is the same answer with `voidedAt`.
      isSameVersion: (a, b) => a.voidedAt?.getTime() === b.voidedAt?.getTime(),
    });
    this.changes = new OutboxLane<ByHand>(userId, 'changes', database, {
      // Burying does not lift a suspension, so it must not take its place.
      idOf: (change) =>
        `${change.what === 'flag' ? 'flag' : change.how === 'bury' ? 'bury' : 'suspend'} ${change.cardId}`,
      timeOf: ({ at }) => at,
      isSameVersion: (a, b) => a.at.getTime() === b.at.getTime(),
    });
  }

  static async open(userId: string, now: Date = new Date()): Promise<Outbox> {
    const outbox = new Outbox(userId, await openDatabase().catch(() => null));
    await outbox.answers.prune(now);
    return outbox;
  }

  /** Whether everything here would survive closing the page. */
  get isPersistent(): boolean {
    return this.answers.isPersistent && this.changes.isPersistent;
  }
}

/** Each version adds stores and rewrites none: what waits from before must come through even on a full disk. */
const openDatabase = async () =>
  openDB('recto-outbox', 2, {
    upgrade(db, before) {
      if (before < 1)
        db.createObjectStore('answers', { keyPath: ['userId', 'id'] }).createIndex('userId', 'userId');
      db.createObjectStore('changes', { keyPath: ['userId', 'id'] }).createIndex('userId', 'userId');
      db.createObjectStore('acknowledged', { keyPath: ['userId', 'lane', 'id'] });
    },
    // Another tab wants to delete or upgrade the database: this one must not stand in its way.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
  });
