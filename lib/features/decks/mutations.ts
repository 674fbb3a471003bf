import 'server-only';
import { randomUUID } from 'node:crypto';
import { checkCard } from '@/lib/domain/cards/check-card';
import type { CardText } from '@/lib/domain/cards/card-text';
import { editSeverity } from '@/lib/domain/cards/edit-severity';
import { asksSeveral, splitCard, swapSides } from '@/lib/domain/cards/split-card';
import { carryClozeEdit, filledCloze } from '@/lib/domain/cards/shared-cloze';
import { TAGS_MAX, parseTags } from '@/lib/domain/cards/tags';
import { type Result, err, ok } from '@/lib/domain/result';
import type { Actor } from '@/lib/server/auth/actor';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import type { Prisma } from '@/lib/server/db/generated/client';
import { editableBy } from './access';
import type {
  AddCardInput,
  ArchiveCardsInput,
  ArchiveDeckInput,
  CreateDeckInput,
  EditCardInput,
  RenameDeckInput,
  TagCardsInput,
  TypeAnswersInput,
} from './schema';

/** Makes a deck; sent again with the same id it changes nothing. `DECK_NOT_FOUND` when the id is somebody else's. */
export async function createDeck(
  actor: Actor,
  { deckId, name }: CreateDeckInput,
  at: Date = now(),
): Promise<Result<{ deckId: string }>> {
  return db.$transaction(async (tx) => {
    const known = await tx.deck.findUnique({ where: { id: deckId }, select: { ownerId: true } });
    if (known) return known.ownerId === actor.userId ? ok({ deckId }) : err('DECK_NOT_FOUND');
    await tx.deck.create({
      data: { id: deckId, ownerId: actor.userId, name, createdAt: at },
      select: { id: true },
    });
    return ok({ deckId });
  });
}

/** Renames a deck; `DECK_NOT_FOUND` when it is not the actor's. */
export async function renameDeck(actor: Actor, { deckId, name }: RenameDeckInput): Promise<Result<null>> {
  const { count } = await db.deck.updateMany({ where: { id: deckId, ...editableBy(actor) }, data: { name } });
  return count === 1 ? ok(null) : err('DECK_NOT_FOUND');
}

/** Puts a deck away, so that none of its cards is asked, or brings it back; schedules stay as they are. */
export async function archiveDeck(
  actor: Actor,
  { deckId, archived }: ArchiveDeckInput,
  at: Date = now(),
): Promise<Result<null>> {
  const where = { id: deckId, ...editableBy(actor) };
  const { count } = await db.deck.updateMany({ where, data: { archivedAt: archived ? at : null } });
  return count === 1 ? ok(null) : err('DECK_NOT_FOUND');
}

/** Has the answers of a deck's basic and cloze cards typed, or no longer; `DECK_NOT_FOUND` when it is not the actor's. */
export async function typeAnswers(
  actor: Actor,
  { deckId, typesAnswers }: TypeAnswersInput,
): Promise<Result<null>> {
  const where = { id: deckId, ...editableBy(actor) };
  const { count } = await db.deck.updateMany({ where, data: { typesAnswers } });
  return count === 1 ? ok(null) : err('DECK_NOT_FOUND');
}

/**
 * Adds a card at the end of a deck. A cloze with several numbers becomes one card per number, a picture with several
 * covered places one per place, a card asked both ways two, the second the mirror of the first: all siblings of each
 * other. Sent again with the same `requestId` it adds nothing.
 *
 * @returns the ids of the cards; `DECK_NOT_FOUND`, or what `checkCard` finds wrong.
 */
