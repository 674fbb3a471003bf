'use server';

import { err } from '@/lib/domain/result';
import { defineAction } from '@/lib/server/action';
import { recordReviews, setByHand } from './mutations';
import { sentByHandSchema, sentReviewsSchema } from './schema';

/** Refused with `OTHER_LEARNER`, an answer stays on its device until the learner who gave it is back. */
export const recordReviewsAction = defineAction(sentReviewsSchema, async ({ userId, answers }, actor) =>
  userId === actor.userId ? recordReviews(actor, answers) : err('OTHER_LEARNER'),
);

/** Refused like answers when another learner has signed in on the device. */
export const setByHandAction = defineAction(sentByHandSchema, async ({ userId, changes }, actor) =>
  userId === actor.userId ? setByHand(actor, changes) : err('OTHER_LEARNER'),
);
