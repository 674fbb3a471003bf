import 'server-only';
import { studyDayOf, type StudyDay } from '@/lib/domain/scheduling/study-day';
import type { Actor } from '@/lib/server/auth/actor';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { studyableBy } from './access';
import { findLearner } from './data';

/** What a custom session can be chosen by. */
export interface StudyChoices {
  readonly decks: readonly { readonly id: string; readonly name: string }[];
  /** Exams still to come, the next one first. */
  readonly exams: readonly { readonly id: string; readonly name: string; readonly day: StudyDay }[];
}

/** Reads what the learner can choose from. */
export async function findStudyChoices(actor: Actor, at: Date = now()): Promise<StudyChoices> {
  const { parameters } = await findLearner(actor);
  const [decks, exams] = await Promise.all([
    db.deck.findMany({
      where: { ...studyableBy(actor), archivedAt: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    }),
    db.exam.findMany({
      where: { userId: actor.userId, day: { gte: studyDayOf(at, parameters) } },
      orderBy: [{ day: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, day: true },
    }),
  ]);
  return { decks, exams };
}
