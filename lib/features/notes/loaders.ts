import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { idSchema } from '@/lib/domain/ids';
import { requireActor } from '@/lib/server/auth/actor';
import {
  type NoteDetail,
  type NoteForDrawing,
  type NoteSummary,
  findNote,
  findNoteForDrawing,
  listNotes,
} from './data';

/** The signed-in person's notes; sends anyone else to sign in. */
export const loadNotes: () => Promise<NoteSummary[]> = cache(async () =>
  listNotes(await requireActor('/notes')),
);

/** One of the signed-in person's notes with its cards; "not found" for any other. */
export const loadNote: (noteId: string) => Promise<NoteDetail> = cache(async (noteId) => {
  const actor = await requireActor(`/notes/${encodeURIComponent(noteId)}`);
  const note = idSchema.safeParse(noteId).success ? await findNote(actor, noteId) : null;
  return note ?? notFound();
});

/** The same for drawing cards from it. */
export const loadNoteForDrawing: (noteId: string) => Promise<NoteForDrawing> = cache(async (noteId) => {
  const actor = await requireActor(`/notes/${encodeURIComponent(noteId)}/draw`);
  const note = idSchema.safeParse(noteId).success ? await findNoteForDrawing(actor, noteId) : null;
  return note ?? notFound();
});
