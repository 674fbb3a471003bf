import { readTabJson, writeTab } from '@/lib/ui/tab-storage';

/** Notes as they stand in the form, not saved yet. */
export interface NoteDraft {
  /** The id the note has or will have, so that saving twice makes one note. */
  readonly noteId: string;
  readonly title: string;
  readonly subject: string;
  readonly paper: string;
  readonly body: string;
  /** `updatedAt` of the saved notes they began from, as ISO; null for new ones. */
  readonly basedOn: string | null;
}

/** The form for new notes, or that of a note by its id. */
const key = (slot: string) => `recto.note.1.${slot}`;

export const savedNoteDraft = (slot: string): NoteDraft | null => readTabJson<NoteDraft>(key(slot));

/** Remembers what stands in the form; nothing when it says what the saved notes say. */
export function saveNoteDraft(
  slot: string,
  draft: NoteDraft,
  saved: Omit<NoteDraft, 'noteId' | 'basedOn'> | null,
): void {
  const { title, subject, paper, body } = saved ?? { title: '', subject: '', paper: '', body: '' };
  const isSaved =
    draft.title === title && draft.subject === subject && draft.paper === paper && draft.body === body;
  writeTab(key(slot), isSaved ? null : JSON.stringify(draft));
}

export const forgetNoteDraft = (slot: string): void => writeTab(key(slot), null);
