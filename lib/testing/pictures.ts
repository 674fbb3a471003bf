import sharp from 'sharp';
import type { PrismaClient } from '@/lib/server/db/generated/client';
import type { ImageModel, UserModel } from '@/lib/server/db/generated/models';
import { SAMPLE_TIME } from './factories';

/** A PNG of one colour: the same bytes for the same colour and size. */
export const samplePng = (background = '#17565e', width = 120, height = 80): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();

/** A stored picture, without going through the upload. */
export async function createImage(
  db: PrismaClient,
  user: Pick<UserModel, 'id'>,
  { background = '#17565e', width = 120, height = 80, broughtAt = SAMPLE_TIME } = {},
): Promise<ImageModel> {
  const data = new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background } })
      .webp()
      .toBuffer(),
  );
  const hash = `${background} ${String(width)} ${String(height)}`;
  return db.image.create({
    data: { ownerId: user.id, hash, width, height, bytes: data.length, data, broughtAt },
  });
}
