import 'server-only';
import { z } from 'zod';
import { err, ok, type Result } from '@/lib/domain/result';
import type { Actor } from '@/lib/server/auth/actor';
import { now } from '@/lib/server/clock';
import { db } from '@/lib/server/db';
import { decksOf, examsOf } from './access';
import type { SaveExamInput } from './schema';

const daySchema = z.iso.date();

/**
 * Makes an exam, or changes one; sent again it changes nothing.
 *
 * @returns `EXAM_NAME_EMPTY`, `EXAM_DAY_WRONG` or `EXAM_WITHOUT_DECK` for what is missing; `EXAM_NOT_FOUND` or
 *   `DECK_NOT_FOUND` when the exam or a deck is not the actor's
 */
export async function saveExam(
  actor: Actor,
  { examId, name, day, deckIds }: SaveExamInput,
  at: Date = now(),
): Promise<Result<null>> {
  if (name === '') return err('EXAM_NAME_EMPTY');
  if (!daySchema.safeParse(day).success) return err('EXAM_DAY_WRONG');
  const chosen = [...new Set(deckIds)];
  if (chosen.length === 0) return err('EXAM_WITHOUT_DECK');
  return db.$transaction(async (tx) => {
    const own = await tx.deck.count({ where: { ...decksOf(actor), id: { in: chosen } } });
    if (own !== chosen.length) return err('DECK_NOT_FOUND');
    const known = await tx.exam.findUnique({ where: { id: examId }, select: { userId: true } });
    if (known && known.userId !== actor.userId) return err('EXAM_NOT_FOUND');
    await tx.exam.upsert({
      where: { id: examId, ...examsOf(actor) },
      create: { id: examId, userId: actor.userId, name, day, createdAt: at },
      update: { name, day },
      select: { id: true },
    });
    await tx.examDeck.deleteMany({ where: { examId } });
    await tx.examDeck.createMany({ data: chosen.map((deckId) => ({ examId, deckId })) });
    return ok(null);
  });
}

/** Deletes an exam; its decks stay as they are. `EXAM_NOT_FOUND` when it is not the actor's. */
export async function deleteExam(actor: Actor, examId: string): Promise<Result<null>> {
  const { count } = await db.exam.deleteMany({ where: { id: examId, ...examsOf(actor) } });
  return count === 1 ? ok(null) : err('EXAM_NOT_FOUND');
}
