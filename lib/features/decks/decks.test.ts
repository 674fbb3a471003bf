import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CardKind } from '@/lib/domain/cards/card-kinds';
import type { Actor } from '@/lib/server/auth/actor';
import type { PrismaClient } from '@/lib/server/db/generated/client';
import { type TestDatabase, createTestDatabase } from '@/lib/testing/database';
import { SAMPLE_TIME, createCard, createDeck as storeDeck, createUser } from '@/lib/testing/factories';
import { setByHand } from '@/lib/features/review/mutations';
import { CARDS_PER_PAGE, findDeck, listDecks, searchCards } from './data';
import {
  addCard,
  archiveCards,
  archiveDeck,
  createDeck,
  editCard,
  renameDeck,
  tagCards,
  typeAnswers,
} from './mutations';
import { addCardSchema, cardSearchSchema, previewCardSchema } from './schema';

let database: TestDatabase;
let db: PrismaClient;
let actor: Actor;
let stranger: Actor;
let deckId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  db = database.db;
});
afterAll(() => database.close());
beforeEach(async () => {
  actor = { userId: (await createUser(db)).id, isGuest: false };
  stranger = { userId: (await createUser(db)).id, isGuest: false };
  deckId = (await storeDeck(db, { id: actor.userId })).id;
});

const SHEET =
  '![The heart](/images/01900000-0000-7000-8000-00000000000a)\nhide one\n? 1 1 9 9 Aorta\n? 20 1 9 9 Left ventricle';

const failure = (error: string) => ({ ok: false, error });
const search = (address: Record<string, unknown> = {}) =>
  searchCards(actor, deckId, cardSearchSchema.parse(address));
const fronts = async (address: Record<string, unknown> = {}) =>
  (await search(address)).cards.map(({ front }) => front);

describe('decks', () => {
  it('are made once under the id that the browser made, renamed, archived and restored', async () => {
    const id = randomUUID();
    await createDeck(actor, { deckId: id, name: 'Acids' });
    await createDeck(actor, { deckId: id, name: 'Acids' });
    await renameDeck(actor, { deckId: id, name: 'Acids and bases' });
    await archiveDeck(actor, { deckId: id, archived: true });
    await typeAnswers(actor, { deckId: id, typesAnswers: true });
    const deck = { id, name: 'Acids and bases', archived: true, cards: 0, typesAnswers: true };
    expect(await findDeck(actor, id)).toEqual(deck);
    expect((await listDecks(actor)).map(({ name }) => name)).toEqual(['Sample deck', 'Acids and bases']);
    await archiveDeck(actor, { deckId: id, archived: false });
    expect((await listDecks(actor)).map(({ name }) => name)).toEqual(['Acids and bases', 'Sample deck']);
  });

  it('are nobody else’s to see, fill, rename or archive', async () => {
    const card = { kind: 'basic', front: 'Q', back: 'A' } as const;
    expect(await findDeck(stranger, deckId)).toBeNull();
    expect(await listDecks(stranger)).toEqual([]);
    expect(await createDeck(stranger, { deckId, name: 'Mine' })).toEqual(failure('DECK_NOT_FOUND'));
    expect(await renameDeck(stranger, { deckId, name: 'Mine' })).toEqual(failure('DECK_NOT_FOUND'));
    expect(await typeAnswers(stranger, { deckId, typesAnswers: true })).toEqual(failure('DECK_NOT_FOUND'));
    expect(await archiveDeck(stranger, { deckId, archived: true })).toEqual(failure('DECK_NOT_FOUND'));
    expect(await addCard(stranger, { requestId: randomUUID(), deckId, ...card })).toEqual(
      failure('DECK_NOT_FOUND'),
    );
    await createCard(db, { id: deckId });
    expect((await searchCards(stranger, deckId, cardSearchSchema.parse({}))).found).toBe(0);
    expect(await findDeck(actor, deckId)).toEqual({
      id: deckId,
      name: 'Sample deck',
      archived: false,
      cards: 1,
      typesAnswers: false,
    });
  });
});

