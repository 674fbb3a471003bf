import 'server-only';
import { randomUUID } from 'node:crypto';
import { type Result, err, ok } from '@/lib/domain/result';
import { checkNotes } from '@/lib/domain/notes/check-notes';
import { anchorFor } from '@/lib/domain/notes/anchors';
import { planKeptCards } from '@/lib/domain/notes/plan-kept-cards';
import type { Actor } from '@/lib/server/auth/actor';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { editableBy } from './access';
import { Refused, deckOf, earlierDecisions, noteOf, storeCards, storeDecisions } from './kept-drafts';
import { completeFields, noteOfText, reanchorNote } from './note-rows';
import type { CreateNoteInput, EditNoteInput, KeepDraftsInput } from './schema';

/**
 * Stores new notes. Sent again with the same id it changes nothing and answers the same. Where the learner has notes of
 * the same text already it stores nothing, unless told to (`again`).
 *
 * @returns the note's id and title, those of the earlier notes when nothing was `stored`; `NOTES_EMPTY`, `NOTES_TOO_LONG`, `NOTES_NOT_TEXT` for what is no text to study; `NOTE_NOT_FOUND`
 * when the id is taken by somebody else's.
 */
export async function createNote(
  actor: Actor,
  input: CreateNoteInput,
  at: Date = now(),
): Promise<Result<{ noteId: string; title: string; stored: boolean }>> {
  const body = checkNotes(input.body);
  if (!body.ok) return body;
  const { noteId, again, ...fields } = input;
  const stored = completeFields({ ...fields, body: body.value });
  return db.$transaction(async (tx) => {
    const known = await tx.note.findUnique({ where: { id: noteId }, select: { userId: true, title: true } });
    if (known && known.userId !== actor.userId) return err('NOTE_NOT_FOUND');
    if (known) return ok({ noteId, title: known.title, stored: true });
    const same = again ? null : await noteOfText(tx, actor, stored.body);
    if (same) return ok({ noteId: same.id, title: same.title, stored: false });
    const row = { id: noteId, userId: actor.userId, ...stored, createdAt: at, updatedAt: at };
    await tx.note.create({ data: row, select: { id: true } });
    return ok({ noteId, title: stored.title, stored: true });
  });
}

const NOTE_FIELDS = ['title', 'subject', 'paper', 'essay', 'body'] as const;

/**
 * Changes notes; when the body changes, every card drawn from them finds its sentence again (see `Reanchorer`).
 *
 * @returns how many cards now have an edited sentence (`stale`) or none (`orphaned`); `NOTE_NOT_FOUND`; `NOTE_CHANGED`
 * when other words were stored since `basedOn`; or the faults of `createNote`.
 */
export async function editNote(
  actor: Actor,
  input: EditNoteInput,
  at: Date = now(),
): Promise<Result<{ noteId: string; stale: number; orphaned: number }>> {
  const body = checkNotes(input.body);
  if (!body.ok) return body;
  const { noteId, basedOn, ...fields } = input;
  const data = { ...completeFields({ ...fields, body: body.value }), updatedAt: at };
  return db.$transaction(async (tx) => {
    const before = await tx.note.findFirst({
      where: { id: noteId, ...editableBy(actor) },
      select: { title: true, subject: true, paper: true, essay: true, body: true, updatedAt: true },
    });
    if (!before) return err('NOTE_NOT_FOUND');
    // Sent again after a lost answer, the change is what is stored already.
    const isStored = NOTE_FIELDS.every((field) => before[field] === data[field]);
    if (!isStored && before.updatedAt.getTime() !== Date.parse(basedOn)) return err('NOTE_CHANGED');
    await tx.note.update({ where: { id: noteId }, data, select: { id: true } });
    if (before.body !== data.body) await reanchorNote(tx, noteId, data.body);
    const states = await tx.anchor.groupBy({ by: ['state'], where: { noteId }, _count: true });
    const count = (state: string): number => states.find((row) => row.state === state)?._count ?? 0;
    return ok({ noteId, stale: count('stale'), orphaned: count('orphaned') });
  });
}

/** Deletes notes and what was decided about their drafts. Cards drawn from them stay, without a sentence to show. */
export async function deleteNote(actor: Actor, { noteId }: { noteId: string }): Promise<Result<null>> {
  return db.$transaction(async (tx) => {
    const note = await tx.note.findFirst({
      where: { id: noteId, ...editableBy(actor) },
      select: { id: true },
    });
    if (!note) return err('NOTE_NOT_FOUND');
    const orphaned = { noteId: null, state: 'orphaned', start: null, end: null } as const;
    await tx.anchor.updateMany({ where: { noteId }, data: orphaned });
    await tx.note.delete({ where: { id: noteId }, select: { id: true } });
    return ok(null);
  });
}

/**
 * Says that a card still fits the edited sentence in its place: the anchor quotes the new words from now on.
 *
 * @returns `CARD_NOT_FOUND` for a card that is not the actor's or has no edited sentence.
 */
export async function settleAnchor(actor: Actor, { cardId }: { cardId: string }): Promise<Result<null>> {
  return db.$transaction(async (tx) => {
    const anchor = await tx.anchor.findFirst({
      where: { cardId, state: 'stale', note: editableBy(actor) },
      select: { id: true, start: true, end: true, note: { select: { body: true } } },
    });
    if (!anchor?.note || anchor.start === null || anchor.end === null) return err('CARD_NOT_FOUND');
    const quote = anchorFor(anchor.note.body, anchor.start, anchor.end);
    await tx.anchor.update({
      where: { id: anchor.id },
      data: { ...quote, state: 'anchored' },
      select: { id: true },
    });
    return ok(null);
  });
}

/** A note of thousands of cards takes longer than Prisma's five seconds on a slow disk. */
const TRANSACTION_MS = 20_000;

/**
 * Stores what a person decided about drafts: the note when it is new, a deck when none is given, and cards with their
 * first versions, anchors and decisions, all or nothing. A request sent again adds nothing and answers the same.
 *
 * @returns ids to go on with (`deckId` null when nothing was kept and no deck was given) and how many of the drafts are
 * cards now; `NOTE_NOT_FOUND`, `DECK_NOT_FOUND`, `SOURCE_NOT_IN_NOTES`, or a fault of the notes' text.
 */
export async function keepDrafts(
  actor: Actor,
  input: KeepDraftsInput,
  at: Date = now(),
): Promise<Result<{ noteId: string; deckId: string | null; kept: number }>> {
  const keep = db.$transaction(
    async (tx) => {
      const note = await noteOf(tx, actor, input, at);
      const earlier = await earlierDecisions(tx, note.id);
      const plan = planKeptCards(note.body, input.drafts, earlier, randomUUID);
      if (!plan.ok) throw new Refused(plan.error);
      const deckId = await deckOf(tx, actor, input, note, plan.value, at);
      if (deckId !== null) await storeCards(tx, actor, plan.value, note, deckId, at);
      await storeDecisions(tx, actor, plan.value, note, earlier, at);
      return ok({ noteId: note.id, deckId, kept: plan.value.kept });
    },
    { timeout: TRANSACTION_MS },
  );
  return keep.catch((thrown: unknown) => {
    if (thrown instanceof Refused) return err(thrown.code);
    throw thrown;
  });
}
