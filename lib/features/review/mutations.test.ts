import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RATINGS } from '@/lib/domain/scheduling/fsrs-scheduler';
import { replay } from '@/lib/domain/scheduling/replay';
import { REVIEW_MODES } from '@/lib/domain/scheduling/review-mode';
import type { Actor } from '@/lib/server/auth/actor';
import type { PrismaClient } from '@/lib/server/db/generated/client';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createCard, createDeck, createUser, type CardWithVersion } from '@/lib/testing/factories';
import { recordReviews, replayAllStates, setByHand } from './mutations';
import { queueBand } from './queue-band';
import { parametersOf } from './review-statements';
import { recordReviewsSchema, type Answer, type ByHand } from './schema';

let database: TestDatabase;
let db: PrismaClient;
let actor: Actor;
let cards: CardWithVersion[];

const DAY = 86_400_000;
const START = new Date('2026-02-02T18:00:00Z');
const at = (days: number, ms = 0) => new Date(START.getTime() + days * DAY + ms);
const RECEIVED = at(1000);

/** Changes of the first card. */
const aside = (how: 'bury' | 'suspend' | 'resume', when: Date): ByHand => ({
  what: 'aside',
  cardId: cards[0]!.id,
  how,
  at: when,
});
const flag = (to: number, when: Date): ByHand => ({ what: 'flag', cardId: cards[0]!.id, flag: to, at: when });

beforeEach(async () => {
  database = await createTestDatabase();
  db = database.db;
  const user = await createUser(db);
  actor = { userId: user.id, isGuest: false };
  const deck = await createDeck(db, user);
  const other = await createDeck(db, user);
  cards = [await createCard(db, deck), await createCard(db, deck), await createCard(db, other)];
});

afterEach(() => database.close());

function answer(card: CardWithVersion, over: Partial<Answer> = {}): Answer {
  return {
    id: randomUUID(),
    cardId: card.id,
    cardVersionId: card.version.id,
    rating: 'Good',
    reviewedAt: START,
    durationMs: 4000,
    utcOffsetMinutes: 0,
    mode: 'review',
    voidedAt: null,
    ...over,
  };
}

/** Everything the log decides, as it is stored. */
async function stored() {
  const byKey = <T>(rows: T[], key: (row: T) => string) => rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return {
    states: byKey(await db.cardState.findMany(), (s) => s.cardId).filter((s) => s.state !== 'New'),
    days: byKey(await db.dayStat.findMany(), (d) => d.day + d.deckId).filter((d) => d.reviews > 0),
  };
}

/** The same by brute force: each log replayed, each answer counted. */
async function scanned() {
  const user = await db.user.findUniqueOrThrow({ where: { id: actor.userId } });
  const events = await db.reviewEvent.findMany({ include: { card: { select: { deckId: true } } } });
  const states = cards
    .map((card) =>
      replay(
        events.filter((e) => e.cardId === card.id),
        parametersOf(user),
      ),
    )
    .map((memory, i) => ({
      cardId: cards[i]!.id,
      ...memory,
      queueBand: queueBand(memory),
    }))
    .filter((s) => s.state !== 'New')
    .sort((a, b) => (a.cardId < b.cardId ? -1 : 1));
  const days = new Map<string, { reviews: number; correct: number; durationMs: number }>();
  for (const e of events.filter((event) => !event.voidedAt && event.mode !== 'cram')) {
    const key = e.studyDay + e.card.deckId;
    const day = days.get(key) ?? { reviews: 0, correct: 0, durationMs: 0 };
    day.reviews += 1;
    day.correct += e.rating === 'Again' ? 0 : 1;
    day.durationMs += e.durationMs;
    days.set(key, day);
  }
  return { states, days: [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sums]) => sums) };
}

async function expectConsistent() {
  const { states, days } = await stored();
  const expected = await scanned();
  expect(states).toMatchObject(expected.states);
  expect(states).toHaveLength(expected.states.length);
  expect(days).toMatchObject(expected.days);
  expect(days).toHaveLength(expected.days.length);
}

