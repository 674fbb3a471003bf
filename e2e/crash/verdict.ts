import { replay } from '@/lib/domain/scheduling/replay';
import { counts } from '@/lib/domain/scheduling/review-mode';
import type { Answer } from '@/lib/features/review/schema';
import { createClient } from '@/lib/server/db/create-client';

/** What a look at the stored log found; all but `answers` must be 0. */
export interface Verdict {
  readonly answers: number;
  /** Acknowledged, and not in the log as acknowledged (absent, another rating or mode, not undone). */
  readonly lost: number;
  /** In the log, and never sent by anyone. */
  readonly invented: number;
  /** Stored card states that differ from the replay of their log. */
  readonly statesDiffering: number;
  /** Day roll-ups that differ from a count of the log: an answer counted twice shows here. */
  readonly daysDiffering: number;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Compares the database with what was acknowledged and with the replay of its own log. */
export async function inspect(
  databaseUrl: string,
  acknowledged: ReadonlyMap<string, Answer>,
): Promise<Verdict> {
  const db = createClient(databaseUrl);
  try {
    const events = await db.reviewEvent.findMany({ include: { card: { select: { deckId: true } } } });
    const states = await db.cardState.findMany();
    const days = await db.dayStat.findMany();
    const users = new Map((await db.user.findMany()).map((user) => [user.id, user]));
    const stored = new Map(events.map((event) => [event.id, event]));

    const lost = [...acknowledged.values()].filter((answer) => {
      const event = stored.get(answer.id);
      return (
        !event ||
        event.rating !== answer.rating ||
        event.mode !== answer.mode ||
        (answer.voidedAt !== null && event.voidedAt === null)
      );
    }).length;
    const invented = events.filter((event) => !acknowledged.has(event.id)).length;

    const logs = groupBy(events, (event) => `${event.userId} ${event.cardId}`);
    const seen = new Set<string>();
    let statesDiffering = 0;
    for (const state of states) {
      const key = `${state.userId} ${state.cardId}`;
      seen.add(key);
      const { timeZone, rolloverHour, desiredRetention } = users.get(state.userId)!;
      const memory = replay(logs.get(key) ?? [], { timeZone, rolloverHour, desiredRetention, weights: null });
      const same =
        state.state === memory.state &&
        state.due?.getTime() === memory.due?.getTime() &&
        state.stability === memory.stability &&
        state.difficulty === memory.difficulty &&
        state.learningStep === memory.learningStep &&
        state.reps === memory.reps &&
        state.lapses === memory.lapses &&
        state.lastReviewedAt?.getTime() === memory.lastReviewedAt?.getTime() &&
        state.introducedOn === memory.introducedOn;
      if (!same) statesDiffering++;
    }
    for (const [key, log] of logs) {
      if (!seen.has(key) && log.some((event) => !event.voidedAt && counts(event))) statesDiffering++;
    }

    const counted = new Map<string, { reviews: number; correct: number; durationMs: number }>();
    for (const event of events) {
      if (event.voidedAt || !counts(event)) continue;
      const key = `${event.userId} ${event.card.deckId} ${event.studyDay}`;
      const day = counted.get(key) ?? { reviews: 0, correct: 0, durationMs: 0 };
      day.reviews++;
      day.correct += event.rating === 'Again' ? 0 : 1;
      day.durationMs += event.durationMs;
      counted.set(key, day);
    }
    let daysDiffering = 0;
    for (const { userId, deckId, day, reviews, correct, durationMs } of days) {
      const count = counted.get(`${userId} ${deckId} ${day}`) ?? { reviews: 0, correct: 0, durationMs: 0 };
      counted.delete(`${userId} ${deckId} ${day}`);
      if (count.reviews !== reviews || count.correct !== correct || count.durationMs !== durationMs)
        daysDiffering++;
    }
    daysDiffering += counted.size;
    return { answers: events.length, lost, invented, statesDiffering, daysDiffering };
  } finally {
    await db.$disconnect();
  }
}
