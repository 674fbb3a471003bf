/**
 * The colours to read in: by the system, or chosen. Apart from the schema, so that the page that offers them does not
 * bring the whole of zod, whose probe for `eval` Firefox reports as a breach of the page's policy.
 */
export const THEMES = ['system', 'paper', 'ink'] as const;
export type Theme = (typeof THEMES)[number];