describe('recordReviews', () => {
  it('stores an answer, moves the card on and counts the day', async () => {
    const result = await recordReviews(actor, [answer(cards[0]!)], RECEIVED);
    expect(result).toEqual({ ok: true, value: { recorded: 1 } });
    expect(await db.reviewEvent.findFirst()).toMatchObject({
      rating: 'Good',
      studyDay: '2026-02-02',
      receivedAt: RECEIVED,
    });
    const state = await db.cardState.findFirstOrThrow();
    expect(state).toMatchObject({ state: 'Learning', reps: 1, introducedOn: '2026-02-02' });
    expect(await db.dayStat.findFirst()).toMatchObject({ reviews: 1, correct: 1, durationMs: 4000 });
    await expectConsistent();
  });

  it('counts an answer once however often it is sent', async () => {
    const one = answer(cards[0]!);
    await recordReviews(actor, [one, one], RECEIVED);
    const before = await stored();
    expect(await recordReviews(actor, [one], at(1001))).toEqual({ ok: true, value: { recorded: 0 } });
    expect(await recordReviews(actor, [{ ...one, rating: 'Easy' }], at(1001))).toMatchObject({ ok: true });
    expect(await stored()).toEqual(before);
    await expectConsistent();
  });

  it('comes to the same memory and the same days for any order, split, repetition and undoing of a log', async () => {
    const entry = fc.record({
      card: fc.nat({ max: 2 }),
      minute: fc.nat({ max: 30 * 24 * 60 }),
      rating: fc.constantFrom(...RATINGS),
      offset: fc.constantFrom(-480, 0, 60, 345),
      mode: fc.constantFrom(...REVIEW_MODES),
      undone: fc.boolean(),
    });
    const delivery = fc.record({
      seeds: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
      size: fc.integer({ min: 1, max: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 14 }), delivery, async (log, { seeds, size }) => {
        await db.reviewEvent.deleteMany();
        await db.cardState.deleteMany();
        await db.dayStat.deleteMany();
        const answers = log.map(({ card, minute, rating, offset, mode }, i) =>
          answer(cards[card]!, {
            rating,
            reviewedAt: at(0, minute * 60_000),
            durationMs: 100 + i,
            utcOffsetMinutes: offset,
            mode,
          }),
        );
        const sent = [
          ...answers,
          ...answers.filter((_, i) => log[i]!.undone).map((a) => ({ ...a, voidedAt: at(40) })),
          ...answers.slice(0, 5),
        ]
          .map((a, i) => ({ a, seed: seeds[i % seeds.length]! }))
          .sort((x, y) => x.seed - y.seed)
          .map(({ a }) => a);
        for (let i = 0; i < sent.length; i += size) {
          await recordReviews(actor, sent.slice(i, i + size), RECEIVED);
          await expectConsistent();
        }
        expect(await db.reviewEvent.count()).toBe(answers.length);
        expect(await db.reviewEvent.count({ where: { voidedAt: null } })).toBe(
          log.filter(({ undone }) => !undone).length,
        );
      }),
      { numRuns: 25 },
    );
  });

  it('keeps what the learner set by hand', async () => {
    await recordReviews(actor, [answer(cards[0]!)], RECEIVED);
    const own = { flag: 3, buriedUntil: '2030-01-01', suspendedAt: at(500) };
    await db.cardState.updateMany({ data: own });
    await recordReviews(actor, [answer(cards[0]!, { reviewedAt: at(2) })], RECEIVED);
    expect(await db.cardState.findFirst()).toMatchObject({ ...own, reps: 2 });
  });

  it('believes no clock that is ahead, and keeps the order of its answers', async () => {
    const ahead = [
      answer(cards[0]!, { reviewedAt: at(1500, 60_000), rating: 'Good' }),
      answer(cards[0]!, { reviewedAt: at(1500), rating: 'Again' }),
    ];
    await recordReviews(actor, ahead, RECEIVED);
    const events = await db.reviewEvent.findMany({ orderBy: { reviewedAt: 'asc' } });
    expect(events.map((e) => e.rating)).toEqual(['Again', 'Good']);
    expect(events.at(-1)!.reviewedAt).toEqual(RECEIVED);
    await expectConsistent();
  });

  it('dates an answer by the wall clock it was made by, not by the zone set in the account', async () => {
    // 03:30 in Kathmandu: the study day began the morning before.
    const early = answer(cards[0]!, { reviewedAt: new Date('2026-03-09T21:45:00Z'), utcOffsetMinutes: 345 });
    const late = answer(cards[1]!, { reviewedAt: new Date('2026-03-09T22:45:00Z'), utcOffsetMinutes: 345 });
    await recordReviews(actor, [early, late], RECEIVED);
    const days = await db.reviewEvent.findMany({
      orderBy: { reviewedAt: 'asc' },
      select: { studyDay: true },
    });
    expect(days.map((d) => d.studyDay)).toEqual(['2026-03-09', '2026-03-10']);
  });

  it('refuses the whole batch when one card is not the learner’s', async () => {
    const stranger = await createUser(db);
    const theirs = await createCard(db, await createDeck(db, stranger));
    const batch = [answer(cards[0]!), answer(theirs)];
    expect(await recordReviews(actor, batch, RECEIVED)).toEqual({ ok: false, error: 'CARD_NOT_FOUND' });
    const mixed = [answer(cards[0]!, { cardVersionId: cards[1]!.version.id })];
    expect(await recordReviews(actor, mixed, RECEIVED)).toEqual({ ok: false, error: 'CARD_NOT_FOUND' });
    const unknown = [answer(cards[0]!, { cardId: randomUUID(), cardVersionId: randomUUID() })];
    expect(await recordReviews(actor, unknown, RECEIVED)).toEqual({ ok: false, error: 'CARD_NOT_FOUND' });
    expect(await db.reviewEvent.count()).toBe(0);
    expect(await db.cardState.count()).toBe(0);
    expect(await db.dayStat.count()).toBe(0);
  });

  it('leaves another learner’s answer alone, whoever guesses its id', async () => {
    const stranger = await createUser(db);
    const theirCard = await createCard(db, await createDeck(db, stranger));
    const theirs = answer(theirCard);
    await recordReviews({ userId: stranger.id, isGuest: false }, [theirs], RECEIVED);
    const forged = answer(cards[0]!, { id: theirs.id, voidedAt: at(1) });
    expect(await recordReviews(actor, [forged], RECEIVED)).toEqual({ ok: true, value: { recorded: 0 } });
    expect(await db.reviewEvent.findMany()).toMatchObject([{ userId: stranger.id, voidedAt: null }]);
    expect(await db.cardState.count({ where: { userId: actor.userId } })).toBe(0);
  });

  it('accepts the answer to a card archived or set aside meanwhile', async () => {
    await db.card.update({ where: { id: cards[0]!.id }, data: { archivedAt: START } });
    await db.deck.update({ where: { id: cards[2]!.deckId }, data: { archivedAt: START } });
    const result = await recordReviews(actor, [answer(cards[0]!), answer(cards[2]!)], RECEIVED);
    expect(result).toEqual({ ok: true, value: { recorded: 2 } });
  });

  it('takes a full batch in one go', async () => {
    const batch = Array.from({ length: 200 }, (_, i) => answer(cards[i % 3]!, { reviewedAt: at(i) }));
    expect(recordReviewsSchema.safeParse(batch).success).toBe(true);
    expect(await recordReviews(actor, batch, RECEIVED)).toEqual({ ok: true, value: { recorded: 200 } });
    await expectConsistent();
  });
});

