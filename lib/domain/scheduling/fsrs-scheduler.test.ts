import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyReview,
  NEW_MEMORY,
  previewRatings,
  RATINGS,
  retrievability,
  retrievabilityOn,
} from './fsrs-scheduler';
import type { CardMemory, Rating, SchedulingParameters } from './fsrs-scheduler';
import { addStudyDays, startOfStudyDay, studyDayOf, studyDaysBetween } from './study-day';

const parameters: SchedulingParameters = {
  timeZone: 'Europe/London',
  rolloverHour: 4,
  desiredRetention: 0.9,
  weights: null,
};

const answer = (memory: CardMemory, rating: Rating, reviewedAt: Date, using = parameters): CardMemory =>
  applyReview(memory, { rating, reviewedAt, studyDay: studyDayOf(reviewedAt, using) }, using);

const minutesLater = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000);
const evening = new Date('2026-01-12T18:00:00Z');

/** A card that graduated on 12 January 2026 and was then recalled once, on 14 January. */
const known = ['Good', 'Good', 'Good'].reduce<CardMemory>(
  (memory, rating) => answer(memory, rating as Rating, memory.due ?? evening),
  NEW_MEMORY,
);

describe('golden sequences', () => {
  it('gives the intervals that the FSRS-6 implementations publish for their defaults', () => {
    // The vector of the test suites of both py-fsrs (test_review_card) and ts-fsrs (FSRS-6, ivl_history).
    const ratings = [
      ...Array<Rating>(6).fill('Good'),
      'Again',
      'Again',
      ...Array<Rating>(5).fill('Good'),
    ] as const;
    let memory = NEW_MEMORY;
    let now = new Date('2022-11-29T12:30:00Z');
    const intervals = ratings.map((rating) => {
      memory = answer(memory, rating, now);
      const interval = studyDaysBetween(studyDayOf(now, parameters), studyDayOf(memory.due!, parameters));
      now = memory.due!;
      return interval;
    });
    expect(intervals).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
  });

  it('reaches the memory state that py-fsrs publishes', () => {
    // py-fsrs, test_memo_state: stability 53.62691 and difficulty 6.3574867, each to 1e-4.
    let memory = NEW_MEMORY;
    let day = '2022-11-29';
    for (const [rating, gap] of [
      ['Again', 0],
      ['Good', 0],
      ['Good', 1],
      ['Good', 3],
      ['Good', 8],
      ['Good', 21],
    ] as const) {
      day = addStudyDays(day, gap);
      memory = applyReview(
        memory,
        { rating, reviewedAt: new Date(`${day}T12:30:00Z`), studyDay: day },
        parameters,
      );
    }
    expect(memory.stability).toBeCloseTo(53.62691, 4);
    expect(memory.difficulty).toBeCloseTo(6.3574867, 4);
  });

  it('starts a memory with the first four default weights as stability', () => {
    const stabilities = RATINGS.map(
      (rating) => previewRatings(NEW_MEMORY, evening, parameters)[rating].stability,
    );
    expect(stabilities).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
  });
});

describe('learning steps', () => {
  it('graduate on the second Good', () => {
    const first = answer(NEW_MEMORY, 'Good', evening);
    expect(first).toMatchObject({ state: 'Learning', learningStep: 1, due: minutesLater(evening, 10) });
    const second = answer(first, 'Good', first.due!);
    expect(second).toMatchObject({ state: 'Review', learningStep: 0, reps: 2 });
    expect(second.due).toEqual(startOfStudyDay('2026-01-14', parameters));
  });

  it('are real minutes: 1 for Again, 6 for Hard, 10 for Good; Easy graduates at once', () => {
    const after = previewRatings(NEW_MEMORY, evening, parameters);
    expect(after.Again.due).toEqual(minutesLater(evening, 1));
    expect(after.Hard.due).toEqual(minutesLater(evening, 6));
    expect(after.Good.due).toEqual(minutesLater(evening, 10));
    expect(after.Easy).toMatchObject({ state: 'Review', due: startOfStudyDay('2026-01-20', parameters) });
  });

  it('keep their seconds, and run over the rollover hour', () => {
    const late = new Date('2026-01-13T03:55:30.250Z');
    expect(answer(NEW_MEMORY, 'Good', late).due?.toISOString()).toBe('2026-01-13T04:05:30.250Z');
  });

  it('send a forgotten card back for 10 minutes, and one Good brings it out again', () => {
    const forgotten = answer(known, 'Again', known.due!);
    expect(forgotten).toMatchObject({ state: 'Relearning', lapses: 1, due: minutesLater(known.due!, 10) });
    expect(answer(forgotten, 'Good', forgotten.due!)).toMatchObject({ state: 'Review', lapses: 1 });
  });

  it('count no lapse for Again while still learning', () => {
    expect(answer(answer(NEW_MEMORY, 'Good', evening), 'Again', minutesLater(evening, 10)).lapses).toBe(0);
  });
});

