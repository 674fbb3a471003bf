/** A day of study, `YYYY-MM-DD`: it begins at the learner's rollover hour, not at midnight. */
export type StudyDay = string;

/** What turns an instant into a study day. */
export interface StudyClock {
  /** IANA name, such as `Europe/London`. */
  readonly timeZone: string;
  /** Hour of the wall clock, 0–23, at which one study day gives way to the next. */
  readonly rolloverHour: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Making an Intl formatter costs more than a thousand uses of it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Per zone, the offset at the beginning of a UTC day. */
const offsetsByDay = new Map<string, Map<number, number>>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

function readOffset(epochMs: number, timeZone: string): number {
  const wall: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const part of formatterOf(timeZone).formatToParts(epochMs)) wall[part.type] = part.value;
  const field = (type: Intl.DateTimeFormatPartTypes) => Number(wall[type]);
  const wallMs = Date.UTC(
    field('year'),
    field('month') - 1,
    field('day'),
    field('hour'),
    field('minute'),
    field('second'),
  );
  return wallMs - Math.floor(epochMs / 1000) * 1000;
}

function offsetAtStartOf(day: number, timeZone: string): number {
  let offsets = offsetsByDay.get(timeZone);
  if (!offsets) {
    offsets = new Map<number, number>();
    offsetsByDay.set(timeZone, offsets);
  }
  let offset = offsets.get(day);
  if (offset === undefined) {
    offset = readOffset(day * DAY, timeZone);
    offsets.set(day, offset);
  }
  return offset;
}

/**
 * Milliseconds east of UTC. A queue asks ten thousand times over some hundred days: Intl is asked once a day, and
 * again only where the clocks change during that day.
 */
function offsetAt(epochMs: number, timeZone: string): number {
  if (!Number.isFinite(epochMs)) throw new RangeError('not a valid date');
  const day = Math.floor(epochMs / DAY);
  const offset = offsetAtStartOf(day, timeZone);
  return offset === offsetAtStartOf(day + 1, timeZone) ? offset : readOffset(epochMs, timeZone);
}

/** Wall-clock time less the rollover hour, as if it were UTC: its date is the study day. */
function shifted(epochMs: number, clock: StudyClock): number {
  return epochMs + offsetAt(epochMs, clock.timeZone) - clock.rolloverHour * HOUR;
}

/** Whole days since 1 January 1970. @throws RangeError when `day` is not `YYYY-MM-DD`. */
function dayNumber(day: StudyDay): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : NaN;
  if (Number.isNaN(ms)) throw new RangeError(`not a study day: ${day}`);
  return ms / DAY;
}

/** Names the study day an instant belongs to. @throws RangeError for an unknown zone or an invalid date. */
export function studyDayOf(instant: Date, clock: StudyClock): StudyDay {
  return new Date(shifted(instant.getTime(), clock)).toISOString().slice(0, 10);
}

/**
 * Finds the first instant of a study day. Where the clocks skip the rollover hour, that is the moment of the skip.
 *
 * @throws RangeError when `day` is not `YYYY-MM-DD`
 */
export function startOfStudyDay(day: StudyDay, clock: StudyClock): Date {
  const target = dayNumber(day) * DAY;
  const wall = target + clock.rolloverHour * HOUR;
  // Offsets lie between −12 h and +14 h and change by at most a day: both sides of any change are seen here.
  const before = wall - offsetAt(wall - 36 * HOUR, clock.timeZone);
  const after = wall - offsetAt(wall + 36 * HOUR, clock.timeZone);
  const [early, late] = before < after ? [before, after] : [after, before];
  if (shifted(early, clock) === target) return new Date(early);
  if (shifted(late, clock) === target) return new Date(late);
  // The wall clock never showed the rollover hour: find the skip.
  let low = early;
  let high = late;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (shifted(middle, clock) >= target) high = middle;
    else low = middle;
  }
  return new Date(high);
}

/** Counts `days` on from a study day; negative counts back. */
export function addStudyDays(day: StudyDay, days: number): StudyDay {
  return new Date((dayNumber(day) + days) * DAY).toISOString().slice(0, 10);
}

/** Counts the days from one study day to another: 0 for the same, negative when `to` is the earlier. */
export function studyDaysBetween(from: StudyDay, to: StudyDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** Counts the study days from an instant to a study day, as `studyDaysBetween` does, without naming the first. */
export function studyDaysSince(instant: Date, day: StudyDay, clock: StudyClock): number {
  return dayNumber(day) - Math.floor(shifted(instant.getTime(), clock) / DAY);
}

/** Tells how many minutes east of UTC a zone's clocks stand at an instant. */
export function utcOffsetMinutes(instant: Date, timeZone: string): number {
  return Math.round(offsetAt(instant.getTime(), timeZone) / MINUTE);
}
