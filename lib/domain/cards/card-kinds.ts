/** Every kind of card there is. */
export const CARD_KINDS = ['basic', 'cloze', 'typed', 'order', 'occlusion'] as const;

export type CardKind = (typeof CARD_KINDS)[number];
