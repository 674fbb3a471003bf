'use server';

import { err } from '@/lib/domain/result';
import { defineAction } from '@/lib/server/action';
import { recordReviews, setAside, setFlag } from './mutations';
import { flagSchema, sentReviewsSchema, setAsideSchema } from './schema';

/** Refused with `OTHER_LEARNER`, an answer stays on its device until the learner who gave it is back. */
export const recordReviewsAction = defineAction(sentReviewsSchema, async ({ userId, answers }, actor) =>
  userId === actor.userId ? recordReviews(actor, answers) : err('OTHER_LEARNER'),
);

export const setAsideAction = defineAction(setAsideSchema, (input, actor) => setAside(actor, input));

export const setFlagAction = defineAction(flagSchema, (input, actor) => setFlag(actor, input));
