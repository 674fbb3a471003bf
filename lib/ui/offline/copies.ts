/**
 * The cache of what belongs to one reader: the last copies of pages, and their pictures. One name for everybody: whose
 * they are is written inside.
 */
export const COPIES = 'recto-copies';

/** What a page tells the service worker: who reads it, null for nobody, and whether the copies should be made anew. */
export interface ReaderMessage {
  readonly reader: string | null;
  readonly renew?: boolean;
}
