import 'server-only';
import type { CardKind } from '@/lib/domain/cards/card-kinds';
import type { MemoryState } from '@/lib/domain/scheduling/fsrs-scheduler';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import type { Actor } from '@/lib/server/auth/actor';
import { db } from '@/lib/server/db';
import { Prisma } from '@/lib/server/db/generated/client';
import { queuedFor } from './access';
import { LEARNING_BAND, NEW_BAND, REVIEW_BANDS } from './queue-band';
import type { ReviewScope } from './schema';

/**
 * The reads of the queue. None of them takes longer because the learner has more cards: each walks an index and
 * stops. `CROSS JOIN` stands where SQLite must keep the order of the tables: without statistics it would begin with
 * all states of the learner. `data.test.ts` is the contract of the SQL.
 */

/** A card as the queue knows it. The columns of the memory are those of `CardMemory`. */
export interface QueueRow {
  readonly id: string;
  readonly deckId: string;
  readonly position: number;
  readonly siblingGroup: string | null;
  readonly archivedAt: Date | null;
  readonly deckArchivedAt: Date | null;
  readonly state: MemoryState;
  readonly due: Date | null;
  readonly stability: number | null;
  readonly difficulty: number | null;
  readonly learningStep: number;
  readonly reps: number;
  readonly lapses: number;
  readonly lastReviewedAt: Date | null;
  readonly lastStudyDay: StudyDay | null;
  readonly introducedOn: StudyDay | null;
  readonly buriedUntil: StudyDay | null;
  readonly flag: number;
}

const QUEUE_COLUMNS = Prisma.sql`c."id", c."deckId", c."position", c."siblingGroup",
  c."archivedAt", d."archivedAt" AS "deckArchivedAt", s."state", s."due", s."stability", s."difficulty",
  s."learningStep", s."reps", s."lapses", s."lastReviewedAt", s."lastStudyDay", s."introducedOn", s."buriedUntil",
  s."flag"`;

/** Everything, one deck or several. */
type DeckScope = ReviewScope & { readonly deckIds?: readonly string[] };

const inScope = ({ deckId, deckIds }: DeckScope): Prisma.Sql =>
  deckIds
    ? Prisma.sql`AND c."deckId" IN (${Prisma.join([...deckIds])})`
    : deckId === undefined
      ? Prisma.empty
      : Prisma.sql`AND c."deckId" = ${deckId}`;

/**
 * Finds reviews due before a moment, those most overdue for their stability first: the order of retrievability up to
 * the width of a shelf. Archived and buried cards may be among them.
 *
 * @param before null for reviews whenever they are due
 * @param limit how many at most; fewer come back only when there are no more
 * @param reference the moment whose retrievability orders them
 */
export function findDueReviews(
  actor: Actor,
  scope: DeckScope,
  before: Date | null,
  limit: number,
  reference: Date,
): Promise<QueueRow[]> {
  const within = before ? Prisma.sql`AND b."due" < ${before}` : Prisma.empty;
  // The shelf's card must be joined only to tell its deck: otherwise the index has all that is read here.
  const ofDeck =
    scope.deckId === undefined && !scope.deckIds
      ? Prisma.empty
      : Prisma.sql`JOIN "Card" c ON c."id" = b."cardId"`;
  const heads = REVIEW_BANDS.map(
    ({ band, stability }) => Prisma.sql`
      SELECT * FROM (
        SELECT b."cardId", (${reference} - b."due") / ${stability} AS "overdue" FROM "CardState" b ${ofDeck}
        WHERE b."userId" = ${actor.userId} AND b."queueBand" = ${band} AND b."suspendedAt" IS NULL
          ${within} ${inScope(scope)}
        ORDER BY b."due" LIMIT ${limit}) AS "head"`,
  );
  return db.$queryRaw`
    SELECT ${QUEUE_COLUMNS}
    FROM (SELECT * FROM (${Prisma.join(heads, ' UNION ALL ')}) AS "heads" ORDER BY "overdue" DESC LIMIT ${limit}) AS h
    CROSS JOIN "CardState" s
    JOIN "Card" c ON c."id" = s."cardId"
    JOIN "Deck" d ON d."id" = c."deckId"
    WHERE s."userId" = ${actor.userId} AND s."cardId" = h."cardId"`;
}

/** More cards than anybody has in their learning steps. */
const MOST_LEARNING = 1_000;

/** Finds cards in their learning steps, and new ones that have a state all the same. */
export function findLearning(actor: Actor, scope: ReviewScope): Promise<QueueRow[]> {
  // One shelf at a time: asked for both at once, SQLite walks through every card of the learner instead.
  const shelves = [NEW_BAND, LEARNING_BAND].map(
    (band) => Prisma.sql`
      SELECT * FROM (
        SELECT b."cardId" FROM "CardState" b
        WHERE b."userId" = ${actor.userId} AND b."queueBand" = ${band} AND b."suspendedAt" IS NULL
        ORDER BY b."due" LIMIT ${MOST_LEARNING}) AS "shelf"`,
  );
  return db.$queryRaw`
    SELECT ${QUEUE_COLUMNS}
    FROM (${Prisma.join(shelves, ' UNION ALL ')}) AS h
    CROSS JOIN "CardState" s
    JOIN "Card" c ON c."id" = s."cardId"
    JOIN "Deck" d ON d."id" = c."deckId"
    WHERE s."userId" = ${actor.userId} AND s."cardId" = h."cardId" ${inScope(scope)}`;
}

