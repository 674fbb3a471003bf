import type { IDBPDatabase } from 'idb';

export type LaneName = 'answers' | 'changes';

/** An item that waits on this device. */
interface Kept<T> {
  readonly userId: string;
  readonly id: string;
  /** In both lanes under the name that answers were first stored with: a rename would have to rewrite what waits. */
  readonly answer: T;
  /** The code the server refused it with; null while it waits to be sent. */
  readonly refused: string | null;
}

/** An item that the server has. */
export interface Taken<T> {
  readonly item: T;
  /** When the server took it, by the server's clock: a page made later knows it. */
  readonly at: Date;
}

/** The same as it is stored, for as long as a copy of a page may be older than it. */
interface Acknowledged<T> extends Omit<Kept<T>, 'refused'> {
  readonly lane: LaneName;
  readonly at: Date;
}

/** What a lane must know of its items. */
export interface LaneItem<T> {
  /** Items with the same id are versions of one thing; the later put replaces the earlier. */
  readonly idOf: (item: T) => string;
  readonly timeOf: (item: T) => Date;
  readonly isSameVersion: (a: T, b: T) => boolean;
}

/** Copies of pages are shown for a week at most; a day more, since clocks differ. */
const ACKNOWLEDGED_MS = 8 * 24 * 60 * 60_000;

/**
 * One kind of thing that one learner's device owes the server: kept in IndexedDB until it is acknowledged, and
 * remembered for a week after that. What cannot be stored is held in memory.
 */
export class OutboxLane<T> {
  /** Items that could not be stored. Read together with the stored ones, before which they go. */
  private readonly held = new Map<string, Kept<T>>();
  /** Items that are settled though the storage would not let them go. Sent again, they would be sent for ever. */
  private readonly settled = new Map<string, T>();

  constructor(
    private readonly userId: string,
    private readonly lane: LaneName,
    private readonly database: IDBPDatabase | null,
    private readonly item: LaneItem<T>,
  ) {}

  /** Whether everything here would survive closing the page. */
  get isPersistent(): boolean {
    return this.held.size === 0 && this.database !== null;
  }

  /** Keeps an item, or its newer version. Never fails. */
  async add(item: T): Promise<void> {
    await this.keep(item, null);
  }

  /** The items to be sent, oldest first. */
  async waiting(): Promise<T[]> {
    return (await this.all()).filter((kept) => kept.refused === null).map(({ answer }) => answer);
  }

  /** The items that the server would not have, with its reason. They are not sent again. */
  async refused(): Promise<{ item: T; code: string }[]> {
    return (await this.all()).flatMap(({ answer, refused }) =>
      refused === null ? [] : [{ item: answer, code: refused }],
    );
  }

  /** How many wait, and how many the server would not have. */
  async count(): Promise<{ readonly waiting: number; readonly refused: number }> {
    const all = await this.all();
    const waiting = all.filter((kept) => kept.refused === null).length;
    return { waiting, refused: all.length - waiting };
  }

  /** What the server took in the last week; in no order. */
  async acknowledged(): Promise<Taken<T>[]> {
    try {
      const range = IDBKeyRange.bound([this.userId, this.lane], [this.userId, this.lane, []]);
      const known = (await this.database?.getAll('acknowledged', range)) ?? [];
      return (known as Acknowledged<T>[]).map(({ answer, at }) => ({ item: answer, at }));
    } catch {
      // Without it a copy of a page asks again what was answered; the server counts both, as it should.
      return [];
    }
  }

  /** Takes note that the server has these, except versions newer than those sent, and since when by its clock. */
  async settle(sent: readonly T[], at: Date): Promise<void> {
    await this.change('acknowledged', async (store) => {
      for (const answer of sent) {
        const id = this.item.idOf(answer);
        await store.put({ userId: this.userId, lane: this.lane, id, answer, at } satisfies Acknowledged<T>);
      }
    });
    await this.forget(sent);
  }

  /** Sets an item aside that the server refused, so that it blocks none behind it. */
  async refuse(item: T, code: string): Promise<void> {
    await this.keep(item, code);
  }

  /** Forgets the refused items, once the learner has seen them. */
  async dismissRefused(): Promise<void> {
    await this.forget((await this.refused()).map(({ item }) => item));
  }

  /** Forgets what the server has had for so long that no page can be older. */
  async prune(now: Date): Promise<void> {
    const oldest = now.getTime() - ACKNOWLEDGED_MS;
    await this.change('acknowledged', async (store) => {
      for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
        const { at } = cursor.value as Acknowledged<T>;
        if (at.getTime() < oldest) await cursor.delete();
      }
    });
  }

  private readonly byTime = (a: T, b: T): number =>
    this.item.timeOf(a).getTime() - this.item.timeOf(b).getTime() ||
    (this.item.idOf(a) < this.item.idOf(b) ? -1 : 1);

  private async forget(items: readonly T[]): Promise<void> {
    for (const item of items) {
      const held = this.held.get(this.item.idOf(item));
      if (held && this.item.isSameVersion(held.answer, item)) this.held.delete(held.id);
    }
    const isForgotten = await this.change(this.lane, async (store) => {
      for (const item of items) {
        const key = [this.userId, this.item.idOf(item)];
        const kept = (await store.get(key)) as Kept<T> | undefined;
        if (kept && this.item.isSameVersion(kept.answer, item)) await store.delete(key);
      }
    });
    if (!isForgotten) for (const item of items) this.settled.set(this.item.idOf(item), item);
  }

  private async keep(answer: T, refused: string | null): Promise<void> {
    const kept: Kept<T> = { userId: this.userId, id: this.item.idOf(answer), answer, refused };
    const isStored = await this.change(this.lane, async (store) => {
      await store.put(kept);
    });
    if (isStored) this.held.delete(kept.id);
    else this.held.set(kept.id, kept);
  }

  private async all(): Promise<Kept<T>[]> {
    const byId = new Map<string, Kept<T>>();
    try {
      const stored = (await this.database?.getAllFromIndex(this.lane, 'userId', this.userId)) ?? [];
      for (const kept of stored as Kept<T>[]) {
        const settled = this.settled.get(kept.id);
        if (!settled || !this.item.isSameVersion(settled, kept.answer)) byId.set(kept.id, kept);
      }
    } catch {
      // The storage went away under the page; what it holds is there again at the next start.
    }
    for (const kept of this.held.values()) byId.set(kept.id, kept);
    return [...byId.values()].sort((a, b) => this.byTime(a.answer, b.answer));
  }

  /** @returns whether the change is stored */
  private async change(
    name: LaneName | 'acknowledged',
    make: (store: ReturnType<typeof storeOf>) => Promise<void>,
  ): Promise<boolean> {
    if (!this.database) return false;
    try {
      // Browsers tell of success before the disk has it, unless they are asked not to.
      const transaction = this.database.transaction(name, 'readwrite', { durability: 'strict' });
      await Promise.all([make(transaction.store), transaction.done]);
      return true;
    } catch {
      return false;
    }
  }
}

/** Names the type of a store that may be written to, which `idb` leaves to inference. */
const storeOf = (database: IDBPDatabase, name: LaneName | 'acknowledged') =>
  database.transaction(name, 'readwrite').store;
