import 'server-only';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import { FIRST_LEECH } from '@/lib/domain/scheduling/leech';
import type { Actor } from '@/lib/server/auth/actor';
import { db } from '@/lib/server/db';
import { Prisma } from '@/lib/server/db/generated/client';
import { queuedFor } from './access';
import type { QueueRow } from './queue-statements';
import { NEW_BAND } from './queue-band';
import type { StudySource } from './study-scope';

/** Every source but “everything”, which the shelves of the queue are read for. */
export type SearchedSource = Exclude<StudySource, { readonly of: 'everything' }>;

/**
 * Where the search begins: each walks an index and meets the cards of its source alone, so that none takes longer
 * because a learner has more cards elsewhere. Tags carry no owner, so a tag's search meets all the learner's cards instead
 * of those of everybody who uses the word: it may take longer for having many cards, but not for what others do.
 * Whose the cards are, the search itself asks once more.
 */
export function cardsOf(actor: Actor, source: SearchedSource, today: StudyDay): Prisma.Sql {
  switch (source.of) {
    case 'deck':
      return Prisma.sql`SELECT x."id" FROM "Card" x WHERE x."deckId" = ${source.deckId} AND x."archivedAt" IS NULL`;
    case 'exam':
      return Prisma.sql`SELECT x."id" FROM "Exam" e
        CROSS JOIN "ExamDeck" l ON l."examId" = e."id"
        CROSS JOIN "Card" x ON x."deckId" = l."deckId" AND x."archivedAt" IS NULL
        WHERE e."id" = ${source.examId} AND e."userId" = ${actor.userId}`;
    case 'tag':
      return Prisma.sql`SELECT t."cardId" AS "id" FROM "Deck" k
        CROSS JOIN "Card" x ON x."deckId" = k."id" AND x."archivedAt" IS NULL
        CROSS JOIN "CardTag" t ON t."cardId" = x."id" AND t."tag" = ${source.tag}
        WHERE k."ownerId" = ${actor.userId}`;
    case 'flag':
      // The comparison with 0 is what lets SQLite use the index of flagged cards.
      return Prisma.sql`SELECT f."cardId" AS "id" FROM "CardState" f
        WHERE f."userId" = ${actor.userId} AND f."flag" <> 0 AND f."flag" = ${source.flag}`;
    case 'leeches':
      return Prisma.sql`SELECT f."cardId" AS "id" FROM "CardState" f
        WHERE f."userId" = ${actor.userId} AND f."lapses" >= ${Prisma.raw(String(FIRST_LEECH))}`;
    case 'forgotten':
      return Prisma.sql`SELECT DISTINCT r."cardId" AS "id" FROM "ReviewEvent" r
        WHERE r."userId" = ${actor.userId} AND r."studyDay" = ${today} AND r."rating" = 'Again'
          AND r."voidedAt" IS NULL AND r."mode" <> 'cram'`;
  }
}

/** A card of a custom session; where the learner has no state of it, that part is null. */
export type CustomRow = Pick<
  QueueRow,
  'id' | 'deckId' | 'position' | 'siblingGroup' | 'archivedAt' | 'deckArchivedAt'
> & {
  readonly [K in Exclude<keyof QueueRow, 'id' | 'deckId' | 'position' | 'siblingGroup'>]: QueueRow[K] | null;
};

/**
 * Finds the cards of a custom session, those met before first, by how far their recall has fallen, then those never
 * seen in the order of the notes.
 *
 * @param ahead of cards met before only those that fall due before this moment, and no others; null for all
 * @param reference the moment whose recall counts
 * @param limit how many at most; fewer come back only when there are no more
 */
export function findCustom(
  actor: Actor,
  source: SearchedSource,
  {
    ahead,
    reference,
    today,
  }: { readonly ahead: Date | null; readonly reference: Date; readonly today: StudyDay },
  limit: number,
): Promise<CustomRow[]> {
  const within = ahead ? Prisma.sql`AND s."queueBand" > ${NEW_BAND} AND s."due" < ${ahead}` : Prisma.empty;
  // Leeches are suspended: practice is how to meet them all the same.
  const awake =
    source.of === 'leeches' && ahead === null ? Prisma.empty : Prisma.sql`AND s."suspendedAt" IS NULL`;
  return db.$queryRaw`
    SELECT c."id", c."deckId", c."position", c."siblingGroup", c."archivedAt", d."archivedAt" AS "deckArchivedAt",
      s."state", s."due", s."stability", s."difficulty", s."learningStep", s."reps", s."lapses", s."lastReviewedAt",
      s."lastStudyDay", s."introducedOn", s."buriedUntil", s."flag"
    FROM (${cardsOf(actor, source, today)}) AS h
    CROSS JOIN "Card" c
    JOIN "Deck" d ON d."id" = c."deckId"
    LEFT JOIN "CardState" s ON s."userId" = ${actor.userId} AND s."cardId" = c."id"
    WHERE c."id" = h."id" AND c."archivedAt" IS NULL AND ${queuedFor(actor)} ${awake} ${within}
      AND (s."buriedUntil" IS NULL OR s."buriedUntil" <= ${today})
    ORDER BY s."stability" IS NULL, (${reference} - s."due") / s."stability" DESC, c."deckId", c."position", c."id"
    LIMIT ${limit}`;
}

/** The day of one of the learner's exams and its decks; null when there is none such. */
export async function findExamDecks(
  actor: Actor,
  examId: string,
): Promise<{ readonly day: StudyDay; readonly deckIds: readonly string[] } | null> {
  const exam = await db.exam.findFirst({
    where: { id: examId, userId: actor.userId },
    select: { day: true, decks: { select: { deckId: true } } },
  });
  return exam && { day: exam.day, deckIds: exam.decks.map(({ deckId }) => deckId) };
}
