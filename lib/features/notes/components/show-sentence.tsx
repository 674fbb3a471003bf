'use client';

import { useEffect } from 'react';

/** Brings a place of the page into view and gives it the focus: the sentence that a link from a card leads to. */
export function ShowSentence({ id }: { id: string }) {
  useEffect(() => {
    const place = document.getElementById(id);
    place?.scrollIntoView({ block: 'center', behavior: 'instant' });
    place?.focus({ preventScroll: true });
  }, [id]);
  return null;
}
