import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { NEW_MEMORY, type CardMemory } from '@/lib/domain/scheduling/fsrs-scheduler';
import type { ReviewMode } from '@/lib/domain/scheduling/review-mode';
import { editCard } from '@/lib/features/decks/mutations';
import type { Actor } from '@/lib/server/auth/actor';
import type { PrismaClient } from '@/lib/server/db/generated/client';
import type { DeckModel } from '@/lib/server/db/generated/models';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createCard, createDeck, createUser, type CardWithVersion } from '@/lib/testing/factories';
import { findNews } from './find-news';
import { marksOf, MAX_ASKED } from './known-marks';
import { recordReviews } from './mutations';
import { askedNewsSchema } from './schema';

let database: TestDatabase;
let db: PrismaClient;
let actor: Actor;
let deck: DeckModel;
let cards: CardWithVersion[];

const NOW = new Date('2026-06-10T17:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

beforeEach(async () => {
  database = await createTestDatabase();
  db = database.db;
  const user = await createUser(db);
  actor = { userId: user.id, isGuest: false };
  deck = await createDeck(db, user);
  cards = [];
  for (let i = 0; i < 5; i++) cards.push(await createCard(db, deck));
});

afterEach(() => database.close());

const known = (memories: readonly CardMemory[] = []) =>
  Object.fromEntries(
    cards.map(({ id, version }, i) => [
      id,
      marksOf({ versionId: version.id, flag: 0 }, memories[i] ?? NEW_MEMORY),
    ]),
  );

const news = (who = actor, of = known(), mode: ReviewMode = 'review') =>
  findNews(who, askedNewsSchema.parse({ mode, pageMadeAt: NOW, cards: of }), later(30));

const answerTo = (card: CardWithVersion, over = {}) => ({
  id: randomUUID(),
  cardId: card.id,
  cardVersionId: card.version.id,
  rating: 'Easy' as const,
  reviewedAt: later(5),
  durationMs: 1000,
  utcOffsetMinutes: 60,
  mode: 'review' as const,
  voidedAt: null,
  ...over,
});

it('says nothing of cards that are as the session knows them', async () => {
  expect(await news()).toEqual({ at: later(30), gone: [], memories: [], flags: [], contents: [] });
});

it('tells of every card that is away by now, whatever took it away', async () => {
  const [suspended, buried, archived, back] = cards;
  const ofAnother = await createCard(db, await createDeck(db, { id: actor.userId }, { archivedAt: NOW }));
  cards.push(ofAnother);
  await db.cardState.createMany({
    data: [
      { userId: actor.userId, cardId: suspended!.id, suspendedAt: later(1) },
      { userId: actor.userId, cardId: buried!.id, buriedUntil: '2026-06-11' },
      { userId: actor.userId, cardId: back!.id, buriedUntil: '2026-06-10', flag: 2 },
    ],
  });
  await db.card.update({ where: { id: archived!.id }, data: { archivedAt: later(1) } });
  const { gone, memories, contents } = await news();
  expect(gone).toEqual([suspended!.id, buried!.id, archived!.id, ofAnother.id]);
  expect([memories, contents]).toEqual([[], []]);
});

it('tells practice only of cards suspended since it began, for it may be of leeches', async () => {
  const [leech, suspended] = cards;
  await db.cardState.createMany({
    data: [
      { userId: actor.userId, cardId: leech!.id, suspendedAt: later(-60) },
      { userId: actor.userId, cardId: suspended!.id, suspendedAt: later(1) },
    ],
  });
  expect((await news(actor, known(), 'cram')).gone).toEqual([suspended!.id]);
  expect((await news(actor, known(), 'ahead')).gone).toEqual([leech!.id, suspended!.id]);
});

it('gives the memory of a card that was answered elsewhere, and again once the answer is undone', async () => {
  const [card] = cards;
  const answer = answerTo(card!);
  expect((await recordReviews(actor, [answer], later(6))).ok).toBe(true);
  const answered = (await news()).memories;
  expect(answered).toMatchObject([{ id: card!.id, memory: { state: 'Review', reps: 1 } }]);
  const { memory } = answered[0]!;
  expect((await news(actor, known([memory]))).memories).toEqual([]);

  expect((await recordReviews(actor, [{ ...answer, voidedAt: later(7) }], later(8))).ok).toBe(true);
  expect((await news(actor, known([memory]))).memories).toEqual([{ id: card!.id, memory: NEW_MEMORY }]);
  expect((await news()).memories).toEqual([]);
});

it('takes a sibling of a card that was answered elsewhere away until tomorrow, unless it is learnt or practised', async () => {
  const [answered, sibling, learning, other] = cards;
  await db.card.updateMany({
    where: { id: { in: [answered!, sibling!, learning!].map(({ id }) => id) } },
    data: { siblingGroup: 'one sentence' },
  });
  await db.card.update({ where: { id: other!.id }, data: { siblingGroup: 'another' } });
  const yesterday = answerTo(learning!, { rating: 'Again', reviewedAt: later(-24 * 60) });
  expect((await recordReviews(actor, [yesterday], later(5))).ok).toBe(true);
  expect((await news()).gone).toEqual([]);

  const answer = answerTo(answered!);
  expect((await recordReviews(actor, [answer], later(6))).ok).toBe(true);
  const { gone } = await news();
  expect(gone).toContain(sibling!.id);
  expect(gone).not.toContain(learning!.id);
  expect(gone).not.toContain(other!.id);
  expect((await news(actor, known(), 'ahead')).gone).toContain(sibling!.id);
  expect((await news(actor, known(), 'cram')).gone).toEqual([]);

  expect((await recordReviews(actor, [{ ...answer, voidedAt: later(7) }], later(8))).ok).toBe(true);
  expect((await news()).gone).toEqual([]);
});

it('tells which flag a card bears by now', async () => {
  const [flagged, same] = cards;
  await db.cardState.createMany({
    data: [
      { userId: actor.userId, cardId: flagged!.id, flag: 3 },
      { userId: actor.userId, cardId: same!.id, flag: 0 },
    ],
  });
  expect(await news()).toMatchObject({ flags: [{ id: flagged!.id, flag: 3 }], gone: [], memories: [] });
});

it('gives the new text of a card that was edited elsewhere', async () => {
  const [, edited] = cards;
  const text = { front: 'Put **better**?', back: 'A better answer' };
  const input = { cardId: edited!.id, versionId: edited!.version.id, ...text };
  expect((await editCard(actor, input)).ok).toBe(true);
  const { contents, gone, memories } = await news();
  expect(contents).toMatchObject([{ id: edited!.id, ...text }]);
  expect(contents[0]!.frontHtml).toContain('<strong>better</strong>');
  expect(contents[0]!.versionId).not.toBe(edited!.version.id);
  expect([gone, memories]).toEqual([[], []]);
});

it('gives a few texts at a time, those of the soonest cards', async () => {
  for (let i = 0; i < 20; i++) cards.push(await createCard(db, deck));
  const stale = Object.fromEntries(
    Object.entries(known()).map(([id, [, memory]]) => [id, ['stale', memory, 0] as const]),
  );
  const { contents } = await news(actor, stale);
  expect(contents.map(({ id }) => id).sort()).toEqual(
    cards
      .slice(0, 20)
      .map(({ id }) => id)
      .sort(),
  );
});

it('tells nobody anything of the cards of others, or of cards that are none', async () => {
  const stranger = { userId: (await createUser(db)).id, isGuest: false };
  await db.card.update({ where: { id: cards[0]!.id }, data: { archivedAt: NOW } });
  await recordReviews(actor, [answerTo(cards[1]!)], later(6));
  const nothing = { at: later(30), gone: [], memories: [], flags: [], contents: [] };
  const stale = Object.fromEntries(cards.map(({ id }) => [id, ['stale', 'stale', 4] as const]));
  expect(await news(stranger, stale)).toEqual(nothing);
  expect(await news(actor, { [randomUUID()]: ['stale', 'stale', 4] })).toEqual(nothing);
});

it('is asked about one to four hundred cards at a time', () => {
  const about = (count: number) => ({
    mode: 'review',
    pageMadeAt: NOW,
    cards: Object.fromEntries(Array.from({ length: count }, () => [randomUUID(), ['text', 'memory', 0]])),
  });
  expect([0, 1, MAX_ASKED, MAX_ASKED + 1].map((n) => askedNewsSchema.safeParse(about(n)).success)).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(askedNewsSchema.safeParse({ ...about(1), cards: { nonsense: ['a', 'b', 0] } }).success).toBe(false);
});
