import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import type { Answer } from './schema';

/** An answer with the server's view of when it was made. */
export interface SettledAnswer extends Answer {
  readonly studyDay: StudyDay;
}

/** Each id once; an answer that any copy says was undone, was undone. */
function mergeCopies(answers: readonly Answer[]): Answer[] {
  const byId = new Map<string, Answer>();
  for (const answer of answers) {
    const known = byId.get(answer.id);
    if (!known) byId.set(answer.id, answer);
    else if (!known.voidedAt) byId.set(answer.id, { ...known, voidedAt: answer.voidedAt });
  }
  return [...byId.values()];
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b);

/**
 * Reads a study day off the wall clock that the answer was made by: the offset that was sent, not the zone the
 * learner has set by now.
 */
function studyDayAt(reviewedAt: Date, utcOffsetMinutes: number, rolloverHour: number): StudyDay {
  const wallMs = reviewedAt.getTime() + utcOffsetMinutes * 60_000 - rolloverHour * 3_600_000;
  return new Date(wallMs).toISOString().slice(0, 10);
}

/**
 * Makes a batch fit to store: each answer once, none later than its receipt, each with its study day. Where a
 * device's clock is ahead, its answers keep their order, a millisecond apart, since replay sorts by time.
 *
 * @returns the answers, oldest first
 */
export function settleAnswers(
  answers: readonly Answer[],
  receivedAt: Date,
  rolloverHour: number,
): SettledAnswer[] {
  const inOrder = mergeCopies(answers).sort(
    (a, b) => a.reviewedAt.getTime() - b.reviewedAt.getTime() || (a.id < b.id ? -1 : 1),
  );
  let latest = receivedAt.getTime();
  return inOrder
    .toReversed()
    .map((answer) => {
      let reviewedAt = answer.reviewedAt;
      if (reviewedAt.getTime() > latest) {
        reviewedAt = new Date(latest);
        latest -= 1;
      }
      return {
        ...answer,
        reviewedAt,
        voidedAt: answer.voidedAt && earlier(answer.voidedAt, receivedAt),
        studyDay: studyDayAt(reviewedAt, answer.utcOffsetMinutes, rolloverHour),
      };
    })
    .reverse();
}
