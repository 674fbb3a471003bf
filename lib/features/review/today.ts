import 'server-only';
import type { StudyClock } from '@/lib/domain/scheduling/study-day';
import { addStudyDays, studyDayOf, studyDaysBetween } from '@/lib/domain/scheduling/study-day';
import type { Actor } from '@/lib/server/auth/actor';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { studyableBy } from './access';
import { findLearner } from './data';
import { findNextExam } from './exam-days';
import { sourceDeckQueues } from './deck-queues';
import { loadDayLeft, sourceQueue } from './queue-source';
import { countsOf, totalOf, type DeckDue, type TodayOverview } from './today-counts';

/** Until a learner's own pace is known. */
const DEFAULT_ANSWER_MS = 8_000;
/** Answers it takes to know it. */
const ENOUGH_ANSWERS = 50;
const PACE_DAYS = 30;
/** A new card is answered twice before it leaves its learning steps. */
const ANSWERS_PER_NEW = 2;

/** The learner's own time for an answer over the last month, in milliseconds. */
async function findPace(actor: Actor, at: Date, clock: StudyClock): Promise<number> {
  const { _sum } = await db.dayStat.aggregate({
    where: { userId: actor.userId, day: { gt: addStudyDays(studyDayOf(at, clock), -PACE_DAYS) } },
    _sum: { reviews: true, durationMs: true },
  });
  const answers = _sum.reviews ?? 0;
  return answers < ENOUGH_ANSWERS ? DEFAULT_ANSWER_MS : (_sum.durationMs ?? 0) / answers;
}

async function findNextDue(actor: Actor, at: Date): Promise<Date | null> {
  const state = await db.cardState.findFirst({
    where: {
      userId: actor.userId,
      suspendedAt: null,
      due: { gt: at },
      card: { archivedAt: null, deck: { archivedAt: null } },
    },
    orderBy: { due: 'asc' },
    select: { due: true },
  });
  return state?.due ?? null;
}

/** Counts what is due today by building the very queues that a session would, so that the numbers agree. */
export async function loadToday(actor: Actor, at: Date = now()): Promise<TodayOverview> {
  const { parameters, limits } = await findLearner(actor);
  const today = studyDayOf(at, parameters);
  const day = await loadDayLeft(actor, limits, at, parameters);
  const exam = await findNextExam(actor, today);
  const all = await sourceQueue(actor, {}, day, parameters, at);
  const due = countsOf(all.queue);
  const decks = await db.deck.findMany({
    where: { ...studyableBy(actor), archivedAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, name: true },
  });
  const ids = decks.map(({ id }) => id);
  const queues = await sourceDeckQueues(actor, ids, day, parameters, at);
  const perDeck: DeckDue[] = decks.map(({ id, name }) => ({ id, name, ...countsOf(queues.get(id)!) }));
  const isEmpty = totalOf(due) === 0;
  const beyond = isEmpty
    ? await sourceQueue(actor, {}, { ...day, newLeft: 1, reviewsLeft: 1 }, parameters, at)
    : null;
  const answers = due.learning + due.review + due.new * ANSWERS_PER_NEW;
  return {
    userId: actor.userId,
    due,
    minutes: Math.max(1, Math.round((answers * (await findPace(actor, at, parameters))) / 60_000)),
    decks: perDeck,
    nextDue: isEmpty ? await findNextDue(actor, at) : null,
    nextExam: exam && { id: exam.id, name: exam.name, daysToGo: studyDaysBetween(today, exam.day) },
    isLimitReached: beyond !== null && beyond.queue.main.length > 0,
    clock: { timeZone: parameters.timeZone, rolloverHour: parameters.rolloverHour },
  };
}
