import { buildReviewQueue, type ReviewQueue } from '@/lib/domain/queue/build-review-queue';
import type { CardMemory, Rating } from '@/lib/domain/scheduling/fsrs-scheduler';
import { replay } from '@/lib/domain/scheduling/replay';
import type { ReviewMode } from '@/lib/domain/scheduling/review-mode';
import type { LoadedQueue, ReviewCard } from '@/lib/features/review/data';
import type { Since } from '@/lib/features/review/since';
import type { Taken } from '@/lib/features/review/outbox-lane';
import type { Answer } from '@/lib/features/review/schema';
import { gradeCard, openSession, undoGrade } from '@/lib/features/review/session-state';
import type { SessionState } from '@/lib/features/review/session-state';
import { settleAnswers, type SettledAnswer } from '@/lib/features/review/settle-answers';
import type { DeviceName, History } from './histories';

/** The names that things have in a history, so that a database can hold the same. */
export interface Names {
  readonly userId: string;
  readonly deckId: string;
  readonly cards: readonly { readonly id: string; readonly versions: readonly string[] }[];
  answerId(index: number): string;
}

export const VERSIONS = 3;
export const PARAMETERS = {
  timeZone: 'Europe/London',
  rolloverHour: 4,
  desiredRetention: 0.9,
  weights: null,
} as const;

/** Two days before the clocks of London change. */
const START = Date.parse('2026-03-27T20:00:00Z');
const MINUTE = 60_000;
const TRANSIT_MS = 20;
/** What a device sends at once when nothing is in the way. */
const BATCH = 50;

/** The server as `docs/decisions/0002` has it: a log, and nothing else that would have to agree with it. */
class LogServer {
  readonly log = new Map<string, SettledAnswer>();
  readonly #archived = new Set<string>();
  readonly #edits = new Map<string, number>();

  constructor(private readonly names: Names) {}

  receive(answers: readonly Answer[], at: Date): void {
    for (const answer of settleAnswers(answers, at, PARAMETERS.rolloverHour)) {
      const known = this.log.get(answer.id);
      if (!known) this.log.set(answer.id, answer);
      else if (answer.voidedAt && !known.voidedAt)
        this.log.set(answer.id, { ...known, voidedAt: answer.voidedAt });
    }
  }

  edit(card: number): void {
    const { id, versions } = this.names.cards[card]!;
    this.#edits.set(id, Math.min((this.#edits.get(id) ?? 0) + 1, versions.length - 1));
  }

  archive(card: number): void {
    this.#archived.add(this.names.cards[card]!.id);
  }

  eventsOf(cardId: string): SettledAnswer[] {
    return [...this.log.values()].filter((event) => event.cardId === cardId);
  }

  memoryOf(cardId: string): CardMemory {
    return replay(this.eventsOf(cardId), PARAMETERS);
  }

