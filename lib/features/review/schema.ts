import { z } from 'zod';
import { idSchema } from '@/lib/domain/ids';
import { RATINGS } from '@/lib/domain/scheduling/fsrs-scheduler';
import { REVIEW_MODES } from '@/lib/domain/scheduling/review-mode';
import { MINUTES_A_DAY } from './backlog-minutes';
import { MAX_ASKED } from './known-marks';

/** A batch larger than this is refused, so that one request cannot hold the database for long. */
export const MAX_BATCH = 200;

/** Longer looks at one card say nothing about remembering it; the browser cuts them off here. */
export const MAX_DURATION_MS = 600_000;

/** Dates outside no clock of ours can show; within, a clock that is wrong is set right by the server. */
const instant = z.date().min(new Date('2000-01-01')).max(new Date('2100-01-01'));

const answerSchema = z.strictObject({
  /** Made by the browser, so that the same answer sent twice counts once. */
  id: idSchema,
  cardId: idSchema,
  /** The version of the text that was on screen. */
  cardVersionId: idSchema,
  rating: z.enum(RATINGS),
  /** The device's clock; the server does not believe a moment that has not come yet. */
  reviewedAt: instant,
  /** From the card appearing to the answer, 0 to `MAX_DURATION_MS`. */
  durationMs: z.int().min(0).max(MAX_DURATION_MS),
  /** Minutes east of UTC where and when the answer was made; decides its study day. */
  utcOffsetMinutes: z
    .int()
    .min(-12 * 60)
    .max(14 * 60),
  /** What it was given for. Answers kept on a device by a page older than the modes have none: they were reviews. */
  mode: z.enum(REVIEW_MODES).default('review'),
  /** Set when the answer was undone; once set it stays set. */
  voidedAt: instant.nullable(),
});

/** One answer as the browser sends it: what happened, never what follows from it. */
export type Answer = z.infer<typeof answerSchema>;

export const recordReviewsSchema = z.array(answerSchema).min(1).max(MAX_BATCH);

/** A batch and the learner who gave it: another may have signed in on the device since. */
export const sentReviewsSchema = z.strictObject({ userId: idSchema, answers: recordReviewsSchema });

const flag = z.int().min(0).max(4);

/** What a learner sets on a card by hand. Of one card, the last of each kind holds, by the device's clock. */
const byHandSchema = z.discriminatedUnion('what', [
  /** Bury: until the study day after `at`. Suspend: until resumed. Resume ends both. */
  z.strictObject({
    what: z.literal('aside'),
    cardId: idSchema,
    how: z.enum(['bury', 'suspend', 'resume']),
    at: instant,
  }),
  /** Flags 1–4; 0 takes the flag away. */
  z.strictObject({ what: z.literal('flag'), cardId: idSchema, flag, at: instant }),
]);

export type ByHand = z.infer<typeof byHandSchema>;

/** Changes and the learner who made them. */
export const sentByHandSchema = z.strictObject({
  userId: idSchema,
  changes: z.array(byHandSchema).min(1).max(MAX_BATCH),
});

/** One card to be read or resumed. */
export const cardSchema = z.strictObject({ cardId: idSchema });

const mark = z.string().max(40);

/** A session asks what became elsewhere of the cards that it still holds. */
export const askedNewsSchema = z.strictObject({
  /** What the session is for. */
  mode: z.enum(REVIEW_MODES),
  /** When its page was made, by the server's clock. */
  pageMadeAt: instant,
  /** By the card's id what the session knows of it: at least one card, at most `MAX_ASKED`. */
  cards: z.record(idSchema, z.tuple([mark, mark, flag])).refine((cards) => {
    const { length } = Object.keys(cards);
    return length >= 1 && length <= MAX_ASKED;
  }),
});

/** A plan for a backlog, as its form sends it. */
export const startBacklogPlanSchema = z.object({
  /** Minutes a day: one of those to choose from. */
  minutes: z.coerce.number().pipe(z.literal(MINUTES_A_DAY)),
});

export type StartBacklogPlan = z.infer<typeof startBacklogPlanSchema>;

/** A form without fields. */
export const endBacklogPlanSchema = z.object({});

/** What the day's queue is of: everything, or one deck. */
export interface ReviewScope {
  readonly deckId?: string | undefined;
}
