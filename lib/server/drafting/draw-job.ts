import type { Drawing } from '@/lib/domain/drafting/types';

/** What a drawing worker is given; plain, since it is copied to another thread. */
export interface DrawJob {
  readonly text: string;
  /** Hashes of drafts that must not come back. */
  readonly exclude: readonly string[];
  readonly limit?: number | undefined;
  readonly rough?: boolean | undefined;
}

/** What it says: how much of the text it has read (0–1), again and again, and at last the drawing. */
export type DrawReport = { readonly progress: number } | { readonly drawing: Drawing };
