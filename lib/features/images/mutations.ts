import 'server-only';
import { createHash } from 'node:crypto';
import { type Result, err, ok } from '@/lib/domain/result';
import type { Actor } from '@/lib/server/auth/actor';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { type PictureFault, encodePicture } from '@/lib/server/images/encode-picture';
import { removeUnnamedImages } from './remove-unnamed';
import type { StoredImage } from './upload';

/** What one person's pictures may take up, in bytes: some hundreds of them. A guest costs nothing to make. */
export const IMAGE_QUOTA_BYTES = { account: 100_000_000, guest: 20_000_000 } as const;

/**
 * Encodes a picture anew and stores it, the same one once; makes room first by removing the owner's pictures that no
 * card names any more (`removeUnnamedImages`).
 *
 * @param bytes the file as it was sent
 * @returns the stored picture; `IMAGE_QUOTA` when the owner's pictures take up all they may; or what `encodePicture`
 * finds wrong
 */
export async function storeImage(
  actor: Actor,
  bytes: Uint8Array,
  at: Date = now(),
  quota: number = IMAGE_QUOTA_BYTES[actor.isGuest ? 'guest' : 'account'],
): Promise<Result<StoredImage, PictureFault | 'IMAGE_QUOTA'>> {
  const encoded = await encodePicture(bytes);
  if (!encoded.ok) return encoded;
  const { data, width, height } = encoded.value;
  const ownerId = actor.userId;
  const hash = createHash('sha256').update(data).digest('hex');
  const select = { id: true, width: true, height: true } as const;
  return db.$transaction(async (tx) => {
    const ownerId_hash = { ownerId, hash };
    if (await tx.image.findUnique({ where: { ownerId_hash }, select: { id: true } }))
      return ok(await tx.image.update({ where: { ownerId_hash }, data: { broughtAt: at }, select }));
    await removeUnnamedImages(tx, actor, at);
    const taken = await tx.image.aggregate({ where: { ownerId }, _sum: { bytes: true } });
    if ((taken._sum.bytes ?? 0) + data.length > quota) return err('IMAGE_QUOTA');
    const image = { ownerId, hash, width, height, bytes: data.length, data, broughtAt: at };
    return ok(await tx.image.create({ data: image, select }));
  });
}
