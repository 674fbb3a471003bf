'use client';

import { useState } from 'react';
import { useTabMemory } from '@/lib/ui/use-tab-memory';
import { forgetNoteDraft, saveNoteDraft, savedNoteDraft, type NoteDraft } from './note-draft';
import { NoteFields, type EditedNote } from './note-fields';

/** What the form was filled with last. */
interface Sheet {
  readonly number: number;
  /** Typed and not saved; null for what is saved. */
  readonly draft: NoteDraft | null;
  /** What stood there before, to be put back. */
  readonly replaced: NoteDraft | null;
}

/** Writes new notes or edits those given; what was typed is there again after a reload, or after having been elsewhere. */
export function NoteForm({ note = null }: { note?: EditedNote | null }) {
  const slot = note?.id ?? 'new';
  const kept = useTabMemory(() => savedNoteDraft(slot));
  const [chosen, setChosen] = useState<Sheet | null>(null);
  const sheet = chosen ?? { number: 0, draft: kept, replaced: null };
  const fill = (draft: NoteDraft | null, replaced: NoteDraft | null): void => {
    if (draft === null) forgetNoteDraft(slot);
    else saveNoteDraft(slot, draft, note);
    setChosen({ number: sheet.number + 1, draft, replaced });
  };
  return (
    // Its fields keep their own text, so each filling is a form of its own.
    <NoteFields
      key={`${sheet.number} ${sheet.draft ? 'typed' : 'saved'}`}
      note={note}
      slot={slot}
      draft={sheet.draft}
      replaced={sheet.replaced}
      onFill={fill}
    />
  );
}
