'use client';

import { useEffect } from 'react';

/** Lights the sentence that was clicked on for its cards, in place of the one that was lit before. */
export function LightSentence() {
  useEffect(() => {
    const light = () => {
      const [, to, number] = /^#(cards|sentence)-(\d+)$/.exec(location.hash) ?? [];
      if (number === undefined) return;
      for (const piece of document.querySelectorAll<HTMLElement>('[data-place]')) {
        // The way back, from the cards to their sentence, lights it as the target of the link.
        if (to === 'cards' && piece.dataset.place === number) piece.setAttribute('aria-current', 'true');
        else piece.removeAttribute('aria-current');
      }
    };
    light();
    window.addEventListener('hashchange', light);
    return () => window.removeEventListener('hashchange', light);
  }, []);
  return null;
}
