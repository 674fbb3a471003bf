import {
  answerCurrent,
  passOver,
  practiseCurrent,
  removeCard,
  startSession,
  undoAnswer,
  wakeSession,
  type QueueEntry,
  type ReviewSession,
} from '@/lib/domain/queue/review-session';
import {
  applyReview,
  type CardMemory,
  type Rating,
  type SchedulingParameters,
} from '@/lib/domain/scheduling/fsrs-scheduler';
import { becameLeech } from '@/lib/domain/scheduling/leech';
import { modeOfAnswer, type ReviewMode } from '@/lib/domain/scheduling/review-mode';
import { studyDayOf, utcOffsetMinutes } from '@/lib/domain/scheduling/study-day';
import type { LoadedQueue, ReviewCard } from './data';
import { layOver } from './lay-over';
import type { ReviewContent } from './review-content';
import type { Answer } from './schema';
import type { Since } from './since';

/** What it takes to undo an answer. */
interface Receipt {
  readonly answer: Answer;
  readonly before: CardMemory;
}

/** Something set by hand on the card that was on screen, and can be undone. */
export interface ByHandStep {
  readonly entry: QueueEntry;
  /** The flag that the card bore before; null where it was not flagged but buried or suspended. */
  readonly flagBefore: number | null;
  /** How many answers had been given by then: tells what was done last. */
  readonly afterAnswers: number;
}

/** A session as the page shows it. Immutable, like the session of the domain that it wraps. */
export interface SessionState {
  readonly session: ReviewSession<Receipt>;
  readonly cards: ReadonlyMap<string, ReviewCard>;
  readonly memories: ReadonlyMap<string, CardMemory>;
  readonly parameters: SchedulingParameters;
  /** What the session is for. */
  readonly mode: ReviewMode;
  /** What was buried, suspended or flagged in this session, oldest first. */
  readonly byHand: readonly ByHandStep[];
  /** The card that the last answer made a leech: the server suspends it, so it does not come again. */
  readonly leech: ReviewCard | null;
  /** Whether the card on screen shows its back. */
  readonly isTurned: boolean;
  /** Whether the sentence that the card on screen was drawn from is shown. */
  readonly showsSentence: boolean;
  /** The rating that the task of the turned card makes likely; null when it has none. */
  readonly suggested: Rating | null;
  /** When the card came on screen, for the time an answer took; milliseconds since 1970. */
  readonly shownAt: number;
  /** Milliseconds since then in which the card was not looked at but written. */
  readonly awayMs: number;
}

const LONGEST_MS = 600_000;

/** How a card comes on screen. */
export const asked = (now: Date) => ({
  isTurned: false,
  showsSentence: false,
  suggested: null,
  shownAt: now.getTime(),
  awayMs: 0,
});

/** Opens a session, with what was done on this device laid over what the server knew when it made the page. */
export function openSession(loaded: LoadedQueue, since: Since, now: Date): SessionState {
  const { parameters, mode } = loaded;
  const { cards, memories, queue } = layOver(loaded, since, now);
  return {
    session: startSession(queue, now),
    cards,
    memories,
    parameters,
    mode,
    byHand: [],
    leech: null,
    ...asked(now),
  };
}

/** The card on screen and its memory; null when there is none. */
export function cardOnScreen(
  state: SessionState,
): { readonly card: ReviewCard; readonly memory: CardMemory } | null {
  const id = state.session.current?.id;
  const card = id === undefined ? undefined : state.cards.get(id);
  return card ? { card, memory: state.memories.get(card.id) ?? card.memory } : null;
}

/** Puts a session in place; what comes on screen by that shows its front. */
export const show = (state: SessionState, session: ReviewSession<Receipt>, now: Date): SessionState =>
  session.current === state.session.current ? { ...state, session } : { ...state, session, ...asked(now) };

/**
 * Answers the card on screen. In a session that practises, its memory stays as it is.
 *
 * @param id a new UUID for the answer
 * @returns the session with the next card on screen, and the answer to send; null when no card is on screen
 */
