import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEW_MEMORY, type CardMemory } from '../scheduling/fsrs-scheduler';
import { addStudyDays, startOfStudyDay } from '../scheduling/study-day';
import { priceOfWaiting, rankByGain, spreadOverDays, type DueCard } from './triage';

const parameters = { timeZone: 'Europe/London', rolloverHour: 4, desiredRetention: 0.9, weights: null };
const today = '2026-05-01';
const MINUTE = 60_000;

const inReview = (stability: number, ago: number): CardMemory => ({
  ...NEW_MEMORY,
  state: 'Review',
  due: startOfStudyDay(addStudyDays(today, -1), parameters),
  stability,
  difficulty: 5,
  reps: 3,
  lastReviewedAt: startOfStudyDay(addStudyDays(today, -ago), parameters),
});
const card = (id: string, memory: CardMemory, examOn: string | null = null): DueCard => ({
  id,
  memory,
  examOn,
});
const rank = (cards: readonly DueCard[], msPerAnswer = 8_000) =>
  rankByGain(cards, { today, msPerAnswer, parameters });

const backlogs = fc
  .array(
    fc.record({
      stability: fc.double({ min: 0.5, max: 400, noNaN: true }),
      ago: fc.integer({ min: 1, max: 200 }),
      examIn: fc.option(fc.integer({ min: -5, max: 60 })),
    }),
    { maxLength: 60 },
  )
  .map((made) =>
    made.map(({ stability, ago, examIn }, i) =>
      card(`card ${i}`, inReview(stability, ago), examIn === null ? null : addStudyDays(today, examIn)),
    ),
  );

describe('triage', () => {
  it('puts each due card on exactly one day, in its order, and no day takes longer than it may', () => {
    fc.assert(
      fc.property(
        backlogs,
        fc.constantFrom(10, 25, 45),
        fc.integer({ min: 0, max: 45 }),
        (cards, minutes, left) => {
          const ranked = rank(cards);
          const days = spreadOverDays(ranked, left * MINUTE, minutes * MINUTE);
          expect(days.flat()).toEqual(ranked);
          expect(ranked.map(({ id }) => id).sort()).toEqual(cards.map(({ id }) => id).sort());
          days.forEach((day, i) => {
            const spent = day.reduce((sum, { costMs }) => sum + costMs, 0);
            expect(spent).toBeLessThanOrEqual((i === 0 ? left : minutes) * MINUTE + 1e-6);
            if (i > 0) expect(day.length).toBeGreaterThan(0);
          });
        },
      ),
    );
  });

  it('gives one order, however the cards come', () => {
    fc.assert(
      fc.property(
        backlogs.chain((cards) =>
          fc.tuple(fc.constant(cards), fc.shuffledSubarray(cards, { minLength: cards.length })),
        ),
        ([cards, shuffled]) => {
          expect(rank(shuffled)).toEqual(rank(cards));
        },
      ),
    );
  });

  it('never says that waiting gains anything, and that more time a day loses more', () => {
    fc.assert(
      fc.property(backlogs, (cards) => {
        const price = (minutes: number) =>
          priceOfWaiting(spreadOverDays(rank(cards), minutes * MINUTE, minutes * MINUTE), today, parameters);
        expect(price(45)).toBeGreaterThanOrEqual(0);
        expect(price(10)).toBeGreaterThanOrEqual(price(25) - 1e-9);
        expect(price(25)).toBeGreaterThanOrEqual(price(45) - 1e-9);
        expect(price(10_000)).toBe(0);
      }),
    );
  });

  it('is done even when one card takes longer than a whole day', () => {
    const ranked = rank([card('a', inReview(10, 20)), card('b', inReview(10, 20))], 20 * MINUTE);
    expect(spreadOverDays(ranked, 0, 10 * MINUTE).map((day) => day.length)).toEqual([0, 1, 1]);
  });

  it('asks first what a minute gains most on: a card that holds for months can wait', () => {
    const slipping = card('slipping', inReview(5, 12));
    const lasting = card('lasting', inReview(300, 305));
    expect(rank([lasting, slipping]).map(({ id }) => id)).toEqual(['slipping', 'lasting']);
  });
});