describe('a memory', () => {
  it('records when the card was introduced and last answered', () => {
    expect(known).toMatchObject({ introducedOn: '2026-01-12', lastStudyDay: '2026-01-14', reps: 3 });
  });

  it('offers longer intervals for better answers', () => {
    const { Again, Hard, Good, Easy } = previewRatings(known, known.due!, parameters);
    const due = [Again, Hard, Good, Easy].map((memory) => memory.due!.getTime());
    expect(due).toEqual([...due].sort((a, b) => a - b));
    expect(new Set(due).size).toBe(4);
  });

  it('is previewed exactly as an answer makes it', () => {
    for (const rating of RATINGS) {
      expect(previewRatings(known, known.due!, parameters)[rating]).toEqual(
        answer(known, rating, known.due!),
      );
    }
  });

  it('falls due sooner when more recall is asked for', () => {
    const due = (desiredRetention: number) =>
      answer(known, 'Good', known.due!, { ...parameters, desiredRetention }).due!;
    expect(due(0.95) < due(0.9) && due(0.9) < due(0.8)).toBe(true);
  });
});

describe('the due date', () => {
  const zones = [
    'Europe/London',
    'Asia/Kathmandu',
    'America/New_York',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
    'UTC',
  ];
  // The Saturday before, the Sunday of and the Monday after each change of the British clocks in 2026.
  const days = ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26'];

  it.each(zones)(
    'depends on the study day alone in %s, at any time of day, over both changes of the clocks',
    (timeZone) => {
      const using = { ...parameters, timeZone };
      const reviewedOn = '2026-02-10';
      const lastReviewedAt = startOfStudyDay(reviewedOn, using);
      const memory: CardMemory = {
        ...NEW_MEMORY,
        state: 'Review',
        stability: 20,
        difficulty: 5,
        reps: 3,
        lastReviewedAt,
        introducedOn: reviewedOn,
      };
      for (const day of days) {
        const start = startOfStudyDay(day, using).getTime();
        const length = startOfStudyDay(addStudyDays(day, 1), using).getTime() - start;
        const outcomes = new Set<string>();
        for (let quarter = 0; quarter < length; quarter += 15 * 60_000) {
          for (const instant of [start + quarter, start + quarter + 15 * 60_000 - 1]) {
            const { due, stability } = answer(memory, 'Good', new Date(instant), using);
            outcomes.add(`${due?.toISOString()} ${stability}`);
          }
        }
        expect([...outcomes]).toHaveLength(1);
      }
    },
  );

  it('does not depend on the hour of the answer before', () => {
    const early = { ...known, lastStudyDay: null, lastReviewedAt: new Date('2026-01-14T04:00:00Z') };
    const late = { ...known, lastStudyDay: null, lastReviewedAt: new Date('2026-01-15T03:59:59Z') };
    const now = new Date('2026-02-01T12:00:00Z');
    expect(answer(early, 'Good', now).due).toEqual(answer(late, 'Good', now).due);
    expect(retrievability(early, now, parameters)).toBe(retrievability(late, now, parameters));
  });

  it('is the start of a study day of the learner’s clock whenever a card is in Review', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        fc.constantFrom(...RATINGS),
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 23 }),
        (now, rating, timeZone, rolloverHour) => {
          const using = { ...parameters, timeZone, rolloverHour };
          const memory = answer(
            answer(NEW_MEMORY, 'Easy', now, using),
            rating,
            minutesLater(now, 8 * 1440),
            using,
          );
          if (memory.state === 'Review') {
            expect(memory.due).toEqual(startOfStudyDay(studyDayOf(memory.due!, using), using));
          }
        },
      ),
    );
  });

  it('goes by the study day that was recorded, so that moving house rewrites nothing', () => {
    // Answered at 23:00 in New York; in London it is already the next study day.
    const reviewedAt = new Date('2026-02-02T04:00:00Z');
    const abroad = applyReview(known, { rating: 'Good', reviewedAt, studyDay: '2026-02-01' }, parameters);
    const athome = applyReview(
      known,
      { rating: 'Good', reviewedAt: new Date('2026-02-01T12:00:00Z'), studyDay: '2026-02-01' },
      parameters,
    );
    expect(abroad.stability).toBe(athome.stability);
    expect(abroad.due).toEqual(athome.due);
  });
});

