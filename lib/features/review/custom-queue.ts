import 'server-only';
import type { ReviewQueue } from '@/lib/domain/queue/build-review-queue';
import { buildAheadQueue, buildPracticeQueue } from '@/lib/domain/queue/custom-queue';
import type { SchedulingParameters } from '@/lib/domain/scheduling/fsrs-scheduler';
import { addStudyDays, startOfStudyDay, studyDayOf, type StudyDay } from '@/lib/domain/scheduling/study-day';
import type { Actor } from '@/lib/server/auth/actor';
import { findCustom, findExamDecks, type CustomRow } from './custom-statements';
import { toItem, type QueueItem } from './queue-item';
import { loadUnstarted, type SourcedQueue } from './queue-source';
import { findDueReviews, findLearning } from './queue-statements';
import type { CustomStudy } from './study-scope';

/** More cards than asked for are read, since siblings may fall out. */
const widthFor = (cards: number): number => 2 * cards + 50;

/** A row as the queue takes it, also of a card without a state. */
export function customItem(row: CustomRow): QueueItem {
  const { state, learningStep, reps, lapses, flag, ...rest } = row;
  return toItem({
    ...rest,
    state: state ?? 'New',
    learningStep: learningStep ?? 0,
    reps: reps ?? 0,
    lapses: lapses ?? 0,
    flag: flag ?? 0,
  });
}

/** The cards of everything: the heads of the shelves, as for the day's queue. */
async function findEverything(
  actor: Actor,
  { mode, cards }: CustomStudy,
  horizon: Date,
  reference: Date,
  limit: number,
): Promise<QueueItem[]> {
  const before = mode === 'ahead' ? horizon : null;
  const rows = [
    ...(await findLearning(actor, {})),
    ...(await findDueReviews(actor, {}, before, limit, reference)),
  ];
  const unseen = mode === 'cram' && rows.length < cards ? await loadUnstarted(actor, {}, cards, cards) : [];
  return [...rows.map(toItem), ...unseen];
}

/** Finds the cards of a custom session and puts them in order. */
export async function sourceCustom(
  actor: Actor,
  study: CustomStudy,
  groupsSeenToday: readonly string[],
  parameters: SchedulingParameters,
  at: Date,
): Promise<SourcedQueue> {
  const { mode, source, cards: count, days } = study;
  const today = studyDayOf(at, parameters);
  const exam = source.of === 'exam' ? await findExamDecks(actor, source.examId) : null;
  const recallOn = new Map<string, StudyDay>(
    exam && exam.day > today ? exam.deckIds.map((deckId) => [deckId, exam.day]) : [],
  );
  const startOf = (day: StudyDay): Date => startOfStudyDay(day, parameters);
  const horizon = startOf(addStudyDays(today, days + 1));
  const reference = startOf(exam && exam.day > today ? exam.day : addStudyDays(today, 1));
  const build = (cards: readonly QueueItem[]): ReviewQueue => {
    const input = { cards, now: at, parameters, count, recallOn };
    return mode === 'ahead'
      ? buildAheadQueue({ ...input, days, groupsSeenToday })
      : buildPracticeQueue(input);
  };

  for (let limit = widthFor(count); ; limit *= 4) {
    const items =
      source.of === 'everything'
        ? await findEverything(actor, study, horizon, reference, limit)
        : (
            await findCustom(
              actor,
              source,
              { ahead: mode === 'ahead' ? horizon : null, reference, today },
              limit,
            )
          ).map(customItem);
    const queue = build(items);
    const isShort = queue.main.length < count && items.length >= limit;
    if (!isShort) return { queue, cards: new Map(items.map((item) => [item.id, item])) };
  }
}