describe('adding a card', () => {
  it('puts it at the end of the deck, once', async () => {
    await createCard(db, { id: deckId }, { position: 7 });
    const input = { requestId: randomUUID(), deckId, kind: 'basic', front: ' Q? ', back: 'A' } as const;
    const first = await addCard(actor, input, SAMPLE_TIME);
    expect(await addCard(actor, input, SAMPLE_TIME)).toEqual(first);
    const cards = await db.card.findMany({ where: { deckId, position: 8 }, include: { versions: true } });
    expect(cards).toHaveLength(1);
    expect(cards[0]?.versions).toMatchObject([
      { front: 'Q?', back: 'A', severity: 'created', authorId: actor.userId, supersededAt: null },
    ]);
  });

  it('makes one card per number of a cloze, siblings of each other', async () => {
    const front = '{{c1::Zinc}} protects {{c2::iron::metal}}.';
    await addCard(actor, { requestId: randomUUID(), deckId, kind: 'cloze', front, back: '' });
    const cards = await db.card.findMany({
      where: { deckId },
      orderBy: { position: 'asc' },
      include: { versions: true },
    });
    expect(cards.map((card) => card.versions[0]?.front)).toEqual([
      '{{c1::Zinc}} protects iron.',
      'Zinc protects {{c1::iron::metal}}.',
    ]);
    expect(new Set(cards.map((card) => card.siblingGroup)).size).toBe(1);
  });

  it('makes one card per covered place of a picture, siblings of each other', async () => {
    const card = { requestId: randomUUID(), deckId, kind: 'occlusion', front: SHEET, back: '' } as const;
    const added = await addCard(actor, card);
    expect(await addCard(actor, card)).toEqual(added);
    const cards = await db.card.findMany({
      where: { deckId },
      orderBy: { position: 'asc' },
      include: { versions: true },
    });
    expect(cards.map(({ kind, versions: [version] }) => [kind, version?.front])).toEqual([
      ['occlusion', SHEET.replace('? 20', '- 20')],
      ['occlusion', SHEET.replace('? 1 ', '- 1 ')],
    ]);
    expect(new Set(cards.map((each) => each.siblingGroup)).size).toBe(1);
  });

  it('makes two of one that is asked both ways, siblings with their sides changed round', async () => {
    const requestId = randomUUID();
    const input = {
      requestId,
      deckId,
      kind: 'basic',
      front: 'le chien',
      back: 'dog',
      bothWays: true,
    } as const;
    const added = await addCard(actor, input);
    expect(await addCard(actor, input)).toEqual(added);
    const { cards } = await search();
    expect(cards).toMatchObject([
      { front: 'le chien', back: 'dog', isMirrored: true },
      { front: 'dog', back: 'le chien', isMirrored: true },
    ]);
    const rows = await db.card.findMany({ where: { deckId }, orderBy: { position: 'asc' } });
    expect(rows.map(({ mirrorOfId }) => mirrorOfId)).toEqual([null, cards[0]?.id]);
    expect(rows.map(({ siblingGroup }) => siblingGroup)).toEqual([requestId, requestId]);
  });

  it('takes both ways for a question and its answer alone', () => {
    const input = { requestId: randomUUID(), deckId, front: 'F', back: 'B', bothWays: true };
    expect(addCardSchema.safeParse({ ...input, kind: 'basic' }).success).toBe(true);
    for (const kind of ['cloze', 'typed', 'order']) {
      expect(addCardSchema.safeParse({ ...input, kind }).success).toBe(false);
    }
  });

  it('keeps what is put in order one a line, whatever list it was typed as', async () => {
    const back = '1. War\n2. Revolution\n\n3. Peace';
    await addCard(actor, { requestId: randomUUID(), deckId, kind: 'order', front: 'Order?', back });
    const [card] = (await search()).cards;
    expect(card).toMatchObject({ kind: 'order', back: 'War\nRevolution\nPeace' });
    expect(card?.backHtml).toMatch(/<ol>[^]*War[^]*Revolution[^]*Peace[^]*<\/ol>/);
  });

  it('refuses what is no card and stores nothing', async () => {
    const add = (kind: CardKind, front: string, back: string) =>
      addCard(actor, { requestId: randomUUID(), deckId, kind, front, back });
    expect(await add('basic', '', 'A')).toEqual(failure('CARD_FRONT_EMPTY'));
    expect(await add('basic', 'Q', ' ')).toEqual(failure('CARD_BACK_EMPTY'));
    expect(await add('cloze', 'no blank', '')).toEqual(failure('CLOZE_WITHOUT_BLANK'));
    expect(await add('typed', 'Q', '![](/x)')).toEqual(failure('TYPED_ANSWER_WORDLESS'));
    expect(await add('order', 'Q', 'one')).toEqual(failure('ORDER_TOO_FEW'));
    expect(await db.card.count({ where: { deckId } })).toBe(0);
  });
});

