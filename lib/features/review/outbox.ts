import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Answer } from './schema';

/** An answer that waits on this device. */
interface Kept {
  readonly userId: string;
  readonly id: string;
  readonly answer: Answer;
  /** The code the server refused it with; null while it waits to be sent. */
  readonly refused: string | null;
}

interface OutboxSchema extends DBSchema {
  answers: { key: [string, string]; value: Kept; indexes: { userId: string } };
}

const sameVersion = (a: Answer, b: Answer): boolean => a.voidedAt?.getTime() === b.voidedAt?.getTime();

const byTime = (a: Kept, b: Kept): number =>
  a.answer.reviewedAt.getTime() - b.answer.reviewedAt.getTime() || (a.id < b.id ? -1 : 1);

/**
 * The answers of one learner that the server has not acknowledged yet, kept in IndexedDB, where all tabs share them
 * and a closed browser loses none. Of another learner on the same device it knows nothing. Where the browser gives no
 * storage, or it is full, answers are held in memory and `isPersistent` turns false.
 */
export class Outbox {
  /** Answers that could not be stored. Read together with the stored ones, before which they go. */
  private readonly held = new Map<string, Kept>();
  /** Answers that are settled though the storage would not let them go. Sent again, they would be sent for ever. */
  private readonly settled = new Map<string, Answer>();

  private constructor(
    private readonly userId: string,
    private readonly database: IDBPDatabase<OutboxSchema> | null,
  ) {}

  static async open(userId: string): Promise<Outbox> {
    try {
      const database = await openDB<OutboxSchema>('recto-outbox', 1, {
        upgrade(db) {
          const store = db.createObjectStore('answers', { keyPath: ['userId', 'id'] });
          store.createIndex('userId', 'userId');
        },
        // Another tab wants to delete or upgrade the database: this one must not stand in its way.
        blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      });
      return new Outbox(userId, database);
    } catch {
      return new Outbox(userId, null);
    }
  }

  /** Whether everything here would survive closing the page. */
  get isPersistent(): boolean {
    return this.held.size === 0 && this.database !== null;
  }

  /** Keeps an answer, or its newer version: the same one with `voidedAt`. Never fails. */
  async add(answer: Answer): Promise<void> {
    await this.keep({ userId: this.userId, id: answer.id, answer, refused: null });
  }

  /** The answers to be sent, oldest first. */
  async waiting(): Promise<Answer[]> {
    return (await this.all()).filter((kept) => kept.refused === null).map(({ answer }) => answer);
  }

  /** The answers that the server would not have, with its reason. They are not sent again. */
  async refused(): Promise<{ answer: Answer; code: string }[]> {
    return (await this.all()).flatMap(({ answer, refused }) =>
      refused === null ? [] : [{ answer, code: refused }],
    );
  }

  /** Forgets answers that the server has, except those undone since they were sent. */
  async settle(sent: readonly Answer[]): Promise<void> {
    for (const answer of sent) {
      const held = this.held.get(answer.id);
      if (held && sameVersion(held.answer, answer)) this.held.delete(answer.id);
    }
    const isForgotten = await this.change(async (store) => {
      for (const answer of sent) {
        const kept = await store.get([this.userId, answer.id]);
        if (kept && sameVersion(kept.answer, answer)) await store.delete([this.userId, answer.id]);
      }
    });
    if (!isForgotten) for (const answer of sent) this.settled.set(answer.id, answer);
  }

  /** Sets an answer aside that the server refused, so that it blocks none behind it. */
  async refuse(answer: Answer, code: string): Promise<void> {
    await this.keep({ userId: this.userId, id: answer.id, answer, refused: code });
  }

  /** Forgets the refused answers, once the learner has seen them. */
  async dismissRefused(): Promise<void> {
    await this.settle((await this.refused()).map(({ answer }) => answer));
  }

  private async keep(kept: Kept): Promise<void> {
    const stored = await this.change(async (store) => {
      await store.put(kept);
    });
    if (stored) this.held.delete(kept.id);
    else this.held.set(kept.id, kept);
  }

  private async all(): Promise<Kept[]> {
    const byId = new Map<string, Kept>();
    try {
      for (const kept of (await this.database?.getAllFromIndex('answers', 'userId', this.userId)) ?? []) {
        const settled = this.settled.get(kept.id);
        if (!settled || !sameVersion(settled, kept.answer)) byId.set(kept.id, kept);
      }
    } catch {
      // The storage went away under the page; what it holds is there again at the next start.
    }
    for (const kept of this.held.values()) byId.set(kept.id, kept);
    return [...byId.values()].sort(byTime);
  }

  /** @returns whether the change is stored */
  private async change(make: (store: ReturnType<typeof storeOf>) => Promise<void>): Promise<boolean> {
    if (!this.database) return false;
    try {
      // Browsers tell of success before the disk has it, unless they are asked not to.
      const transaction = this.database.transaction('answers', 'readwrite', { durability: 'strict' });
      await Promise.all([make(transaction.store), transaction.done]);
      return true;
    } catch {
      return false;
    }
  }
}

/** Names the type of a store that may be written to, which `idb` leaves to inference. */
const storeOf = (database: IDBPDatabase<OutboxSchema>) => database.transaction('answers', 'readwrite').store;
