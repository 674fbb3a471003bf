/** How letters, words and lines stand apart on cards and notes. Apart from the schema, as the themes are. */
export const SPACINGS = ['normal', 'wide'] as const;
export type Spacing = (typeof SPACINGS)[number];
