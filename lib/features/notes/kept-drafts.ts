import 'server-only';
import { checkNotes } from '@/lib/domain/notes/check-notes';
import { type EarlierDecisions, type KeepPlan, placeKey } from '@/lib/domain/notes/plan-kept-cards';
import { editableBy as deckEditableBy } from '@/lib/features/decks/access';
import type { Actor } from '@/lib/server/auth/actor';
import type { Prisma } from '@/lib/server/db/generated/client';
import { completeFields, deckForNote, noteOfText, reanchorNote } from './note-rows';
import type { KeepDraftsInput } from './schema';

type Transaction = Prisma.TransactionClient;
type Note = { readonly id: string; readonly title: string; readonly body: string; readonly userId: string };
type Plan = KeepPlan<KeepDraftsInput['drafts'][number]>;

/** Thrown inside the transaction, so that nothing of a refused request is stored. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(readonly code: string) {
    super(code);
  }
}

/** The note to keep cards of: the existing one, one of the same text, or the new one as it is stored now. */
export async function noteOf(tx: Transaction, actor: Actor, input: KeepDraftsInput, at: Date): Promise<Note> {
  const id = 'id' in input.note ? input.note.id : input.noteId;
  if (id === undefined) throw new Refused('NOTE_NOT_FOUND');
  const select = { id: true, title: true, body: true, userId: true } as const;
  const known = await tx.note.findUnique({ where: { id }, select });
  if (known && known.userId !== actor.userId) throw new Refused('NOTE_NOT_FOUND');
  if ('id' in input.note) {
    if (!known) throw new Refused('NOTE_NOT_FOUND');
    return known;
  }
  const body = checkNotes(input.note.body);
  if (!body.ok) throw new Refused(body.error);
  const fields = completeFields({ ...input.note, body: body.value });
  const same = known ? null : await noteOfText(tx, actor, fields.body);
  if (same) return same;
  if (!known) {
    const row = { id, userId: actor.userId, ...fields, createdAt: at, updatedAt: at };
    return tx.note.create({ data: row, select });
  }
  // A retry; the notes may have been edited between the two attempts.
  if (known.body === fields.body) return known;
  await reanchorNote(tx, id, fields.body);
  return tx.note.update({ where: { id }, data: { ...fields, updatedAt: at }, select });
}

/** What was decided about the note's drafts so far, and which cards stand where. */
export async function earlierDecisions(tx: Transaction, noteId: string): Promise<EarlierDecisions> {
  const decisions = await tx.draftDecision.findMany({
    where: { noteId },
    select: { hash: true, decision: true },
  });
  const anchors = await tx.anchor.findMany({
    where: { noteId, start: { not: null } },
    select: { start: true, end: true, card: { select: { siblingGroup: true } } },
  });
  const groups = new Map<string, string>();
  for (const { start, end, card } of anchors) {
    if (card.siblingGroup !== null) groups.set(placeKey(start, end), card.siblingGroup);
  }
  return { hasCard: new Map(decisions.map((row) => [row.hash, row.decision !== 'rejected'])), groups };
}

/** The deck for the new cards; null when there are none and none was named. */
export async function deckOf(
  tx: Transaction,
  actor: Actor,
  input: KeepDraftsInput,
  note: Note,
  plan: Plan,
  at: Date,
): Promise<string | null> {
  if (input.deckId === undefined) return deckForNote(tx, note, plan.cards.length > 0 ? at : null);
  const where = { id: input.deckId, ...deckEditableBy(actor) };
  const deck = await tx.deck.findFirst({ where, select: { id: true } });
  if (!deck) throw new Refused('DECK_NOT_FOUND');
  return deck.id;
}

/** Adds the cards at the end of the deck, in the order of the notes: three statements however many they are. */
export async function storeCards(
  tx: Transaction,
  actor: Actor,
  plan: Plan,
  note: Note,
  deckId: string,
  at: Date,
) {
  if (plan.cards.length === 0) return;
  const last = await tx.card.aggregate({ where: { deckId }, _max: { position: true } });
  const first = (last._max.position ?? -1) + 1;
  await tx.card.createMany({
    data: plan.cards.map(({ cardId, kind, siblingGroup }, i) => {
      return { id: cardId, deckId, kind, position: first + i, siblingGroup, createdAt: at };
    }),
  });
  await tx.cardVersion.createMany({
    data: plan.cards.map(({ cardId, front, back, context }) => {
      const texts = { front, back, context };
      return { cardId, authorId: actor.userId, ...texts, severity: 'created' as const, createdAt: at };
    }),
  });
  await tx.anchor.createMany({
    data: plan.cards.map(({ cardId, anchor }) => ({ cardId, noteId: note.id, ...anchor })),
  });
}

/** Stores the decisions, so that no draft comes back and the ranking can learn from them. */
export async function storeDecisions(
  tx: Transaction,
  actor: Actor,
  plan: Plan,
  note: Note,
  earlier: EarlierDecisions,
  at: Date,
) {
  if (plan.decisions.length === 0) return;
  // Rejected once and kept now: the row of the rejection makes way.
  const changed = plan.decisions.map(({ draft }) => draft.hash).filter((hash) => earlier.hasCard.has(hash));
  if (changed.length > 0) {
    await tx.draftDecision.deleteMany({ where: { noteId: note.id, hash: { in: changed } } });
  }
  await tx.draftDecision.createMany({
    data: plan.decisions.map(({ draft, cardId }) => {
      const { hash, decision, rule, score, reason = null } = draft;
      return {
        userId: actor.userId,
        noteId: note.id,
        hash,
        decision,
        reason,
        rule,
        score,
        cardId,
        createdAt: at,
      };
    }),
  });
}
