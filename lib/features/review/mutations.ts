import 'server-only';
import { err, ok, type Result } from '@/lib/domain/result';
import type { Actor } from '@/lib/server/auth/actor';
import { now } from '@/lib/server/clock';
import { directTransaction } from '@/lib/server/db/direct-transaction';
import { dayChanges } from './day-changes';
import {
  addToDays,
  findAnswerable,
  insertUnseen,
  parametersOf,
  storeStates,
  voidStored,
} from './review-statements';
import type { Answer } from './schema';
import { settleAnswers } from './settle-answers';
import { updateStates } from './update-states';

/**
 * Records a batch of answers: stores those not seen before, replays the cards they touch, and keeps states and day
 * roll-ups equal to the log, all in one transaction. Answers may come in any order, any number of times and split in
 * any way; an answer is undone by sending it again with `voidedAt`.
 *
 * @param answers 1–200, as `recordReviewsSchema` lets them through
 * @param at the time of receipt; no answer counts as made later
 * @returns how many answers were new; `CARD_NOT_FOUND` when any card is not the actor's to answer, and then
 *   nothing is stored
 */
export function recordReviews(
  actor: Actor,
  answers: readonly Answer[],
  at: Date = now(),
): Promise<Result<{ recorded: number }, 'CARD_NOT_FOUND'>> {
  return directTransaction(async (tx) => {
    const versions = await findAnswerable(tx, actor, [...new Set(answers.map((a) => a.cardVersionId))]);
    const byVersion = new Map(versions.map((row) => [row.versionId, row]));
    const [learner] = versions;
    if (!learner || !answers.every((a) => byVersion.get(a.cardVersionId)?.cardId === a.cardId)) {
      return err('CARD_NOT_FOUND');
    }
    const cards = new Map(versions.map((row) => [row.cardId, row]));
    const parameters = parametersOf(learner);
    const settled = settleAnswers(answers, at, parameters.rolloverHour);

    const unseen = await insertUnseen(tx, actor, settled, at);
    const undone = settled.filter((a) => a.voidedAt && !unseen.has(a.id));
    const voided = undone.length > 0 ? await voidStored(tx, actor, undone, at) : [];

    const added = settled.filter((a) => unseen.has(a.id) && !a.voidedAt);
    const states = await updateStates(tx, actor, cards, { added, voided }, parameters);
    if (states.length > 0) await storeStates(tx, actor, states);

    const days = dayChanges(added, voided, (cardId) => cards.get(cardId)!.deckId);
    if (days.length > 0) await addToDays(tx, actor, days);
    return ok({ recorded: unseen.size });
  });
}
