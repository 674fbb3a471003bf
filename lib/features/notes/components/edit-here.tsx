'use client';

import { useEffect, useRef, useState } from 'react';
import { EditCard } from '@/lib/features/decks/components/edit-card';
import type { NoteCard } from '../data';

/** Opens a card's editor in its place beside the notes; the focus goes there and comes back. */
export function EditHere({ card: { cardId, versionId, stored, front } }: { card: NoteCard }) {
  const [isOpen, setIsOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen) place.current?.querySelector('textarea')?.focus();
    else if (wasOpen.current) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isOpen) {
    return (
      <div ref={place} className="my-2">
        <EditCard cardId={cardId} versionId={versionId} card={stored} onClose={() => setIsOpen(false)} />
      </div>
    );
  }
  return (
    <button
      ref={button}
      type="button"
      className="text-muted min-h-11 min-w-11 cursor-pointer text-start text-sm underline"
      onClick={() => setIsOpen(true)}
    >
      Edit<span className="sr-only"> the card “{front}”</span>
    </button>
  );
}
