import type { SchedulingParameters } from '@/lib/domain/scheduling/fsrs-scheduler';
import { addStudyDays, studyDayOf, type StudyDay } from '@/lib/domain/scheduling/study-day';
import type { ByHand } from './schema';

/** The columns of `CardState` that a learner sets by hand. */
interface ByHandState {
  readonly suspendedAt: Date | null;
  readonly buriedUntil: StudyDay | null;
  readonly setAsideAt: Date | null;
  readonly flag: number;
  readonly flaggedAt: Date | null;
}

/** The same, as a selection. */
export const BY_HAND = {
  suspendedAt: true,
  buriedUntil: true,
  setAsideAt: true,
  flag: true,
  flaggedAt: true,
} as const;

const UNTOUCHED: ByHandState = {
  suspendedAt: null,
  buriedUntil: null,
  setAsideAt: null,
  flag: 0,
  flaggedAt: null,
};

/** Study day until which a card buried at `at` stays away. */
export const buriedFrom = (at: Date, parameters: SchedulingParameters): StudyDay =>
  addStudyDays(studyDayOf(at, parameters), 1);

/**
 * Works out what changes made by hand come to: the latest holds, whatever order they arrive in, and one that is older
 * than what is stored changes nothing.
 *
 * @param state what is stored; null for a card that has nothing stored yet
 * @param changes of this one card
 * @returns the columns to store, none when nothing changes
 */
export function applyByHand(
  state: ByHandState | null,
  changes: readonly ByHand[],
  receivedAt: Date,
  parameters: SchedulingParameters,
): Partial<ByHandState> {
  let now = state ?? UNTOUCHED;
  let columns: Partial<ByHandState> = {};
  const made = changes
    .map((change) => ({ ...change, at: change.at < receivedAt ? change.at : receivedAt }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  for (const change of made) {
    if (change.at < since(change.what, now)) continue;
    const changed =
      change.what === 'flag'
        ? { flag: change.flag, flaggedAt: change.at }
        : { ...asideColumns(change.how, change.at, parameters), setAsideAt: change.at };
    now = { ...now, ...changed };
    columns = { ...columns, ...changed };
  }
  return columns;
}

/** When the column was last set. A leech is suspended by an answer: that too outdates a change made before it. */
function since(what: ByHand['what'], { flaggedAt, setAsideAt, suspendedAt }: ByHandState): Date {
  if (what === 'flag') return flaggedAt ?? new Date(0);
  return new Date(Math.max(setAsideAt?.getTime() ?? 0, suspendedAt?.getTime() ?? 0));
}

function asideColumns(
  how: 'bury' | 'suspend' | 'resume',
  at: Date,
  parameters: SchedulingParameters,
): Partial<ByHandState> {
  switch (how) {
    case 'bury':
      return { buriedUntil: buriedFrom(at, parameters) };
    case 'suspend':
      return { suspendedAt: at };
    case 'resume':
      return { suspendedAt: null, buriedUntil: null };
  }
}
