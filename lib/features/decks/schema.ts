import { z } from 'zod';
import { CARD_KINDS } from '@/lib/domain/cards/card-kinds';
import { CARD_SIDE_MAX_CHARS } from '@/lib/domain/cards/check-card';
import { idSchema } from '@/lib/domain/ids';

const wellFormed = z.string().transform((text) => text.replace(/\p{Surrogate}/gu, '\ufffd'));

/** A deck's name: one line of 1–120 UTF-16 code units. */
const deckName = wellFormed
  .transform((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim())
  .pipe(z.string().min(1).max(120));

/** A side of a card. What makes a card sound has codes of its own: see `check-card.ts`. */
const side = wellFormed.pipe(z.string().max(20_000));

export const createDeckSchema = z.object({ deckId: idSchema, name: deckName });
export type CreateDeckInput = z.output<typeof createDeckSchema>;

export const renameDeckSchema = z.object({ deckId: idSchema, name: deckName });
export type RenameDeckInput = z.output<typeof renameDeckSchema>;

export const archiveDeckSchema = z.object({ deckId: idSchema, archived: z.boolean() });
export type ArchiveDeckInput = z.output<typeof archiveDeckSchema>;

export const typeAnswersSchema = z.object({ deckId: idSchema, typesAnswers: z.boolean() });
export type TypeAnswersInput = z.output<typeof typeAnswersSchema>;

const cardTexts = { kind: z.enum(CARD_KINDS), front: side, back: side };

/** What is too long to be kept is not rendered either: a page of formulae keeps the server busy for seconds. */
const shownSide = wellFormed.pipe(z.string().max(CARD_SIDE_MAX_CHARS));

export const previewCardSchema = z.object({ kind: cardTexts.kind, front: shownSide, back: shownSide });

export const addCardSchema = z
  .object({
    /** Made by the browser once per card, so that a retry after a lost answer adds nothing. */
    requestId: idSchema,
    deckId: idSchema,
    ...cardTexts,
    /** Whether the answer is to be asked for the question as well: two cards, each the mirror of the other. */
    bothWays: z.boolean().optional(),
  })
  .refine(({ kind, bothWays }) => kind === 'basic' || !bothWays);
export type AddCardInput = z.output<typeof addCardSchema>;

/** `versionId` is the version that the edit started from: an edit of an older one is refused. */
export const editCardSchema = z.object({ cardId: idSchema, versionId: idSchema, front: side, back: side });
export type EditCardInput = z.output<typeof editCardSchema>;

export const archiveCardsSchema = z.object({
  cardIds: z.array(idSchema).min(1).max(500),
  archived: z.boolean(),
});
export type ArchiveCardsInput = z.output<typeof archiveCardsSchema>;

/** Tags as they are typed, with commas between them; `mutations.ts` makes tags of them. */
const tagLine = wellFormed.pipe(z.string().max(2_000));

export const tagCardsSchema = z.object({
  cardIds: z.array(idSchema).min(1).max(500),
  add: tagLine,
  remove: tagLine,
});
export type TagCardsInput = z.output<typeof tagCardsSchema>;

/** What the page of a deck shows, from its address; anything odd falls back to the first page of all cards. */
export const cardSearchSchema = z.object({
  q: z.string().max(200).catch(''),
  archived: z.literal('1').optional().catch(undefined),
  /** One card alone, archived or not: where a link from its note or its review leads. */
  card: idSchema.optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type CardSearch = z.output<typeof cardSearchSchema>;
