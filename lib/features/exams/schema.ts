import { z } from 'zod';
import { idSchema } from '@/lib/domain/ids';

export const MAX_NAME = 120;

export const saveExamSchema = z.strictObject({
  /** A new one makes an exam; that of an exam changes it. */
  examId: idSchema,
  name: z.string().trim().max(MAX_NAME),
  /** Study day, YYYY-MM-DD. */
  day: z.string().max(10),
  deckIds: z.array(idSchema).max(500),
});

export type SaveExamInput = z.infer<typeof saveExamSchema>;

export const deleteExamSchema = z.strictObject({ examId: idSchema });
