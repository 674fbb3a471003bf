import { z } from 'zod';
import type { Drawing } from '@/lib/domain/drafting/types';
import { drawDraftsSchema } from './schema';

/** Notes longer than this, in UTF-16 code units, are more than small models can hold: about 5,000 words. */
export const MODEL_NOTES_MAX_CHARS = 30_000;

export const modelDrawSchema = drawDraftsSchema.extend({
  /** `draw`: the model writes the cards. `reword`: it repairs the questions of Recto's own. */
  task: z.enum(['draw', 'reword']),
});
export type ModelDrawInput = z.output<typeof modelDrawSchema>;

/** What came out of a draw with a model. */
export interface ModelDrawing {
  readonly drawing: Drawing;
  /** Drafts or rewordings that the model wrote and the checks let through. */
  readonly written: number;
  /** Those that the notes do not support or that are no good as cards: nobody sees them. */
  readonly dropped: number;
  /** The code of what went wrong; then Recto's own drafts stand where the model gave none. */
  readonly trouble: string | null;
}

/** A line of the streamed answer: how far it is, and at last everything; or the code of an error. */
export type ModelDrawReport =
  | { readonly written: number; readonly dropped: number }
  | { readonly done: ModelDrawing }
  | { readonly error: string };