  load(mode: ReviewMode, at: Date): LoadedQueue {
    const cards = this.names.cards.map(({ id, versions }, position): ReviewCard => {
      const archived = this.#archived.has(id);
      const memory = this.memoryOf(id);
      const versionId = versions[this.#edits.get(id) ?? 0]!;
      return { ...SAMPLE_CARD, id, deckId: this.names.deckId, position, memory, archived, versionId };
    });
    const limits = { newLeft: Infinity, reviewsLeft: Infinity };
    const due = buildReviewQueue({ cards, now: at, parameters: PARAMETERS, limits });
    const all: ReviewQueue = {
      learning: [],
      main: cards.filter(({ archived }) => !archived).map(({ id }) => ({ id, kind: 'review' })),
    };
    const queue = mode === 'review' ? due : all;
    const queued = new Set([...queue.learning, ...queue.main].map(({ id }) => id));
    return {
      userId: this.names.userId,
      parameters: PARAMETERS,
      mode,
      at,
      pace: { showsTimer: false, autoTurnSeconds: null, autoNextSeconds: null },
      queue,
      cards: cards.filter(({ id }) => queued.has(id)),
      known: [...this.log.values()].filter(({ voidedAt }) => voidedAt === null).map(({ id }) => id),
    };
  }
}

const SAMPLE_CARD = {
  kind: 'basic',
  task: null,
  deckName: 'Sample deck',
  siblingGroup: null,
  suspended: false,
  buriedUntil: null,
  flag: 0,
  front: 'front',
  back: 'back',
  frontHtml: '<p>front</p>',
  backHtml: '<p>back</p>',
  context: '',
  source: null,
} as const;

const isSame = (a: Answer, b: Answer): boolean => a.voidedAt?.getTime() === b.voidedAt?.getTime();

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const keyed = items.map((item, i) => ({ item, key: ((i + 1) * 7919 * (seed + 1)) % 1013 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** A page as it was made, and the log that it was made of. */
interface Page {
  readonly loaded: LoadedQueue;
  readonly log: ReadonlyMap<string, SettledAnswer>;
}

/** A browser with a session, and what its outbox holds. */
export class Device {
  /** Every answer given here, in its last form. */
  readonly given = new Map<string, Answer>();
  readonly #waiting = new Map<string, Answer>();
  readonly #acknowledged = new Map<string, Taken<Answer>>();
  readonly #copies = new Map<ReviewMode, Page>();
  #pressedAt = 0;
  state: SessionState;
  /** What the server knew when it made the page. */
  known: ReadonlyMap<string, SettledAnswer> = new Map();

  constructor(
    private readonly server: LogServer,
    /** How far the clock is ahead, in milliseconds. */
    readonly aheadMs: number,
    at: number,
  ) {
    this.state = this.#open(this.#fetch('review', at), at);
  }

  get waiting(): readonly Answer[] {
    return [...this.#waiting.values()].sort((a, b) => a.reviewedAt.getTime() - b.reviewedAt.getTime());
  }

  /** What this device knows that a page may not. */
  get since(): Since {
    return {
      waiting: { answers: this.waiting, changes: [] },
      acknowledged: { answers: [...this.#acknowledged.values()], changes: [] },
    };
  }

  reload(mode: ReviewMode, isOffline: boolean, at: number): void {
    const page = isOffline ? this.#copies.get(mode) : this.#fetch(mode, at);
    if (page) this.state = this.#open(page, at);
  }

  answer(rating: Rating, at: number, id: string): void {
    // Two devices may be pressed in the same millisecond; one cannot, since the card must be turned in between.
    const now = new Date(Math.max(this.#clock(at).getTime(), this.#pressedAt + 1));
    this.#pressedAt = now.getTime();
    const graded = gradeCard(this.state, rating, now, id);
    if (graded) this.#take(graded);
  }

  undo(at: number): void {
    const undone = undoGrade(this.state, this.#clock(at));
    if (undone) this.#take(undone);
  }

  /** Hands over what is sent next; `settle` is told once the server is known to have it. */
  batch(most: number, order: number, again: number): Answer[] {
    const sent = [...this.given.values()].filter(({ id }) => !this.#waiting.has(id));
    return shuffled([...this.waiting.slice(0, most), ...sent.slice(0, again)], order);
  }

  settle(batch: readonly Answer[], at: Date): void {
    for (const answer of batch) {
      this.#acknowledged.set(answer.id, { item: answer, at });
      const kept = this.#waiting.get(answer.id);
      if (kept && isSame(kept, answer)) this.#waiting.delete(answer.id);
    }
  }

  #take({ state, answer }: { readonly state: SessionState; readonly answer: Answer }): void {
    this.state = state;
    this.given.set(answer.id, answer);
    this.#waiting.set(answer.id, answer);
  }

  #fetch(mode: ReviewMode, at: number): Page {
    const page = { loaded: this.server.load(mode, new Date(at)), log: new Map(this.server.log) };
    this.#copies.set(mode, page);
    return page;
  }

  #open({ loaded, log }: Page, at: number): SessionState {
    this.known = log;
    return openSession(loaded, this.since, this.#clock(at));
  }

  #clock(at: number): Date {
    return new Date(at + this.aheadMs);
  }
}

/** What a server was told in the course of a history, in order. */
export type Told =
  | { readonly what: 'answers'; readonly answers: readonly Answer[]; readonly at: Date }
  | { readonly what: 'archive'; readonly card: number; readonly at: Date };

export interface Played {
  readonly server: LogServer;
  readonly devices: Readonly<Record<DeviceName, Device>>;
  readonly told: readonly Told[];
}

/**
 * Plays a history out, and in the end lets both devices send all that is left.
 *
 * @param look is called after every step of a device
 */
export function playOut(
  history: History,
  names: Names,
  look: (played: Played, acted: Device) => void = () => {},
): Played {
  let at = START;
  let answers = 0;
  const server = new LogServer(names);
  const device = (name: DeviceName) => new Device(server, history.clocks[name] * MINUTE, at);
  const devices = { phone: device('phone'), laptop: device('laptop') };
  const told: Told[] = [];
  const played = { server, devices, told };
  const deliver = (from: Device, batch: Answer[], isReceiptLost: boolean) => {
    if (batch.length === 0) return;
    told.push({ what: 'answers', answers: batch, at: new Date(at) });
    server.receive(batch, new Date(at));
    if (!isReceiptLost) from.settle(batch, new Date(at));
  };

  for (const next of history.steps) {
    if (next.does === 'wait') at += next.minutes * MINUTE;
    if (next.does === 'answer') at += next.seconds * 1_000;
    if (next.does === 'send') at += TRANSIT_MS;
    if (next.does === 'edit') server.edit(next.card);
    if (next.does === 'archive') {
      server.archive(next.card);
      told.push({ what: 'archive', card: next.card, at: new Date(at) });
    }
    if (!('on' in next)) continue;
    const acting = devices[next.on];
    if (next.does === 'answer') acting.answer(next.rating, at, names.answerId(answers++));
    else if (next.does === 'undo') acting.undo(at);
    else if (next.does === 'reload') acting.reload(next.mode, next.isOffline, at);
    else deliver(acting, acting.batch(next.most, next.order, next.again), next.isReceiptLost);
    look(played, acting);
  }
  for (const last of [devices.laptop, devices.phone]) {
    while (last.waiting.length > 0) {
      at += 1_000;
      deliver(last, last.batch(BATCH, answers, 1), false);
    }
  }
  return played;
}
