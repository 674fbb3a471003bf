import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PrismaClient } from '@/lib/server/db/generated/client';
import { type TestDatabase, createTestDatabase } from '@/lib/testing/database';
import {
  SAMPLE_TIME,
  createCard,
  createDeck,
  createNote as storeNote,
  createUser,
} from '@/lib/testing/factories';
import type { Actor } from '@/lib/server/auth/actor';
import { findNote, findNoteForDrawing, listNotes } from './data';
import { createNote, deleteNote, editNote, keepDrafts, settleAnchor } from './mutations';
import { type KeepDraftsInput, keepDraftsSchema } from './schema';

let database: TestDatabase;
let db: PrismaClient;
let actor: Actor;
let stranger: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
});
afterAll(() => database.close());
beforeEach(async () => {
  actor = { userId: (await createUser(db)).id, isGuest: false };
  stranger = { userId: (await createUser(db)).id, isGuest: true };
});

const RUST = 'Iron rusts because it reacts with oxygen and water.';
const ZINC = 'Zinc protects iron since it is more reactive.';
const BODY = `Corrosion\n\n${RUST} ${ZINC}\n`;

type Draft = KeepDraftsInput['drafts'][number];

function draft(sentence: string, over: Partial<Draft> = {}): Draft {
  const start = BODY.indexOf(sentence);
  return {
    kind: 'basic',
    front: 'Why does iron rust?',
    back: 'it reacts with oxygen and water',
    context: 'Corrosion',
    rule: 'why-because',
    score: 0.8,
    flags: [],
    decision: 'accepted',
    hash: randomUUID(),
    source: { start, end: start + sentence.length },
    ...over,
  };
}

const newNote = (drafts: Draft[], over: Partial<KeepDraftsInput> = {}): KeepDraftsInput => ({
  noteId: randomUUID(),
  note: { title: 'Corrosion', subject: 'Chemistry', paper: '', essay: '', body: BODY },
  drafts,
  ...over,
});