describe('practice', () => {
  const crammed = (over: Partial<Answer> = {}) =>
    answer(cards[0]!, { mode: 'cram', rating: 'Again', ...over });

  it('is kept, and touches neither the memory of a card nor the count of a day', async () => {
    await recordReviews(actor, [answer(cards[0]!)], RECEIVED);
    const before = await stored();
    const practice = crammed({ reviewedAt: at(3) });
    expect(await recordReviews(actor, [practice], RECEIVED)).toEqual({ ok: true, value: { recorded: 1 } });
    expect(await stored()).toEqual(before);
    expect(await db.reviewEvent.findUnique({ where: { id: practice.id } })).toMatchObject({ mode: 'cram' });
    await expectConsistent();
  });

  it('of a card never answered leaves it new, whatever settings change', async () => {
    await recordReviews(actor, [crammed()], RECEIVED);
    await replayAllStates(actor);
    expect(await db.cardState.count()).toBe(0);
    expect(await db.dayStat.count()).toBe(0);
  });

  it('does not stand in the way of a true answer given before it', async () => {
    await recordReviews(actor, [crammed({ reviewedAt: at(5) })], RECEIVED);
    await recordReviews(actor, [answer(cards[0]!, { rating: 'Easy', reviewedAt: at(1) })], RECEIVED);
    expect(await db.cardState.findFirst()).toMatchObject({ reps: 1, lastReviewedAt: at(1) });
    await expectConsistent();
  });

  it('can be undone, which again touches nothing else', async () => {
    const practice = crammed({ reviewedAt: at(3) });
    await recordReviews(actor, [answer(cards[0]!), practice], RECEIVED);
    const before = await stored();
    await recordReviews(actor, [{ ...practice, voidedAt: at(4) }], RECEIVED);
    expect(await stored()).toEqual(before);
    expect(await db.reviewEvent.count({ where: { voidedAt: null } })).toBe(1);
  });

  it('stays practice when its undoing comes as something else', async () => {
    const practice = crammed();
    await recordReviews(actor, [practice], RECEIVED);
    await recordReviews(actor, [{ ...practice, mode: 'review', voidedAt: at(4) }], RECEIVED);
    expect(await stored()).toEqual({ states: [], days: [] });
    expect(await db.dayStat.count()).toBe(0);
  });

  it('of a leech suspends nothing and resumes nothing', async () => {
    await db.cardState.create({
      data: { userId: actor.userId, cardId: cards[0]!.id, suspendedAt: START, lapses: 8 },
    });
    await recordReviews(actor, [crammed({ reviewedAt: at(9) })], RECEIVED);
    expect(await db.cardState.findFirst()).toMatchObject({ suspendedAt: START, lapses: 8 });
  });
});

