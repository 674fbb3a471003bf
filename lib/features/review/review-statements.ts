import 'server-only';
import type { Rating, SchedulingParameters, CardMemory } from '@/lib/domain/scheduling/fsrs-scheduler';
import type { ReviewEvent } from '@/lib/domain/scheduling/replay';
import type { ReviewMode } from '@/lib/domain/scheduling/review-mode';
import type { StudyDay } from '@/lib/domain/scheduling/study-day';
import type { Actor } from '@/lib/server/auth/actor';
import type { DirectTransaction } from '@/lib/server/db/direct-transaction';
import { Prisma } from '@/lib/server/db/generated/client';
import { answerableBy } from './access';
import { queueBand } from './queue-band';
import type { SettledAnswer } from './settle-answers';

/**
 * The statements of the hot path. A statement through Prisma costs far more than a row, so each of them takes a whole
 * batch. The SQL is what SQLite and PostgreSQL share; `mutations.test.ts` is its contract.
 */
/** The columns of a user that say how their cards are scheduled. */
export interface SchedulingRow {
  readonly timeZone: string;
  readonly rolloverHour: number;
  readonly desiredRetention: number;
  readonly fsrsWeights: string | null;
}

/** Reads scheduling parameters off a user's row. */
export function parametersOf(user: SchedulingRow): SchedulingParameters {
  const { timeZone, rolloverHour, desiredRetention, fsrsWeights } = user;
  const weights = fsrsWeights === null ? null : (JSON.parse(fsrsWeights) as number[]);
  return { timeZone, rolloverHour, desiredRetention, weights };
}

/** A card version that the actor may answer, with the card's stored memory and the actor's own settings. */
export interface AnswerableRow extends SchedulingRow {
  readonly versionId: string;
  readonly cardId: string;
  readonly deckId: string;
  readonly state: CardMemory['state'] | null;
  readonly due: Date | null;
  readonly stability: number | null;
  readonly difficulty: number | null;
  readonly learningStep: number | null;
  readonly reps: number | null;
  readonly lapses: number | null;
  readonly lastReviewedAt: Date | null;
  readonly lastStudyDay: StudyDay | null;
  readonly introducedOn: StudyDay | null;
  readonly suspendedAt: Date | null;
}

/** Finds the versions that were on screen, as far as the actor may answer their cards. */
export function findAnswerable(
  tx: DirectTransaction,
  actor: Actor,
  versionIds: readonly string[],
): Promise<AnswerableRow[]> {
  return tx.query(Prisma.sql`
    SELECT v."id" AS "versionId", c."id" AS "cardId", c."deckId", s."state", s."due", s."stability", s."difficulty",
      s."learningStep", s."reps", s."lapses", s."lastReviewedAt", s."lastStudyDay", s."introducedOn", s."suspendedAt",
      u."timeZone", u."rolloverHour", u."desiredRetention", u."fsrsWeights"
    FROM "CardVersion" v
    JOIN "Card" c ON c."id" = v."cardId"
    JOIN "Deck" d ON d."id" = c."deckId"
    JOIN "User" u ON u."id" = ${actor.userId}
    LEFT JOIN "CardState" s ON s."userId" = u."id" AND s."cardId" = c."id"
    WHERE v."id" IN (${Prisma.join([...versionIds])}) AND ${answerableBy(actor)}`);
}

/** Stores the answers whose ids are unknown. @returns the ids of those that were */
export async function insertUnseen(
  tx: DirectTransaction,
  actor: Actor,
  answers: readonly SettledAnswer[],
  receivedAt: Date,
): Promise<Set<string>> {
  const rows = answers.map(
    (
      a,
    ) => Prisma.sql`(${a.id}, ${actor.userId}, ${a.cardId}, ${a.cardVersionId}, ${a.rating}, ${a.reviewedAt},
      ${receivedAt}, ${a.durationMs}, ${a.studyDay}, ${a.utcOffsetMinutes}, ${a.mode}, ${a.voidedAt})`,
  );
  const stored = await tx.query<{ id: string }>(Prisma.sql`
    INSERT INTO "ReviewEvent" ("id", "userId", "cardId", "cardVersionId", "rating", "reviewedAt", "receivedAt",
      "durationMs", "studyDay", "utcOffsetMinutes", "mode", "voidedAt")
    VALUES ${Prisma.join(rows)}
    ON CONFLICT ("id") DO NOTHING
    RETURNING "id"`);
  return new Set(stored.map(({ id }) => id));
}

/** What a roll-up needs to know of an answer. */
export interface CountedAnswer {
  readonly cardId: string;
  readonly rating: Rating;
  readonly durationMs: number;
  readonly studyDay: StudyDay;
  readonly mode: ReviewMode;
}

/** Marks stored answers as undone, each once. @returns those that stood until now */
export function voidStored(
  tx: DirectTransaction,
  actor: Actor,
  answers: readonly SettledAnswer[],
  voidedAt: Date,
): Promise<(CountedAnswer & { readonly id: string })[]> {
  const pairs = answers.map((a) => Prisma.sql`("id" = ${a.id} AND "cardId" = ${a.cardId})`);
  return tx.query(Prisma.sql`
    UPDATE "ReviewEvent" SET "voidedAt" = ${voidedAt}
    WHERE "userId" = ${actor.userId} AND "voidedAt" IS NULL AND (${Prisma.join(pairs, ' OR ')})
    RETURNING "id", "cardId", "rating", "durationMs", "studyDay", "mode"`);
}

