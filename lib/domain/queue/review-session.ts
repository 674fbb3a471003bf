import type { CardMemory, Rating } from '../scheduling/fsrs-scheduler';
import type { LearningEntry, MainEntry, ReviewQueue } from './build-review-queue';
import { byDue } from './queue-order';

/** How early a learning step may be taken when nothing else is left. */
const LOOK_AHEAD_MS = 20 * 60_000;

export type QueueEntry = LearningEntry | MainEntry;

interface Answered<Receipt> {
  readonly entry: QueueEntry;
  readonly receipt: Receipt;
}

/**
 * A session under way. Immutable: each function below returns the session as it is afterwards. `Receipt` is whatever
 * the caller needs to take an answer back (its event, the memory before it).
 */
export interface ReviewSession<Receipt> {
  /** The card on screen; null when nothing can be shown now. */
  readonly current: QueueEntry | null;
  readonly learning: readonly LearningEntry[];
  readonly main: readonly MainEntry[];
  /** Oldest first. */
  readonly answered: readonly Answered<Receipt>[];
}

/** Puts the next card on screen if the screen is empty; `after` is shown again only when no other card can be. */
function fill<R>(session: ReviewSession<R>, now: Date, after: string | null = null): ReviewSession<R> {
  if (session.current) return session;
  const { learning, main } = session;
  const show = (entry: LearningEntry) => ({
    ...session,
    current: entry,
    learning: learning.filter((e) => e !== entry),
  });
  const ready = learning.find((entry) => entry.dueAt <= now.getTime());
  if (ready) return show(ready);
  const [first] = main;
  if (first) return { ...session, current: first, main: main.slice(1) };
  const early = learning.filter((entry) => entry.dueAt <= now.getTime() + LOOK_AHEAD_MS);
  const soonest = early.find((entry) => entry.id !== after) ?? early[0];
  return soonest ? show(soonest) : session;
}

const without = <E extends QueueEntry>(entries: readonly E[], id: string): readonly E[] =>
  entries.some((entry) => entry.id === id) ? entries.filter((entry) => entry.id !== id) : entries;

/** Opens a session with the first card of a queue on screen. */
export function startSession<Receipt>(queue: ReviewQueue, now: Date): ReviewSession<Receipt> {
  return fill({ current: null, learning: queue.learning, main: queue.main, answered: [] }, now);
}

/**
 * Takes the answer to the card on screen and shows the next: a learning card whose step is due, else the head of the
 * queue, else a step at most 20 minutes ahead.
 *
 * @param after the memory the answer left; the card comes again in this session while that is (re)learning
 */
export function answerCurrent<Receipt>(
  session: ReviewSession<Receipt>,
  after: CardMemory,
  receipt: Receipt,
  now: Date,
): ReviewSession<Receipt> {
  return answerWith(session, after.state === 'Review' ? null : after.due, receipt, now);
}

/** How soon a card that was not known in practice comes again; other cards, if there are any, come in between. */
const PRACTICE_PAUSE_MS = 60_000;

/**
 * Takes the answer to the card on screen of a session that only practises. A card answered Again comes back in this
 * session until it was answered Good or Easy.
 */
export function practiseCurrent<Receipt>(
  session: ReviewSession<Receipt>,
  rating: Rating,
  receipt: Receipt,
  now: Date,
): ReviewSession<Receipt> {
  const isOwed = rating === 'Again' || (rating === 'Hard' && session.current?.kind === 'learning');
  return answerWith(session, isOwed ? new Date(now.getTime() + PRACTICE_PAUSE_MS) : null, receipt, now);
}

/** @param againAt when the card comes again in this session; null when it does not */
function answerWith<Receipt>(
  session: ReviewSession<Receipt>,
  againAt: Date | null,
  receipt: Receipt,
  now: Date,
): ReviewSession<Receipt> {
  const entry = session.current;
  if (!entry) return session;
  const learning = againAt
    ? [...session.learning, { id: entry.id, kind: 'learning' as const, dueAt: againAt.getTime() }].sort(byDue)
    : session.learning;
  const answered = [...session.answered, { entry, receipt }];
  return fill({ ...session, current: null, learning, answered }, now, entry.id);
}

/** Puts the card on screen back to where it would be shown from next. */
function putBack<R>(session: ReviewSession<R>): ReviewSession<R> {
  const { current } = session;
  if (!current) return session;
  return current.kind === 'learning'
    ? { ...session, current: null, learning: [...session.learning, current].sort(byDue) }
    : { ...session, current: null, main: [current, ...session.main] };
}

/** Takes the last answer back: its card is on screen again, and the card that was there comes after it. */
export function undoAnswer<Receipt>(
  session: ReviewSession<Receipt>,
): { readonly session: ReviewSession<Receipt>; readonly receipt: Receipt } | null {
  const last = session.answered.at(-1);
  if (!last) return null;
  const { id } = last.entry;
  const rest = putBack(session);
  return {
    receipt: last.receipt,
    session: {
      current: last.entry,
      learning: without(rest.learning, id),
      main: without(rest.main, id),
      answered: session.answered.slice(0, -1),
    },
  };
}

/** Takes a card out of the session (suspended, buried, archived); if it was on screen, the next one is shown. */
export function removeCard<Receipt>(
  session: ReviewSession<Receipt>,
  id: string,
  now: Date,
): ReviewSession<Receipt> {
  const current = session.current?.id === id ? null : session.current;
  return fill(
    { ...session, current, learning: without(session.learning, id), main: without(session.main, id) },
    now,
  );
}

/** Brings back a card that was taken out: it is on screen again, and the card that was there comes after it. */
export function bringBack<Receipt>(
  session: ReviewSession<Receipt>,
  entry: QueueEntry,
): ReviewSession<Receipt> {
  const rest = putBack(session);
  return {
    ...rest,
    current: entry,
    learning: without(rest.learning, entry.id),
    main: without(rest.main, entry.id),
  };
}

/** How long a learning card that was passed over stays away, if there are others. */
const PASSED_OVER_MS = 10 * 60_000;

/**
 * Passes over the card on screen, which nobody answered: it goes to the end of the queue, and the next is shown.
 * Nothing is known of its memory by that, so nothing about it changes.
 */
export function passOver<Receipt>(session: ReviewSession<Receipt>, now: Date): ReviewSession<Receipt> {
  const { current } = session;
  if (!current) return session;
  const rest =
    current.kind === 'learning'
      ? {
          learning: [
            ...session.learning,
            { ...current, dueAt: Math.max(current.dueAt, now.getTime() + PASSED_OVER_MS) },
          ].sort(byDue),
        }
      : { main: [...session.main, current] };
  return fill({ ...session, ...rest, current: null }, now, current.id);
}

/** Shows a card whose step has come meanwhile, if the screen is empty. */
export function wakeSession<Receipt>(session: ReviewSession<Receipt>, now: Date): ReviewSession<Receipt> {
  return fill(session, now);
}

/** Tells when an empty screen will have a card again; null when the session is over or a card is on screen. */
export function nextCardAt(session: ReviewSession<unknown>): Date | null {
  const [first] = session.learning;
  return session.current || !first ? null : new Date(first.dueAt - LOOK_AHEAD_MS);
}

/** Counts what is still to come, the card on screen included. */
export function remaining(session: ReviewSession<unknown>): {
  learning: number;
  review: number;
  new: number;
} {
  const counts = { learning: session.learning.length, review: 0, new: 0 };
  for (const entry of session.main) counts[entry.kind] += 1;
  if (session.current) counts[session.current.kind] += 1;
  return counts;
}
