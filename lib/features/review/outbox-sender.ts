import type { Result } from '@/lib/domain/result';
import type { Outbox } from './outbox';
import type { Answer, ByHand } from './schema';

/** Far below the largest batch, so that a retry over a poor line is short. */
const BATCH = 50;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;
/** After so long without an answer the learner is told that something waits. */
const STALL_MS = 10_000;

/** Why answers are still waiting. */
export type Hindrance = 'unreachable' | 'signed-out' | 'other-learner' | 'outdated';

/** What the server says of a batch that it took. */
interface Receipt {
  /** When it did, by its own clock. */
  readonly at: Date;
}

/** Sends a batch to the server. Throws when there is no answer, or none that this page understands. */
type Send<T> = (batch: T[]) => Promise<Result<Receipt, string>>;

/** What a lane of the outbox offers to whoever empties it. */
interface Lane<T> {
  waiting(): Promise<T[]>;
  settle(sent: readonly T[], at: Date): Promise<void>;
  refuse(item: T, code: string): Promise<void>;
}

/** The server, or the line to it, will do better later. Every other code is about the batch itself. */
const PASSING = new Set(['UNAVAILABLE', 'TOO_MANY']);

export interface OutboxStatus {
  /** Answers that wait. */
  readonly waiting: number;
  /** Buried, suspended and flagged cards that wait. */
  readonly changes: number;
  /** Answers and changes that the server would not have. */
  readonly refused: number;
  readonly isPersistent: boolean;
  readonly hindrance: Hindrance | null;
}

class Hindered extends Error {
  constructor(readonly hindrance: Hindrance) {
    super(hindrance);
  }
}

/**
 * Empties an outbox: oldest first, one batch at a time, one tab at a time. What cannot be sent stays and is tried
 * again, later and later; a batch that the server refuses is halved until the item at fault stands alone. What was set
 * by hand goes after the answers, which it may follow from.
 */
export class OutboxSender {
  private running: Promise<void> | null = null;
  private again = false;
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private hindrance: Hindrance | null = null;

  constructor(
    private readonly outbox: Outbox,
    private readonly send: { readonly answers: Send<Answer>; readonly changes: Send<ByHand> },
    private readonly options: {
      readonly onStatus: (status: OutboxStatus) => void;
      /** Whether a thrown error says that the server runs a newer version than this page. */
      readonly isOutdated: (error: unknown) => boolean;
      /** Runs a task while no other tab runs one; at once where the browser has no locks. */
      readonly exclusively: (task: () => Promise<void>) => Promise<void>;
    },
  ) {}

  /** Keeps an answer; it is sent with the next flush. */
  async add(answer: Answer): Promise<void> {
    await this.outbox.answers.add(answer);
    await this.report();
  }

  /** Keeps what was set by hand; it is sent with the next flush. */
  async change(change: ByHand): Promise<void> {
    await this.outbox.changes.add(change);
    await this.report();
  }

  /** Sends what is waiting. Resolves when it is sent, or cannot be for now. */
  flush(): Promise<void> {
    clearTimeout(this.retry);
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.empty().finally(() => {
      this.running = null;
      if (this.again) {
        this.again = false;
        void this.flush();
      }
    });
    return this.running;
  }

  /** Tells the status anew. */
  async report(): Promise<void> {
    const [answers, changes] = await Promise.all([this.outbox.answers.count(), this.outbox.changes.count()]);
    this.options.onStatus({
      waiting: answers.waiting,
      changes: changes.waiting,
      refused: answers.refused + changes.refused,
      isPersistent: this.outbox.isPersistent,
      hindrance: answers.waiting + changes.waiting > 0 ? this.hindrance : null,
    });
  }

  private async empty(): Promise<void> {
    try {
      await this.options.exclusively(async () => {
        await this.emptyLane(this.outbox.answers, this.send.answers);
        await this.emptyLane(this.outbox.changes, this.send.changes);
      });
      this.failures = 0;
      this.hindrance = null;
    } catch (error) {
      this.hindrance = error instanceof Hindered ? error.hindrance : 'unreachable';
      this.failures += 1;
      const delay = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.failures - 1));
      this.retry = setTimeout(() => void this.flush(), delay);
    }
    await this.report();
  }

  private async emptyLane<T>(lane: Lane<T>, send: Send<T>): Promise<void> {
    for (;;) {
      const batch = (await lane.waiting()).slice(0, BATCH);
      if (batch.length === 0) return;
      await this.deliver(lane, send, batch);
      await this.report();
    }
  }

  private async deliver<T>(lane: Lane<T>, send: Send<T>, batch: T[]): Promise<void> {
    const result = await this.attempt(send, batch);
    if (result.ok) return lane.settle(batch, result.value.at);
    if (result.error === 'SIGNED_OUT') throw new Hindered('signed-out');
    if (result.error === 'OTHER_LEARNER') throw new Hindered('other-learner');
    if (PASSING.has(result.error)) throw new Hindered('unreachable');
    const [only] = batch;
    if (batch.length === 1 && only !== undefined) return lane.refuse(only, result.error);
    const middle = Math.ceil(batch.length / 2);
    await this.deliver(lane, send, batch.slice(0, middle));
    await this.deliver(lane, send, batch.slice(middle));
  }

  private async attempt<T>(send: Send<T>, batch: T[]): Promise<Result<Receipt, string>> {
    const stalled = setTimeout(() => {
      this.hindrance = 'unreachable';
      void this.report();
    }, STALL_MS);
    try {
      return await send(batch);
    } catch (error) {
      throw new Hindered(this.options.isOutdated(error) ? 'outdated' : 'unreachable');
    } finally {
      clearTimeout(stalled);
    }
  }
}
