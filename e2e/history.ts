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
    const logs = Map.groupBy(events, ({ cardId }): string => cardId);
    await db.cardState.createMany({
      data: [...logs].map(([cardId, log]: [string, ReviewEvent[]]) => {
        const memory = replay(log, parameters);
        return { userId, cardId, ...memory, queueBand: queueBand(memory) };
      }),
    });
    const days = Map.groupBy(events, ({ cardId, studyDay }) => {
      const { deckId } = cards.find(({ id }) => id === cardId)!;
      return `${studyDay} ${deckId}`;
    });
    await db.dayStat.createMany({
      data: [...days].map(([key, log]) => {
        const [day, deckId] = key.split(' ') as [string, string];
        const correct = log.filter(({ rating }) => rating !== 'Again').length;
        return { userId, deckId, day, reviews: log.length, correct, durationMs: log.length * ANSWER_MS };
      }),
    });
  });
}
