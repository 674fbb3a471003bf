import 'server-only';
import {
  NEW_MEMORY,
  type CardMemory,
  type SchedulingParameters,
} from '@/lib/domain/scheduling/fsrs-scheduler';
import type { ReviewEvent } from '@/lib/domain/scheduling/replay';
import type { Actor } from '@/lib/server/auth/actor';
import type { DirectTransaction } from '@/lib/server/db/direct-transaction';
import { advance, suspensionAfter, UNTOUCHED } from './advance-memory';
import {
  findHistories,
  type AnswerableRow,
  type CountedAnswer,
  type StateToStore,
} from './review-statements';
import type { SettledAnswer } from './settle-answers';

/** What a batch changed in the log, as far as it counts. */
export interface LogChange {
  readonly added: readonly SettledAnswer[];
  readonly voided: readonly (CountedAnswer & { readonly id: string })[];
}

function storedMemory(row: AnswerableRow): CardMemory {
  if (row.state === null || row.state === 'New') return NEW_MEMORY;
  return {
    state: row.state,
    due: row.due,
    stability: row.stability,
    difficulty: row.difficulty,
    learningStep: row.learningStep ?? 0,
    reps: row.reps ?? 0,
    lapses: row.lapses ?? 0,
    lastReviewedAt: row.lastReviewedAt,
    lastStudyDay: row.lastStudyDay,
    introducedOn: row.introducedOn,
  };
}

/** Whether everything added is later than what the stored memory knows. */
function isContinued(row: AnswerableRow, added: readonly SettledAnswer[]): boolean {
  const last = row.lastReviewedAt;
  return last === null || added.every((answer) => answer.reviewedAt > last);
}

function groupByCard<E extends { readonly cardId: string }>(events: readonly E[]): Map<string, E[]> {
  const groups = new Map<string, E[]>();
  for (const event of events) {
    const group = groups.get(event.cardId);
    if (group) group.push(event);
    else groups.set(event.cardId, [event]);
  }
  return groups;
}

/**
 * Computes the states of the cards that a batch touched. Later answers are applied to the stored state; anything
 * else (an answer undone, or one from a device that was offline for longer) replays the card's whole log.
 *
 * @param cards rows as they were before the batch, by card
 */
export async function updateStates(
  tx: DirectTransaction,
  actor: Actor,
  cards: ReadonlyMap<string, AnswerableRow>,
  { added, voided }: LogChange,
  parameters: SchedulingParameters,
): Promise<StateToStore[]> {
  const states: StateToStore[] = [];
  const toReplay = new Set(voided.map(({ cardId }) => cardId));
  for (const [cardId, answers] of groupByCard(added)) {
    const row = cards.get(cardId)!;
    if (toReplay.has(cardId) || !isContinued(row, answers)) {
      toReplay.add(cardId);
      continue;
    }
    const stored = { memory: storedMemory(row), leechAt: null };
    const after = advance(stored, answers, parameters);
    const suspendedAt = suspensionAfter(row.suspendedAt, stored, after);
    states.push({ cardId, memory: after.memory, suspendedAt });
  }
  if (toReplay.size === 0) return states;

  const isNew = new Set(added.map(({ id }) => id));
  const wasCounted = new Set(voided.map(({ id }) => id));
  /** The log as it was before the batch. */
  const before = (log: readonly ReviewEvent[]): ReviewEvent[] =>
    log
      .filter(({ id }) => !isNew.has(id))
      .map((event) => (wasCounted.has(event.id) ? { ...event, voidedAt: null } : event));

  for (const [cardId, log] of await findHistories(tx, actor, [...toReplay])) {
    const was = advance(UNTOUCHED, before(log), parameters);
    const after = advance(UNTOUCHED, log, parameters);
    const suspendedAt = suspensionAfter(cards.get(cardId)!.suspendedAt, was, after);
    states.push({ cardId, memory: after.memory, suspendedAt });
  }
  return states;
}
