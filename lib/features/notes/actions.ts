'use server';

import { defineAction, definePublicAction } from '@/lib/server/action';
import { drawDrafts } from './draw-drafts';
import { createNote, deleteNote, editNote, keepDrafts, settleAnchor } from './mutations';
import { setFaces } from './set-faces';
import {
  createNoteSchema,
  drawDraftsSchema,
  editNoteSchema,
  keepDraftsSchema,
  noteIdSchema,
  setFacesSchema,
  settleAnchorSchema,
} from './schema';

/** Draws drafts from a text; needs no account and stores nothing. */
export const drawDraftsAction = definePublicAction(drawDraftsSchema, (input, { address }) =>
  drawDrafts(input, address),
);

/** Sets the maths and Markdown of drafts; needs no account and stores nothing. */
export const setFacesAction = definePublicAction(setFacesSchema, (input, { address }) =>
  setFaces(input, address),
);

export const keepDraftsAction = defineAction(keepDraftsSchema, (input, actor) => keepDrafts(actor, input));

export const createNoteAction = defineAction(createNoteSchema, (input, actor) => createNote(actor, input));

export const editNoteAction = defineAction(editNoteSchema, (input, actor) => editNote(actor, input));

export const deleteNoteAction = defineAction(noteIdSchema, (input, actor) => deleteNote(actor, input));

export const settleAnchorAction = defineAction(settleAnchorSchema, (input, actor) =>
  settleAnchor(actor, input),
);
