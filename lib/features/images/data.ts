import 'server-only';
import { pictureIdsIn } from '@/lib/domain/cards/pictures';
import type { Actor } from '@/lib/server/auth/actor';
import { db } from '@/lib/server/db';
import type { ImageSizes } from '@/lib/server/markup/image-sizes';
import { viewableBy } from './access';

/** The bytes of a picture that the actor may see, as WebP; null for any other identity. */
export async function findImageData(actor: Actor, id: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const image = await db.image.findFirst({ where: { id, ...viewableBy(actor) }, select: { data: true } });
  return image?.data ?? null;
}

/** Whether there is such a picture and the actor may see it. */
export async function mayView(actor: Actor, id: string): Promise<boolean> {
  return (await db.image.count({ where: { id, ...viewableBy(actor) } })) > 0;
}

/**
 * The sizes of the pictures that some cards name, of those the actor may see. Asks the database nothing when they name
 * none.
 */
export async function findImageSizes(
  actor: Actor,
  cards: readonly { readonly front: string; readonly back: string }[],
): Promise<ImageSizes> {
  const ids = new Set(cards.flatMap(({ front, back }) => [...pictureIdsIn(front), ...pictureIdsIn(back)]));
  if (ids.size === 0) return new Map();
  const images = await db.image.findMany({
    where: { id: { in: [...ids] }, ...viewableBy(actor) },
    select: { id: true, width: true, height: true },
  });
  return new Map(images.map(({ id, ...size }) => [id, size]));
}
