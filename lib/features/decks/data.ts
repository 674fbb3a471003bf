import 'server-only';
import type { CardKind } from '@/lib/server/db/generated/enums';
import type { Actor } from '@/lib/server/auth/actor';
import { db } from '@/lib/server/db';
import { Prisma } from '@/lib/server/db/generated/client';
import { filledCloze } from '@/lib/domain/cards/shared-cloze';
import { type StudyDay, studyDayOf } from '@/lib/domain/scheduling/study-day';
import { findImageSizes } from '@/lib/features/images/data';
import { findLearner } from '@/lib/features/review/data';
import { now } from '@/lib/server/clock';
import { renderCard } from '@/lib/server/markup/render-card';
import { editableBy } from './access';
import { isFound, type Searching } from './card-search';
import type { CardSearch } from './schema';

export interface DeckSummary {
  readonly id: string;
  readonly name: string;
  readonly archived: boolean;
  /** Cards that are not archived. */
  readonly cards: number;
  /** Whether the answers of its basic and cloze cards are typed. */
  readonly typesAnswers: boolean;
}

/** The actor's decks by name, archived ones last. */
export async function listDecks(actor: Actor): Promise<DeckSummary[]> {
  const decks = await db.deck.findMany({
    where: editableBy(actor),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      name: true,
      archivedAt: true,
      typesAnswers: true,
      _count: { select: { cards: { where: { archivedAt: null } } } },
    },
  });
  return decks
    .map(({ _count, archivedAt, ...deck }) => ({
      ...deck,
      archived: archivedAt !== null,
      cards: _count.cards,
    }))
    .sort((a, b) => Number(a.archived) - Number(b.archived) || a.name.localeCompare(b.name, 'en-GB'));
}

/** One of the actor's decks, or null. */
export async function findDeck(actor: Actor, deckId: string): Promise<DeckSummary | null> {
  const deck = await db.deck.findFirst({
    where: { id: deckId, ...editableBy(actor) },
    select: {
      id: true,
      name: true,
      archivedAt: true,
      typesAnswers: true,
      _count: { select: { cards: { where: { archivedAt: null } } } },
    },
  });
  if (!deck) return null;
  const { _count, archivedAt, ...rest } = deck;
  return { ...rest, archived: archivedAt !== null, cards: _count.cards };
}

/** A card in its deck's list. */
export interface DeckCard {
  readonly id: string;
  readonly versionId: string;
  readonly kind: CardKind;
  readonly front: string;
  readonly back: string;
  readonly context: string;
  readonly frontHtml: string;
  readonly backHtml: string;
  readonly archived: boolean;
  /** Whether another card asks the same the other way round. */
  readonly isMirrored: boolean;
  /** Whether another card hides other words of the same text: an edit of either is an edit of both. */
  readonly sharesText: boolean;
  /** In the order of the alphabet. */
  readonly tags: readonly string[];
  /** The note it was drawn from, if that is still there. */
  readonly noteId: string | null;
  /** Whether the learner put it away: until it is resumed, or until the next study day. */
  readonly aside: 'suspended' | 'buried' | null;
  /** The learner's flag: 1–4, 0 for none. */
  readonly flag: number;
}

export interface CardPage {
  readonly cards: readonly DeckCard[];
  /** Cards that the search finds, on all pages. */
  readonly found: number;
  readonly page: number;
  readonly pages: number;
}

export const CARDS_PER_PAGE = 50;

