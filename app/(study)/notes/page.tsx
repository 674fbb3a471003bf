import type { Metadata } from 'next';
import { WaitingDrawing } from '@/lib/features/notes/components/draw/waiting-drawing';
import { NoteList } from '@/lib/features/notes/components/note-list';
import { loadNotes } from '@/lib/features/notes/loaders';
import { ButtonLink } from '@/lib/ui/button-link';
import { Page } from '@/lib/ui/page';

export const metadata: Metadata = { title: 'Notes' };

export default async function NotesPage() {
  const notes = await loadNotes();
  return (
    <Page
      heading="Notes"
      aside={
        <ButtonLink href="/notes/new" variant="primary">
          New notes
        </ButtonLink>
      }
    >
      <WaitingDrawing />
      <NoteList notes={notes} />
    </Page>
  );
}
