import { describe, expect, it } from 'vitest';
import { remaining } from '@/lib/domain/queue/review-session';
import { NEW_MEMORY, type CardMemory } from '@/lib/domain/scheduling/fsrs-scheduler';
import type { ReviewMode } from '@/lib/domain/scheduling/review-mode';
import type { ReviewCard } from './data';
import type { CardNews } from './find-news';
import { marksOf, MAX_ASKED } from './known-marks';
import type { Since } from './since';
import type { Answer } from './schema';
import { flagCard, gradeCard, openSession, undoGrade, type SessionState } from './session-state';
import { dropCard } from './set-by-hand';
import { knownToCome, takeUpNews } from './take-up-news';

const NOW = new Date('2026-06-10T17:00:00Z');
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const DAY = 86_400;
const parameters = { timeZone: 'Europe/London', rolloverHour: 4, desiredRetention: 0.9, weights: null };

const reviewed = (over: Partial<CardMemory> = {}): CardMemory => ({
  ...NEW_MEMORY,
  state: 'Review',
  due: later(-3600),
  stability: 5,
  difficulty: 5,
  reps: 3,
  lastReviewedAt: later(-6 * DAY),
  introducedOn: '2026-01-01',
  ...over,
});
/** What a card that was due is after an answer on another device. */
const answeredElsewhere = reviewed({ due: later(9 * DAY), reps: 4, lastReviewedAt: later(30) });
const learningElsewhere = reviewed({
  state: 'Relearning',
  due: later(600),
  reps: 4,
  lastReviewedAt: later(30),
});

const content = (id: string) => ({
  versionId: `version ${id}`,
  kind: 'basic' as const,
  front: `front ${id}`,
  back: 'back',
  task: null,
  deckName: 'Sample deck',
  frontHtml: `<p>front ${id}</p>`,
  backHtml: '<p>back</p>',
  context: '',
  source: null,
});

const card = (id: string): ReviewCard => ({
  id,
  deckId: 'deck',
  position: Number(id),
  siblingGroup: null,
  memory: reviewed(),
  suspended: false,
  archived: false,
  buriedUntil: null,
  flag: 0,
  ...content(id),
});

const NOTHING: Since = {
  waiting: { answers: [], changes: [] },
  acknowledged: { answers: [], changes: [] },
};
const NO_NEWS: CardNews = { at: later(60), gone: [], memories: [], flags: [], contents: [] };

/** A session on cards "1" to "4", the first of them on screen. */
function open(mode: ReviewMode = 'review', ids: readonly string[] = ['1', '2', '3', '4']): SessionState {
  const queue = { learning: [], main: ids.map((id) => ({ id, kind: 'review' as const })) };
  const pace = { showsTimer: false, autoTurnSeconds: null, autoNextSeconds: null };
  const loaded = { userId: 'one', at: NOW, parameters, mode, pace, queue, cards: ids.map(card), known: [] };
  return openSession(loaded, NOTHING, NOW);
}

const takeUp = (state: SessionState, news: Partial<CardNews>, since: Since = NOTHING, asked = state) =>
  takeUpNews(state, asked, { ...NO_NEWS, ...news }, since, later(90));

/** The cards still to come, that on screen first. */
const toCome = ({ session }: SessionState) =>
  [session.current, ...session.main, ...session.learning].map((entry) => entry?.id);

describe('what a session asks for', () => {
  it('is what became of the cards still to come, and not of the one on screen', () => {
    expect(knownToCome(open())).toEqual(
      Object.fromEntries(['2', '3', '4'].map((id) => [id, marksOf(card(id), reviewed())])),
    );
  });

  it('is no more than the server answers at once, the soonest first', () => {
    const ids = Array.from({ length: MAX_ASKED + 50 }, (_, i) => `${i}`);
    const asked = Object.keys(knownToCome(open('review', ids)));
    expect(asked).toHaveLength(MAX_ASKED);
    expect(asked).toContain('1');
    expect(asked).not.toContain(`${MAX_ASKED + 1}`);
  });
});

