import 'server-only';
import { LRUCache } from 'lru-cache';
import { pictureIdsIn } from '@/lib/domain/cards/pictures';
import type { Actor } from '@/lib/server/auth/actor';
import type { Prisma } from '@/lib/server/db/generated/client';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A card that is being written may name a picture long after it was brought: in another tab, after the holidays. */
const KEPT_UNNAMED_MS = 30 * DAY_MS;

/** When a person's pictures were last looked through, in milliseconds: it reads all their cards, so once a day will do. */
const lookedThrough = new LRUCache<string, number>({ max: 10_000 });

/**
 * Removes the actor's pictures that they brought over 30 days ago and that no version of any of their cards names, not
 * even an archived card's or a former version's.
 */
export async function removeUnnamedImages(
  tx: Prisma.TransactionClient,
  { userId }: Actor,
  at: Date,
): Promise<void> {
  if (at.getTime() - (lookedThrough.get(userId) ?? -Infinity) < DAY_MS) return;
  const old = await tx.image.findMany({
    where: { ownerId: userId, broughtAt: { lt: new Date(at.getTime() - KEPT_UNNAMED_MS) } },
    select: { id: true },
  });
  if (old.length > 0) {
    const versions = await tx.cardVersion.findMany({
      where: {
        card: { deck: { ownerId: userId } },
        OR: [{ front: { contains: '/images/' } }, { back: { contains: '/images/' } }],
      },
      select: { front: true, back: true },
    });
    const named = new Set(versions.flatMap(({ front, back }) => pictureIdsIn(`${front}\n${back}`)));
    const unnamed = old.map(({ id }) => id).filter((id) => !named.has(id));
    await tx.image.deleteMany({ where: { id: { in: unnamed }, ownerId: userId } });
  }
  lookedThrough.set(userId, at.getTime());
}
