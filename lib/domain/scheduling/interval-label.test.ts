import { describe, expect, it } from 'vitest';
import { NEW_MEMORY, previewRatings, type CardMemory } from './fsrs-scheduler';
import { daysLabel, intervalLabel } from './interval-label';
import { addStudyDays, startOfStudyDay } from './study-day';

const clock = { timeZone: 'Europe/London', rolloverHour: 4 };
const now = new Date('2026-01-12T22:00:00Z');

describe('the label of an interval', () => {
  it('names minutes while learning, even across midnight', () => {
    const after = previewRatings(NEW_MEMORY, now, { ...clock, desiredRetention: 0.9, weights: null });
    expect(intervalLabel(after.Again, now, clock)).toBe('1 min');
    expect(intervalLabel(after.Hard, now, clock)).toBe('6 min');
    expect(intervalLabel(after.Good, now, clock)).toBe('10 min');
    expect(intervalLabel(after.Easy, now, clock)).toBe('8 d');
  });

  it('counts study days, not hours: tomorrow at four is one day away at ten in the evening', () => {
    const tomorrow: CardMemory = {
      ...NEW_MEMORY,
      state: 'Review',
      due: startOfStudyDay('2026-01-13', clock),
    };
    expect(intervalLabel(tomorrow, now, clock)).toBe('1 d');
    const far: CardMemory = { ...tomorrow, due: startOfStudyDay(addStudyDays('2026-01-12', 200), clock) };
    expect(intervalLabel(far, now, clock)).toBe('6.6 mo');
  });

  it('is never a step of no time, and empty for a new card', () => {
    const overdue: CardMemory = { ...NEW_MEMORY, state: 'Learning', due: new Date(now.getTime() - 1) };
    expect(intervalLabel(overdue, now, clock)).toBe('1 min');
    expect(intervalLabel({ ...overdue, due: new Date(now.getTime() + 90 * 60_000) }, now, clock)).toBe(
      '1.5 h',
    );
    expect(intervalLabel(NEW_MEMORY, now, clock)).toBe('');
  });

  it.each([
    [1, '1 d'],
    [29, '29 d'],
    [30, '1 mo'],
    [73, '2.4 mo'],
    [363, '11.9 mo'],
    [364, '1 y'],
    [438, '1.2 y'],
    [36_500, '99.9 y'],
  ])('writes %i days as %s', (days, label) => {
    expect(daysLabel(days)).toBe(label);
  });
});
