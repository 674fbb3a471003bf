import { z } from 'zod';
import { CARD_SIDE_MAX_CHARS } from '@/lib/domain/cards/check-card';
import { idSchema } from '@/lib/domain/ids';

/** Lone halves of surrogate pairs, which no database stores, become the replacement character. */
const wellFormed = z.string().transform((text) => text.replace(/\p{Surrogate}/gu, '\ufffd'));

/** One line of at most `max` UTF-16 code units; runs of white space become a space. */
const line = (max: number) =>
  wellFormed.transform((text) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()).pipe(z.string().max(max));

/** The text of notes as it was pasted. Its own faults have codes of their own: see `check-notes.ts`. */
const body = z.string();

export const noteFieldsSchema = z.object({
  /** Empty: the note's page or first lines name it. */
  title: line(200),
  subject: line(200).default(''),
  paper: line(200).default(''),
  /** The exam question the notes answer. */
  essay: wellFormed.pipe(z.string().max(20_000)).default(''),
  body,
});
export type NoteFields = z.output<typeof noteFieldsSchema>;

/** `noteId` is made by the browser, so that a retry after a lost answer is recognised. */
export const createNoteSchema = noteFieldsSchema.extend({
  noteId: idSchema,
  /** Whether to store them although the learner has notes of the same text. */
  again: z.boolean().default(false),
});
export type CreateNoteInput = z.output<typeof createNoteSchema>;

export const editNoteSchema = noteFieldsSchema.extend({
  noteId: idSchema,
  /** `updatedAt` of the notes that were edited, as ISO. */
  basedOn: z.iso.datetime(),
});
export type EditNoteInput = z.output<typeof editNoteSchema>;

export const noteIdSchema = z.object({ noteId: idSchema });

export const settleAnchorSchema = z.object({ cardId: idSchema });

/** Sixteen-odd drafts a page; more than this in one request is no person's work. */
const DRAFTS_MAX = 5_000;

const decidedDraftSchema = z.object({
  kind: z.enum(['basic', 'cloze']),
  front: wellFormed.pipe(z.string().trim().min(1).max(CARD_SIDE_MAX_CHARS)),
  back: wellFormed.pipe(z.string().trim().min(1).max(CARD_SIDE_MAX_CHARS)),
  context: line(400),
  rule: z.string().max(60),
  /** 0–1, the drafter's estimate that a teacher keeps the draft. */
  score: z.number().min(0).max(1),
  flags: z.array(z.string().max(40)).max(20),
  decision: z.enum(['accepted', 'edited', 'rejected']),
  reason: line(200).optional(),
  /** UTF-16 code units of the body; `exact` is the text the page showed there. */
  source: z.object({
    start: z.int().nonnegative(),
    end: z.int().positive(),
    exact: wellFormed.optional(),
  }),
  /** `draftHash` of the draft as it was proposed. */
  hash: z.string().min(1).max(80),
  /** Hash of the draft whose card holds this one's fact too; then it gets no card of its own. */
  mergedInto: z.string().min(1).max(80).optional(),
});

/**
 * What was decided about drafts of a new note (`noteId` made by the browser, fields in `note`) or of an existing one
 * (`note: { id }`). Without `deckId` the cards join those drawn from the note before, or a new deck named after it.
 */
export const keepDraftsSchema = z
  .object({
    noteId: idSchema.optional(),
    note: z.union([z.strictObject({ id: idSchema }), noteFieldsSchema]),
    deckId: idSchema.optional(),
    drafts: z.array(decidedDraftSchema).max(DRAFTS_MAX),
  })
  .refine(({ noteId, note }) => 'id' in note || noteId !== undefined, { path: ['noteId'] });
export type KeepDraftsInput = z.output<typeof keepDraftsSchema>;

export const drawDraftsSchema = z.object({
  text: z.string(),
  /** Hashes of drafts that must not come back. */
  exclude: z.array(z.string().max(80)).max(20_000).default([]),
  limit: z.int().min(1).max(5_000).optional(),
  /** Whether to bring drafts that the ranking doubts, too. */
  rough: z.boolean().optional(),
});
export type DrawDraftsInput = z.output<typeof drawDraftsSchema>;

/** The most drafts set in one request; the page asks again for the rest. */
export const SET_FACES_MOST = 20;

/** Drafts whose maths and Markdown are to be shown set. What is too long to be kept is not set either. */
export const setFacesSchema = z.object({
  drafts: z
    .array(
      z.object({
        kind: z.enum(['basic', 'cloze']),
        front: wellFormed.pipe(z.string().max(CARD_SIDE_MAX_CHARS)),
        back: wellFormed.pipe(z.string().max(CARD_SIDE_MAX_CHARS)),
      }),
    )
    .max(SET_FACES_MOST),
});
export type SetFacesInput = z.output<typeof setFacesSchema>;
