'use server';

import { defineAction } from '@/lib/server/action';
import { recordReviews, setAside, setFlag } from './mutations';
import { flagSchema, recordReviewsSchema, setAsideSchema } from './schema';

export const recordReviewsAction = defineAction(recordReviewsSchema, (answers, actor) =>
  recordReviews(actor, answers),
);

export const setAsideAction = defineAction(setAsideSchema, (input, actor) => setAside(actor, input));

export const setFlagAction = defineAction(flagSchema, (input, actor) => setFlag(actor, input));