describe('editing a card', () => {
  it('gives it a new version and keeps the old one and the schedule', async () => {
    const card = await createCard(
      db,
      { id: deckId },
      { front: 'What is osmosis', back: 'A', context: 'Cells' },
    );
    const memory = {
      userId: actor.userId,
      cardId: card.id,
      state: 'Review',
      due: SAMPLE_TIME,
      reps: 4,
    } as const;
    await db.cardState.create({ data: memory });
    const input = { cardId: card.id, versionId: card.version.id, front: 'What is osmosis?', back: 'A' };
    const edited = await editCard(actor, input, SAMPLE_TIME);
    expect(edited.ok).toBe(true);
    const versions = await db.cardVersion.findMany({
      where: { cardId: card.id },
      orderBy: { severity: 'asc' },
    });
    expect(versions).toMatchObject([
      { front: 'What is osmosis', supersededAt: SAMPLE_TIME },
      {
        front: 'What is osmosis?',
        supersededAt: null,
        severity: 'typo',
        context: 'Cells',
        authorId: actor.userId,
      },
    ]);
    expect(await db.cardState.findFirst({ where: { cardId: card.id } })).toMatchObject(memory);
  });

  it('changes nothing when nothing was changed, so a repeated request is harmless', async () => {
    const card = await createCard(db, { id: deckId });
    const input = { cardId: card.id, versionId: card.version.id, front: 'Another?', back: 'B' };
    const first = await editCard(actor, input);
    expect(await editCard(actor, input)).toEqual(first);
    expect(await db.cardVersion.count({ where: { cardId: card.id } })).toBe(2);
  });

  it('refuses an edit that did not start from the current version', async () => {
    const card = await createCard(db, { id: deckId });
    const edit = (front: string) =>
      editCard(actor, { cardId: card.id, versionId: card.version.id, front, back: 'B' });
    await edit('One?');
    expect(await edit('Two?')).toEqual(failure('CARD_CHANGED'));
    expect(await fronts()).toEqual(['One?']);
  });

  it('moves and names the place of a covered picture, and asks no second one', async () => {
    const front = SHEET.replace('? 20', '- 20');
    const card = await createCard(db, { id: deckId }, { kind: 'occlusion', front, back: '' });
    const edit = (text: string) =>
      editCard(actor, { cardId: card.id, versionId: card.version.id, front: text, back: '' });
    expect(await edit(SHEET)).toEqual(failure('OCCLUSION_SEVERAL_ASKED'));
    expect(await edit(front.replace('Aorta', ' '))).toEqual(failure('OCCLUSION_LABEL_EMPTY'));
    expect((await edit(front.replace('? 1 1 9 9 Aorta', '? 2.5 1 9 9 The aorta'))).ok).toBe(true);
    expect(await fronts({ q: 'The aorta' })).toHaveLength(1);
  });

  it('lets exactly one of two edits at once through', async () => {
    const card = await createCard(db, { id: deckId });
    const edit = (front: string) =>
      editCard(actor, { cardId: card.id, versionId: card.version.id, front, back: 'B' });
    const results = await Promise.all([edit('One?'), edit('Two?')]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.cardVersion.count({ where: { cardId: card.id, supersededAt: null } })).toBe(1);
  });

  describe('that is asked both ways', () => {
    const addPair = async () => {
      const input = { requestId: randomUUID(), deckId, kind: 'basic', front: 'chien', back: 'dog' } as const;
      await addCard(actor, { ...input, bothWays: true });
      const [first, second] = (await search()).cards;
      return { first: first!, second: second! };
    };

    it('edits the other with it, from either side, and keeps both schedules', async () => {
      const { first, second } = await addPair();
      const memory = { userId: actor.userId, state: 'Review', reps: 3 } as const;
      await db.cardState.createMany({
        data: [first, second].map(({ id }) => ({ ...memory, cardId: id })),
      });
      const edit = { cardId: second.id, versionId: second.versionId, front: 'the dog', back: 'le chien' };
      const edited = await editCard(actor, edit);
      expect(await editCard(actor, edit)).toEqual(edited);
      expect((await search()).cards).toMatchObject([
        { id: first.id, front: 'le chien', back: 'the dog' },
        { id: second.id, front: 'the dog', back: 'le chien' },
      ]);
      expect(await db.cardVersion.count({ where: { card: { deckId } } })).toBe(4);
      expect(await db.cardState.count({ where: memory })).toBe(2);
    });

    it('refuses an edit of one that was begun before the other was edited', async () => {
      const { first, second } = await addPair();
      const edit = ({ id, versionId }: typeof first, front: string, back: string) =>
        editCard(actor, { cardId: id, versionId, front, back });
      const results = await Promise.all([edit(first, 'chat', 'cat'), edit(second, 'cow', 'vache')]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results).toContainEqual(failure('CARD_CHANGED'));
      const { cards } = await search();
      expect(cards[0]).toMatchObject({ front: cards[1]?.back, back: cards[1]?.front });
      expect(await db.cardVersion.count({ where: { card: { deckId }, supersededAt: null } })).toBe(2);
    });

    it('asks nothing of the other when it is archived', async () => {
      const { first } = await addPair();
      await archiveCards(actor, { cardIds: [first.id], archived: true });
      expect(await fronts()).toEqual(['dog']);
    });
  });

  describe('of a text with several blanks', () => {
    const TEXT = 'Zinc protects {{c1::iron::metal}} by {{c2::rusting}} first.';
    const addText = async () => {
      await addCard(actor, {
        requestId: randomUUID(),
        deckId,
        kind: 'cloze',
        front: TEXT,
        back: 'Galvanising',
      });
      const { cards } = await search();
      return cards;
    };
    const edit = (
      { id, versionId }: { id: string; versionId: string },
      front: string,
      back = 'Galvanising',
    ) => editCard(actor, { cardId: id, versionId, front, back });

    it('changes the text on the cards of the other blanks, and no schedule', async () => {
      const [iron, rusting] = await addText();
      expect([iron!.sharesText, rusting!.sharesText]).toEqual([true, true]);
      await db.cardState.create({ data: { userId: actor.userId, cardId: rusting!.id, reps: 3 } });
      const states = await db.cardState.findMany();
      expect(
        await edit(iron!, 'A zinc coat protects {{c1::iron::metal}} by rusting first.', 'Coating'),
      ).toMatchObject({
        ok: true,
        value: { apart: 0 },
      });
      expect(await fronts()).toEqual([
        'A zinc coat protects {{c1::iron::metal}} by rusting first.',
        'A zinc coat protects iron by {{c1::rusting}} first.',
      ]);
      expect((await search()).cards.map(({ back }) => back)).toEqual(['Coating', 'Coating']);
      expect(await db.cardState.findMany()).toEqual(states);
      expect(await edit(rusting!, 'Zinc protects iron by {{c1::rusting}}.')).toEqual(failure('CARD_CHANGED'));
    });

    it('changes only the one whose hint or blank was moved', async () => {
      const [iron] = await addText();
      await edit(iron!, '{{c1::Zinc}} protects iron by rusting first.');
      expect(await fronts()).toEqual([
        '{{c1::Zinc}} protects iron by rusting first.',
        'Zinc protects iron by {{c1::rusting}} first.',
      ]);
    });

    it('leaves alone, and says so, one whose blank the change goes across', async () => {
      const [iron] = await addText();
      expect(await edit(iron!, 'Zinc protects {{c1::iron}} since it rusts.')).toMatchObject({
        value: { apart: 1 },
      });
      expect(await fronts()).toEqual([
        'Zinc protects {{c1::iron}} since it rusts.',
        'Zinc protects iron by {{c1::rusting}} first.',
      ]);
      expect((await search()).cards.map(({ sharesText }) => sharesText)).toEqual([false, false]);
    });
  });

  it('keeps a cloze at one number', async () => {
    const card = await createCard(db, { id: deckId }, { kind: 'cloze', front: '{{c1::a}} b', back: '' });
    const edit = (front: string) =>
      editCard(actor, { cardId: card.id, versionId: card.version.id, front, back: '' });
    expect(await edit('{{c1::a}} {{c2::b}}')).toEqual(failure('CLOZE_SEVERAL_NUMBERS'));
    expect(await edit('a b')).toEqual(failure('CLOZE_WITHOUT_BLANK'));
    expect((await edit('{{c1::a}} {{c1::b}}')).ok).toBe(true);
  });

  it("is refused for somebody else's card, and so is archiving it", async () => {
    const card = await createCard(db, { id: deckId });
    const own = await createCard(db, await storeDeck(db, { id: stranger.userId }));
    const edit = { cardId: card.id, versionId: card.version.id, front: 'X?', back: 'Y' };
    expect(await editCard(stranger, edit)).toEqual(failure('CARD_NOT_FOUND'));
    const cardIds = [own.id, card.id];
    expect(await archiveCards(stranger, { cardIds, archived: true })).toEqual(failure('CARD_NOT_FOUND'));
    expect(await db.card.count({ where: { id: { in: cardIds }, archivedAt: null } })).toBe(2);
  });
});

