import { z } from 'zod';
import { idSchema } from '@/lib/domain/ids';

/** The largest file that is taken, in bytes: any photo of a phone. What is stored is far smaller. */
export const IMAGE_MAX_BYTES = 8_000_000;

/** How a picture is sent: no form of another site can send this type without asking first. */
export const UPLOAD_CONTENT_TYPE = 'application/octet-stream';

/** A stored picture, as cards name it. */
export const storedImageSchema = z.object({
  id: idSchema,
  /** Pixels. */
  width: z.int().min(1),
  height: z.int().min(1),
});
export type StoredImage = z.output<typeof storedImageSchema>;

/** What `POST /api/images` answers. */
export const uploadAnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: storedImageSchema }),
  z.object({ ok: z.literal(false), error: z.string() }),
]);
