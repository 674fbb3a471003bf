import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NEW_MEMORY, type CardMemory } from '../scheduling/fsrs-scheduler';
import type { ReviewQueue } from './build-review-queue';
import { placeAnew } from './place-anew';
import {
  answerCurrent,
  bringBack,
  nextCardAt,
  passOver,
  remaining,
  removeCard,
  startSession,
  undoAnswer,
  wakeSession,
  type QueueEntry,
  type ReviewSession,
} from './review-session';

const now = new Date('2026-01-12T18:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

const graduated: CardMemory = { ...NEW_MEMORY, state: 'Review', due: later(3 * 1440) };
const learningFor = (minutes: number): CardMemory => ({
  ...NEW_MEMORY,
  state: 'Learning',
  due: later(minutes),
});

const step = (id: string, minutes: number) => ({
  id,
  kind: 'learning' as const,
  dueAt: later(minutes).getTime(),
});
const review = (id: string) => ({ id, kind: 'review' as const });
const fresh = (id: string) => ({ id, kind: 'new' as const });

const queue: ReviewQueue = { learning: [], main: [review('a'), fresh('b'), review('c')] };
const open = (from: ReviewQueue = queue) => startSession<string>(from, now);
const shown = (session: ReviewSession<string>) => session.current?.id ?? null;

describe('a session', () => {
  it('shows the cards of the queue in order and then ends', () => {
    let session = open();
    const seen: (string | null)[] = [];
    while (session.current) {
      seen.push(shown(session));
      session = answerCurrent(session, graduated, 'receipt', now);
    }
    expect(seen).toEqual(['a', 'b', 'c']);
    expect(nextCardAt(session)).toBeNull();
  });

  it('puts a learning card before the others as soon as its step is due, and not sooner', () => {
    let session = open({ learning: [], main: [...queue.main, review('d')] });
    session = answerCurrent(session, learningFor(1), '', now);
    expect(shown(session)).toBe('b');
    session = answerCurrent(session, graduated, '', later(0.5));
    expect(shown(session)).toBe('c');
    session = answerCurrent(session, graduated, '', later(1));
    expect(shown(session)).toBe('a');
  });

  it('takes a step up to 20 minutes early when nothing else is left', () => {
    const waiting = open({ learning: [step('x', 20)], main: [] });
    expect(shown(waiting)).toBe('x');
    const tooEarly = open({ learning: [step('x', 21)], main: [] });
    expect(shown(tooEarly)).toBeNull();
    expect(nextCardAt(tooEarly)).toEqual(later(1));
    expect(shown(wakeSession(tooEarly, later(0.9)))).toBeNull();
    expect(shown(wakeSession(tooEarly, later(1)))).toBe('x');
  });

  it('does not show a card twice running while another can be shown', () => {
    const session = open({ learning: [step('x', -1), step('y', 9)], main: [] });
    expect(shown(session)).toBe('x');
    const next = answerCurrent(session, learningFor(1), '', now);
    expect(shown(next)).toBe('y');
    const only = answerCurrent(open({ learning: [step('x', -1)], main: [] }), learningFor(1), '', now);
    expect(shown(only)).toBe('x');
  });

  it('counts what is still to come, the card on screen included', () => {
    const session = open({ learning: [step('x', -1)], main: queue.main });
    expect(remaining(session)).toEqual({ learning: 1, review: 2, new: 1 });
    expect(remaining(answerCurrent(session, graduated, '', now))).toEqual({ learning: 0, review: 2, new: 1 });
  });
});

describe('the card on screen', () => {
  it('stays on screen whatever becomes of it elsewhere', () => {
    const session = open({ learning: [step('x', 5)], main: queue.main });
    const places = new Map([
      ['a', null],
      ['x', step('x', -5)],
    ]);
    const placed = placeAnew(session, places, now);
    expect(shown(placed)).toBe('a');
    expect(shown(answerCurrent(placed, graduated, '', now))).toBe('x');
    expect(shown(wakeSession(session, later(60)))).toBe('a');
    expect(shown(removeCard(session, 'c', now))).toBe('a');
  });

  it('gives way when it is suspended or buried', () => {
    expect(shown(removeCard(open(), 'a', now))).toBe('b');
  });

  it('leaves the session for good once removed', () => {
    const session = removeCard(open(), 'b', now);
    expect(shown(answerCurrent(session, graduated, '', now))).toBe('c');
  });
});

describe('cards that something became of elsewhere', () => {
  it('leave, change their turn, or keep it, and those of other sessions stay out', () => {
    const session = open({ learning: [step('x', 5), step('y', 8)], main: [...queue.main, review('d')] });
    const placed = placeAnew(
      session,
      new Map<string, QueueEntry | null>([
        ['b', null],
        ['c', review('c')],
        ['d', step('d', 7)],
        ['x', step('x', 9)],
        ['y', review('y')],
        ['z', review('z')],
      ]),
      now,
    );
    expect(placed.main).toEqual([review('c'), review('y')]);
    expect(placed.learning).toEqual([step('d', 7), step('x', 9)]);
    expect(remaining(placed)).toEqual({ learning: 2, review: 3, new: 0 });
  });

  it('come on an empty screen when their time has come', () => {
    const waiting = open({ learning: [step('x', 60)], main: [] });
    expect(shown(waiting)).toBeNull();
    expect(shown(placeAnew(waiting, new Map([['x', review('x')]]), now))).toBe('x');
    expect(shown(placeAnew(waiting, new Map([['x', step('x', 3)]]), now))).toBe('x');
    expect(nextCardAt(placeAnew(waiting, new Map([['x', null]]), now))).toBeNull();
  });
});

describe('undo', () => {
  it('brings the card back with what is needed to take the answer back, and the next card after it', () => {
    const session = answerCurrent(open(), learningFor(10), 'answer to a', now);
    const undone = undoAnswer(session)!;
    expect(undone.receipt).toBe('answer to a');
    expect(undone.session).toEqual(open());
  });

  it('brings a card back from the end of the session', () => {
    const ended = answerCurrent(open({ learning: [], main: [review('a')] }), graduated, '', now);
    expect(shown(ended)).toBeNull();
    expect(shown(undoAnswer(ended)!.session)).toBe('a');
  });

  it('has nothing to take back at the start', () => {
    expect(undoAnswer(open())).toBeNull();
  });

  it('brings a card back that left the session after its answer', () => {
    const suspended = removeCard(answerCurrent(open(), learningFor(10), '', now), 'a', now);
    expect(shown(undoAnswer(suspended)!.session)).toBe('a');
  });

  it('does not bring back a card that another undo or a removal did not concern', () => {
    const session = removeCard(answerCurrent(open(), graduated, '', now), 'c', now);
    const undone = undoAnswer(session)!.session;
    expect(undone.main.map(({ id }) => id)).toEqual(['b']);
  });

  it('reaches back to the start of the session, each card where it was', () => {
    const outcomes = fc.array(
      fc.record({
        after: fc.constantFrom(graduated, learningFor(1), learningFor(10)),
        wait: fc.nat({ max: 5 }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(outcomes, (answers) => {
        const start = open({ learning: [step('x', -2), step('y', 4)], main: queue.main });
        const before: ReviewSession<string>[] = [];
        let session = start;
        let minute = 0;
        for (const { after, wait } of answers) {
          if (!session.current) break;
          before.push(session);
          minute += wait;
          session = answerCurrent(session, after, String(before.length), later(minute));
        }
        while (before.length > 0) {
          const undone = undoAnswer(session)!;
          expect(undone.receipt).toBe(String(before.length));
          expect(undone.session).toEqual(before.pop());
          session = undone.session;
        }
        expect(session).toEqual(start);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a card passed over', () => {
  it('comes again after all others, and is no answer', () => {
    const session = passOver(open(), now);
    expect(shown(session)).toBe('b');
    expect(session.main).toEqual([review('c'), review('a')]);
    expect(session.answered).toEqual([]);
  });

  it('lets others go first when its learning step is due', () => {
    const session = passOver(open({ learning: [step('x', -2)], main: [review('a')] }), now);
    expect(shown(session)).toBe('a');
    expect(session.learning).toEqual([step('x', 10)]);
  });

  it('is shown again when it is the only one', () => {
    expect(shown(passOver(open({ learning: [], main: [review('a')] }), now))).toBe('a');
    expect(shown(passOver(open({ learning: [step('x', -2)], main: [] }), now))).toBe('x');
  });
});

describe('any session', () => {
  it('holds each card in one place only, and has an empty screen only when no card but a later step is left', () => {
    const acts = fc.array(
      fc.record({
        act: fc.constantFrom('graduate', 'again', 'undo', 'remove', 'bring back', 'pass over', 'elsewhere'),
        wait: fc.nat({ max: 6 }),
        id: fc.constantFrom('a', 'b', 'c', 'x', 'y'),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(acts, (steps) => {
        let session = open({ learning: [step('x', -2), step('y', 4)], main: queue.main });
        let minute = 0;
        let removed = session.current;
        for (const { act, wait, id } of steps) {
          minute += wait;
          const at = later(minute);
          const again: CardMemory = { ...learningFor(0), due: later(minute + 1) };
          if (act === 'graduate') session = answerCurrent(session, graduated, '', at);
          else if (act === 'again') session = answerCurrent(session, again, '', at);
          else if (act === 'undo') session = undoAnswer(session)?.session ?? session;
          else if (act === 'remove') {
            removed = session.current?.id === id ? session.current : removed;
            session = removeCard(session, id, at);
          } else if (act === 'bring back') session = removed ? bringBack(session, removed) : session;
          else if (act === 'pass over') session = passOver(session, at);
          else {
            const place = [null, review(id), step(id, minute + 2)][minute % 3]!;
            session = placeAnew(session, new Map([[id, place]]), at);
          }
          const ids = [session.current, ...session.learning, ...session.main].flatMap(
            (entry) => entry?.id ?? [],
          );
          expect(new Set(ids).size).toBe(ids.length);
          if (!session.current) expect(session.main).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
