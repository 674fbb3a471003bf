import type { StudyDay } from './study-day';

/** Writes a study day as people say it: “12 June 2027”. */
export const dayLabel = (day: StudyDay): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
