import type { Prisma } from '@/lib/server/db/generated/client';
import type { Actor } from '@/lib/server/auth/actor';

/** Notes the actor may read, change and delete: their own. */
export const editableBy = (actor: Actor) => ({ userId: actor.userId }) satisfies Prisma.NoteWhereInput;