describe('an answer ahead of time', () => {
  it('moves the card on and counts the day, like any other', async () => {
    const log = [
      answer(cards[0]!, { rating: 'Easy' }),
      answer(cards[0]!, { reviewedAt: at(2), mode: 'ahead' }),
    ];
    await recordReviews(actor, log, RECEIVED);
    expect(await db.cardState.findFirst()).toMatchObject({ reps: 2, lastReviewedAt: at(2) });
    expect(await db.dayStat.count()).toBe(2);
    await expectConsistent();
  });
});

describe('leeches', () => {
  /** Learnt, then forgotten and relearnt `lapses` times. */
  function history(lapses: number): Answer[] {
    const made = [answer(cards[0]!, { rating: 'Easy', reviewedAt: at(0) })];
    for (let i = 1; i <= lapses; i += 1) {
      made.push(answer(cards[0]!, { rating: 'Again', reviewedAt: at(i * 10) }));
      made.push(answer(cards[0]!, { rating: 'Good', reviewedAt: at(i * 10, 20 * 60_000) }));
    }
    return made;
  }

  const suspendedAt = async () => (await db.cardState.findFirstOrThrow()).suspendedAt;

  it('are suspended at the eighth lapse and resumed when that answer is undone', async () => {
    const log = history(8);
    await recordReviews(actor, log.slice(0, -2), RECEIVED);
    expect(await suspendedAt()).toBeNull();
    const eighth = log.at(-2)!;
    await recordReviews(actor, [eighth], RECEIVED);
    expect(await suspendedAt()).toEqual(eighth.reviewedAt);
    await recordReviews(actor, [{ ...eighth, voidedAt: at(200) }], RECEIVED);
    expect(await suspendedAt()).toBeNull();
    await expectConsistent();
  });

  it('once resumed stay until four more lapses', async () => {
    const log = history(12);
    await recordReviews(actor, log.slice(0, 17), RECEIVED);
    await db.cardState.updateMany({ data: { suspendedAt: null } });
    await recordReviews(actor, log.slice(17, 23), RECEIVED);
    expect(await suspendedAt()).toBeNull();
    await recordReviews(actor, log.slice(23), RECEIVED);
    expect(await suspendedAt()).not.toBeNull();
  });

  it('that were resumed by hand are so again when the answer that suspended them anew is undone', async () => {
    const log = history(12);
    await recordReviews(actor, log.slice(0, 17), RECEIVED);
    await setByHand(actor, [aside('resume', RECEIVED)], RECEIVED);
    await recordReviews(actor, log.slice(17, -1), RECEIVED);
    const twelfth = log.at(-2)!;
    expect(await suspendedAt()).toEqual(twelfth.reviewedAt);
    await recordReviews(actor, [{ ...twelfth, voidedAt: at(200) }], RECEIVED);
    expect(await suspendedAt()).toBeNull();
    await expectConsistent();
  });

  it('that were resumed by hand stay so when an earlier lapse is undone', async () => {
    const log = history(9);
    await recordReviews(actor, log.slice(0, 17), RECEIVED);
    await setByHand(actor, [aside('resume', RECEIVED)], RECEIVED);
    await recordReviews(actor, log.slice(17), RECEIVED);
    await recordReviews(actor, [{ ...log[5]!, voidedAt: at(200) }], RECEIVED);
    expect((await db.cardState.findFirstOrThrow()).lapses).toBe(8);
    expect(await suspendedAt()).toBeNull();
  });

  it('are the same in whatever order the answers arrive', async () => {
    const log = history(9);
    await recordReviews(actor, log, RECEIVED);
    const expected = await db.cardState.findFirstOrThrow();
    for (const order of [log.toReversed(), [...log.slice(7), ...log.slice(0, 7)]]) {
      await db.reviewEvent.deleteMany();
      await db.cardState.deleteMany();
      for (const one of order) await recordReviews(actor, [one], RECEIVED);
      expect(await db.cardState.findFirstOrThrow()).toEqual(expected);
    }
  });
});