export async function addCard(
  actor: Actor,
  { requestId, deckId, bothWays = false, ...typed }: AddCardInput,
  at: Date = now(),
): Promise<Result<{ cardIds: string[] }>> {
  const checked = checkCard(typed);
  if (!checked.ok) return checked;
  const { kind } = checked.value;
  const texts = splitCard(checked.value, bothWays);
  return db.$transaction(async (tx) => {
    const deck = await tx.deck.findFirst({
      where: { id: deckId, ...editableBy(actor) },
      select: {
        cards: { orderBy: { position: 'desc' }, take: 1, select: { position: true } },
      },
    });
    if (!deck) return err('DECK_NOT_FOUND');
    // The request's id names the group of siblings, and so tells a repetition.
    const made = await tx.card.findMany({
      where: { deckId, siblingGroup: requestId },
      orderBy: { position: 'asc' },
      select: { id: true },
    });
    if (made.length > 0) return ok({ cardIds: made.map(({ id }) => id) });
    const first = (deck.cards[0]?.position ?? -1) + 1;
    const rows = texts.map((sides, i) => ({ id: randomUUID(), position: first + i, sides }));
    await tx.card.createMany({
      data: rows.map(({ id, position }, i) => ({
        id,
        deckId,
        kind,
        position,
        siblingGroup: requestId,
        mirrorOfId: bothWays && i > 0 ? rows[0]!.id : null,
        createdAt: at,
      })),
    });
    await tx.cardVersion.createMany({
      data: rows.map(({ id, sides }) => {
        return { cardId: id, authorId: actor.userId, ...sides, severity: 'created' as const, createdAt: at };
      }),
    });
    return ok({ cardIds: rows.map(({ id }) => id) });
  });
}

const VERSION = { id: true, cardId: true, front: true, back: true, context: true } as const;

/** Puts a version in the place of another. @returns its id */
async function supersede(
  tx: Prisma.TransactionClient,
  old: { readonly id: string; readonly cardId: string; readonly context: string },
  edit: Pick<CardText, 'front' | 'back'> & {
    readonly authorId: string;
    readonly severity: 'typo' | 'meaning';
  },
  at: Date,
): Promise<string> {
  await tx.cardVersion.update({ where: { id: old.id }, data: { supersededAt: at }, select: { id: true } });
  const { cardId, context } = old;
  const { id } = await tx.cardVersion.create({
    data: { cardId, context, ...edit, createdAt: at },
    select: { id: true },
  });
  return id;
}

/**
 * Gives a card a new version, its mirror the same with the sides swapped, and cards with other blanks of its text the same
 * change; schedules stay as they are. An edit that changes nothing stores nothing.
 *
 * @returns the id of the current version, and how many cards of the text stay `apart` since the change goes across their
 * blanks; `CARD_NOT_FOUND`; `CARD_CHANGED` when the edit did not start from the current
 * version; `CLOZE_SEVERAL_NUMBERS`, `OCCLUSION_SEVERAL_ASKED`; or what `checkCard` finds wrong.
 */
export async function editCard(
  actor: Actor,
  { cardId, versionId, ...typed }: EditCardInput,
  at: Date = now(),
): Promise<Result<{ versionId: string; apart: number }>> {
  return db.$transaction(async (tx) => {
    const current = await tx.cardVersion.findFirst({
      where: { cardId, supersededAt: null, card: { deck: editableBy(actor) } },
      select: {
        ...VERSION,
        card: {
          select: {
            kind: true,
            deckId: true,
            siblingGroup: true,
            mirrorOfId: true,
            mirror: { select: { id: true } },
          },
        },
      },
    });
    if (!current) return err('CARD_NOT_FOUND');
    const checked = checkCard({ kind: current.card.kind, ...typed });
    if (!checked.ok) return checked;
    const { kind, front, back } = checked.value;
    const several = asksSeveral({ kind, front });
    if (several) return err(several);
    const severity = editSeverity(current, { front, back });
    if (severity === 'none') return ok({ versionId: current.id, apart: 0 });
    if (current.id !== versionId) return err('CARD_CHANGED');
    const edit = { front, back, authorId: actor.userId, severity };
    const mirrorId = current.card.mirrorOfId ?? current.card.mirror?.id;
    const mirror =
      mirrorId !== undefined &&
      (await tx.cardVersion.findFirst({
        where: { cardId: mirrorId, supersededAt: null, card: { deck: editableBy(actor) } },
        select: VERSION,
      }));
    if (mirror) await supersede(tx, mirror, { ...edit, ...swapSides(edit) }, at);
    const apart = kind === 'cloze' ? await editOtherBlanks(tx, current, edit, at) : 0;
    return ok({ versionId: await supersede(tx, current, edit, at), apart });
  });
}

