import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NEW_MEMORY,
  retrievability,
  type CardMemory,
  type SchedulingParameters,
} from '../scheduling/fsrs-scheduler';
import { addStudyDays, startOfStudyDay } from '../scheduling/study-day';
import { buildReviewQueue, type QueueCard, type QueueInput, type ReviewQueue } from './build-review-queue';

const parameters: SchedulingParameters = {
  timeZone: 'Europe/London',
  rolloverHour: 4,
  desiredRetention: 0.9,
  weights: null,
};
const now = new Date('2026-01-12T18:00:00Z');
const today = '2026-01-12';
const plenty = { newLeft: 1000, reviewsLeft: 1000 };

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

/** A memory in Review, due `dueIn` study days from today, last answered `ago` study days before today. */
const inReview = (dueIn: number, stability: number, ago = 10): CardMemory => ({
  ...NEW_MEMORY,
  state: 'Review',
  due: startOfStudyDay(addStudyDays(today, dueIn), parameters),
  stability,
  difficulty: 5,
  reps: 2,
  lastReviewedAt: new Date(startOfStudyDay(addStudyDays(today, -ago), parameters).getTime() + 3_600_000),
  introducedOn: addStudyDays(today, -ago),
});

const inLearning = (dueInMinutes: number): CardMemory => ({
  ...NEW_MEMORY,
  state: 'Learning',
  due: new Date(now.getTime() + dueInMinutes * 60_000),
  stability: 1,
  difficulty: 5,
  reps: 1,
  lastReviewedAt: new Date(now.getTime() + (dueInMinutes - 10) * 60_000),
  introducedOn: today,
});

const build = (cards: readonly QueueCard[], over: Partial<QueueInput> = {}): ReviewQueue =>
  buildReviewQueue({ cards, now, parameters, limits: plenty, ...over });

const mainIds = (queue: ReviewQueue) => queue.main.map(({ id }) => id);

describe('the queue of a session', () => {
  it('orders learning steps by when they fall due', () => {
    const queue = build([card('late', { memory: inLearning(8) }), card('soon', { memory: inLearning(-1) })]);
    expect(queue.learning.map(({ id }) => id)).toEqual(['soon', 'late']);
    expect(queue.main).toEqual([]);
  });

  it('takes reviews due before the study day ends, the least likely to be recalled first', () => {
    const queue = build([
      card('sure', { memory: inReview(0, 60) }),
      card('tomorrow', { memory: inReview(1, 1) }),
      card('weak', { memory: inReview(-3, 3) }),
      card('middling', { memory: inReview(0, 12) }),
    ]);
    expect(mainIds(queue)).toEqual(['weak', 'middling', 'sure']);
  });

  it('takes a review that falls due later in the study day, as one scheduled in another zone may', () => {
    const memory = { ...inReview(0, 5), due: new Date(now.getTime() + 3_600_000) };
    expect(mainIds(build([card('evening', { memory })]))).toEqual(['evening']);
  });

  it('orders reviews of equal recall by id', () => {
    const equals = ['b', 'c', 'a'].map((id) => card(id, { memory: inReview(0, 10) }));
    expect(mainIds(build(equals))).toEqual(['a', 'b', 'c']);
  });

  it('can order reviews by their recall on the day of an exam', () => {
    // The one seen yesterday is surer today, but fades faster.
    const fading = card('fading', { memory: inReview(0, 2, 1) });
    const lasting = card('lasting', { memory: inReview(0, 60, 50) });
    expect(mainIds(build([fading, lasting]))).toEqual(['lasting', 'fading']);
    expect(mainIds(build([fading, lasting], { recallOn: new Map([['deck', '2026-02-12']]) }))).toEqual([
      'fading',
      'lasting',
    ]);
  });

  it('brings new cards in the order of the notes, spread among the reviews', () => {
    const reviews = Array.from({ length: 6 }, (_, i) => card(`review-${i}`, { memory: inReview(0, 10 + i) }));
    const fresh = [
      card('third', { position: 3 }),
      card('first', { position: 1 }),
      card('second', { position: 2 }),
    ];
    const kinds = build([...fresh, ...reviews]).main.map(({ id, kind }) => (kind === 'new' ? id : '·'));
    expect(kinds).toEqual(['·', '·', 'first', '·', 'second', '·', '·', 'third', '·']);
  });

  it('keeps to what is left of the day’s limits', () => {
    const cards = [
      ...Array.from({ length: 9 }, (_, i) => card(`new-${i}`, { position: i })),
      ...Array.from({ length: 9 }, (_, i) => card(`review-${i}`, { memory: inReview(0, 10 + i) })),
    ];
    const queue = build(cards, { limits: { newLeft: 2, reviewsLeft: 3 } });
    expect(mainIds(queue)).toEqual(['review-0', 'new-0', 'review-1', 'new-1', 'review-2']);
    expect(build(cards, { limits: { newLeft: 0, reviewsLeft: -5 } }).main).toEqual([]);
  });

  it('lets a deck have a limit of its own for new cards, beside the learner’s', () => {
    const cards = ['own', 'shared'].flatMap((deckId) =>
      [1, 2, 3].map((position) => card(`${deckId}-${position}`, { deckId, position })),
    );
    const limits = { ...plenty, newLeft: 1, newLeftByDeck: new Map([['own', 2]]) };
    expect(mainIds(build(cards, { limits }))).toEqual(['own-1', 'own-2', 'shared-1']);
  });

  it('leaves out suspended and archived cards, and buried ones until their day begins', () => {
    const memories = [NEW_MEMORY, inReview(0, 5), inLearning(-1)];
    const away: Partial<QueueCard>[] = [
      { suspended: true },
      { archived: true },
      { buriedUntil: '2026-01-13' },
    ];
    const cards = away.flatMap((over, a) =>
      memories.map((memory, m) => card(`${a}-${m}`, { ...over, memory })),
    );
    expect(build(cards)).toEqual({ learning: [], main: [] });
    expect(mainIds(build([card('back', { buriedUntil: today })]))).toEqual(['back']);
  });
});

