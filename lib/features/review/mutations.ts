import 'server-only';
import { err, ok, type Result } from '@/lib/domain/result';
import { replay } from '@/lib/domain/scheduling/replay';
import { counts } from '@/lib/domain/scheduling/review-mode';
import type { Actor } from '@/lib/server/auth/actor';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { directTransaction } from '@/lib/server/db/direct-transaction';
import { studyableBy } from './access';
import { applyByHand, BY_HAND } from './apply-by-hand';
import { findLearner } from './data';
import { dayChanges } from './day-changes';
import {
  addToDays,
  findAnswerable,
  findAnsweredCards,
  findHistories,
  findParameters,
  insertUnseen,
  parametersOf,
  storeStates,
  voidStored,
} from './review-statements';
import type { Answer, ByHand } from './schema';
import { settleAnswers } from './settle-answers';
import { updateStates } from './update-states';

/**
 * Records a batch of answers: stores those not seen before, replays the cards they touch, and keeps states and day
 * roll-ups equal to the log, all in one transaction. Answers may come in any order, any number of times and split in
 * any way; an answer is undone by sending it again with `voidedAt`. Practice is stored, and moves no card.
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
    const voided = undone.length > 0 ? (await voidStored(tx, actor, undone, at)).filter(counts) : [];

    const added = settled.filter((a) => unseen.has(a.id) && !a.voidedAt && counts(a));
    const states = await updateStates(tx, actor, cards, { added, voided }, parameters);
    if (states.length > 0) await storeStates(tx, actor, states);

    const days = dayChanges(added, voided, (cardId) => cards.get(cardId)!.deckId);
    if (days.length > 0) await addToDays(tx, actor, days);
    return ok({ recorded: unseen.size });
  });
}

/** Cards replayed in one transaction: others get their turn in between. */
const REPLAY_CHUNK = 200;

/**
 * Computes all of a learner's states anew from the log. To be called after a change of weights, desired retention,
 * time zone or rollover hour, all of which decide when cards fall due. What was set by hand stays.
 */
export async function replayAllStates(actor: Actor): Promise<void> {
  let afterCard: string | undefined = '';
  while (afterCard !== undefined) {
    const from: string = afterCard;
    afterCard = await directTransaction(async (tx) => {
      const parameters = await findParameters(tx, actor);
      const cards = await findAnsweredCards(tx, actor, from, REPLAY_CHUNK);
      if (cards.length === 0) return undefined;
      const histories = await findHistories(
        tx,
        actor,
        cards.map(({ cardId }) => cardId),
      );
      const states = cards.map(({ cardId, suspendedAt }) => ({
        cardId,
        suspendedAt,
        memory: replay(histories.get(cardId) ?? [], parameters),
      }));
      await storeStates(tx, actor, states);
      return cards.at(-1)?.cardId;
    });
  }
}

/**
 * Sets what learners set by hand: puts cards away until the next study day (bury) or until resumed (suspend), takes
 * them back (resume), flags them (1–4, 0 for none). Memories stay as they are. Changes may come late, in any order and
 * more than once: of each card the last holds, and a suspension is not lifted by a change made before it.
 *
 * @param changes 1–200, as `sentByHandSchema` lets them through
 * @param receivedAt no change counts as made later
 * @returns `CARD_NOT_FOUND` when any card is not the actor's to answer, and then nothing is changed
 */
export async function setByHand(
  actor: Actor,
  changes: readonly ByHand[],
  receivedAt: Date = now(),
): Promise<Result<null, 'CARD_NOT_FOUND'>> {
  const { parameters } = await findLearner(actor);
  return db.$transaction(async (tx) => {
    const cardIds = [...new Set(changes.map(({ cardId }) => cardId))];
    const cards = await tx.card.findMany({
      where: { id: { in: cardIds }, deck: studyableBy(actor) },
      select: { id: true, states: { where: { userId: actor.userId }, select: BY_HAND } },
    });
    if (cards.length < cardIds.length) return err('CARD_NOT_FOUND');
    for (const { id: cardId, states } of cards) {
      const own = changes.filter((change) => change.cardId === cardId);
      const data = applyByHand(states[0] ?? null, own, receivedAt, parameters);
      if (Object.keys(data).length === 0) continue;
      const id = { userId: actor.userId, cardId };
      await tx.cardState.upsert({ where: { userId_cardId: id }, create: { ...id, ...data }, update: data });
    }
    return ok(null);
  });
}
