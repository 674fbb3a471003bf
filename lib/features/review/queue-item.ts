import type { QueueCard } from '@/lib/domain/queue/build-review-queue';
import { NEW_MEMORY, type SchedulingParameters } from '@/lib/domain/scheduling/fsrs-scheduler';
import { addStudyDays, startOfStudyDay, studyDayOf } from '@/lib/domain/scheduling/study-day';
import type { QueueRow } from './queue-statements';

/** A card of a session, as its queue knows it. */
export interface QueueItem extends QueueCard {
  readonly flag: number;
}

/** A row as the queue takes it. */
export function toItem(row: QueueRow): QueueItem {
  const { id, deckId, position, siblingGroup, archivedAt, deckArchivedAt, buriedUntil, flag, ...memory } =
    row;
  return {
    id,
    deckId,
    position,
    siblingGroup,
    memory: memory.state === 'New' ? NEW_MEMORY : memory,
    suspended: false,
    archived: (archivedAt ?? deckArchivedAt) !== null,
    buriedUntil,
    flag,
  };
}

/** The moment at which the next study day begins: what falls due before is due today. */
export const endOfDay = (at: Date, parameters: SchedulingParameters): Date =>
  startOfStudyDay(addStudyDays(studyDayOf(at, parameters), 1), parameters);
