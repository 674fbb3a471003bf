import 'server-only';
import type { z } from 'zod';
import type { CardMemory } from '@/lib/domain/scheduling/fsrs-scheduler';
import { studyDayOf, type StudyDay } from '@/lib/domain/scheduling/study-day';
import type { Actor } from '@/lib/server/auth/actor';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { Prisma } from '@/lib/server/db/generated/client';
import { answerableBy } from './access';
import { customItem } from './custom-queue';
import type { CustomRow } from './custom-statements';
import { findLearner } from './data';
import { marksOf } from './known-marks';
import { findAnsweredOn } from './queue-statements';
import { loadContents, type ReviewContent } from './review-content';
import type { askedNewsSchema } from './schema';

/** Texts in one answer; the rest is news the next time. */
const MAX_TEXTS = 20;

/** What became elsewhere of cards that a session still holds; of cards that are as it knows them, nothing. */
export interface CardNews {
  /** Everything that the server took before this moment is in it. */
  readonly at: Date;
  /** Cards that are away now: suspended, buried, archived, or waiting since a sibling of theirs was answered today. */
  readonly gone: readonly string[];
  /** Cards that were answered, or an answer to which was undone. */
  readonly memories: readonly { readonly id: string; readonly memory: CardMemory }[];
  /** Cards that bear another flag. */
  readonly flags: readonly { readonly id: string; readonly flag: number }[];
  /** Cards that read otherwise. */
  readonly contents: readonly (ReviewContent & { readonly id: string })[];
}

interface NewsRow extends CustomRow {
  readonly versionId: string;
  readonly suspendedAt: Date | null;
}

// `CROSS JOIN` has SQLite begin with the few cards that are asked for, not with all decks of the learner.
const findRows = (actor: Actor, cardIds: readonly string[]): Promise<NewsRow[]> => db.$queryRaw`
  SELECT c."id", c."deckId", c."position", c."siblingGroup", c."archivedAt", d."archivedAt" AS "deckArchivedAt",
    v."id" AS "versionId", s."state", s."due", s."stability", s."difficulty", s."learningStep", s."reps", s."lapses",
    s."lastReviewedAt", s."lastStudyDay", s."introducedOn", s."suspendedAt", s."buriedUntil", s."flag"
  FROM "Card" c
  CROSS JOIN "Deck" d
  JOIN "CardVersion" v ON v."cardId" = c."id" AND v."supersededAt" IS NULL
  LEFT JOIN "CardState" s ON s."userId" = ${actor.userId} AND s."cardId" = c."id"
  WHERE c."id" IN (${Prisma.join([...cardIds])}) AND d."id" = c."deckId" AND ${answerableBy(actor)}`;

/** The groups of siblings of which one was answered on a day, as far as any of these cards belongs to one. */
async function groupsSeenOn(
  actor: Actor,
  day: StudyDay,
  cards: Iterable<Pick<NewsRow, 'siblingGroup'>>,
): Promise<ReadonlySet<unknown>> {
  if ([...cards].every(({ siblingGroup }) => siblingGroup === null)) return new Set();
  return new Set((await findAnsweredOn(actor, day)).map(({ siblingGroup }) => siblingGroup));
}

/**
 * Tells a session what became of its cards since it learnt of them. Of cards that are not the actor's it tells
 * nothing.
 */
export async function findNews(
  actor: Actor,
  { mode, pageMadeAt, cards }: z.infer<typeof askedNewsSchema>,
  at: Date = now(),
): Promise<CardNews> {
  const ids = Object.keys(cards);
  const { parameters } = await findLearner(actor);
  const rows = new Map((await findRows(actor, ids)).map((row) => [row.id, row]));
  const today = studyDayOf(at, parameters);
  const seen = mode === 'cram' ? new Set() : await groupsSeenOn(actor, today, rows.values());
  const gone: string[] = [];
  const flags: { id: string; flag: number }[] = [];
  const memories: { id: string; memory: CardMemory }[] = [];
  const rewritten: string[] = [];
  for (const id of ids) {
    const row = rows.get(id);
    if (!row) continue;
    const { versionId, suspendedAt, ...rest } = row;
    const { memory, archived, buriedUntil, flag, siblingGroup } = customItem(rest);
    // Practice may be of leeches, which were suspended before it began.
    const isSuspended = suspendedAt !== null && (mode !== 'cram' || suspendedAt > pageMadeAt);
    const isLearning = memory.state === 'Learning' || memory.state === 'Relearning';
    const waitsForSibling = !isLearning && siblingGroup !== null && seen.has(siblingGroup);
    if (archived || isSuspended || waitsForSibling || (buriedUntil !== null && buriedUntil > today)) {
      gone.push(id);
      continue;
    }
    const [text, last] = marksOf({ versionId, flag }, memory);
    const [knownText, knownLast, knownFlag] = cards[id]!;
    if (flag !== knownFlag) flags.push({ id, flag });
    if (last !== knownLast) memories.push({ id, memory });
    if (text !== knownText) rewritten.push(id);
  }
  return { at, gone, memories, flags, contents: await loadContents(actor, rewritten.slice(0, MAX_TEXTS)) };
}