describe('siblings', () => {
  const siblingGroup = 'sentence';

  it('are shown one a day: a review before a new card, the weaker review before the surer', () => {
    const fresh = card('fresh', { siblingGroup });
    const sure = card('sure', { siblingGroup, memory: inReview(0, 60) });
    const weak = card('weak', { siblingGroup, memory: inReview(0, 3) });
    expect(mainIds(build([fresh, sure, weak]))).toEqual(['weak']);
    expect(mainIds(build([fresh, card('other', { siblingGroup })]))).toEqual(['fresh']);
  });

  it('wait while one of them is learning, and all that are learning are shown', () => {
    const queue = build([
      card('fresh', { siblingGroup }),
      card('due', { siblingGroup, memory: inReview(0, 3) }),
      card('one', { siblingGroup, memory: inLearning(1) }),
      card('two', { siblingGroup, memory: inLearning(2) }),
    ]);
    expect(queue.learning.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(queue.main).toEqual([]);
  });

  it('wait for a card left half learnt the day before', () => {
    const halfLearnt = card('half-learnt', { siblingGroup, memory: inLearning(-1440) });
    const queue = build([
      halfLearnt,
      card('fresh', { siblingGroup }),
      card('due', { siblingGroup, memory: inReview(0, 3) }),
    ]);
    expect(queue.learning.map(({ id }) => id)).toEqual(['half-learnt']);
    expect(queue.main).toEqual([]);
  });

  it('wait for the next study day once one was answered today, here or elsewhere', () => {
    const answered = card('answered', { siblingGroup, memory: inReview(4, 4, 0) });
    const suspended = { ...answered, suspended: true };
    const fresh = card('fresh', { siblingGroup });
    expect(build([answered, fresh]).main).toEqual([]);
    expect(build([suspended, fresh]).main).toEqual([]);
    expect(build([fresh], { groupsSeenToday: [siblingGroup] }).main).toEqual([]);
    const tomorrow = new Date(now.getTime() + 86_400_000);
    expect(mainIds(build([answered, fresh], { now: tomorrow }))).toEqual(['fresh']);
  });

  it('use up no limit while they wait', () => {
    const cards = [
      card('a', { position: 1, siblingGroup }),
      card('b', { position: 2, siblingGroup }),
      card('c', { position: 3 }),
    ];
    expect(mainIds(build(cards, { limits: { newLeft: 2, reviewsLeft: 0 } }))).toEqual(['a', 'c']);
  });

  it('of a card that the limits keep out are not kept out by it', () => {
    const own = card('own', { deckId: 'a', siblingGroup });
    const other = card('other', { deckId: 'b', siblingGroup });
    const limits = { ...plenty, newLeftByDeck: new Map([['a', 0]]) };
    expect(mainIds(build([own, other], { limits }))).toEqual(['other']);
  });
});

describe('any queue', () => {
  const memories = fc.oneof(
    fc.constant(NEW_MEMORY),
    fc
      .tuple(
        fc.integer({ min: -30, max: 5 }),
        fc.double({ min: 0.1, max: 400, noNaN: true }),
        fc.nat({ max: 60 }),
      )
      .map(([dueIn, stability, ago]) => inReview(dueIn, stability, ago)),
    fc.integer({ min: -600, max: 15 }).map(inLearning),
  );
  const decks = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      deckId: fc.constantFrom('a', 'b', 'c'),
      position: fc.nat({ max: 20 }),
      siblingGroup: fc.option(fc.constantFrom('g1', 'g2', 'g3', 'g4', 'g5')),
      memory: memories,
      suspended: fc.boolean(),
      archived: fc.constant(false),
      buriedUntil: fc.option(fc.constantFrom('2026-01-11', today, '2026-01-13')),
    }),
    { selector: ({ id }) => id, maxLength: 40 },
  );
  const limits = fc.record({ newLeft: fc.nat({ max: 8 }), reviewsLeft: fc.nat({ max: 12 }) });

  it('shows no card twice, none that is away, no more than the limits and no siblings beside each other', () => {
    fc.assert(
      fc.property(decks, limits, (cards, left) => {
        const queue = build(cards, { limits: left });
        const byId = new Map(cards.map((each) => [each.id, each]));
        const ids = [...queue.learning, ...queue.main].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) {
          const { suspended, buriedUntil } = byId.get(id)!;
          expect(suspended || (buriedUntil !== null && buriedUntil > today)).toBe(false);
        }
        expect(queue.main.filter(({ kind }) => kind === 'new').length).toBeLessThanOrEqual(left.newLeft);
        expect(queue.main.filter(({ kind }) => kind === 'review').length).toBeLessThanOrEqual(
          left.reviewsLeft,
        );
        const groups = queue.main
          .map(({ id }) => byId.get(id)!.siblingGroup)
          .filter((group) => group !== null);
        expect(new Set(groups).size).toBe(groups.length);
        const learning = new Set(queue.learning.map(({ id }) => byId.get(id)!.siblingGroup));
        for (const group of groups) expect(learning.has(group)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('has its reviews in order of recall and its new cards in order of the notes', () => {
    fc.assert(
      fc.property(decks, limits, (cards, left) => {
        const byId = new Map(cards.map((each) => [each.id, each]));
        const queue = build(cards, { limits: left });
        const recall = queue.main
          .filter(({ kind }) => kind === 'review')
          .map(({ id }) => retrievability(byId.get(id)!.memory, now, parameters));
        expect(recall).toEqual([...recall].sort((a, b) => a - b));
        for (const deckId of ['a', 'b', 'c']) {
          const positions = queue.main
            .filter(({ id, kind }) => kind === 'new' && byId.get(id)!.deckId === deckId)
            .map(({ id }) => byId.get(id)!.position);
          expect(positions).toEqual([...positions].sort((a, b) => a - b));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is the same for the same cards in whatever order', () => {
    fc.assert(
      fc.property(
        decks.chain((cards) =>
          fc.tuple(fc.constant(cards), fc.shuffledSubarray(cards, { minLength: cards.length })),
        ),
        limits,
        ([cards, shuffled], left) => {
          expect(build(shuffled, { limits: left })).toEqual(build(cards, { limits: left }));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('holds every card that is due when there are no siblings and room enough', () => {
    fc.assert(
      fc.property(decks, (cards) => {
        const alone = cards.map((each) => ({ ...each, siblingGroup: null }));
        const queue = build(alone);
        const end = startOfStudyDay(addStudyDays(today, 1), parameters);
        const wanted = alone.filter(
          ({ suspended, buriedUntil, memory }) =>
            !suspended &&
            (buriedUntil === null || buriedUntil <= today) &&
            (memory.state !== 'Review' || memory.due! < end),
        );
        expect(queue.learning.length + queue.main.length).toBe(wanted.length);
      }),
    );
  });
});
