import 'server-only';
import { NEW_MEMORY, type SchedulingParameters } from '@/lib/domain/scheduling/fsrs-scheduler';
import { predictedRecall } from '@/lib/domain/scheduling/predicted-recall';
import { studyDayOf, studyDaysBetween, type StudyDay } from '@/lib/domain/scheduling/study-day';
import { findLearner } from '@/lib/features/review/data';
import type { Actor } from '@/lib/server/auth/actor';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { decksOf, examsOf } from './access';

export interface DeckChoice {
  readonly id: string;
  readonly name: string;
}

export interface ExamSummary {
  readonly id: string;
  readonly name: string;
  readonly day: StudyDay;
  /** Study days from today; negative once it is over. */
  readonly daysToGo: number;
  readonly decks: readonly DeckChoice[];
  readonly cards: number;
  /** 0–1: recalled on the day if the learner stopped now; null without cards, or when it is over. */
  readonly recall: number | null;
}

export interface ExamsPage {
  readonly today: StudyDay;
  /** Those to come first, the next one before all; then those that are over, the last one first. */
  readonly exams: readonly ExamSummary[];
  /** Decks to choose from. */
  readonly decks: readonly DeckChoice[];
}

/** Reads every memory of an exam's decks: this is the one page that has to. */
async function recallOf(
  actor: Actor,
  deckIds: readonly string[],
  day: StudyDay,
  parameters: SchedulingParameters,
): Promise<{ cards: number; recall: number | null }> {
  const card = { archivedAt: null, deckId: { in: [...deckIds] } };
  const [cards, states] = await Promise.all([
    db.card.count({ where: card }),
    db.cardState.findMany({
      where: { userId: actor.userId, state: { not: 'New' }, card },
      select: { state: true, stability: true, lastReviewedAt: true, lastStudyDay: true },
    }),
  ]);
  const memories = states.map((state) => ({ ...NEW_MEMORY, ...state }));
  return { cards, recall: predictedRecall(memories, Math.max(0, cards - states.length), day, parameters) };
}

/** The actor's exams, and the decks that they can be on. */
export async function listExams(actor: Actor, at: Date = now()): Promise<ExamsPage> {
  const { parameters } = await findLearner(actor);
  const today = studyDayOf(at, parameters);
  const [rows, decks] = await Promise.all([
    db.exam.findMany({
      where: examsOf(actor),
      orderBy: [{ day: 'asc' }, { id: 'asc' }],
      select: {
        id: true,
        name: true,
        day: true,
        decks: {
          where: { deck: decksOf(actor) },
          select: { deck: { select: { id: true, name: true, archivedAt: true } } },
        },
      },
    }),
    db.deck.findMany({
      where: { ...decksOf(actor), archivedAt: null },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    }),
  ]);
  const exams: ExamSummary[] = [];
  for (const { decks: links, ...exam } of rows) {
    const daysToGo = studyDaysBetween(today, exam.day);
    const examDecks = links.map(({ deck }) => deck).filter(({ archivedAt }) => archivedAt === null);
    const ids = examDecks.map(({ id }) => id);
    const { cards, recall } =
      daysToGo < 0 ? { cards: 0, recall: null } : await recallOf(actor, ids, exam.day, parameters);
    exams.push({ ...exam, daysToGo, decks: examDecks.map(({ id, name }) => ({ id, name })), cards, recall });
  }
  const isOver = ({ daysToGo }: ExamSummary): boolean => daysToGo < 0;
  return {
    today,
    exams: [...exams.filter((exam) => !isOver(exam)), ...exams.filter(isOver).reverse()],
    decks,
  };
}
