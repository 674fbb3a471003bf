import {
  answerCurrent,
  practiseCurrent,
  removeCard,
  startSession,
  undoAnswer,
  wakeSession,
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
import { layOver, type Since } from './lay-over';
import type { Answer } from './schema';

/** What it takes to undo an answer. */
interface Receipt {
  readonly answer: Answer;
  readonly before: CardMemory;
}

/** A session as the page shows it. Immutable, like the session of the domain that it wraps. */
export interface SessionState {
  readonly session: ReviewSession<Receipt>;
  readonly cards: ReadonlyMap<string, ReviewCard>;
  readonly memories: ReadonlyMap<string, CardMemory>;
  readonly parameters: SchedulingParameters;
  /** What the session is for. */
  readonly mode: ReviewMode;
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
}

const LONGEST_MS = 600_000;

/** How a card comes on screen. */
const asked = (now: Date) => ({
  isTurned: false,
  showsSentence: false,
  suggested: null,
  shownAt: now.getTime(),
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

const show = (state: SessionState, session: ReviewSession<Receipt>, now: Date): SessionState =>
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
    durationMs: Math.max(0, Math.min(LONGEST_MS, Math.round(now.getTime() - state.shownAt))),
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

/** Takes a card out of the session: buried, or suspended. */
export const dropCard = (state: SessionState, cardId: string, now: Date): SessionState =>
  show(state, removeCard(state.session, cardId, now), now);

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

/** Sums up the session for the closing page. */
export function summarise({ session, memories }: SessionState): {
  readonly answers: number;
  readonly remembered: number;
  readonly minutes: number;
  readonly nextDue: Date | null;
} {
  const answers = session.answered.map(({ receipt }) => receipt.answer);
  const touched = new Set(answers.map(({ cardId }) => cardId));
  const dues = [...touched].flatMap((id) => memories.get(id)?.due ?? []);
  return {
    answers: answers.length,
    remembered: answers.filter(({ rating }) => rating !== 'Again').length,
    minutes: Math.ceil(answers.reduce((sum, { durationMs }) => sum + durationMs, 0) / 60_000),
    nextDue: dues.reduce<Date | null>((first, due) => (first && first <= due ? first : due), null),
  };
}
