'use client';

import { useEffect, useMemo, useRef } from 'react';
import { leavesEssayOut } from '@/lib/domain/notes/pages';

/** What there is to decide on, and what of the notes it is not drawn from. */
export function DraftsHead({
  count,
  notes,
  takesFocus,
}: {
  count: number;
  notes: string;
  /** As it opens, where there is no draft to take it. */
  takesFocus: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isEssayLeftOut = useMemo(() => leavesEssayOut(notes), [notes]);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <>
      <h2 ref={heading} tabIndex={-1} className="mb-3 scroll-my-28 font-serif text-xl font-semibold">
        {count === 0
          ? 'Cards from these notes'
          : `${count === 1 ? 'One card' : `${count} cards`} to decide on`}
      </h2>
      {count === 0 && <p className="mb-3">Select words in the notes and choose “Card from selection”.</p>}
      {isEssayLeftOut && (
        <p className="text-muted mb-3 text-sm">
          The cards are drawn from the NOTES of this page. Its ESSAY is left out, since it tells the same at
          length; select words in it for a card of them.
        </p>
      )}
    </>
  );
}
