import type { Prisma } from '@/lib/server/db/generated/client';
import type { Actor } from '@/lib/server/auth/actor';

/**
 * Pictures the actor may see: their own. Whoever lets others study a deck must let in those of its pictures alone that
 * belong to the deck's owner: a card can name any identity, and naming a picture is no right to it.
 */
export const viewableBy = (actor: Actor) => ({ ownerId: actor.userId }) satisfies Prisma.ImageWhereInput;
