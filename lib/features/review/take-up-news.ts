import { placeAnew } from '@/lib/domain/queue/place-anew';
import type { QueueEntry } from '@/lib/domain/queue/review-session';
import type { CardMemory } from '@/lib/domain/scheduling/fsrs-scheduler';
import { addStudyDays, startOfStudyDay, studyDayOf } from '@/lib/domain/scheduling/study-day';
import type { CardNews } from './find-news';
import { marksOf, MAX_ASKED, type KnownMarks } from './known-marks';
import { takenAfter, type Since } from './since';
import { flagCard, show, takeUpContents, type SessionState } from './session-state';

/** What a session knows of the cards still to come, those that come soonest first. */
export function knownToCome({ session, cards, memories }: SessionState): Record<string, KnownMarks> {
  const known: Record<string, KnownMarks> = {};
  for (const { id } of [...session.learning, ...session.main].slice(0, MAX_ASKED)) {
    const card = cards.get(id);
    if (card) known[id] = marksOf(card, memories.get(id) ?? card.memory);
  }
  return known;
}

/** Where a card with this memory belongs in a session; null when that is another day's. */
function placeOf(
  id: string,
  memory: CardMemory,
  { mode, parameters, memories }: SessionState,
  now: Date,
): QueueEntry | null {
  if (memory.state === 'New') return { id, kind: 'new' };
  if (memory.state !== 'Review') return { id, kind: 'learning', dueAt: memory.due?.getTime() ?? 0 };
  // What is learnt ahead was chosen, not due: it is done once it was answered.
  const tomorrow = startOfStudyDay(addStudyDays(studyDayOf(now, parameters), 1), parameters);
  const isToCome =
    mode === 'ahead'
      ? memory.reps <= (memories.get(id)?.reps ?? 0)
      : memory.due === null || memory.due < tomorrow;
  return isToCome ? { id, kind: 'review' } : null;
}

/**
 * Takes up what became elsewhere of the cards still to come: those that are away or done leave the session, the others
 * show their new text and flag and go on from their new memory. The card on screen stays as it is. So does a card that something
 * was done to on this device which the news may not know of: of that, this device knows more.
 *
 * @param asked the session as it was when the news was asked for
 * @param since what was done on this device, as it stands when the news is here
 */
export function takeUpNews(
  state: SessionState,
  asked: SessionState,
  news: CardNews,
  { waiting, acknowledged }: Since,
  now: Date,
): SessionState {
  const done = [
    ...waiting.answers,
    ...waiting.changes,
    ...takenAfter(news.at, acknowledged.answers),
    ...takenAfter(news.at, acknowledged.changes),
  ];
  const ownIds = new Set(done.map(({ cardId }) => cardId));
  const isNews = (id: string): boolean =>
    id !== state.session.current?.id &&
    !ownIds.has(id) &&
    state.memories.get(id) === asked.memories.get(id) &&
    state.cards.get(id) === asked.cards.get(id);

  const places = new Map<string, QueueEntry | null>(news.gone.filter(isNews).map((id) => [id, null]));
  const memories = new Map(state.memories);
  for (const { id, memory } of news.memories) {
    if (!isNews(id)) continue;
    memories.set(id, memory);
    // Practice asks of no memory whether its card is due.
    if (state.mode !== 'cram') places.set(id, placeOf(id, memory, state, now));
  }
  const taken = takeUpContents(
    state,
    news.contents.filter(({ id }) => isNews(id)),
  );
  const flagged = news.flags
    .filter(({ id }) => isNews(id))
    .reduce((before, { id, flag }) => flagCard(before, id, flag), taken);
  return show({ ...flagged, memories }, placeAnew(taken.session, places, now), now);
}