/** A card without any state, or, when its id is null, word that its deck has none. */
export interface UnstartedRow {
  readonly deckId: string;
  /** Where the search of this deck began. */
  readonly cursor: number | null;
  /** The highest position of the deck; a computed column, which comes as Prisma likes it. */
  readonly last: number | bigint | null;
  readonly id: string | null;
  readonly position: number;
  readonly siblingGroup: string | null;
}

/**
 * Finds cards that the learner has never seen, in the order of the notes, in a number of decks.
 *
 * @param afterDeck the search goes on with the decks whose ids are greater
 * @param limit how many cards of each deck
 * @returns at least one row for each deck, by deck and position
 */
export function findUnstarted(
  actor: Actor,
  scope: ReviewScope,
  afterDeck: string,
  decks: number,
  limit: number,
): Promise<UnstartedRow[]> {
  const only = scope.deckId === undefined ? Prisma.empty : Prisma.sql`AND d."id" = ${scope.deckId}`;
  return db.$queryRaw`
    SELECT d."id" AS "deckId", d."cursor",
      (SELECT MAX(m."position") FROM "Card" m WHERE m."deckId" = d."id" AND m."archivedAt" IS NULL) AS "last",
      c."id", c."position", c."siblingGroup"
    FROM (
      SELECT d."id", k."position" AS "cursor" FROM "Deck" d
      LEFT JOIN "NewCardCursor" k ON k."userId" = ${actor.userId} AND k."deckId" = d."id"
      WHERE ${queuedFor(actor)} AND d."id" > ${afterDeck} ${only}
      ORDER BY d."id" LIMIT ${decks}) AS d
    LEFT JOIN "Card" c ON c."id" IN (
      SELECT x."id" FROM "Card" x
      WHERE x."deckId" = d."id" AND x."archivedAt" IS NULL AND x."position" >= COALESCE(d."cursor", 0)
        AND NOT EXISTS (SELECT 1 FROM "CardState" s WHERE s."userId" = ${actor.userId} AND s."cardId" = x."id")
      ORDER BY x."position", x."id" LIMIT ${limit})
    ORDER BY d."id", c."position", c."id"`;
}

/**
 * Moves the cursors of some decks to their first card without a state. One statement, so that a card restored
 * meanwhile is either seen here or takes the cursor away afterwards.
 */
export async function advanceCursors(actor: Actor, deckIds: readonly string[]): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "NewCardCursor" ("userId", "deckId", "position")
    SELECT ${actor.userId}, d."id", COALESCE(
      (SELECT x."position" FROM "Card" x
        WHERE x."deckId" = d."id" AND x."archivedAt" IS NULL AND x."position" >= COALESCE(k."position", 0)
          AND NOT EXISTS (SELECT 1 FROM "CardState" s WHERE s."userId" = ${actor.userId} AND s."cardId" = x."id")
        ORDER BY x."position" LIMIT 1),
      (SELECT MAX(m."position") + 1 FROM "Card" m WHERE m."deckId" = d."id" AND m."archivedAt" IS NULL),
      0)
    FROM "Deck" d
    LEFT JOIN "NewCardCursor" k ON k."userId" = ${actor.userId} AND k."deckId" = d."id"
    WHERE d."id" IN (${Prisma.join([...deckIds])})
    ON CONFLICT ("userId", "deckId") DO UPDATE SET "position" = excluded."position"`;
}

/** A card answered today, on whatever device. */
export interface AnsweredRow {
  readonly cardId: string;
  readonly siblingGroup: string | null;
  readonly introducedOn: StudyDay | null;
}

/** Finds the cards answered on a study day; practice is no answer here. */
export async function findAnsweredOn(actor: Actor, day: StudyDay): Promise<AnsweredRow[]> {
  // Made distinct here: asked for it, SQLite would walk all answers of the learner in the order of the cards.
  const rows = await db.$queryRaw<AnsweredRow[]>`
    SELECT e."cardId", c."siblingGroup", s."introducedOn"
    FROM "ReviewEvent" e
    JOIN "Card" c ON c."id" = e."cardId"
    LEFT JOIN "CardState" s ON s."userId" = e."userId" AND s."cardId" = e."cardId"
    WHERE e."userId" = ${actor.userId} AND e."studyDay" = ${day} AND e."voidedAt" IS NULL
      AND e."mode" <> 'cram'`;
  return [...new Map(rows.map((row) => [row.cardId, row])).values()];
}

/** What a card says, and where it comes from. */
export interface ContentRow {
  readonly id: string;
  readonly kind: CardKind;
  readonly versionId: string;
  readonly front: string;
  readonly back: string;
  readonly context: string;
  readonly deckName: string;
  /** Whether the deck has its answers typed; a raw column, which comes as the driver likes it. */
  readonly typesAnswers: boolean | number;
  readonly noteId: string | null;
  readonly sentence: string | null;
}

/** Reads the present text of some cards. */
export function findContents(cardIds: readonly string[]): Promise<ContentRow[]> {
  if (cardIds.length === 0) return Promise.resolve([]);
  return db.$queryRaw`
    SELECT c."id", c."kind", v."id" AS "versionId", v."front", v."back", v."context", d."name" AS "deckName",
      d."typesAnswers", a."noteId", a."exact" AS "sentence"
    FROM "Card" c
    JOIN "CardVersion" v ON v."cardId" = c."id" AND v."supersededAt" IS NULL
    JOIN "Deck" d ON d."id" = c."deckId"
    LEFT JOIN "Anchor" a ON a."cardId" = c."id"
    WHERE c."id" IN (${Prisma.join([...cardIds])})`;
}