describe('recordReviewsSchema', () => {
  const good = () => answer(cards[0]!);
  it.each([
    ['no answers', () => []],
    ['one answer outside a list', () => good()],
    ['more than 200', () => Array.from({ length: 201 }, good)],
    ['a rating of 7', () => [{ ...good(), rating: 7 }]],
    ['a rating unknown to FSRS', () => [{ ...good(), rating: 'Perfect' }]],
    ['a date in 2400', () => [{ ...good(), reviewedAt: new Date('2400-01-01') }]],
    ['a date that is none', () => [{ ...good(), reviewedAt: new Date(NaN) }]],
    ['an id that is no UUID', () => [{ ...good(), id: 'x' }]],
    ['a negative duration', () => [{ ...good(), durationMs: -1 }]],
    ['a state of the client’s own', () => [{ ...good(), stability: 400 }]],
    ['a mode that is none', () => [{ ...good(), mode: 'learn' }]],
    ['one bad answer among good ones', () => [good(), { ...good(), cardId: null }]],
  ])('refuses %s', (_, make) => {
    expect(recordReviewsSchema.safeParse(make()).success).toBe(false);
  });
});

it('takes an answer kept by a page that knew no modes for a review', () => {
  const { mode, ...older } = answer(cards[0]!);
  expect(recordReviewsSchema.parse([older])).toEqual([{ ...older, mode }]);
});

describe('replayAllStates', () => {
  it('brings every state in line with changed settings, and keeps what was set by hand', async () => {
    const many = [];
    for (let i = 0; i < 210; i += 1) many.push(await createCard(db, { id: cards[0]!.deckId }));
    const batch = many.map((card) => answer(card, { rating: 'Easy' }));
    await recordReviews(actor, batch.slice(0, 200), RECEIVED);
    await recordReviews(actor, [...batch.slice(200), ...cards.map((card) => answer(card))], RECEIVED);
    await setByHand(actor, [flag(2, START), aside('suspend', START)], RECEIVED);
    const before = await db.cardState.findFirstOrThrow({ where: { cardId: many[0]!.id } });

    await db.user.updateMany({ data: { timeZone: 'Asia/Kathmandu', desiredRetention: 0.8 } });
    await replayAllStates(actor);

    const after = await db.cardState.findFirstOrThrow({ where: { cardId: many[0]!.id } });
    expect(after.due!.getTime()).toBeGreaterThan(before.due!.getTime());
    expect(await db.cardState.findFirst({ where: { cardId: cards[0]!.id } })).toMatchObject({
      flag: 2,
      suspendedAt: START,
    });
    cards.push(...many);
    await expectConsistent();
  });
});