describe('news from elsewhere', () => {
  it('takes cards out that are away or were answered, and nothing else changes', () => {
    const state = open();
    const taken = takeUp(state, { gone: ['2'], memories: [{ id: '3', memory: answeredElsewhere }] });
    expect(toCome(taken)).toEqual(['1', '4']);
    expect(taken.memories.get('3')).toEqual(answeredElsewhere);
    expect({ ...taken, session: null, memories: null }).toEqual({ ...state, session: null, memories: null });
  });

  it('brings a card that is learnt elsewhere when its step is due', () => {
    const taken = takeUp(open(), { memories: [{ id: '3', memory: learningElsewhere }] });
    expect(remaining(taken.session)).toEqual({ learning: 1, review: 3, new: 0 });
    expect(taken.session.learning).toEqual([{ id: '3', kind: 'learning', dueAt: later(600).getTime() }]);
    const finished = takeUp(taken, { memories: [{ id: '3', memory: answeredElsewhere }] });
    expect(toCome(finished)).toEqual(['1', '2', '4']);
  });

  it('keeps a card whose answer was taken back elsewhere', () => {
    const back = reviewed({ reps: 2, lastReviewedAt: later(-20 * DAY), due: later(-9 * DAY) });
    const taken = takeUp(open(), {
      memories: [
        { id: '2', memory: back },
        { id: '3', memory: NEW_MEMORY },
      ],
    });
    expect(toCome(taken)).toEqual(['1', '2', '3', '4']);
    expect(taken.memories.get('2')).toEqual(back);
    expect(remaining(taken.session).new).toBe(1);
  });

  it('shows the new text of a card when it comes', () => {
    const contents = [{ id: '2', ...content('2'), versionId: 'newer', front: 'put better' }];
    const taken = takeUp(open(), { contents });
    expect(taken.cards.get('2')).toMatchObject({ versionId: 'newer', front: 'put better', position: 2 });
    const next = gradeCard(taken, 'Good', later(100), 'id')!.state;
    expect(gradeCard(next, 'Good', later(110), 'id 2')!.answer.cardVersionId).toBe('newer');
  });

  it('shows the flag that a card was given elsewhere, unless it was given another here', () => {
    const flags = [
      { id: '2', flag: 3 },
      { id: '3', flag: 4 },
    ];
    const change = { what: 'flag', flag: 1, cardId: '3', at: NOW } as const;
    const since: Since = { ...NOTHING, waiting: { answers: [], changes: [change] } };
    const taken = takeUp(flagCard(open(), '3', 1), { flags }, since);
    expect(['1', '2', '3', '4'].map((id) => taken.cards.get(id)!.flag)).toEqual([0, 3, 1, 0]);
    expect(toCome(taken)).toEqual(['1', '2', '3', '4']);
  });

  it('leaves the card on screen as it is, whatever became of it', () => {
    const state = open();
    const contents = [{ id: '1', ...content('1'), versionId: 'newer', front: 'put better' }];
    expect(takeUp(state, { gone: ['1'], contents })).toEqual(state);
    expect(takeUp(state, { memories: [{ id: '1', memory: answeredElsewhere }] })).toEqual(state);
  });

  it('leaves a card alone that this device has something to say about', () => {
    const state = open();
    const answer = (cardId: string): Answer => ({
      id: `answer to ${cardId}`,
      cardId,
      cardVersionId: `version ${cardId}`,
      rating: 'Good',
      reviewedAt: NOW,
      durationMs: 1000,
      utcOffsetMinutes: 60,
      mode: 'review',
      voidedAt: null,
    });
    const change = { what: 'aside', how: 'resume', cardId: '3', at: NOW } as const;
    const since: Since = {
      waiting: { answers: [answer('2')], changes: [change] },
      acknowledged: {
        answers: [
          { item: answer('4'), at: later(59) },
          { item: answer('5'), at: later(61) },
        ],
        changes: [],
      },
    };
    const five = open('review', ['1', '2', '3', '4', '5']);
    expect(toCome(takeUp(five, { gone: ['2', '3', '4', '5'] }, since))).toEqual(['1', '2', '3', '5']);
    expect(toCome(takeUp(state, { gone: ['2', '3', '4'] }))).toEqual(['1']);
  });

  it('that was asked for before a card was answered here says nothing about that card', () => {
    const asked = open();
    const answered = gradeCard(
      gradeCard(asked, 'Good', later(5), 'a')!.state,
      'Again',
      later(10),
      'b',
    )!.state;
    expect(toCome(answered)).toEqual(['3', '4', '2']);
    const news = { memories: [{ id: '2', memory: answeredElsewhere }], gone: ['4'] };
    const taken = takeUp(answered, news, NOTHING, asked);
    expect(toCome(taken)).toEqual(['3', '2']);
    expect(taken.memories.get('2')).toEqual(answered.memories.get('2'));
  });

  it('can be followed by undoing, to the very beginning', () => {
    const answered = dropCard(gradeCard(open(), 'Good', later(5), 'a')!.state, later(6));
    const taken = takeUp(answered, { gone: ['4'] });
    expect(toCome(taken)).toEqual(['3']);
    expect(toCome(undoGrade(taken, later(95))!.state)).toEqual(['1', '3']);
  });

  it('takes a card out of a session ahead of its time once it was answered, and none out of practice', () => {
    const soon = reviewed({ due: later(9 * DAY), reps: 4, lastReviewedAt: later(30) });
    const back = reviewed({ due: later(4 * DAY), reps: 2, lastReviewedAt: later(-9 * DAY) });
    const memories = [
      { id: '2', memory: soon },
      { id: '3', memory: back },
    ];
    expect(toCome(takeUp(open('ahead'), { memories }))).toEqual(['1', '3', '4']);
    const practised = takeUp(open('cram'), { memories, gone: ['4'] });
    expect(toCome(practised)).toEqual(['1', '2', '3']);
    expect(practised.memories.get('2')).toEqual(soon);
  });

  it('brings a card to an empty screen, asked from the front', () => {
    const hour = reviewed({ state: 'Relearning', due: later(3600) });
    const only = open('review', ['1']);
    const waiting = {
      ...only,
      memories: new Map([['1', hour]]),
      session: {
        ...only.session,
        current: null,
        learning: [{ id: '1', kind: 'learning' as const, dueAt: later(3600).getTime() }],
      },
    };
    const taken = takeUp(waiting, { memories: [{ id: '1', memory: learningElsewhere }] });
    expect(toCome(taken)).toEqual(['1']);
    expect(taken).toMatchObject({ isTurned: false, shownAt: later(90).getTime() });
  });
});
