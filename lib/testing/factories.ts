import type { PrismaClient } from '@/lib/server/db/generated/client';
import type {
  CardModel,
  CardVersionModel,
  DeckModel,
  NoteModel,
  UserModel,
} from '@/lib/server/db/generated/models';
import type {
  CardUncheckedCreateInput,
  CardVersionUncheckedCreateInput,
  DeckUncheckedCreateInput,
  NoteUncheckedCreateInput,
  UserUncheckedCreateInput,
} from '@/lib/server/db/generated/models';

/** The moment every sample row was made: fixed, so that a test never depends on when it runs. */
export const SAMPLE_TIME = new Date('2026-01-05T09:00:00Z');

/** A registered learner in London with the default limits; no e-mail, no username and no password unless given. */
export function createUser(
  db: PrismaClient,
  over: Partial<UserUncheckedCreateInput> = {},
): Promise<UserModel> {
  return db.user.create({ data: { name: 'Sample student', createdAt: SAMPLE_TIME, ...over } });
}

export function createDeck(
  db: PrismaClient,
  user: Pick<UserModel, 'id'>,
  over: Partial<DeckUncheckedCreateInput> = {},
): Promise<DeckModel> {
  return db.deck.create({ data: { ownerId: user.id, name: 'Sample deck', createdAt: SAMPLE_TIME, ...over } });
}

export type CardWithVersion = CardModel & { readonly version: CardVersionModel };

/** What may differ from the sample card: columns of the card, and the text of its current version. */
export type CardOverrides = Partial<Omit<CardUncheckedCreateInput, 'versions'>> &
  Partial<Pick<CardVersionUncheckedCreateInput, 'front' | 'back' | 'context' | 'authorId'>>;

/** A card with its current version. Without a position it goes to the end of its deck. */
export async function createCard(
  db: PrismaClient,
  deck: Pick<DeckModel, 'id'>,
  over: CardOverrides = {},
): Promise<CardWithVersion> {
  const {
    front = 'What did the Treaty of Rapallo restore?',
    back = 'Diplomatic relations',
    context = '',
    authorId = null,
    ...columns
  } = over;
  const position = over.position ?? (await db.card.count({ where: { deckId: deck.id } }));
  const { versions, ...card } = await db.card.create({
    data: {
      deckId: deck.id,
      kind: 'basic',
      createdAt: SAMPLE_TIME,
      ...columns,
      position,
      versions: { create: { front, back, context, authorId, severity: 'created', createdAt: SAMPLE_TIME } },
    },
    include: { versions: true },
  });
  const [version] = versions;
  if (!version) throw new Error('a card was made without its version');
  return { ...card, version };
}

export function createNote(
  db: PrismaClient,
  user: Pick<UserModel, 'id'>,
  over: Partial<NoteUncheckedCreateInput> = {},
): Promise<NoteModel> {
  return db.note.create({
    data: {
      userId: user.id,
      title: 'Sample note',
      body: 'The Treaty of Rapallo restored diplomatic relations in 1922.',
      createdAt: SAMPLE_TIME,
      ...over,
    },
  });
}