describe('what is set by hand', () => {
  const state = () => db.cardState.findFirstOrThrow({ where: { cardId: cards[0]!.id } });

  it('buries until the next study day, suspends until resumed, and leaves the memory alone', async () => {
    await recordReviews(actor, [answer(cards[0]!)], RECEIVED);
    const { due, reps } = await state();
    await setByHand(actor, [aside('suspend', START)], RECEIVED);
    expect(await state()).toMatchObject({ suspendedAt: START, buriedUntil: null });
    // 02:00 in London is still the study day before.
    const night = new Date('2026-02-10T02:00:00Z');
    await setByHand(actor, [aside('bury', night)], night);
    expect(await state()).toMatchObject({ buriedUntil: '2026-02-10', suspendedAt: START });
    await setByHand(actor, [aside('resume', night)], night);
    expect(await state()).toMatchObject({ buriedUntil: null, suspendedAt: null, due, reps });
  });

  it('works on a card never answered, which stays new', async () => {
    await setByHand(actor, [aside('suspend', START), flag(3, START)], RECEIVED);
    expect(await state()).toMatchObject({ state: 'New', suspendedAt: START, introducedOn: null, flag: 3 });
  });

  it('counts from when it was done, not from when it arrived, and never from a moment to come', async () => {
    const days = (n: number) => new Date(START.getTime() + n * 86_400_000);
    await setByHand(actor, [aside('bury', START)], days(3));
    expect(await state()).toMatchObject({ buriedUntil: '2026-02-03' });
    await setByHand(actor, [aside('suspend', days(30))], days(3));
    expect(await state()).toMatchObject({ suspendedAt: days(3) });
  });

  it('comes to the same in whatever order and however often changes arrive', async () => {
    const changes = [
      flag(1, at(1)),
      aside('suspend', at(2)),
      flag(2, at(3)),
      aside('resume', at(4)),
      flag(0, at(5)),
      flag(4, at(6)),
      aside('suspend', at(7)),
    ];
    const expected = { flag: 4, suspendedAt: at(7), buriedUntil: null };
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...changes, ...changes], { minLength: 14 }),
        fc.integer({ min: 1, max: 14 }),
        async (order, size) => {
          await db.cardState.deleteMany();
          for (let i = 0; i < order.length; i += size) {
            await setByHand(actor, order.slice(i, i + size), RECEIVED);
          }
          expect(await state()).toMatchObject(expected);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('does not lift the suspension of a leech that became one after it', async () => {
    const log = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((i) => [
      answer(cards[0]!, { rating: 'Good', reviewedAt: at(i * 10 - 9) }),
      answer(cards[0]!, { rating: 'Good', reviewedAt: at(i * 10 - 9, 20 * 60_000) }),
      answer(cards[0]!, { rating: 'Again', reviewedAt: at(i * 10) }),
    ]);
    await recordReviews(actor, log, RECEIVED);
    const { suspendedAt } = await state();
    expect(suspendedAt).toEqual(at(80));
    await setByHand(actor, [aside('resume', at(79))], RECEIVED);
    expect(await state()).toMatchObject({ suspendedAt });
    await setByHand(actor, [aside('resume', at(81))], RECEIVED);
    expect(await state()).toMatchObject({ suspendedAt: null });
  });

  it('is refused for somebody else’s card, with all that came with it', async () => {
    const theirs = await createCard(db, await createDeck(db, await createUser(db)));
    const refused = { ok: false, error: 'CARD_NOT_FOUND' };
    const mine = aside('suspend', START);
    expect(await setByHand(actor, [mine, { ...mine, cardId: theirs.id }])).toEqual(refused);
    expect(await setByHand(actor, [{ ...flag(1, START), cardId: theirs.id }])).toEqual(refused);
    expect(await db.cardState.count()).toBe(0);
  });
});
