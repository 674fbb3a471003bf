'use server';

import { revalidatePath } from 'next/cache';
import { err, ok, type Result } from '@/lib/domain/result';
import { editCard } from '@/lib/features/decks/mutations';
import { editCardSchema } from '@/lib/features/decks/schema';
import { defineAction, type ActionResult } from '@/lib/server/action';
import { now } from '@/lib/server/clock';
import { endBacklogPlan, startBacklogPlan } from './backlog-mutations';
import { findNews } from './find-news';
import { recordReviews, setByHand } from './mutations';
import { loadEdited } from './review-content';
import {
  askedNewsSchema,
  endBacklogPlanSchema,
  cardSchema,
  sentByHandSchema,
  sentReviewsSchema,
  startBacklogPlanSchema,
} from './schema';

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

/** Edits a card in the midst of a session; gives back what it, and the card it mirrors, read now. */
export const editInSessionAction = defineAction(editCardSchema, async (input, actor) => {
  const edited = await editCard(actor, input);
  return edited.ok ? ok(await loadEdited(actor, input.cardId)) : edited;
});

/** What a card reads now, when it was changed somewhere else. */
export const readCardAction = defineAction(cardSchema, async ({ cardId }, actor) =>
  ok(await loadEdited(actor, cardId)),
);

/** What became elsewhere of the cards that a session still holds. */
export const readNewsAction = defineAction(askedNewsSchema, async (asked, actor) =>
  ok(await findNews(actor, asked)),
);

/** Takes back a card that was put away, outside a session: it waits on no device, so the server's clock says when. */
export const resumeCardAction = defineAction(cardSchema, ({ cardId }, actor) => {
  const at = now();
  return setByHand(actor, [{ what: 'aside', cardId, how: 'resume', at }], at);
});

const startPlan = defineAction(startBacklogPlanSchema, async (input, actor) => {
  const started = await startBacklogPlan(actor, input);
  revalidatePath('/today');
  return started;
});

const endPlan = defineAction(endBacklogPlanSchema, async (_input, actor) => {
  const ended = await endBacklogPlan(actor);
  revalidatePath('/today');
  return ended;
});

/** Spreads the backlog over days; the form has its `minutes` a day. */
export async function startBacklogPlanAction(_before: unknown, form: FormData): Promise<ActionResult<null>> {
  return startPlan(form);
}

/** Lets all that is due come again. */
export async function endBacklogPlanAction(_before: unknown, form: FormData): Promise<ActionResult<null>> {
  return endPlan(form);
}