/** Reads all answers to some cards, undone ones and practice too, by card. */
export async function findHistories(
  tx: DirectTransaction,
  actor: Actor,
  cardIds: readonly string[],
): Promise<Map<string, ReviewEvent[]>> {
  const histories = new Map<string, ReviewEvent[]>(cardIds.map((id) => [id, []]));
  const events = await tx.query<ReviewEvent>(Prisma.sql`
    SELECT "id", "cardId", "rating", "reviewedAt", "studyDay", "mode", "voidedAt" FROM "ReviewEvent"
    WHERE "userId" = ${actor.userId} AND "cardId" IN (${Prisma.join([...cardIds])})`);
  for (const event of events) histories.get(event.cardId)?.push(event);
  return histories;
}

export interface StateToStore {
  readonly cardId: string;
  readonly memory: CardMemory;
  readonly suspendedAt: Date | null;
}

/** Stores what replay made of some cards. Flag and burying, which are the learner's own, stay as they are. */
export async function storeStates(
  tx: DirectTransaction,
  actor: Actor,
  states: readonly StateToStore[],
): Promise<void> {
  const rows = states.map(
    ({ cardId, memory: m, suspendedAt }) => Prisma.sql`(${actor.userId}, ${cardId}, ${m.state}, ${m.due},
      ${m.stability}, ${m.difficulty}, ${m.learningStep}, ${m.reps}, ${m.lapses}, ${m.lastReviewedAt},
      ${m.lastStudyDay}, ${m.introducedOn}, ${queueBand(m)}, ${suspendedAt})`,
  );
  await tx.execute(Prisma.sql`
    INSERT INTO "CardState" ("userId", "cardId", "state", "due", "stability", "difficulty", "learningStep", "reps",
      "lapses", "lastReviewedAt", "lastStudyDay", "introducedOn", "queueBand", "suspendedAt")
    VALUES ${Prisma.join(rows)}
    ON CONFLICT ("userId", "cardId") DO UPDATE SET
      "state" = excluded."state", "due" = excluded."due", "stability" = excluded."stability",
      "difficulty" = excluded."difficulty", "learningStep" = excluded."learningStep", "reps" = excluded."reps",
      "lapses" = excluded."lapses", "lastReviewedAt" = excluded."lastReviewedAt",
      "lastStudyDay" = excluded."lastStudyDay", "introducedOn" = excluded."introducedOn", "queueBand" = excluded."queueBand",
      "suspendedAt" = excluded."suspendedAt"`);
}

export interface DayChange {
  readonly deckId: string;
  readonly day: StudyDay;
  readonly reviews: number;
  readonly correct: number;
  readonly durationMs: number;
}

/** Adds to the roll-ups of some days. */
export async function addToDays(
  tx: DirectTransaction,
  actor: Actor,
  changes: readonly DayChange[],
): Promise<void> {
  const rows = changes.map(
    (c) => Prisma.sql`(${actor.userId}, ${c.deckId}, ${c.day}, ${c.reviews}, ${c.correct}, ${c.durationMs})`,
  );
  await tx.execute(Prisma.sql`
    INSERT INTO "DayStat" ("userId", "deckId", "day", "reviews", "correct", "durationMs")
    VALUES ${Prisma.join(rows)}
    ON CONFLICT ("userId", "deckId", "day") DO UPDATE SET
      "reviews" = "DayStat"."reviews" + excluded."reviews",
      "correct" = "DayStat"."correct" + excluded."correct",
      "durationMs" = "DayStat"."durationMs" + excluded."durationMs"`);
}

/** Reads a learner's settings. */
export async function findParameters(tx: DirectTransaction, actor: Actor): Promise<SchedulingParameters> {
  const [user] = await tx.query<SchedulingRow>(Prisma.sql`
    SELECT "timeZone", "rolloverHour", "desiredRetention", "fsrsWeights" FROM "User" WHERE "id" = ${actor.userId}`);
  if (!user) throw new Error('the account is gone');
  return parametersOf(user);
}

/** Names the next cards, by id, that the actor has ever answered to more than practise, and since when each is suspended. */
export function findAnsweredCards(
  tx: DirectTransaction,
  actor: Actor,
  afterCard: string,
  limit: number,
): Promise<{ readonly cardId: string; readonly suspendedAt: Date | null }[]> {
  return tx.query(Prisma.sql`
    SELECT e."cardId", s."suspendedAt"
    FROM (SELECT DISTINCT "cardId" FROM "ReviewEvent"
      WHERE "userId" = ${actor.userId} AND "cardId" > ${afterCard} AND "mode" <> 'cram'
      ORDER BY "cardId" LIMIT ${limit}) AS e
    LEFT JOIN "CardState" s ON s."userId" = ${actor.userId} AND s."cardId" = e."cardId"
    ORDER BY e."cardId"`);
}