describe('finding cards', () => {
  it('looks on both sides for every word, in capitals or not', async () => {
    await createCard(db, { id: deckId }, { front: 'Who signed at Rapallo?', back: 'Germany and Russia' });
    await createCard(db, { id: deckId }, { front: 'Where is GERMANY?', back: 'Europe' });
    await createCard(db, { id: deckId }, { front: 'Été?', back: 'Summer' });
    expect(await fronts({ q: 'germany' })).toEqual(['Who signed at Rapallo?', 'Where is GERMANY?']);
    expect(await fronts({ q: 'RUSSIA rapallo' })).toEqual(['Who signed at Rapallo?']);
    expect(await fronts({ q: 'Été' })).toEqual(['Été?']);
    expect(await fronts({ q: 'nowhere' })).toEqual([]);
    expect(await fronts({ q: '  ' })).toHaveLength(3);
  });

  it('takes percent, underscore, exclamation and quotation marks as they are', async () => {
    for (const front of ['100%', '100', 'snake_case', 'snakeXcase', 'n!', "O'Neill", '50!%']) {
      await createCard(db, { id: deckId }, { front });
    }
    expect(await fronts({ q: '0%' })).toEqual(['100%']);
    expect(await fronts({ q: 'e_c' })).toEqual(['snake_case']);
    expect(await fronts({ q: 'n!' })).toEqual(['n!']);
    expect(await fronts({ q: '!%' })).toEqual(['50!%']);
    expect(await fronts({ q: "O'N" })).toEqual(["O'Neill"]);
  });

  it('finds by tag and by kind, together with words', async () => {
    const war = await createCard(db, { id: deckId }, { front: 'Who won the war?' });
    const cold = await createCard(db, { id: deckId }, { kind: 'typed', front: 'When did the war begin?' });
    await tagCards(actor, { cardIds: [war.id, cold.id], add: 'Paper 1', remove: '' });
    await tagCards(actor, { cardIds: [cold.id], add: 'cold', remove: '' });
    expect(await fronts({ q: 'tag:COLD' })).toEqual(['When did the war begin?']);
    expect(await fronts({ q: 'tag:"paper 1" war' })).toHaveLength(2);
    expect(await fronts({ q: 'tag:paper' })).toEqual([]);
    expect(await fronts({ q: 'kind:typed tag:"paper 1"' })).toEqual(['When did the war begin?']);
    expect(await fronts({ q: 'kind:basic' })).toEqual(['Who won the war?']);
    expect(await fronts({ q: `kind:x' OR '1'='1` })).toEqual([]);
    expect(await fronts({ q: 'tag:' })).toEqual([]);
  });

  it('says which cards the learner put away or flagged, and finds them by that until it is over', async () => {
    const cards = [];
    for (const front of ['Suspended?', 'Buried?', 'Flagged?', 'Both?', 'Untouched?']) {
      cards.push(await createCard(db, { id: deckId }, { position: cards.length, front }));
    }
    const [suspended, buried, flagged, both] = cards.map(({ id }) => id) as [string, string, string, string];
    const at = SAMPLE_TIME;
    const aside = (cardId: string, how: 'bury' | 'suspend' | 'resume', then = at) =>
      ({ what: 'aside', cardId, how, at: then }) as const;
    await setByHand(
      actor,
      [
        aside(suspended, 'suspend'),
        aside(buried, 'bury'),
        { what: 'flag', cardId: flagged, flag: 2, at },
        aside(both, 'bury'),
        aside(both, 'suspend', new Date(at.getTime() + 1)),
      ],
      new Date(at.getTime() + 1),
    );
    // What somebody else has set on a card is theirs.
    await db.cardState.create({
      data: {
        userId: stranger.userId,
        cardId: cards[4]!.id,
        suspendedAt: at,
        buriedUntil: '2099-01-01',
        flag: 2,
      },
    });
    const seen = async (q: string, when = at) =>
      (await searchCards(actor, deckId, cardSearchSchema.parse({ q }), when)).cards.map(
        ({ front, aside: is, flag }) => [front, is, flag],
      );
    expect(await seen('')).toEqual([
      ['Suspended?', 'suspended', 0],
      ['Buried?', 'buried', 0],
      ['Flagged?', null, 2],
      ['Both?', 'suspended', 0],
      ['Untouched?', null, 0],
    ]);
    expect((await seen('is:suspended')).map(([front]) => front)).toEqual(['Suspended?', 'Both?']);
    expect((await seen('IS:Buried')).map(([front]) => front)).toEqual(['Buried?']);
    expect((await seen('flag:2 flag')).map(([front]) => front)).toEqual(['Flagged?']);
    for (const q of ['flag:1', 'flag:0', 'flag:9', 'is:nothing', 'is:constructor'])
      expect(await seen(q)).toEqual([]);

    const tomorrow = new Date(at.getTime() + 86_400_000);
    expect(await seen('is:buried', tomorrow)).toEqual([]);
    expect((await seen('', tomorrow))[1]).toEqual(['Buried?', null, 0]);
    await setByHand(actor, [aside(both, 'resume', tomorrow)], tomorrow);
    expect((await seen('is:suspended', tomorrow)).map(([front]) => front)).toEqual(['Suspended?']);
    expect((await seen('', tomorrow))[3]).toEqual(['Both?', null, 0]);
  });

  it('reads the current version only', async () => {
    const card = await createCard(db, { id: deckId }, { front: 'Old words?' });
    await editCard(actor, { cardId: card.id, versionId: card.version.id, front: 'New words?', back: 'B' });
    expect(await fronts({ q: 'old' })).toEqual([]);
    expect(await fronts({ q: 'new' })).toEqual(['New words?']);
  });

  it('keeps archived cards on a shelf of their own', async () => {
    const card = await createCard(db, { id: deckId });
    await archiveCards(actor, { cardIds: [card.id], archived: true });
    expect(await fronts()).toEqual([]);
    expect((await search({ archived: '1' })).cards).toMatchObject([{ id: card.id, archived: true }]);
    await archiveCards(actor, { cardIds: [card.id, card.id], archived: false });
    expect(await fronts()).toHaveLength(1);
  });

  it('shows one card alone, and none of another deck', async () => {
    const card = await createCard(db, { id: deckId }, { front: 'This one?', archivedAt: SAMPLE_TIME });
    await createCard(db, { id: deckId });
    const elsewhere = await createCard(db, await storeDeck(db, { id: stranger.userId }));
    expect(await fronts({ card: card.id })).toEqual(['This one?']);
    expect(await fronts({ card: elsewhere.id })).toEqual([]);
  });

  it('comes in pages, and never beyond the last', async () => {
    for (let i = 0; i < CARDS_PER_PAGE + 2; i += 1)
      await createCard(db, { id: deckId }, { position: i, front: `Q${i}` });
    expect(await search()).toMatchObject({ found: CARDS_PER_PAGE + 2, page: 1, pages: 2 });
    expect(await fronts({ page: '2' })).toEqual([`Q${CARDS_PER_PAGE}`, `Q${CARDS_PER_PAGE + 1}`]);
    expect(await fronts({ page: '99' })).toEqual(await fronts({ page: '2' }));
    expect(await fronts({ page: 'x', archived: 'y', q: ['a'] })).toEqual(await fronts());
  });
});