async function kept(input: KeepDraftsInput, who = actor) {
  const result = await keepDrafts(who, input, SAMPLE_TIME);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const versionOf = async (noteId: string) =>
  (await db.note.findUniqueOrThrow({ where: { id: noteId } })).updatedAt.toISOString();

const count = async (noteId: string) => ({
  cards: await db.card.count({ where: { anchor: { noteId } } }),
  versions: await db.cardVersion.count({ where: { card: { anchor: { noteId } } } }),
  decisions: await db.draftDecision.count({ where: { noteId } }),
});

describe('keeping drafts of new notes', () => {
  it('stores the notes, a deck of their name, and the cards in the order of the notes', async () => {
    const {
      noteId,
      deckId,
      kept: number,
    } = await kept(newNote([draft(ZINC, { front: 'What protects iron?', back: 'Zinc' }), draft(RUST)]));
    expect(number).toBe(2);
    const deck = await db.deck.findUniqueOrThrow({
      where: { id: deckId ?? '' },
      include: { cards: { orderBy: { position: 'asc' }, include: { versions: true, anchor: true } } },
    });
    expect(deck).toMatchObject({ name: 'Corrosion', ownerId: actor.userId });
    expect(deck.cards.map((card) => card.versions[0]?.front)).toEqual([
      'Why does iron rust?',
      'What protects iron?',
    ]);
    expect(deck.cards[0]?.versions[0]).toMatchObject({
      context: 'Corrosion',
      severity: 'created',
      authorId: actor.userId,
    });
    expect(deck.cards[0]?.anchor).toMatchObject({
      noteId,
      exact: RUST,
      prefix: 'Corrosion\n\n',
      state: 'anchored',
    });
  });

  it('joins earlier notes of the same text, whose cards are not doubled', async () => {
    const [rust, zinc] = [draft(RUST), draft(ZINC, { front: 'What protects iron?', back: 'Zinc' })];
    const first = await kept(newNote([rust]));
    const second = await kept(newNote([rust, zinc]));
    expect(second).toEqual({ ...first, kept: 2 });
    expect(await count(first.noteId)).toMatchObject({ cards: 2 });
    expect(await listNotes(actor)).toHaveLength(1);
  });

  it('makes siblings of cards from one sentence, and of no others', async () => {
    const { noteId } = await kept(newNote([draft(RUST), draft(RUST, { front: 'What rusts?' }), draft(ZINC)]));
    const cards = await db.card.findMany({ where: { anchor: { noteId } }, orderBy: { position: 'asc' } });
    expect(cards[0]?.siblingGroup).toBe(cards[1]?.siblingGroup);
    expect(cards[2]?.siblingGroup).not.toBe(cards[0]?.siblingGroup);
  });

  it('stores a drafted cloze as markup', async () => {
    const cloze = draft(ZINC, { kind: 'cloze', front: '_____ [metal] protects iron.', back: 'Zinc' });
    const { noteId } = await kept(newNote([cloze]));
    const version = await db.cardVersion.findFirstOrThrow({ where: { card: { anchor: { noteId } } } });
    expect(version).toMatchObject({ front: '{{c1::Zinc::metal}} protects iron.', back: '' });
  });

  it('makes one card of merged drafts, and remembers both as edited', async () => {
    const whole = draft(RUST, { decision: 'edited', source: { start: 11, end: BODY.length - 1 } });
    const input = newNote([whole, draft(ZINC, { decision: 'edited', mergedInto: whole.hash })]);
    for (let time = 1; time <= 2; time++) {
      const { noteId, kept: cards } = await kept(input);
      expect(cards).toBe(1);
      expect(await count(noteId)).toEqual({ cards: 1, versions: 1, decisions: 2 });
      const decided = await db.draftDecision.findMany({ where: { noteId }, select: { decision: true } });
      expect(decided).toEqual([{ decision: 'edited' }, { decision: 'edited' }]);
      expect((await findNoteForDrawing(actor, noteId))?.decidedHashes).toHaveLength(2);
    }
  });

  it('adds nothing when the same request comes again, and answers the same', async () => {
    const input = newNote([draft(RUST), draft(ZINC, { decision: 'rejected', reason: 'trivial' })]);
    const first = await kept(input);
    const before = await count(first.noteId);
    expect(await kept(input)).toEqual(first);
    expect(await count(first.noteId)).toEqual(before);
    expect(before).toEqual({ cards: 1, versions: 1, decisions: 2 });
    expect(await db.deck.count({ where: { ownerId: actor.userId } })).toBe(1);
  });

  it('adds nothing twice when two identical requests run at once', async () => {
    const input = newNote([draft(RUST)]);
    const [one, two] = await Promise.all([kept(input), kept(input)]);
    expect(one).toEqual(two);
    expect(await count(one.noteId)).toEqual({ cards: 1, versions: 1, decisions: 1 });
  });

  it('finds the sentences again when the notes were edited between two attempts', async () => {
    const input = newNote([draft(RUST)]);
    const { noteId } = await kept(input);
    const body = `A new first line.\n\n${BODY}`;
    const shifted = draft(ZINC, {
      source: { start: body.indexOf(ZINC), end: body.indexOf(ZINC) + ZINC.length },
    });
    await kept({
      ...input,
      note: { title: '', subject: '', paper: '', essay: '', body },
      drafts: [...input.drafts, shifted],
    });
    const anchors = await db.anchor.findMany({ where: { noteId } });
    expect(anchors.map(({ start, end }) => body.slice(start ?? 0, end ?? 0)).sort()).toEqual([RUST, ZINC]);
  });

  it('needs no deck when everything was rejected', async () => {
    const { deckId, kept: number } = await kept(newNote([draft(RUST, { decision: 'rejected' })]));
    expect({ deckId, number }).toEqual({ deckId: null, number: 0 });
    expect(await db.deck.count({ where: { ownerId: actor.userId } })).toBe(0);
  });

  it('stores nothing at all when one source lies outside the notes', async () => {
    const input = newNote([draft(RUST), draft(ZINC, { source: { start: 5, end: 5_000 } })]);
    expect(await keepDrafts(actor, input)).toEqual({ ok: false, error: 'SOURCE_NOT_IN_NOTES' });
    expect(await db.note.count({ where: { userId: actor.userId } })).toBe(0);
  });

  it('says what is wrong with the text of the notes', async () => {
    const withBody = (body: string) =>
      keepDrafts(actor, newNote([], { note: { title: '', subject: '', paper: '', essay: '', body } }));
    expect(await withBody(' \n')).toEqual({ ok: false, error: 'NOTES_EMPTY' });
    expect(await withBody('x'.repeat(400_001))).toEqual({ ok: false, error: 'NOTES_TOO_LONG' });
    expect(await withBody('\u0000PNG')).toEqual({ ok: false, error: 'NOTES_NOT_TEXT' });
  });

  it('takes hundreds of drafts at once', async () => {
    const many = Array.from({ length: 400 }, (_, i) =>
      draft(i % 2 ? RUST : ZINC, { front: `Question ${i}?` }),
    );
    const { noteId } = await kept(newNote(many));
    expect(await count(noteId)).toEqual({ cards: 400, versions: 400, decisions: 400 });
  });
});

describe('keeping drafts of notes there are', () => {
  it('adds to the deck and the siblings that the cards before went to', async () => {
    const first = await kept(newNote([draft(RUST)]));
    const more = await kept({ note: { id: first.noteId }, drafts: [draft(RUST, { front: 'What rusts?' })] });
    expect(more.deckId).toBe(first.deckId);
    const groups = await db.card.groupBy({ by: ['siblingGroup'], where: { deckId: first.deckId ?? '' } });
    expect(groups).toHaveLength(1);
  });

  it('keeps a draft that was rejected before', async () => {
    const rejected = draft(RUST, { decision: 'rejected' });
    const { noteId } = await kept(newNote([rejected]));
    await kept({ note: { id: noteId }, drafts: [{ ...rejected, decision: 'accepted' }] });
    expect(await count(noteId)).toEqual({ cards: 1, versions: 1, decisions: 1 });
    expect((await findNoteForDrawing(actor, noteId))?.decidedHashes).toEqual([rejected.hash]);
  });

  it('finds a sentence by its words when the notes were edited since the page was opened', async () => {
    const { noteId } = await kept(newNote([]));
    const body = BODY.replace('Corrosion', 'Rust and how to prevent it');
    await editNote(actor, {
      basedOn: await versionOf(noteId),
      noteId,
      title: 'Rust',
      subject: '',
      paper: '',
      essay: '',
      body,
    });
    const opened = draft(ZINC);
    await kept({ note: { id: noteId }, drafts: [{ ...opened, source: { ...opened.source, exact: ZINC } }] });
    expect(await db.anchor.findFirst({ where: { noteId } })).toMatchObject({
      start: body.indexOf(ZINC),
      exact: ZINC,
    });
  });

  it("finds neither somebody else's notes nor somebody else's deck", async () => {
    const theirs = await storeNote(db, { id: stranger.userId });
    const deck = await createDeck(db, { id: stranger.userId });
    const missing = { ok: false, error: 'NOTE_NOT_FOUND' };
    expect(await keepDrafts(actor, { note: { id: theirs.id }, drafts: [] })).toEqual(missing);
    expect(await keepDrafts(actor, newNote([draft(RUST)], { noteId: theirs.id }))).toEqual(missing);
    const intoTheirDeck = newNote([draft(RUST)], { deckId: deck.id });
    expect(await keepDrafts(actor, intoTheirDeck)).toEqual({ ok: false, error: 'DECK_NOT_FOUND' });
    expect(await db.note.count({ where: { userId: actor.userId } })).toBe(0);
    expect(await db.card.count({ where: { deckId: deck.id } })).toBe(0);
  });
});

describe('notes', () => {
  const fields = { title: '', subject: '', paper: '', essay: '', body: BODY };

  it('are stored once under the id that the browser made', async () => {
    const noteId = randomUUID();
    expect(await createNote(actor, { ...fields, again: false, noteId })).toEqual({
      ok: true,
      value: { noteId, title: 'Corrosion', stored: true },
    });
    await createNote(actor, { ...fields, again: false, noteId });
    expect(await listNotes(actor)).toMatchObject([{ id: noteId, cards: 0 }]);
    expect(await createNote(stranger, { ...fields, again: false, noteId })).toEqual({
      ok: false,
      error: 'NOTE_NOT_FOUND',
    });
  });

  it('are not stored twice when the same text comes again, unless that is wanted', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    await createNote(actor, { ...fields, again: false, noteId: first });
    const there = { noteId: first, title: 'Corrosion', stored: false };
    expect(await createNote(actor, { ...fields, again: false, noteId: second })).toEqual({
      ok: true,
      value: there,
    });
    expect(await listNotes(actor)).toHaveLength(1);
    await createNote(actor, { ...fields, again: true, noteId: second });
    await createNote(stranger, { ...fields, again: false, noteId: randomUUID() });
    expect(await listNotes(actor)).toHaveLength(2);
    expect(await listNotes(stranger)).toHaveLength(1);
  });

  it('are not saved over a text that was saved elsewhere meanwhile', async () => {
    const noteId = randomUUID();
    await createNote(actor, { ...fields, again: false, noteId });
    const basedOn = await versionOf(noteId);
    const theirs = { ...fields, noteId, basedOn, title: 'Rust', body: `${RUST}\n` };
    expect(await editNote(actor, theirs)).toMatchObject({ ok: true });
    const mine = { ...theirs, body: `${ZINC}\n` };
    expect(await editNote(actor, mine)).toEqual({ ok: false, error: 'NOTE_CHANGED' });
    expect((await findNote(actor, noteId))?.body).toBe(`${RUST}\n`);
    // The same change sent again, after a lost answer, is no other text.
    expect(await editNote(actor, theirs)).toMatchObject({ ok: true });
    expect(await editNote(actor, { ...mine, basedOn: await versionOf(noteId) })).toMatchObject({ ok: true });
    expect((await findNote(actor, noteId))?.body).toBe(`${ZINC}\n`);
  });

  it('take their name from the labels of the page when none is given', async () => {
    const noteId = randomUUID();
    const body = 'TITLE\nRusting of iron\nSUBJECT\nChemistry\nNOTES\nIron rusts.\n';
    await createNote(actor, { ...fields, again: false, noteId, body });
    expect(await findNote(actor, noteId)).toMatchObject({
      title: 'Rusting of iron',
      subject: 'Chemistry',
      body,
    });
  });

  it('keep line ends and odd signs at their offsets', async () => {
    const noteId = randomUUID();
    await createNote(actor, { ...fields, again: false, noteId, body: 'a\r\nb\ud800c\u00a0“d” 🎈' });
    expect((await findNote(actor, noteId))?.body).toBe('a\r\nb\ufffdc\u00a0“d” 🎈');
  });

  it('keep every card when they are edited, and say what became of its sentence', async () => {
    const { noteId } = await kept(newNote([draft(RUST), draft(ZINC)]));
    const edited = 'Steel rusts because it reacts with oxygen and water vapour.';
    const body = `${ZINC}\n\nUnrelated words first.\n\n${edited}\n`;
    const result = await editNote(actor, { basedOn: await versionOf(noteId), ...fields, noteId, body });
    expect(result).toEqual({ ok: true, value: { noteId, stale: 1, orphaned: 0 } });
    const cards = (await findNote(actor, noteId))?.cards ?? [];
    expect(cards.map(({ start, end }) => body.slice(start ?? 0, end ?? 0))).toEqual([ZINC, edited]);
    expect(cards[1]).toMatchObject({ state: 'stale', exact: RUST });
  });

  it('are anchored as before when an edit is taken back', async () => {
    const { noteId } = await kept(newNote([draft(RUST), draft(ZINC)]));
    await editNote(actor, {
      basedOn: await versionOf(noteId),
      ...fields,
      noteId,
      body: 'Something else altogether.',
    });
    expect((await findNote(actor, noteId))?.cards.map(({ state }) => state)).toEqual([
      'orphaned',
      'orphaned',
    ]);
    await editNote(actor, { basedOn: await versionOf(noteId), ...fields, noteId, body: BODY });
    expect((await findNote(actor, noteId))?.cards.map(({ state }) => state)).toEqual([
      'anchored',
      'anchored',
    ]);
  });

  it('leave schedules alone when they are edited or deleted', async () => {
    const { noteId } = await kept(newNote([draft(RUST)]));
    const card = await db.card.findFirstOrThrow({ where: { anchor: { noteId } } });
    const state = {
      userId: actor.userId,
      cardId: card.id,
      state: 'Review',
      due: SAMPLE_TIME,
      stability: 9,
    } as const;
    await db.cardState.create({ data: state });
    await editNote(actor, { basedOn: await versionOf(noteId), ...fields, noteId, body: 'Something else.' });
    await deleteNote(actor, { noteId });
    expect(await db.cardState.findFirst({ where: { cardId: card.id } })).toMatchObject(state);
  });

  it('leave their cards when they are deleted, without a sentence', async () => {
    const { noteId, deckId } = await kept(newNote([draft(RUST)]));
    expect(await deleteNote(actor, { noteId })).toEqual({ ok: true, value: null });
    expect(await findNote(actor, noteId)).toBeNull();
    expect(await db.anchor.findFirst({ where: { card: { deckId: deckId ?? '' } } })).toMatchObject({
      noteId: null,
      state: 'orphaned',
      exact: RUST,
      start: null,
    });
  });

  it('are nobody else’s to read, edit, delete or settle', async () => {
    const { noteId } = await kept(newNote([draft(RUST)]));
    await editNote(actor, {
      basedOn: await versionOf(noteId),
      ...fields,
      noteId,
      body: BODY.replace('oxygen', 'air'),
    });
    const cardId = (await findNote(actor, noteId))?.cards[0]?.cardId ?? '';
    expect(await findNote(stranger, noteId)).toBeNull();
    expect(await findNoteForDrawing(stranger, noteId)).toBeNull();
    expect(await editNote(stranger, { basedOn: await versionOf(noteId), ...fields, noteId })).toEqual({
      ok: false,
      error: 'NOTE_NOT_FOUND',
    });
    expect(await deleteNote(stranger, { noteId })).toEqual({ ok: false, error: 'NOTE_NOT_FOUND' });
    expect(await settleAnchor(stranger, { cardId })).toEqual({ ok: false, error: 'CARD_NOT_FOUND' });
    expect((await findNote(actor, noteId))?.cards[0]?.state).toBe('stale');
  });

  it('let a card settle on its edited sentence', async () => {
    const { noteId } = await kept(newNote([draft(RUST)]));
    const edited = RUST.replace('oxygen', 'air');
    await editNote(actor, {
      basedOn: await versionOf(noteId),
      ...fields,
      noteId,
      body: BODY.replace(RUST, edited),
    });
    const cardId = (await findNote(actor, noteId))?.cards[0]?.cardId ?? '';
    expect(await settleAnchor(actor, { cardId })).toEqual({ ok: true, value: null });
    expect((await findNote(actor, noteId))?.cards[0]).toMatchObject({ state: 'anchored', exact: edited });
  });

  it('show cards in their order and leave out archived ones', async () => {
    const { noteId, deckId } = await kept(newNote([draft(ZINC, { front: 'Later?' }), draft(RUST)]));
    await createCard(db, { id: deckId ?? '' });
    await db.card.updateMany({
      where: { versions: { some: { front: 'Later?' } } },
      data: { archivedAt: SAMPLE_TIME },
    });
    expect((await findNote(actor, noteId))?.cards.map(({ front }) => front)).toEqual(['Why does iron rust?']);
    expect(await listNotes(actor)).toMatchObject([{ id: noteId, cards: 1 }]);
  });
});

describe('a request to keep drafts', () => {
  it('needs the id of a new note, and sound scores, sides and places', () => {
    const good = newNote([draft(RUST)]);
    const accepts = (raw: unknown) => keepDraftsSchema.safeParse(raw).success;
    expect(accepts(good)).toBe(true);
    expect(accepts({ ...good, noteId: undefined })).toBe(false);
    expect(accepts({ note: { id: good.noteId }, drafts: [] })).toBe(true);
    for (const over of [
      { score: 7 },
      { front: ' ' },
      { back: 'x'.repeat(4_001) },
      { decision: 'maybe' },
      { hash: '' },
    ]) {
      expect(accepts({ ...good, drafts: [{ ...draft(RUST), ...over }] })).toBe(false);
    }
    expect(accepts({ ...good, drafts: [draft(RUST, { source: { start: -1, end: 3 } })] })).toBe(false);
  });
});
