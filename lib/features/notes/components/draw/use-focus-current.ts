'use client';

import { useEffect, useRef } from 'react';
import { articleId } from './draft-card';

/** Moves the focus to the draft in hand whenever the reducer asks for it, and the page with it, without motion. */
export function useFocusCurrent(currentId: string | null, request: number, atStart: boolean): void {
  const answered = useRef(atStart ? -1 : request);
  useEffect(() => {
    if (answered.current === request || currentId === null) return;
    answered.current = request;
    const article = document.getElementById(articleId(currentId));
    if (!article) return;
    // A field of the draft that has taken the focus keeps it: its editor opened with the same key.
    if (!document.activeElement?.matches(`#${article.id} textarea`)) {
      (article.querySelector('textarea') ?? article).focus({ preventScroll: true });
    }
    const tall = article.offsetHeight > window.innerHeight * 0.6;
    article.scrollIntoView({ block: tall ? 'start' : 'center', behavior: 'instant' });
  }, [currentId, request]);
}