/** Makes the edit of a cloze in the cards with other blanks of the same text. @returns how many it could not be made in */
async function editOtherBlanks(
  tx: Prisma.TransactionClient,
  before: Pick<CardText, 'front' | 'back'> & {
    readonly cardId: string;
    readonly card: { readonly deckId: string; readonly siblingGroup: string | null };
  },
  edit: Pick<CardText, 'front' | 'back'> & { readonly authorId: string },
  at: Date,
): Promise<number> {
  const { deckId, siblingGroup } = before.card;
  if (siblingGroup === null) return 0;
  const [read, reads] = [filledCloze(before.front), filledCloze(edit.front)];
  const siblings = await tx.cardVersion.findMany({
    where: {
      supersededAt: null,
      card: { deckId, siblingGroup, kind: 'cloze', id: { not: before.cardId } },
    },
    select: VERSION,
  });
  let apart = 0;
  for (const sibling of siblings.filter(({ front }) => filledCloze(front) === read)) {
    const carried = carryClozeEdit(read, reads, sibling.front);
    if (carried === null) apart += 1;
    const sides = {
      front: carried ?? sibling.front,
      back: sibling.back === before.back ? edit.back : sibling.back,
    };
    const severity = editSeverity(sibling, sides);
    if (severity !== 'none') await supersede(tx, sibling, { ...edit, ...sides, severity }, at);
  }
  return apart;
}

/** Archives cards or restores them, all or none; `CARD_NOT_FOUND` when one of them is not the actor's. */
export async function archiveCards(
  actor: Actor,
  { cardIds, archived }: ArchiveCardsInput,
  at: Date = now(),
): Promise<Result<null>> {
  const where = { id: { in: [...new Set(cardIds)] }, deck: editableBy(actor) };
  return db.$transaction(async (tx) => {
    if ((await tx.card.count({ where })) !== where.id.in.length) return err('CARD_NOT_FOUND');
    await tx.card.updateMany({ where, data: { archivedAt: archived ? at : null } });
    // A restored card may be new to a learner whose search for new cards has gone past its place.
    if (!archived) await tx.newCardCursor.deleteMany({ where: { deck: { cards: { some: where } } } });
    return ok(null);
  });
}

/**
 * Takes tags off cards and puts others on, of all cards or of none.
 *
 * @param tags lines of tags with commas between them
 * @returns `CARD_NOT_FOUND` when one of the cards is not the actor's; `TAG_TOO_LONG`; `TAGS_TOO_MANY` when a card would
 * have more than `TAGS_MAX`
 */
export async function tagCards(actor: Actor, { cardIds, ...tags }: TagCardsInput): Promise<Result<null>> {
  const add = parseTags(tags.add);
  const remove = parseTags(tags.remove);
  if (!add || !remove) return err('TAG_TOO_LONG');
  if (add.length > TAGS_MAX) return err('TAGS_TOO_MANY');
  const ids = [...new Set(cardIds)];
  return db.$transaction(async (tx) => {
    const where = { id: { in: ids }, deck: editableBy(actor) };
    if ((await tx.card.count({ where })) !== ids.length) return err('CARD_NOT_FOUND');
    const kept = await tx.cardTag.groupBy({
      by: ['cardId'],
      where: { cardId: { in: ids }, tag: { notIn: [...remove, ...add] } },
      _count: true,
    });
    if (kept.some(({ _count }) => _count + add.length > TAGS_MAX)) return err('TAGS_TOO_MANY');
    await tx.cardTag.deleteMany({ where: { cardId: { in: ids }, tag: { in: [...remove, ...add] } } });
    await tx.cardTag.createMany({ data: ids.flatMap((cardId) => add.map((tag) => ({ cardId, tag }))) });
    return ok(null);
  });
}
