import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyReview, NEW_MEMORY, RATINGS, type SchedulingParameters } from './fsrs-scheduler';
import { answersInOrder, replay, type ReviewEvent } from './replay';
import { REVIEW_MODES } from './review-mode';
import { studyDayOf } from './study-day';

const parameters: SchedulingParameters = {
  timeZone: 'Europe/London',
  rolloverHour: 4,
  desiredRetention: 0.9,
  weights: null,
};

const stands = (event: ReviewEvent): boolean => !event.voidedAt && event.mode !== 'cram';

const START = Date.UTC(2026, 2, 1, 9);

/** Gaps from none (two answers at one moment) through minutes to months; some answers undone; some made abroad. */
const logs = fc
  .array(
    fc.record({
      id: fc.uuid(),
      rating: fc.constantFrom(...RATINGS),
      gapMs: fc.oneof(
        fc.constant(0),
        fc.integer({ min: 1, max: 40 * 60_000 }),
        fc.integer({ min: 3_600_000, max: 90 * 86_400_000 }),
      ),
      voided: fc.boolean(),
      mode: fc.constantFrom(...REVIEW_MODES),
      timeZone: fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Kiritimati'),
    }),
    { maxLength: 12 },
  )
  .map((steps) => {
    let at = START;
    return steps.map(({ id, rating, gapMs, voided, mode, timeZone }): ReviewEvent => {
      at += gapMs;
      const reviewedAt = new Date(at);
      const studyDay = studyDayOf(reviewedAt, { timeZone, rolloverHour: 4 });
      return {
        id,
        cardId: 'card',
        rating,
        reviewedAt,
        studyDay,
        mode,
        voidedAt: voided ? new Date(at + 5_000) : null,
      };
    });
  });

/** The log as devices may send it: each event once before its undoing perhaps, any number of times, in any order. */
const deliveries = logs.chain((log) =>
  fc.record({
    log: fc.constant(log),
    received: fc
      .tuple(
        fc.shuffledSubarray(log, { minLength: log.length }),
        fc.shuffledSubarray(log),
        fc.shuffledSubarray(log.map((event) => ({ ...event, voidedAt: null }))),
      )
      .chain((parts) => fc.shuffledSubarray(parts.flat(), { minLength: parts.flat().length })),
    cut: fc.nat({ max: log.length }),
  }),
);

describe('replay', () => {
  it('of nothing is a new card', () => {
    expect(replay([], parameters)).toEqual(NEW_MEMORY);
  });

  it('makes no difference of order and repetition', () => {
    fc.assert(
      fc.property(deliveries, ({ log, received }) => {
        expect(replay(received, parameters)).toEqual(replay(log, parameters));
      }),
      { numRuns: 300 },
    );
  });

  it('equals applying the answers one by one, from whatever point of the log', () => {
    fc.assert(
      fc.property(deliveries, ({ log, cut }) => {
        const before = replay(log.slice(0, cut), parameters);
        const answers = log.filter(stands);
        const later = answersInOrder(log.slice(cut)).filter((event) => answers.includes(event));
        // Answers of one moment are ordered by id: only a cut between moments is a point of the log.
        fc.pre(cut === 0 || cut === log.length || log[cut - 1]!.reviewedAt < log[cut]!.reviewedAt);
        expect(later.reduce((memory, event) => applyReview(memory, event, parameters), before)).toEqual(
          replay(log, parameters),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('leaves undone answers out wherever they stand', () => {
    fc.assert(
      fc.property(logs, (log) => {
        expect(replay(log, parameters)).toEqual(
          replay(
            log.filter((event) => !event.voidedAt),
            parameters,
          ),
        );
      }),
    );
  });

  it('with practice anywhere in the log equals replay without it', () => {
    fc.assert(
      fc.property(deliveries, ({ log, received }) => {
        expect(replay(received, parameters)).toEqual(
          replay(
            log.filter(({ mode }) => mode !== 'cram'),
            parameters,
          ),
        );
      }),
    );
  });

  it('takes an answer ahead of time for one like any other', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const asReviews = log.map((e) => (e.mode === 'ahead' ? { ...e, mode: 'review' as const } : e));
        expect(replay(log, parameters)).toEqual(replay(asReviews, parameters));
      }),
    );
  });

  it('of a log of practice is a new card', () => {
    fc.assert(
      fc.property(logs, (log) => {
        expect(
          replay(
            log.map((event) => ({ ...event, mode: 'cram' as const })),
            parameters,
          ),
        ).toEqual(NEW_MEMORY);
      }),
    );
  });

  it('of a log wholly undone is a new card', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const undone = log.map((event) => ({ ...event, voidedAt: new Date(START) }));
        expect(replay(undone, parameters)).toEqual(NEW_MEMORY);
      }),
    );
  });

  it('counts every answer that stands, and no NaN comes of any log', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const memory = replay(log, parameters);
        expect(memory.reps).toBe(log.filter(stands).length);
        if (memory.reps > 0) {
          expect(memory.stability).toBeGreaterThan(0);
          expect(memory.difficulty).toBeGreaterThanOrEqual(1);
          expect(memory.difficulty).toBeLessThanOrEqual(10);
          expect(memory.due!.getTime()).toBeGreaterThan(START);
        }
      }),
    );
  });

  it('goes on when a device’s clock and calendar disagree', () => {
    const event = { cardId: 'card', rating: 'Good', mode: 'review', voidedAt: null } as const;
    const memory = replay(
      [
        { ...event, id: 'a', reviewedAt: new Date('2026-03-01T12:00:00Z'), studyDay: '2026-03-02' },
        { ...event, id: 'b', reviewedAt: new Date('2026-03-01T12:10:00Z'), studyDay: '2026-03-01' },
      ],
      parameters,
    );
    expect(memory).toMatchObject({ state: 'Review', reps: 2, lastStudyDay: '2026-03-02' });
  });

  it('refuses to mix cards', () => {
    const event = {
      rating: 'Good',
      reviewedAt: new Date(START),
      studyDay: '2026-03-01',
      mode: 'review',
      voidedAt: null,
    } as const;
    const mixed = [
      { ...event, id: 'a', cardId: 'one' },
      { ...event, id: 'b', cardId: 'two' },
    ];
    expect(() => replay(mixed, parameters)).toThrow('one card');
  });
});

describe('answers of one moment', () => {
  it('are ordered by id', () => {
    const event = {
      cardId: 'card',
      reviewedAt: new Date(START),
      studyDay: '2026-03-01',
      mode: 'review',
      voidedAt: null,
    } as const;
    const ordered = answersInOrder([
      { ...event, id: 'b', rating: 'Good' },
      { ...event, id: 'a', rating: 'Again' },
      { ...event, id: 'B', rating: 'Easy' },
    ]);
    expect(ordered.map(({ id }) => id)).toEqual(['B', 'a', 'b']);
  });
});
