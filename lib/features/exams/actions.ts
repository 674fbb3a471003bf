'use server';

import { revalidatePath } from 'next/cache';
import { defineAction } from '@/lib/server/action';
import { deleteExam, saveExam } from './mutations';
import { deleteExamSchema, saveExamSchema } from './schema';

export const saveExamAction = defineAction(saveExamSchema, async (input, actor) => {
  const saved = await saveExam(actor, input);
  if (saved.ok) revalidatePath('/exams');
  return saved;
});

export const deleteExamAction = defineAction(deleteExamSchema, async ({ examId }, actor) => {
  const deleted = await deleteExam(actor, examId);
  if (deleted.ok) revalidatePath('/exams');
  return deleted;
});
