import { randomUUID } from 'node:crypto';
import type { Rating } from '@/lib/domain/scheduling/fsrs-scheduler';
import { replay, type ReviewEvent } from '@/lib/domain/scheduling/replay';
import { studyDayOf } from '@/lib/domain/scheduling/study-day';
import { queueBand } from '@/lib/features/review/queue-band';
import type { RectoServer } from './server';
import { withDatabase } from './sign-in';

const DAY_MS = 86_400_000;
const parameters = { timeZone: 'Europe/London', rolloverHour: 4, desiredRetention: 0.9, weights: null };
const ANSWER_MS = 8_000;

/** One past answer to each of some cards: how many days ago, and how it went. */
export interface PastAnswer {
  readonly cardId: string;
  readonly daysAgo: number;
  readonly rating: Rating;
}

/** Gives a learner a past: the answers, and the memories and roll-ups that they come to. */
export async function giveHistory(
  recto: RectoServer,
  userId: string,
  answers: readonly PastAnswer[],
): Promise<void> {
  await withDatabase(recto, async (db) => {
    const cards = await db.card.findMany({
      where: { id: { in: [...new Set(answers.map(({ cardId }) => cardId))] } },
      include: { versions: { where: { supersededAt: null } } },
    });
    const now = Date.now();
    const events = answers.map(({ cardId, daysAgo, rating }) => {
      const reviewedAt = new Date(now - daysAgo * DAY_MS);
      const studyDay = studyDayOf(reviewedAt, parameters);
      return {
        id: randomUUID(),
        cardId,
        rating,
        reviewedAt,
        studyDay,
        mode: 'review' as const,
        voidedAt: null,
      };
    });
    await db.reviewEvent.createMany({
      data: events.map((event) => ({
        ...event,
        userId,
        cardVersionId: cards.find(({ id }) => id === event.cardId)!.versions[0]!.id,
        receivedAt: event.reviewedAt,
        durationMs: ANSWER_MS,
        utcOffsetMinutes: 0,
      })),
    });
    const states = new Map<string, ReviewEvent[]>();
    const days = new Map<string, { deckId: string; day: string; reviews: number; correct: number }>();
    for (const event of events) {
      states.set(event.cardId, [...(states.get(event.cardId) ?? []), event]);
      const { deckId } = cards.find(({ id }) => id === event.cardId)!;
      const key = `${event.studyDay} ${deckId}`;
      const sum = days.get(key) ?? { deckId, day: event.studyDay, reviews: 0, correct: 0 };
      sum.reviews += 1;
      sum.correct += event.rating === 'Again' ? 0 : 1;
      days.set(key, sum);
    }
    await db.cardState.createMany({
      data: [...states].map(([cardId, log]) => {
        const memory = replay(log, parameters);
        return { userId, cardId, ...memory, queueBand: queueBand(memory) };
      }),
    });
    await db.dayStat.createMany({
      data: [...days.values()].map((sum) => ({ ...sum, userId, durationMs: sum.reviews * ANSWER_MS })),
    });
  });
}