export function gradeCard(
  state: SessionState,
  rating: Rating,
  now: Date,
  id: string,
): { readonly state: SessionState; readonly answer: Answer } | null {
  const onScreen = cardOnScreen(state);
  if (!onScreen) return null;
  const { card, memory: before } = onScreen;
  const { parameters } = state;
  const answer: Answer = {
    id,
    cardId: card.id,
    cardVersionId: card.versionId,
    rating,
    reviewedAt: now,
    durationMs: Math.max(0, Math.min(LONGEST_MS, Math.round(now.getTime() - state.shownAt - state.awayMs))),
    utcOffsetMinutes: utcOffsetMinutes(now, parameters.timeZone),
    mode: modeOfAnswer(state.mode, before, now, parameters),
    voidedAt: null,
  };
  const receipt = { answer, before };
  if (state.mode === 'cram') {
    const session = practiseCurrent(state.session, rating, receipt, now);
    return { state: { ...state, session, leech: null, ...asked(now) }, answer };
  }
  const studyDay = studyDayOf(now, parameters);
  const after = applyReview(before, { rating, reviewedAt: now, studyDay }, parameters);
  const answered = answerCurrent(state.session, after, receipt, now);
  const isLeech = becameLeech(before.lapses, after.lapses);
  return {
    state: {
      ...state,
      session: isLeech ? removeCard(answered, card.id, now) : answered,
      memories: new Map(state.memories).set(card.id, after),
      leech: isLeech ? card : null,
      ...asked(now),
    },
    answer,
  };
}

/** Takes the last answer back: its card is on screen again as it was. Null when there is nothing to undo. */
export function undoGrade(
  state: SessionState,
  now: Date,
): { readonly state: SessionState; readonly answer: Answer } | null {
  const undone = undoAnswer(state.session);
  if (!undone) return null;
  const { answer, before } = undone.receipt;
  const memories = new Map(state.memories).set(answer.cardId, before);
  return {
    state: {
      ...state,
      session: undone.session,
      memories,
      leech: null,
      ...asked(now),
    },
    answer: { ...answer, voidedAt: now },
  };
}

/** Whether there is anything to undo. */
export const canUndo = ({ session, byHand }: SessionState): boolean =>
  session.answered.length + byHand.length > 0;

/** Passes over the card on screen, unanswered. */
export const passOverCard = (state: SessionState, now: Date): SessionState => ({
  ...state,
  session: passOver(state.session, now),
  leech: null,
  ...asked(now),
});

/** Takes up what cards read now; their memories, and the card on screen, stay as they are. */
export function takeUpContents(
  state: SessionState,
  contents: readonly (ReviewContent & { readonly id: string })[],
): SessionState {
  const cards = new Map(state.cards);
  for (const content of contents) {
    const card = cards.get(content.id);
    if (card) cards.set(card.id, { ...card, ...content });
  }
  const leech = state.leech && (cards.get(state.leech.id) ?? state.leech);
  return { ...state, cards, leech };
}

/** Flags a card; whatever of it is on screen stays as it is. */
export function flagCard(state: SessionState, cardId: string, flag: number): SessionState {
  const card = state.cards.get(cardId);
  return card ? { ...state, cards: new Map(state.cards).set(cardId, { ...card, flag }) } : state;
}

/** Keeps time that went into writing a card out of the time that its answer took. */
export const leaveOut = (state: SessionState, ms: number): SessionState => ({
  ...state,
  awayMs: state.awayMs + Math.max(0, ms),
});

/** Shows a card whose learning step has come meanwhile. */
export const wake = (state: SessionState, now: Date): SessionState =>
  show(state, wakeSession(state.session, now), now);

/** Shows the back of the card on screen. */
export const turnCard = (state: SessionState): SessionState => ({ ...state, isTurned: true });

/** Notes what the task of the card on screen, once turned, suggests. */
export const suggestRating = (state: SessionState, suggested: Rating): SessionState =>
  state.suggested === suggested ? state : { ...state, suggested };

/** Shows the sentence that the card on screen was drawn from, or hides it again. */
export const toggleSentence = (state: SessionState): SessionState => ({
  ...state,
  showsSentence: !state.showsSentence,
});
