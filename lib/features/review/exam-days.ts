import 'server-only';
import { addStudyDays, type StudyDay } from '@/lib/domain/scheduling/study-day';
import type { Actor } from '@/lib/server/auth/actor';
import { db } from '@/lib/server/db';

/** So many study days before an exam, what is due is ordered by its day. */
export const EXAM_WINDOW_DAYS = 14;

/**
 * Finds, for each deck, the next exam that it is for.
 *
 * @param within how many study days ahead; an exam of today no longer counts
 */
export async function findExamDays(
  actor: Actor,
  today: StudyDay,
  within = EXAM_WINDOW_DAYS,
): Promise<Map<string, StudyDay>> {
  const exams = await db.exam.findMany({
    where: { userId: actor.userId, day: { gt: today, lte: addStudyDays(today, within) } },
    // The first of a deck's exams is written last.
    orderBy: { day: 'desc' },
    select: { day: true, decks: { select: { deckId: true } } },
  });
  return new Map(exams.flatMap(({ day, decks }) => decks.map(({ deckId }) => [deckId, day] as const)));
}

/** Finds the next exam, today's included; null when there is none. */
export function findNextExam(
  actor: Actor,
  today: StudyDay,
): Promise<{ readonly id: string; readonly name: string; readonly day: StudyDay } | null> {
  return db.exam.findFirst({
    where: { userId: actor.userId, day: { gte: today } },
    orderBy: [{ day: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, day: true },
  });
}
