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
    article.focus({ preventScroll: true });
    const tall = article.offsetHeight > window.innerHeight * 0.6;
    article.scrollIntoView({ block: tall ? 'start' : 'center', behavior: 'instant' });
  }, [currentId, request]);
}
