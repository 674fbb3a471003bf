import type { Actor } from '@/lib/server/auth/actor';
import type { Prisma } from '@/lib/server/db/generated/client';

/** Exams the actor may see, change and delete: their own. */
export const examsOf = (actor: Actor) => ({ userId: actor.userId }) satisfies Prisma.ExamWhereInput;

/** Decks the actor may set an exam on: their own. */
export const decksOf = (actor: Actor) => ({ ownerId: actor.userId }) satisfies Prisma.DeckWhereInput;
