import { z } from 'zod';
import { DRAFT_FLAGS } from '@/lib/domain/drafting/types';
import { draftHash } from '@/lib/domain/drafting/draft-hash';

const mark = z.union([z.literal(0), z.literal(1), z.literal(2)]);

const place = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).readonly();

/** How a draft was drawn, so that the ranking can learn from it when no rule makes it any more. */
const drawnSchema = z.strictObject({
  rule: z.string(),
  flags: z.array(z.enum(DRAFT_FLAGS)).readonly(),
  /** Start and end in the text, of its sentence or line and of its answer. */
  source: place,
  answer: place.nullable(),
});

/** A draft with its marks; the verdict follows from them and is never written down. */
export const markedDraftSchema = z
  .strictObject({
    kind: z.enum(['basic', 'cloze']),
    front: z.string(),
    back: z.string(),
    /** The chip that the judge saw. */
    context: z.string(),
    /** `draftHash` of kind, front and back: what ties the marks to a later drawing. */
    hash: z.string(),
    marks: z.strictObject({ f: mark, u: mark, s: mark, a: mark, l: mark, w: mark }),
    /** Which listed facts the draft asks for, counted from 1. */
    facts: z.array(z.int().positive()).readonly(),
    /** Why marks were taken off, when they were. */
    remark: z.string().optional(),
    drawn: drawnSchema.optional(),
  })
  .refine((draft) => draft.hash === draftHash(draft), { error: 'The hash is not that of the draft.' });

/** The marks of one text of the corpus, as kept in `marks/`. */
export const markedTextSchema = z.strictObject({
  /** File name in `texts/`. */
  text: z.string(),
  subject: z.string(),
  /** The shapes that these notes have on the page. */
  formats: z.array(z.string()).min(1).readonly(),
  /** What a teacher would want a card for. */
  facts: z.array(z.string()).min(1).readonly(),
  drafts: z.array(markedDraftSchema).readonly(),
});

export type MarkedDraft = z.output<typeof markedDraftSchema>;
export type MarkedText = z.output<typeof markedTextSchema>;
