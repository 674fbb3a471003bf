import 'server-only';
import { randomUUID } from 'node:crypto';
import { checkCard } from '@/lib/domain/cards/check-card';
import { clozeNumbers, parseCloze, splitCloze } from '@/lib/domain/cards/cloze';
import type { CardText } from '@/lib/domain/cards/card-text';
import { editSeverity } from '@/lib/domain/cards/edit-severity';
import { askedPlaces, parseOcclusion, splitOcclusion } from '@/lib/domain/cards/occlusion';
import { type Result, err, ok } from '@/lib/domain/result';
import type { Actor } from '@/lib/server/auth/actor';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { editableBy } from './access';
import type {
  AddCardInput,
  ArchiveCardsInput,
  ArchiveDeckInput,
  CreateDeckInput,
  EditCardInput,
  RenameDeckInput,
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

/**
 * Adds a card at the end of a deck; a cloze with several numbers becomes one card per number, a picture with several
 * covered places one per place: siblings of each other.
 * Sent again with the same `requestId` it adds nothing.
 *
 * @returns the ids of the cards; `DECK_NOT_FOUND`, or what `checkCard` finds wrong.
 */
export async function addCard(
  actor: Actor,
  { requestId, deckId, ...typed }: AddCardInput,
  at: Date = now(),
): Promise<Result<{ cardIds: string[] }>> {
  const checked = checkCard(typed);
  if (!checked.ok) return checked;
  const { kind, front, back } = checked.value;
  const fronts = frontsOf({ kind, front });
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
    const rows = fronts.map((text, i) => ({ id: randomUUID(), position: first + i, text }));
    await tx.card.createMany({
      data: rows.map(({ id, position }) => ({
        id,
        deckId,
        kind,
        position,
        siblingGroup: requestId,
        createdAt: at,
      })),
    });
    await tx.cardVersion.createMany({
      data: rows.map(({ id, text }) => {
        const texts = { front: text, back };
        return { cardId: id, authorId: actor.userId, ...texts, severity: 'created' as const, createdAt: at };
      }),
    });
    return ok({ cardIds: rows.map(({ id }) => id) });
  });
}

/**
 * Gives a card a new version; the schedule stays as it is. An edit that changes nothing stores nothing.
 *
 * @returns the id of the current version; `CARD_NOT_FOUND`; `CARD_CHANGED` when the edit did not start from the current
 * version; `CLOZE_SEVERAL_NUMBERS`, `OCCLUSION_SEVERAL_ASKED`; or what `checkCard` finds wrong.
 */
export async function editCard(
  actor: Actor,
  { cardId, versionId, ...typed }: EditCardInput,
  at: Date = now(),
): Promise<Result<{ versionId: string }>> {
  return db.$transaction(async (tx) => {
    const current = await tx.cardVersion.findFirst({
      where: { cardId, supersededAt: null, card: { deck: editableBy(actor) } },
      select: { id: true, front: true, back: true, context: true, card: { select: { kind: true } } },
    });
    if (!current) return err('CARD_NOT_FOUND');
    const checked = checkCard({ kind: current.card.kind, ...typed });
    if (!checked.ok) return checked;
    const { kind, front, back } = checked.value;
    const several = asksSeveral({ kind, front });
    if (several) return err(several);
    const severity = editSeverity(current, { front, back });
    if (severity === 'none') return ok({ versionId: current.id });
    if (current.id !== versionId) return err('CARD_CHANGED');
    await tx.cardVersion.update({
      where: { id: current.id },
      data: { supersededAt: at },
      select: { id: true },
    });
    const version = {
      cardId,
      authorId: actor.userId,
      front,
      back,
      context: current.context,
      severity,
      createdAt: at,
    };
    const { id } = await tx.cardVersion.create({ data: version, select: { id: true } });
    return ok({ versionId: id });
  });
}

type Front = Pick<CardText, 'kind' | 'front'>;

/** The fronts of the cards that a typed front makes. */
function frontsOf({ kind, front }: Front): string[] {
  if (kind === 'cloze') return splitCloze(front);
  return kind === 'occlusion' ? splitOcclusion(front) : [front];
}

/** The fault of a front that would make several cards; null when it makes one. */
function asksSeveral({ kind, front }: Front): 'CLOZE_SEVERAL_NUMBERS' | 'OCCLUSION_SEVERAL_ASKED' | null {
  if (kind === 'cloze' && clozeNumbers(parseCloze(front).segments).length > 1) return 'CLOZE_SEVERAL_NUMBERS';
  const occlusion = kind === 'occlusion' ? parseOcclusion(front) : null;
  return occlusion && askedPlaces(occlusion).length > 1 ? 'OCCLUSION_SEVERAL_ASKED' : null;
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