describe('tags', () => {
  const tagsOf = async () => (await search()).cards.map(({ tags }) => tags.join(', '));

  it('are put on and taken off many cards at once, and repeating that changes nothing', async () => {
    const one = await createCard(db, { id: deckId });
    const two = await createCard(db, { id: deckId });
    const cardIds = [one.id, two.id];
    for (let time = 0; time < 2; time += 1) {
      expect(await tagCards(actor, { cardIds, add: 'Lenin, #NEP', remove: '' })).toEqual({
        ok: true,
        value: null,
      });
    }
    await tagCards(actor, { cardIds: [one.id], add: '1921', remove: 'nep, nothing' });
    expect(await tagsOf()).toEqual(['1921, lenin', 'lenin, nep']);
  });

  it('are refused when one is too long or they are too many, and then none is changed', async () => {
    const { id } = await createCard(db, { id: deckId });
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, i) => `tag ${from + i}`).join();
    await tagCards(actor, { cardIds: [id], add: many(0, 15), remove: '' });
    expect(await tagCards(actor, { cardIds: [id], add: `fine, ${'x'.repeat(41)}`, remove: '' })).toEqual(
      failure('TAG_TOO_LONG'),
    );
    expect(await tagCards(actor, { cardIds: [id], add: many(15, 6), remove: '' })).toEqual(
      failure('TAGS_TOO_MANY'),
    );
    expect((await tagCards(actor, { cardIds: [id], add: many(10, 10), remove: '' })).ok).toBe(true);
    expect(await db.cardTag.count({ where: { cardId: id } })).toBe(20);
  });

  it('go on no card of somebody else, nor on own ones in the same breath', async () => {
    const card = await createCard(db, { id: deckId });
    const own = await createCard(db, await storeDeck(db, { id: stranger.userId }));
    await tagCards(actor, { cardIds: [card.id], add: 'mine', remove: '' });
    const cardIds = [own.id, card.id];
    expect(await tagCards(stranger, { cardIds, add: 'theirs', remove: 'mine' })).toEqual(
      failure('CARD_NOT_FOUND'),
    );
    expect(await db.cardTag.findMany({ where: { cardId: { in: cardIds } } })).toEqual([
      { cardId: card.id, tag: 'mine' },
    ]);
  });
});

describe('a preview', () => {
  it('is given of the longest card that can be kept and of none that is longer', () => {
    const longest = { kind: 'basic', front: 'x'.repeat(4_000), back: 'y' };
    expect(previewCardSchema.safeParse(longest).success).toBe(true);
    expect(previewCardSchema.safeParse({ ...longest, front: `${longest.front}x` }).success).toBe(false);
  });
});
