'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { idSchema } from '@/lib/domain/ids';
import { Notice } from '@/lib/ui/notice';

/** Where to go with the cards just kept, so that the page there can say so, and what became of the rest. */
export function keptHref(
  path: string,
  { kept, undecided, noteId, guest = false }: KeptNews & { readonly guest?: boolean },
): string {
  const rest = undecided > 0 ? { undecided: `${undecided}`, note: noteId } : {};
  return `${path}?${new URLSearchParams({ kept: `${kept}`, ...rest, ...(guest ? { guest: '1' } : {}) }).toString()}`;
}

interface KeptNews {
  readonly kept: number;
  /** Drafts that nobody decided on: they are not stored, but drawn again from the notes. */
  readonly undecided: number;
  readonly noteId: string;
}

/** Says what was kept, on the page one lands on; a guest is told how not to lose it. */
export function KeptMessage() {
  const params = useSearchParams();
  const kept = Number(params.get('kept'));
  if (!Number.isSafeInteger(kept) || kept < 1) return null;
  const undecided = Number(params.get('undecided'));
  const noteId = params.get('note') ?? '';
  return (
    <Notice tone="success" className="mb-6" data-arrival tabIndex={-1}>
      {kept === 1 ? 'One card is kept, ' : `${kept} cards are kept, each `}with its sentence in your notes.{' '}
      {kept > 1 && 'Those of one sentence are asked on different days. '}
      {Number.isSafeInteger(undecided) && undecided > 0 && idSchema.safeParse(noteId).success && (
        <>
          {undecided === 1 ? 'The one' : `The ${undecided}`} you did not decide on{' '}
          {undecided === 1 ? 'stays' : 'stay'} with the notes:{' '}
          <Link href={`/notes/${noteId}/draw`} className="underline">
            draw {undecided === 1 ? 'it' : 'them'} again
          </Link>{' '}
          when you like.{' '}
        </>
      )}
      {params.get('guest') === '1' && (
        <>
          You are a guest on this browser: choose a name and password in{' '}
          <Link href="/settings" className="underline">
            Settings
          </Link>{' '}
          to have them everywhere.
        </>
      )}
    </Notice>
  );
}
