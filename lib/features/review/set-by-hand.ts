import { bringBack, removeCard } from '@/lib/domain/queue/review-session';
import type { ByHand } from './schema';
import { asked, flagCard, show, type SessionState } from './session-state';

/** Takes the card on screen out of the session: buried, or suspended. */
export function dropCard(state: SessionState, now: Date): SessionState {
  const entry = state.session.current;
  if (!entry) return state;
  const step = { entry, flagBefore: null, afterAnswers: state.session.answered.length };
  return {
    ...show(state, removeCard(state.session, entry.id, now), now),
    byHand: [...state.byHand, step],
    leech: null,
  };
}

/** Flags the card on screen. Several flags in a row are one step: the learner was looking for the last of them. */
export function flagOnScreen(state: SessionState, flag: number): SessionState {
  const entry = state.session.current;
  const card = entry && state.cards.get(entry.id);
  if (!card) return state;
  const afterAnswers = state.session.answered.length;
  const last = state.byHand.at(-1);
  const goesOn =
    last !== undefined &&
    last.flagBefore !== null &&
    last.entry.id === card.id &&
    last.afterAnswers === afterAnswers;
  const flagBefore = goesOn ? last.flagBefore : card.flag;
  const earlier = goesOn ? state.byHand.slice(0, -1) : state.byHand;
  // Once round all flags there is nothing left to undo.
  const byHand = flag === flagBefore ? earlier : [...earlier, { entry, flagBefore, afterAnswers }];
  return { ...flagCard(state, card.id, flag), byHand };
}

/**
 * Undoes what was set by hand last, if nothing was answered since: its card is on screen again, or still.
 *
 * @returns the session, and the change to send; null when there is none, or something was answered since
 */
export function undoByHand(
  state: SessionState,
  now: Date,
): { readonly state: SessionState; readonly change: ByHand } | null {
  const last = state.byHand.at(-1);
  if (!last || last.afterAnswers < state.session.answered.length) return null;
  const { entry, flagBefore } = last;
  const cardId = entry.id;
  const isOnScreen = state.session.current?.id === cardId;
  const before: SessionState = {
    ...state,
    byHand: state.byHand.slice(0, -1),
    ...(!isOnScreen && { session: bringBack(state.session, entry), ...asked(now) }),
  };
  return flagBefore === null
    ? { state: before, change: { what: 'aside', cardId, how: 'resume', at: now } }
    : {
        state: flagCard(before, cardId, flagBefore),
        change: { what: 'flag', cardId, flag: flagBefore, at: now },
      };
}
