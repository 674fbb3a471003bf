'use server';

import { drawCards } from '@/lib/domain/drafting/draw-cards';
import { checkNotes } from '@/lib/domain/notes/check-notes';
import { err, ok } from '@/lib/domain/result';
import { defineAction, definePublicAction } from '@/lib/server/action';
import { takeDrawingTokens } from './draw-throttle';
import { createNote, deleteNote, editNote, keepDrafts, settleAnchor } from './mutations';
import {
  createNoteSchema,
  drawDraftsSchema,
  editNoteSchema,
  keepDraftsSchema,
  noteIdSchema,
  settleAnchorSchema,
} from './schema';

/** Draws drafts from a text; needs no account and stores nothing. */
export const drawDraftsAction = definePublicAction(drawDraftsSchema, async (input, { address }) => {
  const text = checkNotes(input.text);
  if (!text.ok) return text;
  if (!takeDrawingTokens(address, text.value.length)) return err('TOO_MANY_DRAWINGS');
  const exclude = new Set(input.exclude);
  const drawing = drawCards(
    text.value,
    input.limit === undefined ? { exclude } : { exclude, limit: input.limit },
  );
  return drawing.cards.length === 0 ? err('NOTHING_TO_DRAW') : ok(drawing);
});

export const keepDraftsAction = defineAction(keepDraftsSchema, (input, actor) => keepDrafts(actor, input));

export const createNoteAction = defineAction(createNoteSchema, (input, actor) => createNote(actor, input));

export const editNoteAction = defineAction(editNoteSchema, (input, actor) => editNote(actor, input));

export const deleteNoteAction = defineAction(noteIdSchema, (input, actor) => deleteNote(actor, input));

export const settleAnchorAction = defineAction(settleAnchorSchema, (input, actor) =>
  settleAnchor(actor, input),
);
