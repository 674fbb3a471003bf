import { stepAfter, type Step } from '@/lib/domain/scheduling/learning-steps';
import type { Rating } from '@/lib/domain/scheduling/fsrs-scheduler';
import { counts } from '@/lib/domain/scheduling/review-mode';
import { answersSince, changesSince, type Since } from './since';
import { answersFor, markOfCard, type DueCard, type DueCounts, type TodayOverview } from './today-counts';

/**
 * Takes what was done on this device off the counts of Today, unless the page has it by now: cards that were answered
 * and do not come again today, and those that were put away.
 *
 * @param page when the counts were made, by the server's clock
 * @returns the same overview where nothing was done to its cards
 */
export function layOverToday(today: TodayOverview, since: Since, page: Date): TodayOverview {
  const given = new Map<string, Rating[]>();
  for (const answer of answersSince(since, page)) {
    if (answer.voidedAt !== null || !counts(answer)) continue;
    const mark = markOfCard(answer.cardId);
    given.set(mark, [...(given.get(mark) ?? []), answer.rating]);
  }
  const away = new Map(
    changesSince(since, page)
      .filter((change) => change.what === 'aside')
      .sort((a, b) => a.at.getTime() - b.at.getTime())
      .map(({ cardId, how }) => [markOfCard(cardId), how !== 'resume'] as const),
  );
  const counted = [today.dueCards, ...today.decks.map(({ cards }) => cards)].flat();
  if (!counted.some(([mark]) => given.has(mark) || away.has(mark))) return today;

  const recount = (cards: readonly DueCard[]): DueCounts => {
    const left = { learning: 0, review: 0, new: 0 };
    for (const [mark, state, learningStep] of cards) {
      const ratings = given.get(mark) ?? [];
      const { state: now } = ratings.reduce<Step>(stepAfter, { state, learningStep });
      if (away.get(mark) || (ratings.length > 0 && now === 'Review')) continue;
      left[now === 'New' ? 'new' : now === 'Review' ? 'review' : 'learning'] += 1;
    }
    return left;
  };
  const due = recount(today.dueCards);
  const share = answersFor(due) / Math.max(1, answersFor(today.due));
  return {
    ...today,
    due,
    minutes: Math.max(1, Math.round(today.minutes * share)),
    decks: today.decks.map((deck) => ({ ...deck, ...recount(deck.cards) })),
  };
}
