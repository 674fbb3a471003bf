import { byDue } from './queue-order';
import { wakeSession, type QueueEntry, type ReviewSession } from './review-session';

/**
 * Takes up what became elsewhere of cards that are still to come. The card on screen stays on screen, and cards that
 * the session does not hold stay out of it.
 *
 * @param places per card, where it belongs by now: null when it leaves the session; a card in the main queue keeps its
 *   turn while it belongs there, and one that comes back to it goes to its end
 */
export function placeAnew<R>(
  session: ReviewSession<R>,
  places: ReadonlyMap<string, QueueEntry | null>,
  now: Date,
): ReviewSession<R> {
  const placed = (entry: QueueEntry): QueueEntry | null => {
    const place = places.get(entry.id);
    return place === undefined ? entry : place;
  };
  const fromLearning = session.learning.map(placed);
  const fromMain = session.main.map(placed);
  const learning = [...fromLearning, ...fromMain].filter((entry) => entry?.kind === 'learning').sort(byDue);
  const main = [...fromMain, ...fromLearning].filter((entry) => entry !== null && entry.kind !== 'learning');
  return wakeSession({ ...session, learning, main }, now);
}
