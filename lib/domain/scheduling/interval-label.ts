import type { CardMemory } from './fsrs-scheduler';
import { studyDayOf, studyDaysBetween, type StudyClock } from './study-day';

const DAYS_PER_MONTH = 365.25 / 12;
const DAYS_PER_YEAR = 365.25;

const oneDecimal = (value: number): string => value.toFixed(1).replace(/\.0$/, '');

/** Writes a number of study days shortly: `3 d`, `2.4 mo`, `1.2 y`. */
export function daysLabel(days: number): string {
  if (days < 30) return `${days} d`;
  // 364 days would read "12 mo".
  if (days < 11.95 * DAYS_PER_MONTH) return `${oneDecimal(days / DAYS_PER_MONTH)} mo`;
  return `${oneDecimal(days / DAYS_PER_YEAR)} y`;
}

/**
 * Writes how long it is until a memory falls due, for the button that leads to it: minutes while learning
 * (`10 min`), else study days. Empty for a card never answered.
 */
export function intervalLabel(memory: CardMemory, now: Date, clock: StudyClock): string {
  if (!memory.due) return '';
  if (memory.state === 'Review')
    return daysLabel(studyDaysBetween(studyDayOf(now, clock), studyDayOf(memory.due, clock)));
  const minutes = Math.max(1, Math.round((memory.due.getTime() - now.getTime()) / 60_000));
  return minutes < 60 ? `${minutes} min` : `${oneDecimal(minutes / 60)} h`;
}
