import type { Prisma } from '@/lib/server/db/generated/client';
import type { Actor } from '@/lib/server/auth/actor';

/** Decks the actor may rename, fill and archive: their own. */
export const editableBy = (actor: Actor) => ({ ownerId: actor.userId }) satisfies Prisma.DeckWhereInput;
