'use client';

import { useRouter } from 'next/navigation';
import { ConfirmButton } from '@/lib/ui/confirm-button';
import { Notice } from '@/lib/ui/notice';
import { sentenceFor } from '@/lib/ui/sentences';
import { useSending } from '@/lib/ui/use-sending';
import { deleteNoteAction } from '../actions';

/** Deletes the notes after saying what stays. */
export function DeleteNote({ noteId, cards }: { noteId: string; cards: number }) {
  const router = useRouter();
  const { send, sending, fault } = useSending();
  const remove = (): void =>
    send(
      () => deleteNoteAction({ noteId }),
      () => {
        router.push('/notes');
        router.refresh();
      },
    );
  return (
    <ConfirmButton
      label="Delete"
      heading="Delete these notes?"
      confirm="Delete notes"
      busy={sending}
      onConfirm={remove}
    >
      <p>The text goes for good; this cannot be undone.</p>
      {cards > 0 && (
        <p>
          {cards === 1 ? 'The card drawn from it stays' : `The ${cards} cards drawn from it stay`} in the
          deck, and what you remember of {cards === 1 ? 'it' : 'them'} too, but can no longer show where in
          the notes {cards === 1 ? 'it' : 'they'} came from.
        </p>
      )}
      {fault !== null && <Notice tone="error">{sentenceFor(fault)}</Notice>}
    </ConfirmButton>
  );
}
