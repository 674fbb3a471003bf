import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { CardMemory } from '@/lib/domain/scheduling/fsrs-scheduler';
import { answersInOrder, replay } from '@/lib/domain/scheduling/replay';
import { counts } from '@/lib/domain/scheduling/review-mode';
import { studyDayOf } from '@/lib/domain/scheduling/study-day';
import { CARDS, histories } from '@/lib/testing/histories';
import { PARAMETERS, playOut, VERSIONS, type Device, type Played } from '@/lib/testing/two-devices';
import { advance, UNTOUCHED } from './advance-memory';
import type { Since } from './since';
import { cardOnScreen, openSession } from './session-state';

// Seconds on a machine of its own; a busy one takes its time.
vi.setConfig({ testTimeout: 300_000 });

const DAY_MS = 24 * 3_600_000;
const RUNS = 5_000;

const NAMES = {
  userId: 'learner',
  deckId: 'deck',
  cards: Array.from({ length: CARDS }, (_, i) => ({
    id: `card ${i}`,
    versions: Array.from({ length: VERSIONS }, (__, j) => `version ${j} of card ${i}`),
  })),
  // Not in the order of time: answers of one moment are ordered by id.
  answerId: (index: number) => `answer ${(index * 37) % 101}`,
};

const NOTHING: Since = {
  waiting: { answers: [], changes: [] },
  acknowledged: { answers: [], changes: [] },
};

/** What the server will make of a card once it has everything that was given on a device so far. */
function promised(device: Device, cardId: string): CardMemory | null {
  const known = [...device.known.values()].filter((event) => event.cardId === cardId);
  const own = [...device.given.values()].filter((answer) => answer.cardId === cardId);
  const news = own.filter(({ id }) => !device.known.has(id));
  const last = answersInOrder(known).at(-1)?.reviewedAt.getTime() ?? -Infinity;
  // What a device shows is a promise only as far as it can know: its clock is not ahead of the server's, it gave its
  // answers after those it knew of, and it has not taken back before it was opened what the server had by then.
  const isOutOfTime = news.some(({ reviewedAt }) => reviewedAt.getTime() <= last);
  const isTakenBack = own.some(({ id, voidedAt }) => voidedAt && device.known.get(id)?.voidedAt === null);
  if (device.aheadMs > 0 || isOutOfTime || isTakenBack || !own.every(counts)) return null;
  const settled = news.map((answer) => ({ ...answer, studyDay: studyDayOf(answer.reviewedAt, PARAMETERS) }));
  return replay([...known, ...settled], PARAMETERS);
}

it('shows on each of two devices what the server makes of it, through any history', () => {
  let looks = 0;
  const look = (_: Played, device: Device) => {
    for (const [cardId, memory] of device.state.memories) {
      const expected = promised(device, cardId);
      if (expected === null) continue;
      looks += 1;
      if (!isDeepStrictEqual(memory, expected)) expect(memory).toEqual(expected);
    }
  };
  fc.assert(
    fc.property(histories, (history) => void playOut(history, NAMES, look)),
    { numRuns: RUNS },
  );
  expect(looks).toBeGreaterThan(RUNS * 10);
});

it('holds every answer of two devices once, undone where it was undone, and comes to one memory in any order', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const { server, devices } = playOut(history, NAMES);
      const given = [...devices.phone.given.values(), ...devices.laptop.given.values()];
      const gist = (answers: Iterable<{ id: string; rating: string; mode: string; voidedAt: Date | null }>) =>
        [...answers]
          .map(({ id, rating, mode, voidedAt }) => `${id} ${rating} ${mode} ${voidedAt !== null}`)
          .sort();
      expect(gist(server.log.values())).toEqual(gist(given));
      for (const { id } of NAMES.cards) {
        const events = server.eventsOf(id);
        const memory = server.memoryOf(id);
        expect(replay([...events.toReversed(), ...events], PARAMETERS)).toEqual(memory);
        // Piece by piece, as answers come in one after the other.
        let piecemeal = UNTOUCHED;
        for (const event of answersInOrder(events)) piecemeal = advance(piecemeal, [event], PARAMETERS);
        expect(piecemeal.memory).toEqual(memory);
      }
    }),
    { numRuns: RUNS },
  );
});

it('asks nothing again after a reload that was answered, whether the answer waits or its receipt was lost', () => {
  let looks = 0;
  const look = (_: Played, device: Device) => {
    const shown = cardOnScreen(device.state)?.card.id;
    const isWaiting = device.waiting.some((a) => a.cardId === shown && !a.voidedAt && counts(a));
    if (shown === undefined || !isWaiting || device.state.mode !== 'review') return;
    const memory = promised(device, shown);
    if (memory === null) return;
    looks += 1;
    // It is on screen once more only for a step of its learning, or because days have passed since.
    const isDueAnew = memory.due!.getTime() < device.state.shownAt + DAY_MS;
    expect([device.state.session.current?.kind, isDueAnew]).toEqual([
      memory.state === 'Review' ? 'review' : 'learning',
      true,
    ]);
  };
  fc.assert(
    fc.property(histories, (history) => {
      const { server, devices } = playOut(history, NAMES, look);
      const now = new Date('2026-06-01T12:00:00Z');
      const loaded = server.load('review', now);
      // The page is made of all they gave, so nothing is left to lay over it, even where a clock is ahead.
      const untouched = openSession(loaded, NOTHING, now);
      for (const { since } of [devices.phone, devices.laptop]) {
        expect(openSession(loaded, since, now)).toEqual(untouched);
      }
    }),
    { numRuns: RUNS },
  );
  expect(looks).toBeGreaterThan(RUNS / 10);
});
