import type { Drawing } from '@/lib/domain/drafting/types';

/** A line of the answer to long notes: how much of the text is read (0–1), again and again, then the end of it. */
export type DrawLine =
  { readonly progress: number } | { readonly drawing: Drawing } | { readonly error: string };
