import { studyDayOf, studyDaysBetween, type StudyClock } from '@/lib/domain/scheduling/study-day';

const timeOf = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    instant,
  );

const dateOf = (instant: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(
    instant,
  );

/** Says when something falls due, in the learner's days: “at 18:40”, “tomorrow”, “on 12 June 2027”. */
export function whenDue(due: Date, now: Date, clock: StudyClock): string {
  const days = studyDaysBetween(studyDayOf(now, clock), studyDayOf(due, clock));
  if (days <= 0) return due <= now ? 'now' : `at ${timeOf(due, clock.timeZone)}`;
  return days === 1 ? 'tomorrow' : `on ${dateOf(due, clock.timeZone)}`;
}
