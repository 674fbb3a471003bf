import 'server-only';
import type { ReviewQueue } from '@/lib/domain/queue/build-review-queue';
import { studyDayOf, studyDaysBetween } from '@/lib/domain/scheduling/study-day';
import type { Actor } from '@/lib/server/auth/actor';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { studyableBy } from './access';
import { findOffer } from './backlog-offer';
import { findLearner } from './data';
import { findNextExam } from './exam-days';
import { sourceDeckQueues } from './deck-queues';
import { findPace } from './pace';
import { loadDayLeft, sourceQueue } from './queue-source';
import {
  answersFor,
  countsOf,
  markOfCard,
  totalOf,
  type DeckDue,
  type DueCard,
  type TodayOverview,
} from './today-counts';

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
  const cardsOf = ({ learning, main }: ReviewQueue): DueCard[] => [
    ...learning.map(({ id }): DueCard => {
      const { state, learningStep } = all.cards.get(id)!.memory;
      return [markOfCard(id), state, learningStep];
    }),
    ...main.map(({ id, kind }): DueCard => [markOfCard(id), kind === 'new' ? 'New' : 'Review', 0]),
  ];
  const perDeck: DeckDue[] = decks.map(({ id, name }) => {
    const queue = queues.get(id)!;
    return { id, name, ...countsOf(queue), cards: cardsOf(queue) };
  });
  const isEmpty = totalOf(due) === 0;
  const beyond = isEmpty
    ? await sourceQueue(actor, {}, { ...day, plan: null, newLeft: 1, reviewsLeft: 1 }, parameters, at)
    : null;
  const { plan } = day;
  const pace = await findPace(actor, today);
  const answers = answersFor(plan ? { ...due, review: 0 } : due);
  const takesMs = answers * pace.msPerAnswer + (plan?.reviewsMs ?? 0);
  return {
    userId: actor.userId,
    due,
    dueCards: cardsOf(all.queue),
    minutes: Math.max(1, Math.round(takesMs / 60_000)),
    decks: perDeck,
    nextDue: isEmpty ? await findNextDue(actor, at) : null,
    nextExam: exam && { id: exam.id, name: exam.name, daysToGo: studyDaysBetween(today, exam.day) },
    offer: plan ? null : await findOffer(actor, day.groupsSeenToday, pace, at, parameters),
    plan: plan && { minutesPerDay: plan.minutesPerDay, endsOn: plan.endsOn },
    isLimitReached: beyond !== null && beyond.queue.main.length > 0,
    clock: { timeZone: parameters.timeZone, rolloverHour: parameters.rolloverHour },
  };
}
