'use server';

import { err, ok, type Result } from '@/lib/domain/result';
import { defineAction } from '@/lib/server/action';
import { now } from '@/lib/server/clock';
import { recordReviews, setByHand } from './mutations';
import { sentByHandSchema, sentReviewsSchema } from './schema';

/** Says when something was taken: every page made later knows of it. */
async function receipt<E extends string>(
  taking: Promise<Result<unknown, E>>,
): Promise<Result<{ readonly at: Date }, E>> {
  const result = await taking;
  return result.ok ? ok({ at: now() }) : result;
}

/** Refused with `OTHER_LEARNER`, an answer stays on its device until the learner who gave it is back. */
export const recordReviewsAction = defineAction(sentReviewsSchema, async ({ userId, answers }, actor) =>
  userId === actor.userId ? receipt(recordReviews(actor, answers)) : err('OTHER_LEARNER'),
);

/** Refused like answers when another learner has signed in on the device. */
export const setByHandAction = defineAction(sentByHandSchema, async ({ userId, changes }, actor) =>
  userId === actor.userId ? receipt(setByHand(actor, changes)) : err('OTHER_LEARNER'),
);