describe('clocks that ran backwards', () => {
  it('count as the moment and the day of the last answer', () => {
    const setBack = answer(known, 'Good', new Date('2020-06-01T12:00:00Z'));
    expect(setBack.lastReviewedAt).toEqual(known.lastReviewedAt);
    expect(setBack.lastStudyDay).toBe(known.lastStudyDay);
    expect(setBack.stability).toBe(answer(known, 'Good', known.lastReviewedAt!).stability);
  });

  it('never make a prediction leave 0–1', () => {
    expect(retrievability(known, new Date('2020-06-01T12:00:00Z'), parameters)).toBe(1);
  });
});

describe('retrievability', () => {
  it('is a number: 0 for a new card, 1 on the day of an answer, 0.9 after as many days as the stability', () => {
    expect(retrievability(NEW_MEMORY, evening, parameters)).toBe(0);
    expect(retrievability(known, known.lastReviewedAt!, parameters)).toBe(1);
    expect(
      retrievabilityOn({ ...known, stability: 11 }, addStudyDays(known.lastStudyDay!, 11), parameters),
    ).toBeCloseTo(0.9, 8);
  });

  it('falls from day to day', () => {
    const onDay = (days: number) =>
      retrievabilityOn(known, addStudyDays(known.lastStudyDay!, days), parameters);
    for (let day = 1; day < 400; day += 1) expect(onDay(day)).toBeLessThan(onDay(day - 1));
    expect(onDay(36_500)).toBeGreaterThan(0);
  });
});

describe('unusable parameters', () => {
  const defaults = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614,
    0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ];
  const review = { rating: 'Good', reviewedAt: evening, studyDay: '2026-01-12' } as const;

  it('are refused before any NaN can be stored', () => {
    const using = (over: Partial<SchedulingParameters>) => () =>
      applyReview(NEW_MEMORY, review, { ...parameters, ...over });
    expect(using({ weights: defaults.with(3, NaN) })).toThrow('21 finite weights');
    expect(using({ weights: defaults.with(20, Infinity) })).toThrow('21 finite weights');
    expect(using({ weights: defaults.slice(0, 19) })).toThrow('21 finite weights');
    expect(using({ weights: [] })).toThrow('21 finite weights');
    for (const desiredRetention of [NaN, 0, 1, -1, 90])
      expect(using({ desiredRetention })).toThrow('desired retention');
  });

  it('are told from the defaults, which may be spelled out', () => {
    expect(applyReview(NEW_MEMORY, review, { ...parameters, weights: defaults })).toEqual(
      applyReview(NEW_MEMORY, review, parameters),
    );
    expect(applyReview(NEW_MEMORY, review, { ...parameters, weights: defaults.with(2, 4) }).stability).toBe(
      4,
    );
  });

  it('include a memory that cannot be', () => {
    const now = new Date('2026-02-01T12:00:00Z');
    expect(() => answer({ ...known, stability: NaN }, 'Good', now)).toThrow('no stability');
    expect(retrievability({ ...known, stability: NaN }, now, parameters)).toBe(0);
    expect(() => answer({ ...known, difficulty: null }, 'Good', now)).toThrow('no stability');
    expect(() => answer({ ...known, lastReviewedAt: null, lastStudyDay: null }, 'Good', now)).toThrow(
      'no last review',
    );
  });
});
