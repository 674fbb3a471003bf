import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addStudyDays,
  startOfStudyDay,
  studyDayOf,
  studyDaysBetween,
  studyDaysSince,
  utcOffsetMinutes,
} from './study-day';

const london = { timeZone: 'Europe/London', rolloverHour: 4 };

const ZONES = [
  'Europe/London',
  'Asia/Kathmandu',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'UTC',
] as const;

const clocks = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  rolloverHour: fc.integer({ min: 0, max: 23 }),
});
const instants = fc.date({ min: new Date('2015-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });

describe('a study day', () => {
  it('gives way to the next at the rollover hour of the learner’s own clock', () => {
    expect(studyDayOf(new Date('2026-01-15T03:59:59.999Z'), london)).toBe('2026-01-14');
    expect(studyDayOf(new Date('2026-01-15T04:00:00Z'), london)).toBe('2026-01-15');
    expect(studyDayOf(new Date('2026-07-15T02:59:59.999Z'), london)).toBe('2026-07-14');
    expect(studyDayOf(new Date('2026-07-15T03:00:00Z'), london)).toBe('2026-07-15');
    expect(
      studyDayOf(new Date('2026-01-15T09:59:59Z'), { timeZone: 'Asia/Kathmandu', rolloverHour: 4 }),
    ).toBe('2026-01-15');
    expect(
      studyDayOf(new Date('2026-01-15T13:59:00Z'), { timeZone: 'Pacific/Kiritimati', rolloverHour: 4 }),
    ).toBe('2026-01-15');
    expect(
      studyDayOf(new Date('2026-01-15T14:01:00Z'), { timeZone: 'Pacific/Kiritimati', rolloverHour: 4 }),
    ).toBe('2026-01-16');
  });

  it('lasts 23 hours when summer time begins and 25 when it ends', () => {
    const hours = (day: string) =>
      (startOfStudyDay(addStudyDays(day, 1), london).getTime() - startOfStudyDay(day, london).getTime()) /
      3_600_000;
    // The clocks change at 01:00 UTC on Sunday, which at a rollover of 04:00 is still Saturday's study day.
    expect(hours('2026-03-28')).toBe(23);
    expect(hours('2026-03-29')).toBe(24);
    expect(hours('2026-10-24')).toBe(25);
    expect(hours('2026-10-25')).toBe(24);
  });

  it('begins when the clocks skip the rollover hour, at the skip', () => {
    const start = startOfStudyDay('2026-03-08', { timeZone: 'America/New_York', rolloverHour: 2 });
    expect(start.toISOString()).toBe('2026-03-08T07:00:00.000Z');
  });

  it('begins at the first of two rollover hours where the clocks repeat it', () => {
    const start = startOfStudyDay('2026-10-25', { timeZone: 'Europe/London', rolloverHour: 1 });
    expect(start.toISOString()).toBe('2026-10-25T00:00:00.000Z');
  });

  it('is cut short where a country skipped a whole date', () => {
    const apia = { timeZone: 'Pacific/Apia', rolloverHour: 4 };
    expect(startOfStudyDay('2011-12-30', apia).toISOString()).toBe('2011-12-30T10:00:00.000Z');
    expect(startOfStudyDay('2011-12-31', apia).toISOString()).toBe('2011-12-30T14:00:00.000Z');
  });

  it('holds exactly the instants from its start to the start of the next', () => {
    fc.assert(
      fc.property(instants, clocks, (instant, clock) => {
        const day = studyDayOf(instant, clock);
        const start = startOfStudyDay(day, clock);
        const end = startOfStudyDay(addStudyDays(day, 1), clock);
        expect(start <= instant && instant < end).toBe(true);
        expect(studyDayOf(start, clock)).toBe(day);
        expect(studyDayOf(new Date(start.getTime() - 1), clock)).toBe(addStudyDays(day, -1));
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with the clock on the wall, read the plain way', () => {
    fc.assert(
      fc.property(instants, clocks, (instant, clock) => {
        const wall = instant.toLocaleString('sv-SE', { timeZone: clock.timeZone });
        const day = Number(wall.slice(11, 13)) < clock.rolloverHour ? -1 : 0;
        expect(studyDayOf(instant, clock)).toBe(addStudyDays(wall.slice(0, 10), day));
      }),
      { numRuns: 500 },
    );
  });

  it('is counted and added as whole days, whatever the clocks do', () => {
    expect(studyDaysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(studyDaysBetween('2026-01-01', '2025-12-31')).toBe(-1);
    expect(addStudyDays('2028-02-28', 2)).toBe('2028-03-01');
    fc.assert(
      fc.property(instants, clocks, fc.integer({ min: -40_000, max: 40_000 }), (instant, clock, days) => {
        const day = studyDayOf(instant, clock);
        expect(studyDaysBetween(day, addStudyDays(day, days))).toBe(days);
        expect(studyDaysSince(instant, addStudyDays(day, days), clock)).toBe(days);
      }),
    );
  });

  it('refuses what is no day, no date or no zone', () => {
    expect(() => addStudyDays('Jan 5 2026', 1)).toThrow(RangeError);
    expect(() => studyDaysBetween('2026-01-01', '2026-13-01')).toThrow(RangeError);
    expect(() => studyDayOf(new Date(NaN), london)).toThrow(RangeError);
    expect(() => studyDayOf(new Date(), { timeZone: 'Europe/Nowhere', rolloverHour: 4 })).toThrow(RangeError);
  });
});

describe('the offset from UTC', () => {
  it('is in minutes east, to the minute of a change', () => {
    expect(utcOffsetMinutes(new Date('2026-03-29T00:59:59Z'), 'Europe/London')).toBe(0);
    expect(utcOffsetMinutes(new Date('2026-03-29T01:00:00Z'), 'Europe/London')).toBe(60);
    expect(utcOffsetMinutes(new Date('2026-01-01T00:00:00Z'), 'Asia/Kathmandu')).toBe(345);
    expect(utcOffsetMinutes(new Date('2026-01-01T00:00:00Z'), 'America/St_Johns')).toBe(-210);
  });
});
