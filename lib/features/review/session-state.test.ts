import { describe, expect, it } from 'vitest';
import { buildReviewQueue } from '@/lib/domain/queue/build-review-queue';
import { remaining } from '@/lib/domain/queue/review-session';
import { applyReview, NEW_MEMORY, type CardMemory } from '@/lib/domain/scheduling/fsrs-scheduler';
import type { ReviewMode } from '@/lib/domain/scheduling/review-mode';
import type { LoadedQueue, ReviewCard } from './data';
import type { Since } from './since';
import type { Answer, ByHand } from './schema';
import {
  cardOnScreen,
  canUndo,
  gradeCard,
  leaveOut,
  openSession,
  passOverCard,
  suggestRating,
  takeUpContents,
  turnCard,
  undoGrade,
  wake,
  type SessionState,
} from './session-state';
import { dropCard, flagOnScreen, undoByHand } from './set-by-hand';
import { summarise } from './session-summary';

const NOW = new Date('2026-06-10T17:00:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const parameters = { timeZone: 'Europe/London', rolloverHour: 4, desiredRetention: 0.9, weights: null };

function card(id: string, over: Partial<ReviewCard> = {}): ReviewCard {
  return {
    id,
    deckId: 'deck',
    deckName: 'Sample deck',
    position: Number(id),
    siblingGroup: null,
    memory: NEW_MEMORY,
    suspended: false,
    archived: false,
    buriedUntil: null,
    flag: 0,
    versionId: `version ${id}`,
    kind: 'basic',
    front: `front ${id}`,
    back: 'back',
    task: null,
    frontHtml: `<p>front ${id}</p>`,
    backHtml: '<p>back</p>',
    context: '',
    source: null,
    ...over,
  };
}

function loaded(cards: readonly ReviewCard[], mode: ReviewMode = 'review'): LoadedQueue {
  const limits = { newLeft: 20, reviewsLeft: 200 };
  return {
    userId: 'one',
    at: NOW,
    parameters,
    mode,
    pace: { showsTimer: false, autoTurnSeconds: null, autoNextSeconds: null },
    cards,
    queue: buildReviewQueue({ cards, now: NOW, parameters, limits }),
    known: [],
  };
}

const answerTo = (cardId: string, over: Partial<Answer> = {}): Answer => ({
  id: `answer to ${cardId}`,
  cardId,
  cardVersionId: `version ${cardId}`,
  rating: 'Easy',
  reviewedAt: later(-60),
  durationMs: 1000,
  utcOffsetMinutes: 60,
  mode: 'review',
  voidedAt: null,
  ...over,
});

const onScreen = (state: SessionState) => cardOnScreen(state)?.card.id;
const NOTHING: Since = {
  waiting: { answers: [], changes: [] },
  acknowledged: { answers: [], changes: [] },
};
const open = (cards: readonly ReviewCard[], answers: readonly Answer[] = []) =>
  openSession(loaded(cards), { ...NOTHING, waiting: { answers, changes: [] } }, NOW);

/** A card in review, forgotten seven times. */
const almostLeech: CardMemory = {
  ...NEW_MEMORY,
  state: 'Review',
  due: later(-3600),
  stability: 5,
  difficulty: 8,
  reps: 20,
  lapses: 7,
  lastReviewedAt: later(-6 * 86_400),
  introducedOn: '2026-01-01',
};

describe('a session', () => {
  it('shows the next card with the answer to the last, which records when and for how long', () => {
    const state = turnCard(open([card('1'), card('2')]));
    const graded = gradeCard(state, 'Easy', later(7), 'id')!;
    expect(graded.answer).toEqual({
      id: 'id',
      cardId: '1',
      cardVersionId: 'version 1',
      rating: 'Easy',
      reviewedAt: later(7),
      durationMs: 7000,
      utcOffsetMinutes: 60,
      mode: 'review',
      voidedAt: null,
    });
    expect(onScreen(graded.state)).toBe('2');
    expect(graded.state.isTurned).toBe(false);
    expect(graded.state.memories.get('1')).toMatchObject({ state: 'Review', reps: 1 });
  });

  it('says of each answer what it was for', () => {
    const ahead = card('1', { memory: { ...almostLeech, due: later(3 * 86_400) } });
    const answered = (one: ReviewCard, mode: ReviewMode) => {
      const queue = { learning: [], main: [{ id: one.id, kind: 'review' as const }] };
      const state = openSession({ ...loaded([one], mode), queue }, NOTHING, NOW);
      return gradeCard(state, 'Good', NOW, 'id')!.answer.mode;
    };
    expect(answered(ahead, 'cram')).toBe('cram');
    expect(answered(ahead, 'ahead')).toBe('ahead');
    // What is due today anyway is no answer ahead of time, whatever session asks for it.
    expect(answered(card('1', { memory: almostLeech }), 'ahead')).toBe('review');
    expect(answered(card('1'), 'ahead')).toBe('review');
    expect(answered(card('1'), 'review')).toBe('review');
  });

  it('counts no more than ten minutes for one look at a card, and less than none never', () => {
    const state = open([card('1')]);
    expect(gradeCard(state, 'Good', later(86_400), 'id')!.answer.durationMs).toBe(600_000);
    expect(gradeCard(state, 'Good', later(-30), 'id')!.answer.durationMs).toBe(0);
  });

  it('keeps what a task suggests for as long as its card is on screen, and rates nothing by itself', () => {
    const turned = suggestRating(turnCard(open([card('1'), card('2')])), 'Hard');
    expect(turned.suggested).toBe('Hard');
    expect(suggestRating(turned, 'Hard')).toBe(turned);
    const graded = gradeCard(turned, 'Easy', NOW, 'id')!;
    expect(graded.answer.rating).toBe('Easy');
    expect(graded.state.suggested).toBeNull();
    expect(undoGrade(graded.state, NOW)!.state.suggested).toBeNull();
    expect(dropCard(turned, NOW).suggested).toBeNull();
  });

  it('can be undone to its very beginning', () => {
    const start = open([card('1'), card('2'), card('3')]);
    let state = start;
    for (const [i, rating] of (['Again', 'Good', 'Easy', 'Hard'] as const).entries()) {
      state = gradeCard(state, rating, later(i * 90), `answer ${i}`)!.state;
    }
    const undone: string[] = [];
    for (let step = undoGrade(state, later(900)); step; step = undoGrade(state, later(900))) {
      expect(step.answer.voidedAt).toEqual(later(900));
      undone.push(step.answer.id);
      state = step.state;
    }
    expect(undone).toEqual(['answer 3', 'answer 2', 'answer 1', 'answer 0']);
    expect(onScreen(state)).toBe('1');
    expect(state.memories).toEqual(start.memories);
    expect(remaining(state.session)).toEqual(remaining(start.session));
  });

  it('brings a card in its learning steps back, and waits for it when nothing else is left', () => {
    const graded = gradeCard(open([card('1')]), 'Good', NOW, 'id')!.state;
    expect(onScreen(graded)).toBe('1');
    const hour: CardMemory = { ...graded.memories.get('1')!, due: later(3600) };
    const waiting = open([card('1', { memory: hour })]);
    expect(onScreen(waiting)).toBeUndefined();
    expect(onScreen(wake(waiting, later(3600)))).toBe('1');
  });

  it('drops a card that is set aside and goes on', () => {
    const state = dropCard(turnCard(open([card('1'), card('2')])), NOW);
    expect(onScreen(state)).toBe('2');
    expect(state.isTurned).toBe(false);
  });

  it('brings a card that was set aside back, in its turn with the answers', () => {
    let state = dropCard(open([card('1'), card('2'), card('3')]), NOW);
    state = gradeCard(state, 'Easy', later(5), 'id')!.state;
    expect(undoByHand(state, NOW)).toBeNull();
    state = undoGrade(state, later(9))!.state;
    expect(onScreen(state)).toBe('2');
    const brought = undoByHand(state, later(9))!;
    expect(brought.change).toEqual({ what: 'aside', cardId: '1', how: 'resume', at: later(9) });
    expect(onScreen(brought.state)).toBe('1');
    expect(remaining(brought.state.session).new).toBe(3);
    expect(canUndo(brought.state)).toBe(false);
    expect(undoByHand(brought.state, NOW)).toBeNull();
  });

  it('takes a flag back in its turn, several in a row at once, and the card stays as it is on screen', () => {
    let state = gradeCard(turnCard(open([card('1'), card('2'), card('3')])), 'Easy', later(5), 'id')!.state;
    state = flagOnScreen(flagOnScreen(turnCard(state), 1), 2);
    state = dropCard(state, later(6));
    state = flagOnScreen(state, 1);
    const { state: third, change } = undoByHand(state, later(7))!;
    expect(change).toEqual({ what: 'flag', cardId: '3', flag: 0, at: later(7) });
    expect(onScreen(third)).toBe('3');
    state = turnCard(undoByHand(third, later(8))!.state);
    expect(cardOnScreen(state)!.card).toMatchObject({ id: '2', flag: 2 });
    const unflagged = undoByHand(state, later(9))!;
    expect(unflagged.change).toEqual({ what: 'flag', cardId: '2', flag: 0, at: later(9) });
    expect(cardOnScreen(unflagged.state)!.card).toMatchObject({ id: '2', flag: 0 });
    expect(unflagged.state.isTurned).toBe(true);
    expect(undoByHand(unflagged.state, later(9))).toBeNull();
    expect(undoGrade(unflagged.state, later(9))!.answer.cardId).toBe('1');
  });

  it('brings the card whose flag is taken back on screen, and back to the flag it had', () => {
    const flagged = passOverCard(flagOnScreen(open([card('1', { flag: 3 }), card('2')]), 4), NOW);
    expect(onScreen(flagged)).toBe('2');
    const { state } = undoByHand(flagged, later(9))!;
    expect(cardOnScreen(state)!.card).toMatchObject({ id: '1', flag: 3 });
    expect(remaining(state.session).new).toBe(2);
  });

  it('has nothing to undo of a card flagged all the way round', () => {
    const start = open([card('1')]);
    const round = [1, 2, 3, 4, 0].reduce(flagOnScreen, start);
    expect(canUndo(round)).toBe(false);
    expect(canUndo(flagOnScreen(round, 1))).toBe(true);
    expect(flagOnScreen(gradeCard(start, 'Easy', NOW, 'id')!.state, 1).byHand).toEqual([]);
  });

  it('shows what a card reads after an edit, answers for that version, and leaves its memory alone', () => {
    const before = turnCard(open([card('1'), card('2')]));
    const { memory: _, ...content } = card('1', { versionId: 'new version', frontHtml: '<p>new</p>' });
    const state = takeUpContents(before, [content, { ...content, id: 'of no session' }]);
    expect(cardOnScreen(state)).toMatchObject({
      card: { frontHtml: '<p>new</p>' },
      memory: cardOnScreen(before)!.memory,
    });
    expect(state.isTurned).toBe(true);
    expect(gradeCard(state, 'Good', NOW, 'id')!.answer.cardVersionId).toBe('new version');
  });

  it('keeps the time of writing a card out of the time of its answer, card by card', () => {
    const state = leaveOut(open([card('1'), card('2')]), 30_000);
    const graded = gradeCard(state, 'Easy', later(40), 'a')!;
    expect(graded.answer.durationMs).toBe(10_000);
    expect(gradeCard(graded.state, 'Easy', later(45), 'b')!.answer.durationMs).toBe(5_000);
  });

  it('passes over a card nobody answers: it comes last, unturned, and nothing is to be undone', () => {
    const state = passOverCard(turnCard(open([card('1'), card('2')])), later(9));
    expect(onScreen(state)).toBe('2');
    expect(state).toMatchObject({ isTurned: false, shownAt: later(9).getTime() });
    expect(canUndo(state)).toBe(false);
    const alone = passOverCard(turnCard(open([card('1')])), later(9));
    expect(alone.isTurned).toBe(false);
  });

  it('sets a leech aside at its eighth lapse, and takes that back with the answer', () => {
    const graded = gradeCard(open([card('1', { memory: almostLeech })]), 'Again', NOW, 'id')!.state;
    expect(graded.leech?.id).toBe('1');
    expect(onScreen(graded)).toBeUndefined();
    const undone = undoGrade(graded, later(5))!.state;
    expect(undone.leech).toBeNull();
    expect(onScreen(undone)).toBe('1');
  });

  it('sums itself up', () => {
    let state = open([card('1'), card('2')]);
    state = gradeCard(state, 'Easy', later(50), 'a')!.state;
    state = gradeCard(state, 'Again', later(80), 'b')!.state;
    expect(summarise(state)).toEqual({
      answers: 2,
      remembered: 1,
      minutes: 2,
      nextDue: state.memories.get('2')!.due,
    });
  });
});

describe('a session that practises', () => {
  const practise = (ids: readonly string[]) =>
    openSession(
      loaded(
        ids.map((id) => card(id)),
        'cram',
      ),
      NOTHING,
      NOW,
    );

  it('leaves every memory as it was', () => {
    let state = practise(['1', '2']);
    const before = state.memories;
    for (const rating of ['Again', 'Easy', 'Good'] as const) {
      state = gradeCard(state, rating, NOW, rating)!.state;
    }
    expect(state.memories).toEqual(before);
    expect(onScreen(state)).toBeUndefined();
  });

  it('brings a card answered Again back until it was known once', () => {
    let state = practise(['1', '2', '3']);
    const shown: (string | undefined)[] = [];
    for (const rating of ['Again', 'Good', 'Hard', 'Again', 'Hard', 'Good'] as const) {
      shown.push(onScreen(state));
      state = gradeCard(state, rating, NOW, String(shown.length))!.state;
    }
    expect(shown).toEqual(['1', '2', '3', '1', '1', '1']);
    expect(onScreen(state)).toBeUndefined();
  });

  it('makes no leech', () => {
    const state = openSession(loaded([card('1', { memory: almostLeech })], 'cram'), NOTHING, NOW);
    expect(gradeCard(state, 'Again', NOW, 'id')!.state.leech).toBeNull();
  });

  it('can be undone to its very beginning', () => {
    const start = practise(['1', '2']);
    let state = start;
    for (const [i, rating] of (['Again', 'Good', 'Again'] as const).entries()) {
      state = gradeCard(state, rating, later(i * 90), `answer ${i}`)!.state;
    }
    for (let step = undoGrade(state, later(900)); step; step = undoGrade(state, later(900))) {
      expect(step.answer).toMatchObject({ mode: 'cram', voidedAt: later(900) });
      state = step.state;
    }
    expect(onScreen(state)).toBe('1');
    expect(remaining(state.session)).toEqual(remaining(start.session));
  });
});

describe('a session opened with answers waiting to be sent', () => {
  it('does not show a card that was answered', () => {
    const state = open([card('1'), card('2')], [answerTo('1')]);
    expect(onScreen(state)).toBe('2');
    expect(remaining(state.session)).toEqual({ learning: 0, review: 0, new: 1 });
  });

  it('goes on with a learning card where it was', () => {
    const state = open([card('1')], [answerTo('1', { rating: 'Good' })]);
    expect(cardOnScreen(state)?.memory).toMatchObject({ state: 'Learning', reps: 1 });
  });

  it('shows a card whose answer was undone', () => {
    expect(onScreen(open([card('1')], [answerTo('1', { voidedAt: NOW })]))).toBe('1');
  });

  it('does not count an answer twice that the server has already', () => {
    const answered = gradeCard(open([card('1')]), 'Good', later(-60), 'id')!.state.memories.get('1')!;
    const state = open([card('1', { memory: answered })], [answerTo('1', { rating: 'Good' })]);
    expect(cardOnScreen(state)?.memory).toEqual(answered);
  });

  it('shows a card that was only practised', () => {
    expect(onScreen(open([card('1')], [answerTo('1', { mode: 'cram' })]))).toBe('1');
  });

  it('takes an answer kept by a page that knew no modes for a review', () => {
    const { mode: _, ...older } = answerTo('1');
    expect(onScreen(open([card('1'), card('2')], [older as Answer]))).toBe('2');
  });

  it('passes over answers to cards of other days and decks', () => {
    expect(onScreen(open([card('1')], [answerTo('9')]))).toBe('1');
  });
});

describe('a session opened from a copy of its page', () => {
  const taken = <T>(item: T, at: Date) => ({ item, at });
  const day = (n: number) => new Date(NOW.getTime() + n * 86_400_000);
  const review = (over: Partial<CardMemory> = {}): CardMemory => ({ ...almostLeech, lapses: 0, ...over });
  const aside = (cardId: string, how: 'bury' | 'suspend' | 'resume', at: Date): ByHand => ({
    what: 'aside',
    cardId,
    how,
    at,
  });

  it('asks nothing that was answered since, though the server has the answers', () => {
    const since = { ...NOTHING, acknowledged: { answers: [taken(answerTo('1'), later(1))], changes: [] } };
    const state = openSession(loaded([card('1'), card('2')]), since, NOW);
    expect(onScreen(state)).toBe('2');
    expect(remaining(state.session).new).toBe(1);
  });

  it('counts no answer twice that the page is made of, though this device’s clock is ahead', () => {
    const ahead = answerTo('1', { rating: 'Good', reviewedAt: later(120) });
    const since = { ...NOTHING, acknowledged: { answers: [taken(ahead, later(-1))], changes: [] } };
    const memory = applyReview(
      NEW_MEMORY,
      { ...ahead, reviewedAt: later(-1), studyDay: '2026-06-10' },
      parameters,
    );
    const state = openSession(loaded([card('1', { memory })]), since, later(120));
    expect(cardOnScreen(state)?.memory).toEqual(memory);
  });

  it('counts no answer twice whose receipt was lost, whatever this device’s clock says', () => {
    const lost = answerTo('1', { rating: 'Good', reviewedAt: later(120) });
    const given = { ...lost, reviewedAt: later(-1), studyDay: '2026-06-10' };
    const memory = applyReview(NEW_MEMORY, given, parameters);
    const since = { ...NOTHING, waiting: { answers: [lost], changes: [] } };
    const page = { ...loaded([card('1', { memory })]), known: [lost.id] };
    const state = openSession(page, since, later(120));
    expect(cardOnScreen(state)?.memory).toEqual(memory);

    // A second answer to the same card, which did not arrive, is laid over.
    const second = answerTo('1', { id: 'second', rating: 'Easy', reviewedAt: later(180) });
    const both = { ...NOTHING, waiting: { answers: [lost, second], changes: [] } };
    expect(openSession(page, both, later(200)).memories.get('1')).toMatchObject({ state: 'Review', reps: 2 });
  });

  it('asks a card again whose answer was undone after the server had it', () => {
    const since = {
      waiting: { answers: [answerTo('1', { voidedAt: NOW })], changes: [] },
      acknowledged: { answers: [taken(answerTo('1'), later(1))], changes: [] },
    };
    expect(onScreen(openSession(loaded([card('1')]), since, NOW))).toBe('1');
  });

  it('asks on the next day what is due then', () => {
    const cards = [
      card('1', { memory: review() }),
      card('2', { memory: review({ due: day(1) }) }),
      card('3', { memory: review({ due: day(9) }) }),
      card('4'),
      card('5', { buriedUntil: '2026-06-11' }),
    ];
    expect(remaining(openSession(loaded(cards), NOTHING, NOW).session)).toMatchObject({ review: 1, new: 1 });
    // Answered since: one comes back in days, one is in its learning steps.
    const waiting = {
      answers: [answerTo('1', { rating: 'Good' }), answerTo('4', { rating: 'Again' })],
      changes: [],
    };
    const { session } = openSession(loaded(cards), { ...NOTHING, waiting }, day(1));
    expect(remaining(session)).toEqual({ learning: 1, review: 1, new: 1 });
  });

  it('leaves out what was buried or suspended since, until it was resumed or the day is over', () => {
    const cards = [card('1'), card('2'), card('3')];
    const changes = [
      aside('1', 'suspend', later(60)),
      aside('2', 'bury', later(60)),
      aside('3', 'bury', later(60)),
      aside('3', 'resume', later(90)),
    ];
    for (const since of [
      { ...NOTHING, waiting: { answers: [], changes } },
      { ...NOTHING, acknowledged: { answers: [], changes: changes.map((c) => taken(c, later(91))) } },
    ]) {
      const state = openSession(loaded(cards), since, later(120));
      expect(onScreen(state)).toBe('3');
      expect(remaining(state.session).new).toBe(1);
      expect(remaining(openSession(loaded(cards), since, day(1)).session).new).toBe(2);
    }
  });

  it('takes the word of a page made later than a change that the server has, and never of one that waits', () => {
    const changes = [aside('1', 'suspend', later(-60))];
    const known = changes.map((change) => taken(change, later(-1)));
    const acknowledged = { ...NOTHING, acknowledged: { answers: [], changes: known } };
    expect(onScreen(openSession(loaded([card('1')]), acknowledged, NOW))).toBe('1');
    const waiting = { ...NOTHING, waiting: { answers: [], changes } };
    expect(onScreen(openSession(loaded([card('1')]), waiting, NOW))).toBeUndefined();
  });

  it('shows the flag set since', () => {
    const changes: ByHand[] = [{ what: 'flag', cardId: '1', flag: 3, at: later(-60) }];
    const state = openSession(loaded([card('1')]), { ...NOTHING, waiting: { answers: [], changes } }, NOW);
    expect(cardOnScreen(state)?.card.flag).toBe(3);
    expect(onScreen(state)).toBe('1');
  });

  it('leaves out a card that became a leech since, unless it was resumed', () => {
    const cards = [card('1', { memory: almostLeech })];
    const answers = [answerTo('1', { rating: 'Again' })];
    const since = { ...NOTHING, waiting: { answers, changes: [] } };
    expect(remaining(openSession(loaded(cards), since, NOW).session).learning).toBe(0);
    const resumed = { ...NOTHING, waiting: { answers, changes: [aside('1', 'resume', later(-30))] } };
    expect(remaining(openSession(loaded(cards), resumed, NOW).session).learning).toBe(1);
  });

  it('of what was chosen to be learnt ahead, leaves out what was answered, and of practice nothing', () => {
    const ahead = [
      card('1', { memory: review({ due: day(5) }) }),
      card('2', { memory: review({ due: day(5) }) }),
    ];
    const chosen = (mode: ReviewMode): LoadedQueue => ({
      ...loaded(ahead, mode),
      queue: {
        learning: [],
        main: [
          { id: '1', kind: 'review' },
          { id: '2', kind: 'review' },
        ],
      },
    });
    const since = { ...NOTHING, waiting: { answers: [answerTo('1', { mode: 'ahead' })], changes: [] } };
    expect(onScreen(openSession(chosen('ahead'), since, NOW))).toBe('2');
    const practised = { ...NOTHING, waiting: { answers: [answerTo('1', { mode: 'cram' })], changes: [] } };
    expect(onScreen(openSession(chosen('cram'), practised, NOW))).toBe('1');
  });
});