/** The cards of one of the actor's decks that hold all the words of `q`, in deck order, a page at a time. */
export async function searchCards(
  actor: Actor,
  deckId: string,
  search: CardSearch,
  at: Date = now(),
): Promise<CardPage> {
  const { parameters } = await findLearner(actor);
  const by = { userId: actor.userId, today: studyDayOf(at, parameters) };
  const shelf =
    search.archived === '1' ? Prisma.sql`c."archivedAt" IS NOT NULL` : Prisma.sql`c."archivedAt" IS NULL`;
  const which =
    search.card === undefined
      ? Prisma.sql`${shelf} AND ${isFound(search.q, by)}`
      : Prisma.sql`c."id" = ${search.card}`;
  const matching = Prisma.sql`FROM "Card" c
    JOIN "Deck" d ON d."id" = c."deckId"
    JOIN "CardVersion" v ON v."cardId" = c."id" AND v."supersededAt" IS NULL
    WHERE c."deckId" = ${deckId} AND d."ownerId" = ${actor.userId} AND ${which}`;
  const counted = await db.$queryRaw<{ found: bigint | number }[]>`SELECT COUNT(*) AS "found" ${matching}`;
  const found = Number(counted[0]?.found ?? 0);
  const pages = Math.max(1, Math.ceil(found / CARDS_PER_PAGE));
  const page = Math.min(search.page, pages);
  const ids = await db.$queryRaw<{ id: string }[]>`SELECT c."id" AS "id" ${matching}
    ORDER BY c."position", c."id" LIMIT ${CARDS_PER_PAGE} OFFSET ${(page - 1) * CARDS_PER_PAGE}`;
  return {
    cards: await cardsOf(
      actor,
      ids.map(({ id }) => id),
      by,
    ),
    found,
    page,
    pages,
  };
}

async function cardsOf(actor: Actor, ids: string[], { userId, today }: Searching): Promise<DeckCard[]> {
  const cards = await db.card.findMany({
    where: { id: { in: ids } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      archivedAt: true,
      deckId: true,
      siblingGroup: true,
      mirrorOfId: true,
      mirror: { select: { id: true } },
      tags: { select: { tag: true }, orderBy: { tag: 'asc' } },
      anchor: { select: { noteId: true } },
      states: { where: { userId }, select: { suspendedAt: true, buriedUntil: true, flag: true } },
      versions: {
        where: { supersededAt: null },
        select: { id: true, front: true, back: true, context: true },
      },
    },
  });
  const sizes = await findImageSizes(
    actor,
    cards.flatMap(({ versions }) => versions),
  );
  const shared = await sharedTexts(cards.filter(({ kind }) => kind === 'cloze'));
  return cards.flatMap(
    ({ id, kind, archivedAt, anchor, tags, versions: [version], states: [state], ...card }) => {
      if (!version) return [];
      const { id: versionId, ...texts } = version;
      const rendered = renderCard({ kind, ...texts }, sizes);
      return [
        {
          id,
          versionId,
          kind,
          ...texts,
          ...rendered,
          archived: archivedAt !== null,
          isMirrored: card.mirrorOfId !== null || card.mirror !== null,
          sharesText: kind === 'cloze' && shared.has(`${card.siblingGroup} ${filledCloze(texts.front)}`),
          tags: tags.map(({ tag }) => tag),
          noteId: anchor?.noteId ?? null,
          aside: state ? asideOf(state, today) : null,
          flag: state?.flag ?? 0,
        },
      ];
    },
  );
}

function asideOf(
  { suspendedAt, buriedUntil }: { suspendedAt: Date | null; buriedUntil: StudyDay | null },
  today: StudyDay,
): DeckCard['aside'] {
  if (suspendedAt !== null) return 'suspended';
  return buriedUntil !== null && buriedUntil > today ? 'buried' : null;
}

/** The texts that several cards of a group hide words of, each behind the name of its group. */
async function sharedTexts(
  clozes: readonly { readonly deckId: string; readonly siblingGroup: string | null }[],
): Promise<ReadonlySet<string>> {
  const groups = [...new Set(clozes.flatMap(({ siblingGroup }) => siblingGroup ?? []))];
  if (groups.length === 0) return new Set();
  const versions = await db.cardVersion.findMany({
    where: {
      supersededAt: null,
      card: {
        deckId: { in: [...new Set(clozes.map(({ deckId }) => deckId))] },
        siblingGroup: { in: groups },
        kind: 'cloze',
      },
    },
    select: { front: true, card: { select: { siblingGroup: true } } },
  });
  const texts = versions.map(({ front, card }) => `${card.siblingGroup} ${filledCloze(front)}`);
  return new Set(texts.filter((text, i) => texts.indexOf(text) !== i));
}
