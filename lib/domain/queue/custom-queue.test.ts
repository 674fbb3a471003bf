import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEW_MEMORY, retrievabilityOn, type CardMemory } from '../scheduling/fsrs-scheduler';
import { addStudyDays, startOfStudyDay } from '../scheduling/study-day';
import type { QueueCard } from './build-review-queue';
import { buildAheadQueue, buildPracticeQueue } from './custom-queue';

const parameters = { timeZone: 'Europe/London', rolloverHour: 4, desiredRetention: 0.9, weights: null };
const now = new Date('2026-01-12T18:00:00Z');
const today = '2026-01-12';

const card = (id: string, over: Partial<QueueCard> = {}): QueueCard => ({
  id,
  deckId: 'deck',
  position: 0,
  siblingGroup: null,
  memory: NEW_MEMORY,
  suspended: false,
  archived: false,
  buriedUntil: null,
  ...over,
});

const inReview = (dueIn: number, stability = 10, ago = 5): CardMemory => ({
  ...NEW_MEMORY,
  state: 'Review',
  due: startOfStudyDay(addStudyDays(today, dueIn), parameters),
  stability,
  difficulty: 5,
  reps: 2,
  lastReviewedAt: startOfStudyDay(addStudyDays(today, -ago), parameters),
  introducedOn: addStudyDays(today, -ago),
});

const relearning: CardMemory = { ...inReview(0), state: 'Relearning', due: now };

const ids = (queue: { readonly main: readonly { readonly id: string }[] }) => queue.main.map(({ id }) => id);
const ahead = (cards: readonly QueueCard[], over: Partial<Parameters<typeof buildAheadQueue>[0]> = {}) =>
  buildAheadQueue({ cards, now, parameters, count: 100, days: 7, ...over });
const practice = (
  cards: readonly QueueCard[],
  over: Partial<Parameters<typeof buildPracticeQueue>[0]> = {},
) => buildPracticeQueue({ cards, now, parameters, count: 100, ...over });

const away = [
  card('suspended', { memory: inReview(1), suspended: true }),
  card('archived', { memory: inReview(1), archived: true }),
  card('buried', { memory: inReview(1), buriedUntil: '2026-01-13' }),
];

describe('studying ahead', () => {
  it('brings what falls due within so many days, the weakest first', () => {
    const cards = [
      card('strong', { memory: inReview(7, 60) }),
      card('weak', { memory: inReview(3, 6) }),
      card('later', { memory: inReview(8) }),
      card('overdue', { memory: inReview(-2, 3) }),
    ];
    expect(ids(ahead(cards))).toEqual(['overdue', 'weak', 'strong']);
    expect(ids(ahead(cards, { days: 3 }))).toEqual(['overdue', 'weak']);
    expect(ids(ahead(cards, { count: 1 }))).toEqual(['overdue']);
  });

  it('goes on with cards in their learning steps, and never begins a new one', () => {
    const queue = ahead([card('new'), card('step', { memory: relearning })]);
    expect(queue).toEqual({ learning: [{ id: 'step', kind: 'learning', dueAt: now.getTime() }], main: [] });
  });

  it('leaves what was set aside where it is', () => {
    expect(ids(ahead(away))).toEqual([]);
  });

  it('keeps siblings apart, as on any day', () => {
    const cards = [
      card('a', { memory: inReview(1, 5), siblingGroup: 'one' }),
      card('b', { memory: inReview(1, 9), siblingGroup: 'one' }),
      card('c', { memory: inReview(1), siblingGroup: 'seen' }),
      card('d', { memory: inReview(1), siblingGroup: 'step' }),
      card('e', { memory: relearning, siblingGroup: 'step' }),
    ];
    expect(ids(ahead(cards, { groupsSeenToday: ['seen'] }))).toEqual(['a']);
  });

  it('before an exam asks first what would be weakest on its day', () => {
    const fading = card('fading', { memory: inReview(1, 2, 1) });
    const lasting = card('lasting', { memory: inReview(1, 60, 50) });
    expect(ids(ahead([fading, lasting]))).toEqual(['lasting', 'fading']);
    const recallOn = new Map([['deck', '2026-02-12']]);
    expect(ids(ahead([fading, lasting], { recallOn }))).toEqual(['fading', 'lasting']);
  });
});

describe('practice', () => {
  it('brings cards whenever they are due, the weakest first, and those never seen after them in the order of the notes', () => {
    const cards = [
      card('second', { position: 2 }),
      card('strong', { memory: inReview(90, 100) }),
      card('first', { position: 1 }),
      card('step', { memory: { ...relearning, stability: 1 } }),
      card('weak', { memory: inReview(-3, 2) }),
    ];
    expect(practice(cards)).toEqual({
      learning: [],
      main: [
        { id: 'step', kind: 'review' },
        { id: 'weak', kind: 'review' },
        { id: 'strong', kind: 'review' },
        { id: 'first', kind: 'new' },
        { id: 'second', kind: 'new' },
      ],
    });
    expect(ids(practice(cards, { count: 2 }))).toEqual(['step', 'weak']);
  });

  it('has siblings too, and leaves what was set aside where it is', () => {
    const siblings = [card('a', { siblingGroup: 'one' }), card('b', { siblingGroup: 'one' })];
    expect(ids(practice([...siblings, ...away]))).toEqual(['a', 'b']);
  });
});

it('of any cards at all each queue holds each card once at most, weakest first, and no more than was asked for', () => {
  const cards = fc
    .array(
      fc.record({
        dueIn: fc.integer({ min: -30, max: 30 }),
        stability: fc.double({ min: 0.5, max: 400, noNaN: true }),
        ago: fc.integer({ min: 0, max: 60 }),
        state: fc.constantFrom('New', 'Learning', 'Review', 'Relearning'),
        suspended: fc.boolean(),
        group: fc.constantFrom(null, 'one', 'two'),
      }),
      { maxLength: 40 },
    )
    .map((made) =>
      made.map(({ dueIn, stability, ago, state, suspended, group }, i) => {
        const memory = state === 'New' ? NEW_MEMORY : { ...inReview(dueIn, stability, ago), state };
        return card(`card ${String(i).padStart(2, '0')}`, { memory, suspended, siblingGroup: group });
      }),
    );
  fc.assert(
    fc.property(cards, fc.integer({ min: 1, max: 50 }), (made, count) => {
      const byId = new Map(made.map((one) => [one.id, one]));
      for (const queue of [ahead(made, { count }), practice(made, { count })]) {
        expect(queue.main.length).toBeLessThanOrEqual(count);
        const all = [...queue.learning, ...queue.main].map(({ id }) => id);
        expect(new Set(all).size).toBe(all.length);
        expect(all.some((id) => byId.get(id)!.suspended)).toBe(false);
        const recalls = queue.main
          .filter(({ kind }) => kind === 'review')
          .map(({ id }) => retrievabilityOn(byId.get(id)!.memory, today, parameters));
        expect(recalls).toEqual(recalls.toSorted((a, b) => a - b));
      }
    }),
  );
});
