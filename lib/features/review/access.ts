import 'server-only';
import type { Actor } from '@/lib/server/auth/actor';
import { Prisma } from '@/lib/server/db/generated/client';

/**
 * Decks whose cards the actor may answer, as a condition on `"Deck" d`. Archived decks and cards are among them: an
 * answer given while somebody tidied up still counts.
 */
export const answerableBy = (actor: Actor): Prisma.Sql => Prisma.sql`d."ownerId" = ${actor.userId}`;

/** Decks that are in the actor's queue, as a condition on `"Deck" d`. */
export const queuedFor = (actor: Actor): Prisma.Sql =>
  Prisma.sql`d."ownerId" = ${actor.userId} AND d."archivedAt" IS NULL`;

/** The same decks, as a condition of Prisma Client. */
export const studyableBy = (actor: Actor) => ({ ownerId: actor.userId }) satisfies Prisma.DeckWhereInput;
