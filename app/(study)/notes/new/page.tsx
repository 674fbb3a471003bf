import type { Metadata } from 'next';
import { NoteForm } from '@/lib/features/notes/components/note-form';
import { requireActor } from '@/lib/server/auth/actor';
import { Page } from '@/lib/ui/page';

export const metadata: Metadata = { title: 'New notes' };

export default async function NewNotePage() {
  await requireActor('/notes/new');
  return (
    <Page heading="New notes">
      <NoteForm />
    </Page>
  );
}
